import { ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { Richting as RichtingNaam } from "../../domein";
import { Richting } from "../enums";
import { Datum } from "../scalars";
import { Bereik, Hoogstens, Kort, Lang } from "./regels";

@InputType({ description: "Een tussenstap: een nieuwe, of met tussenstap een bestaande die verandert." })
export class TussenstapInvoer {
  @Field(() => ID, { nullable: true, description: "De tussenstap die verandert. Leeg: een nieuwe." })
  tussenstap?: string | null;

  @Lang()
  @Field(() => String, { nullable: true, description: "De stap in eigen woorden. Verplicht bij een nieuwe." })
  omschrijving?: string | null;

  @Field(() => Datum, { nullable: true, description: "De dag waarop de stap gezet moet zijn." })
  streefdatum?: string | null;

  @Field(() => Datum, { nullable: true, description: "De dag waarop de stap is gezet." })
  gerealiseerdOp?: string | null;
}

@InputType({ description: "Een nieuw doel in een plan." })
export class VoegDoelToeInvoer {
  @Field(() => ID, { description: "Het plan." })
  ondersteuningsplan!: string;

  @Field(() => Int, {
    nullable: true,
    description: "De versie van het plan zoals u het zag. Hoeft niet bij een nieuw doel.",
  })
  versie?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "In een plan van een gezin: voor wie het doel is. Leeg: voor het hele gezin.",
  })
  client?: string | null;

  @Kort()
  @Field(() => String, { description: "Waarbij ondersteuning nodig is, volgens het Twents model." })
  ondersteuningsbehoefte!: string;

  @Kort()
  @Field(() => String, { nullable: true, description: "Het niveau binnen de ondersteuningsbehoefte." })
  niveau?: string | null;

  @Kort()
  @Field(() => String, { description: "Het leefgebied: een code uit de lijst LEEFGEBIED." })
  leefgebied!: string;

  @Field(() => Richting, { description: "Waar het heen moet." })
  richting!: RichtingNaam;

  @Bereik(-2, 2)
  @Field(() => Int, { nullable: true, description: "Hoe het is bij het begin, van -2 tot en met 2 (GAS)." })
  startniveau?: number | null;

  @Hoogstens(5)
  @Field(() => [String], { nullable: true, description: "Wat elke score betekent: vijf zinnen, van -2 tot en met 2." })
  gasOmschrijvingen?: string[] | null;

  @Bereik(0.01, 1_000)
  @Field(() => Float, { nullable: true, description: "Hoe zwaar dit doel telt. Zonder keuze: 1." })
  gewicht?: number | null;

  @Field(() => Datum, { nullable: true, description: "De dag waarop het doel bereikt moet zijn." })
  streefdatum?: string | null;

  @Lang()
  @Field(() => String, { nullable: true, description: "Het doel in eigen woorden." })
  omschrijving?: string | null;

  @ValidateNested({ each: true })
  @Hoogstens(50)
  @Field(() => [TussenstapInvoer], { nullable: true, description: "De stappen op weg naar het doel." })
  tussenstappen?: TussenstapInvoer[] | null;

  @Hoogstens(50)
  @Field(() => [ID], { nullable: true, description: "De trajecten die aan dit doel werken." })
  trajecten?: string[] | null;
}

@InputType({ description: "Een wijziging van een doel. Wat u weglaat blijft zoals het is." })
export class WijzigDoelInvoer {
  @Field(() => ID, { description: "Het doel." })
  doel!: string;

  @Field(() => Int, { description: "De versie van het plan zoals u het zag." })
  versie!: number;

  @Kort()
  @Field(() => String, { nullable: true, description: "Waarbij ondersteuning nodig is, volgens het Twents model." })
  ondersteuningsbehoefte?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Het niveau binnen de ondersteuningsbehoefte." })
  niveau?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Het leefgebied: een code uit de lijst LEEFGEBIED." })
  leefgebied?: string | null;

  @Field(() => Richting, { nullable: true, description: "Waar het heen moet." })
  richting?: RichtingNaam | null;

  @Bereik(-2, 2)
  @Field(() => Int, { nullable: true, description: "Hoe het was bij het begin, van -2 tot en met 2 (GAS)." })
  startniveau?: number | null;

  @Hoogstens(5)
  @Field(() => [String], { nullable: true, description: "Wat elke score betekent: vijf zinnen, van -2 tot en met 2." })
  gasOmschrijvingen?: string[] | null;

  @Bereik(0.01, 1_000)
  @Field(() => Float, { nullable: true, description: "Hoe zwaar dit doel telt." })
  gewicht?: number | null;

  @Field(() => Datum, { nullable: true, description: "De dag waarop het doel bereikt moet zijn." })
  streefdatum?: string | null;

  @Lang()
  @Field(() => String, { nullable: true, description: "Het doel in eigen woorden." })
  omschrijving?: string | null;

  @ValidateNested({ each: true })
  @Hoogstens(50)
  @Field(() => [TussenstapInvoer], { nullable: true, description: "Nieuwe of gewijzigde tussenstappen." })
  tussenstappen?: TussenstapInvoer[] | null;

  @Hoogstens(50)
  @Field(() => [ID], { nullable: true, description: "Trajecten die er aan dit doel gaan werken." })
  trajecten?: string[] | null;
}

@InputType({ description: "Het laten vervallen van een doel." })
export class LaatDoelVervallenInvoer {
  @Field(() => ID, { description: "Het doel." })
  doel!: string;

  @Field(() => Int, { description: "De versie van het plan zoals u het zag." })
  versie!: number;

  @Field(() => Datum, { description: "De dag waarop het doel vervalt." })
  vervallenOp!: string;

  @Kort()
  @Field(() => String, { description: "Waarom: een code uit de lijst DOEL_VERVALLEN_REDEN." })
  reden!: string;
}
