import { Field, ID, InputType, Int } from "type-graphql";
import type { Bestemming as BestemmingNaam, Plansoort as PlansoortNaam, Wet as WetNaam } from "../../domein";
import { Bestemming, Plansoort, Wet } from "../enums";
import { Datum } from "../scalars";
import { Hoogstens, Kort } from "./regels";

@InputType({ description: "Een nieuw plan, voor een cliënt of voor een gezin." })
export class StelOndersteuningsplanVastInvoer {
  @Field(() => ID, { nullable: true, description: "De cliënt voor wie het plan is." })
  client?: string | null;

  @Field(() => ID, { nullable: true, description: "Of het gezin waarvoor het plan is." })
  gezin?: string | null;

  @Field(() => Plansoort, { nullable: true, description: "Zonder keuze: een plan van de toegang." })
  soort?: PlansoortNaam | null;

  @Field(() => Wet, { description: "De wet." })
  wet!: WetNaam;

  @Kort()
  @Field(() => String, { nullable: true, description: "Wie verwees: een code uit de lijst VERWIJZER." })
  verwijzer?: string | null;

  @Field(() => Datum, { description: "De dag waarop het plan is vastgesteld." })
  vastgesteldOp!: string;

  @Kort()
  @Field(() => String, { nullable: true, description: "Wie de regie heeft: een functie of een code." })
  regisseur?: string | null;

  @Hoogstens(50)
  @Field(() => [Datum], { nullable: true, description: "De dagen waarop het plan wordt geëvalueerd." })
  evaluatiemomenten?: string[] | null;
}

@InputType({ description: "Het sluiten van een plan." })
export class SluitPlanInvoer {
  @Field(() => ID, { description: "Het plan." })
  ondersteuningsplan!: string;

  @Field(() => Int, { description: "De versie van het plan zoals u het zag." })
  versie!: number;

  @Field(() => Datum, { description: "De dag waarop het plan sluit." })
  afgeslotenOp!: string;

  @Field(() => Bestemming, { description: "Waar de cliënt heen gaat." })
  bestemming!: BestemmingNaam;
}

@InputType({ description: "Het overdragen van een plan aan een ander team van de gemeente." })
export class DraagPlanOverInvoer {
  @Field(() => ID, { description: "Het plan." })
  ondersteuningsplan!: string;

  @Field(() => Int, { description: "De versie van het plan zoals u het zag." })
  versie!: number;

  @Kort()
  @Field(() => String, { description: "De code van het team dat het dossier krijgt." })
  team!: string;
}
