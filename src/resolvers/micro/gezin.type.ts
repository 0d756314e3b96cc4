import { Field, ID, ObjectType } from "type-graphql";
import type { Gezin as GezinRij } from "../../entities";
import { Gemeente } from "../gemeente.type";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Cliënten voor wie samen een plan kan worden gemaakt." })
export class Gezin {
  constructor(readonly rij: GezinRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van dit gezin." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waar dit gezin bekend is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }
}
