import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Bestemming as BestemmingNaam, Plansoort as PlansoortNaam, Wet as WetNaam } from "../../domein";
import type { Ondersteuningsplan as PlanRij } from "../../entities";
import { Bestemming, Plansoort, Wet } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Wat met een cliënt of een gezin is afgesproken." })
export class Ondersteuningsplan {
  constructor(readonly rij: PlanRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van dit plan." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan het plan is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De code van het team dat het plan heeft." })
  get team(): string {
    return this.rij.teamCode;
  }

  @Toegang("OUDER")
  @Field(() => Plansoort, { description: "Of het plan van de toegang is of van een aanbieder." })
  get soort(): PlansoortNaam {
    return this.rij.soort;
  }

  @Toegang("OUDER")
  @Field(() => Wet, { description: "De wet." })
  get wet(): WetNaam {
    return this.rij.wet;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Wie verwees: een code uit de lijst VERWIJZER." })
  get verwijzer(): string | null {
    return this.rij.verwijzer;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop het plan is vastgesteld." })
  get vastgesteldOp(): string {
    return this.rij.vastgesteldOp;
  }

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "Wie de regie heeft: een functie of een code, geen cliëntgegevens.",
  })
  get regisseur(): string | null {
    return this.rij.regisseur;
  }

  @Toegang("OUDER")
  @Field(() => [Datum], { description: "De dagen waarop het plan wordt geëvalueerd." })
  get evaluatiemomenten(): string[] {
    return this.rij.evaluatiemomenten;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dag waarop het plan is gesloten. Leeg als het open is." })
  get afgeslotenOp(): string | null {
    return this.rij.afgeslotenOp;
  }

  @Toegang("OUDER")
  @Field(() => Bestemming, { nullable: true, description: "Waar de cliënt heen ging toen het plan sloot." })
  get bestemming(): BestemmingNaam | null {
    return this.rij.bestemming;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie. Geef die mee bij een wijziging: zo merkt u dat een ander u voor was." })
  get versie(): number {
    return this.rij.versie;
  }
}
