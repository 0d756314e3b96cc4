import { Field, Float, Int, ObjectType } from "type-graphql";
import type { CatalogusIndicator, Dimensie as DimensieNaam, Eenheid as EenheidNaam } from "../../aggregations";
import { Toegang } from "../toegang";
import { Dimensie, Eenheid, IndicatorId, IndicatorRichting, type IndicatorRichtingNaam } from "./enums";

interface Parameter {
  readonly naam: string;
  readonly waarde: number;
}

@ObjectType({ description: "Een getal dat bij de definitie van een indicator hoort.", simpleResolvers: true })
export class IndicatorParameter implements Parameter {
  @Toegang("OUDER")
  @Field(() => String, { description: "De naam van het getal, met de eenheid erin." })
  readonly naam!: string;

  @Toegang("OUDER")
  @Field(() => Float, { description: "Het getal." })
  readonly waarde!: number;
}

@ObjectType({
  description: "Een indicator: wat er wordt geteld, over wie, en waar de definitie vandaan komt.",
  simpleResolvers: true,
})
export class Indicator {
  constructor(private readonly gegevens: CatalogusIndicator) {}

  @Toegang("OUDER")
  @Field(() => IndicatorId, { description: "De naam van de indicator in vragen en antwoorden." })
  get id(): string {
    return this.gegevens.id;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie. Die verandert als de betekenis verandert." })
  get versie(): number {
    return this.gegevens.versie;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De titel." })
  get titel(): string {
    return this.gegevens.titel;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wat er precies wordt geteld." })
  get definitie(): string {
    return this.gegevens.definitie;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Waar de definitie vandaan komt." })
  get herkomst(): string {
    return this.gegevens.herkomst;
  }

  @Toegang("OUDER")
  @Field(() => String, {
    description: "Wat wordt geteld: episode is een periode van hulp, episode_doel een doel daarin.",
  })
  get feit(): string {
    return this.gegevens.feit;
  }

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "De datum die bepaalt in welke maand iets telt. Leeg als elke dag in de periode telt.",
  })
  get telDatum(): string | null {
    return this.gegevens.telDatum;
  }

  @Toegang("OUDER")
  @Field(() => IndicatorRichting, { description: "Of een hoger cijfer beter is." })
  get richting(): IndicatorRichtingNaam {
    return this.gegevens.richting;
  }

  @Toegang("OUDER")
  @Field(() => Eenheid, { description: "De eenheid van de waarde." })
  get eenheid(): EenheidNaam {
    return this.gegevens.eenheid;
  }

  @Toegang("OUDER")
  @Field(() => [Dimensie], { description: "De dimensies waarop u deze indicator kunt uitsplitsen." })
  get dimensies(): readonly DimensieNaam[] {
    return this.gegevens.dimensies;
  }

  @Toegang("OUDER")
  @Field(() => [IndicatorParameter], { description: "De getallen die bij de definitie horen." })
  get parameters(): readonly Parameter[] {
    return Object.entries(this.gegevens.parameters).map(([naam, waarde]) => ({ naam, waarde }));
  }
}
