import { Field, ID, ObjectType } from "type-graphql";
import type { Tussenstap as TussenstapRij } from "../../entities";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Een stap op weg naar een doel." })
export class Tussenstap {
  constructor(readonly rij: TussenstapRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze tussenstap." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan de tussenstap is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("doel:lees-tekst")
  @Field(() => String, { nullable: true, description: "De stap in eigen woorden." })
  get omschrijving(): string {
    return this.rij.omschrijving;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dag waarop de stap gezet moet zijn." })
  get streefdatum(): string | null {
    return this.rij.streefdatum;
  }
}
