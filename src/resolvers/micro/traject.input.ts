import { Field, ID, InputType } from "type-graphql";
import type { Leveringsvorm as LeveringsvormNaam, Voorziening as VoorzieningNaam, Wet as WetNaam } from "../../domein";
import { Leveringsvorm, Voorziening, Wet } from "../enums";
import { AanbiederCode, Datum, GemeenteCode } from "../scalars";
import { Hoogstens, Kort, Vorm } from "./regels";

@InputType({ description: "Een nieuw traject." })
export class StartTrajectInvoer {
  @Field(() => ID, { description: "De cliënt." })
  client!: string;

  @Field(() => AanbiederCode, { description: "De uitvoerder: wie de hulp geeft." })
  aanbieder!: string;

  @Field(() => AanbiederCode, { nullable: true, description: "Wie het contract heeft, als dat een ander is." })
  contractpartij?: string | null;

  @Field(() => Wet, { description: "De wet." })
  wet!: WetNaam;

  @Kort()
  @Field(() => String, { nullable: true, description: "De productcategorie (JZ020 of WMO020)." })
  productcategorie?: string | null;

  @Vorm(/^[A-Za-z0-9]{1,5}$/, "45A05")
  @Field(() => String, { nullable: true, description: "De productcode." })
  productcode?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "De hulpvorm (Beleidsinformatie Jeugd). Alleen in de Jeugdwet." })
  hulpvorm?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Het segment waarin de hulp is ingekocht." })
  segment?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Waarbij ondersteuning nodig is, volgens het Twents model." })
  ondersteuningsbehoefte?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Het niveau binnen de ondersteuningsbehoefte." })
  niveau?: string | null;

  @Field(() => Voorziening, { nullable: true, description: "Zonder keuze: INDIVIDUEEL." })
  voorziening?: VoorzieningNaam | null;

  @Field(() => Leveringsvorm, { nullable: true, description: "Zonder keuze: ZIN." })
  leveringsvorm?: LeveringsvormNaam | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "Wie verwees: een code uit de lijst VERWIJZER." })
  verwijzer?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Of de hulp met een crisis begint." })
  gestartMetCrisis?: boolean | null;

  @Vorm(/^\d{1,9}$/, "123456789")
  @Field(() => String, { nullable: true, description: "Het nummer van de toewijzing." })
  toewijzingsnummer?: string | null;

  @Field(() => Datum, { description: "De eerste dag van de hulp." })
  aanvang!: string;

  @Hoogstens(100)
  @Field(() => [ID], {
    nullable: true,
    description: "De doelen van de cliënt of het gezin waar dit traject aan werkt.",
  })
  doelen?: string[] | null;
}

@InputType({ description: "Het einde van een traject." })
export class BeeindigTrajectInvoer {
  @Field(() => ID, { description: "Het traject." })
  traject!: string;

  @Field(() => Datum, { description: "De laatste dag van de hulp." })
  einde!: string;

  @Kort()
  @Field(() => String, { description: "De reden: een code uit de lijst van de wet (JZ588 of WMO588)." })
  reden!: string;

  @Kort()
  @Field(() => String, { nullable: true, description: "Een andere lijst: BIJ_REDEN in de Jeugdwet." })
  redenLijst?: string | null;
}

@InputType({ description: "Dagen vanaf en met van, tot en zonder tot." })
export class DagenFilter {
  @Field(() => Datum, { nullable: true, description: "De eerste dag die meetelt." })
  van?: string | null;

  @Field(() => Datum, { nullable: true, description: "De eerste dag die niet meer meetelt." })
  tot?: string | null;
}

@InputType({ description: "Welke trajecten. Elk veld beperkt de lijst." })
export class TrajectFilter {
  @Field(() => [ID], { nullable: true, description: "Cliënten." })
  client?: string[] | null;

  @Field(() => [GemeenteCode], { nullable: true, description: "Gemeenten." })
  gemeente?: string[] | null;

  @Field(() => [AanbiederCode], { nullable: true, description: "Aanbieders." })
  aanbieder?: string[] | null;

  @Field(() => [Wet], { nullable: true, description: "Wetten." })
  wet?: WetNaam[] | null;

  @Field(() => [String], { nullable: true, description: "Hulpvormen." })
  hulpvorm?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Productcategorieën. Noem er de wet bij." })
  productcategorie?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Segmenten. Noem er de wet bij." })
  segment?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Ondersteuningsbehoeften." })
  ondersteuningsbehoefte?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Niveaus." })
  niveau?: string[] | null;

  @Field(() => [Leveringsvorm], { nullable: true, description: "Leveringsvormen." })
  leveringsvorm?: LeveringsvormNaam[] | null;

  @Field(() => [String], { nullable: true, description: "Verwijzers." })
  verwijzer?: string[] | null;

  @Field(() => DagenFilter, { nullable: true, description: "Wanneer de hulp begon." })
  aanvang?: DagenFilter | null;

  @Field(() => DagenFilter, { nullable: true, description: "Wanneer de hulp eindigde." })
  einde?: DagenFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Ja: de hulp loopt vandaag nog. Nee: de hulp is beëindigd." })
  lopend?: boolean | null;
}
