import { Field, ObjectType } from "type-graphql";
import { AanbiederCode } from "./scalars";
import { Toegang } from "./toegang";

/** An aanbieder, known by its code; what else it has is resolved when asked (meso/aanbieder.resolver.ts). */
@ObjectType({ description: "Een aanbieder: de organisatie of zelfstandige die de hulp geeft." })
export class Aanbieder {
  @Toegang("OUDER")
  @Field(() => AanbiederCode, {
    description: "De AGB-code van acht cijfers, of DL met zes cijfers waar die ontbreekt.",
  })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
