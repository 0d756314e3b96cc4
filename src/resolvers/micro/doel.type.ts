import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Richting as RichtingNaam } from "../../domein";
import type { Doel as DoelRij } from "../../entities";
import { Richting } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Een doel uit een ondersteuningsplan." })
export class Doel {
  constructor(readonly rij: DoelRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van dit doel." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan het doel is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Waarbij ondersteuning nodig is, volgens het Twents model." })
  get ondersteuningsbehoefte(): string {
    return this.rij.ondersteuningsbehoefte;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het niveau binnen de ondersteuningsbehoefte." })
  get niveau(): string | null {
    return this.rij.niveau;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Het leefgebied: een code uit de lijst LEEFGEBIED." })
  get leefgebied(): string {
    return this.rij.leefgebied;
  }

  @Toegang("OUDER")
  @Field(() => Richting, { description: "Waar het heen moet." })
  get richting(): RichtingNaam {
    return this.rij.richting;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoe het was bij het begin, van -2 tot en met 2 (GAS)." })
  get startniveau(): number | null {
    return this.rij.startniveau;
  }

  @Toegang("doel:lees-tekst")
  @Field(() => [String], { nullable: true, description: "Wat elke score betekent: vijf zinnen, van -2 tot en met 2." })
  get gasOmschrijvingen(): string[] | null {
    return this.rij.gasOmschrijvingen;
  }

  @Toegang("OUDER")
  @Field(() => Float, { description: "Hoe zwaar dit doel telt naast de andere doelen van het plan." })
  get gewicht(): number {
    return this.rij.gewicht;
  }

  @Toegang("doel:lees-tekst")
  @Field(() => String, { nullable: true, description: "Het doel in eigen woorden." })
  get omschrijving(): string | null {
    return this.rij.omschrijving;
  }
}
