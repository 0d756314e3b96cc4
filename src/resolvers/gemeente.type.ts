import { Field, ObjectType } from "type-graphql";
import { GemeenteCode } from "./scalars";
import { Toegang } from "./toegang";

/** A gemeente, known by its code; what else it has is resolved when asked (meso/gemeente.resolver.ts). */
@ObjectType({ description: "Een gemeente. Zij is verantwoordelijk voor de hulp aan haar inwoners." })
export class Gemeente {
  @Toegang("OUDER")
  @Field(() => GemeenteCode, { description: "De code van het CBS: vier cijfers." })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
