import { Field, Float, Int, ObjectType } from "type-graphql";
import type {
  CelStatus as CelStatusNaam,
  Cijferbron,
  Reekspunt as ReekspuntRij,
  Signaal as SignaalNaam,
} from "../../aggregations";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { Bron, CelStatus, Signaal } from "./enums";

@ObjectType({ description: "Eén periode van de reeks van een cijfer.", simpleResolvers: true })
export class Reekspunt implements ReekspuntRij {
  @Toegang("OUDER")
  @Field(() => String, { description: "De naam van de periode, zoals 2025K1, 2025-01 of 2025." })
  readonly periode!: string;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag van de periode." })
  readonly van!: string;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag na de periode." })
  readonly tot!: string;

  @Toegang("OUDER")
  @Field(() => Bron, {
    description: "Wie dit punt telde: WERKVERSIE zijn de actuele cijfers, HISTORIE de reeks van de oude monitor.",
  })
  readonly bron!: Cijferbron;

  @Toegang("OUDER")
  @Field(() => CelStatus, { description: "Of het cijfer te zien is, en zo niet: waarom niet." })
  readonly status!: CelStatusNaam;

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description: "Of u het cijfer verder mag verspreiden. Nee als het om minder dan 10 gevallen gaat.",
  })
  readonly verspreidbaar!: boolean;

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description:
      "Of de periode voorbij is en alles ervan bekend: van elke gemeente, en met de tijd erna waarin een nieuwe start telt. Zo niet, dan kan het cijfer nog veranderen.",
  })
  readonly volledig!: boolean;

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
    description: "Het aantal van wie een antwoord mogelijk was. Leeg bij een gewoon aantal en bij bron HISTORIE.",
  })
  readonly populatie!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "Het cijfer zelf, in de eenheid van de regel." })
  readonly waarde!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description:
      "De ondergrens van het interval van 95 procent zekerheid. Leeg waar dat niet te bepalen is, zoals wanneer alle antwoorden gelijk zijn.",
  })
  readonly ondergrens!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De bovengrens van het interval van 95 procent zekerheid." })
  readonly bovengrens!: number | null;

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description:
      "Of de reeks hier breekt: dit punt is anders geteld dan het punt ervoor. Ook waar de oude monitor overgaat in de actuele cijfers. Vergelijk niet over een breuk heen.",
  })
  readonly reeksbreuk!: boolean;

  @Toegang("OUDER")
  @Field(() => [Signaal], {
    description:
      "Patronen die door toeval alleen zelden ontstaan. Leeg bij minder dan 12 volledige punten zonder breuk, en bij een punt dat nog niet volledig is.",
  })
  readonly signalen!: readonly SignaalNaam[];
}
