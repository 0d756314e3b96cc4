import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { CelStatus as CelStatusNaam, Eenheid as EenheidNaam } from "../../aggregations/types";
import type { Geslacht as GeslachtNaam, Leveringsvorm as LeveringsvormNaam, Wet as WetNaam } from "../../domein";
import { Geslacht, Leveringsvorm, Wet } from "../enums";
import { AanbiederCode, Datum, GemeenteCode, RegioCode } from "../scalars";
import { Toegang } from "../toegang";
import { CelStatus, Eenheid, IndicatorId } from "./enums";
import { Publicatie } from "./publicatie.type";
import { Weglating } from "./weglating.type";

/** One flat row, as BI tools want it: a dimension that the row is not grouped by is null. */
@ObjectType({
  description: "Eén cijfer: een indicator voor één waarde van elke gevraagde dimensie.",
  simpleResolvers: true,
})
export class Uitkomst {
  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk waarmee u deze regel opnieuw opvraagt." })
  readonly sleutel!: string;

  @Toegang("OUDER")
  @Field(() => IndicatorId, { description: "De indicator." })
  readonly indicator!: string;

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie van de indicator. Die verandert als de betekenis verandert." })
  readonly versie!: number;

  @Toegang("OUDER")
  @Field(() => CelStatus, { description: "Of het cijfer te zien is, en zo niet: waarom niet." })
  readonly status!: CelStatusNaam;

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description: "Of u het cijfer verder mag verspreiden. Nee als het om minder dan 10 gevallen gaat.",
  })
  readonly verspreidbaar!: boolean;

  @Toegang("OUDER")
  @Field(() => RegioCode, {
    nullable: true,
    description: "De regio, als u daarop uitsplitst of de regel van de hele regio is.",
  })
  readonly regio!: string | null;

  @Toegang("OUDER")
  @Field(() => GemeenteCode, { nullable: true, description: "De gemeente, als u daarop uitsplitst." })
  readonly gemeente!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De wijk, als u daarop uitsplitst." })
  readonly wijk!: string | null;

  @Toegang("OUDER")
  @Field(() => AanbiederCode, { nullable: true, description: "De aanbieder, als u daarop uitsplitst." })
  readonly aanbieder!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De maand, zoals 2025-01." })
  readonly maand!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het kwartaal, zoals 2025K1." })
  readonly kwartaal!: string | null;

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het jaar." })
  readonly jaar!: number | null;

  @Toegang("OUDER")
  @Field(() => Wet, { nullable: true, description: "De wet, als u daarop uitsplitst." })
  readonly wet!: WetNaam | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van de hulpvorm, als u daarop uitsplitst." })
  readonly hulpvorm!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van de productcategorie, als u daarop uitsplitst." })
  readonly productcategorie!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van het segment, als u daarop uitsplitst." })
  readonly segment!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De ondersteuningsbehoefte, als u daarop uitsplitst." })
  readonly ondersteuningsbehoefte!: string | null;

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "Het niveau van de ondersteuningsbehoefte, als u daarop uitsplitst.",
  })
  readonly niveau!: string | null;

  @Toegang("OUDER")
  @Field(() => Leveringsvorm, { nullable: true, description: "De leveringsvorm, als u daarop uitsplitst." })
  readonly leveringsvorm!: LeveringsvormNaam | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De verwijzer, als u daarop uitsplitst." })
  readonly verwijzer!: string | null;

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De leeftijdsgroep, zoals 12-17, als u daarop uitsplitst." })
  readonly leeftijdsgroep!: string | null;

  @Toegang("OUDER")
  @Field(() => Geslacht, { nullable: true, description: "Het geslacht, als u daarop uitsplitst." })
  readonly geslacht!: GeslachtNaam | null;

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: "Het aantal dat telt. Bij een gemiddelde: de som van de cijfers.",
  })
  readonly teller!: number | null;

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het aantal met een antwoord. Leeg bij een gewoon aantal." })
  readonly noemer!: number | null;

  @Toegang("OUDER")
  @Field(() => Int, {
    nullable: true,
    description: "Het aantal van wie een antwoord mogelijk was. Leeg bij een gewoon aantal.",
  })
  readonly populatie!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De respons: noemer gedeeld door populatie, van 0 tot 1." })
  readonly respons!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "Het cijfer zelf, in de eenheid hieronder." })
  readonly waarde!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De ondergrens van het interval van 95 procent zekerheid." })
  readonly ondergrens!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De bovengrens van het interval van 95 procent zekerheid." })
  readonly bovengrens!: number | null;

  @Toegang("OUDER")
  @Field(() => Eenheid, { description: "De eenheid van de waarde." })
  readonly eenheid!: EenheidNaam;

  @Toegang("OUDER")
  @Field(() => [Weglating], { description: "Wat niet meetelt, met de reden." })
  readonly weggelaten!: readonly Weglating[];

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of de reeks op dit punt breekt: vergelijk dan niet met de jaren ervoor." })
  readonly reeksbreuk!: boolean;

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: "Hetzelfde cijfer voor de hele regio. Alleen voor wie de hele regio mag zien.",
  })
  readonly benchmark!: number | null;

  @Toegang("OUDER")
  @Field(() => String, { description: "Uitleg bij het cijfer." })
  readonly toelichting!: string;
}

@ObjectType({ description: "Het antwoord op een vraag naar cijfers.", simpleResolvers: true })
export class UitkomstTabel {
  @Toegang("OUDER")
  @Field(() => [Uitkomst], { description: "De cijfers, één per regel." })
  readonly rijen!: readonly Uitkomst[];

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop de cijfers zijn berekend." })
  readonly peildatum!: string;

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van de stand van de gegevens." })
  readonly dataStand!: string;

  @Toegang("OUDER")
  @Field(() => Publicatie, {
    nullable: true,
    description: "De publicatie waar de cijfers uit komen. Leeg bij actuele cijfers.",
  })
  readonly publicatie!: Publicatie | null;
}
