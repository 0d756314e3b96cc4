import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Dimensie as DimensieNaam, Eenheid as EenheidNaam } from "../../aggregations/types";
import { Toegang } from "../toegang";
import { Dimensie, Eenheid, IndicatorId, IndicatorRichting, type IndicatorRichtingNaam } from "./enums";

@ObjectType({ description: "Een getal dat bij de definitie van een indicator hoort.", simpleResolvers: true })
export class IndicatorParameter {
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
  @Toegang("OUDER")
  @Field(() => IndicatorId, { description: "De naam van de indicator in vragen en antwoorden." })
  readonly id!: string;

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie. Die verandert als de betekenis verandert." })
  readonly versie!: number;

  @Toegang("OUDER")
  @Field(() => String, { description: "De titel." })
  readonly titel!: string;

  @Toegang("OUDER")
  @Field(() => String, { description: "Wat er precies wordt geteld." })
  readonly definitie!: string;

  @Toegang("OUDER")
  @Field(() => String, { description: "Waar de definitie vandaan komt." })
  readonly herkomst!: string;

  @Toegang("OUDER")
  @Field(() => String, {
    description: "Wat wordt geteld: episode is een periode van hulp, episode_doel een doel daarin.",
  })
  readonly feit!: string;

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "De datum die bepaalt in welke maand iets telt. Leeg als elke dag in de periode telt.",
  })
  readonly telDatum!: string | null;

  @Toegang("OUDER")
  @Field(() => IndicatorRichting, { description: "Of een hoger cijfer beter is." })
  readonly richting!: IndicatorRichtingNaam;

  @Toegang("OUDER")
  @Field(() => Eenheid, { description: "De eenheid van de waarde." })
  readonly eenheid!: EenheidNaam;

  @Toegang("OUDER")
  @Field(() => [Dimensie], { description: "De dimensies waarop u deze indicator kunt uitsplitsen." })
  readonly dimensies!: readonly DimensieNaam[];

  @Toegang("OUDER")
  @Field(() => [IndicatorParameter], { description: "De getallen die bij de definitie horen." })
  readonly parameters!: readonly IndicatorParameter[];
}
