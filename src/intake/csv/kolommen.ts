import { sql } from "../../data/sql";
import { GESLACHTEN, WETTEN } from "../../domein";
import { optioneel, verplicht, type Controle } from "../set/definieer-set";
import {
  AANBIEDERCODE,
  BSN,
  CODE,
  DATUM,
  GEMEENTECODE,
  KENMERK,
  keuze,
  PSEUDONIEM,
  SLEUTELKENMERK,
} from "../set/kolomsoorten";

export const GEMEENTE = {
  gemeente: verplicht(GEMEENTECODE, "Gemeente die verantwoordelijk is, als code van het CBS.", "0153"),
} as const;

/** How a row names its client: one of the three is enough. */
export const CLIENT = {
  ...GEMEENTE,
  bsn: optioneel(
    BSN,
    "Burgerservicenummer; wordt bij de deur een pseudoniem. Alleen waar deze server het mag zien.",
    "999900043",
  ),
  pseudoniem: optioneel(PSEUDONIEM, "Pseudoniem uit `drieluik pseudonimiseer`, in plaats van het burgerservicenummer."),
  pseudoniemsleutel: optioneel(
    SLEUTELKENMERK,
    "Met welke sleutel het pseudoniem is gemaakt; `drieluik pseudonimiseer` zet dit er zelf bij.",
  ),
  client_zaaknummer: optioneel(KENMERK, "Nummer van de cliënt in het eigen systeem van de gemeente."),
} as const;

export const WET = { wet: verplicht(keuze(WETTEN), "De wet waaronder de hulp valt.", "JEUGDWET") } as const;

/** Which traject a row is about: with as much as is needed to tell it from another of the same day. */
export const TRAJECT = {
  ...CLIENT,
  ...WET,
  aanbieder: verplicht(AANBIEDERCODE, "AGB-code van de uitvoerder.", "98765432"),
  aanvang: verplicht(DATUM, "Eerste dag van het traject.", "2024-03-04"),
  toewijzingsnummer: optioneel(CODE, "Nummer van de toewijzing."),
  productcategorie: optioneel(CODE, "Productcategorie van iJw of iWmo.", "45"),
  productcode: optioneel(CODE, "Productcode.", "45A04"),
} as const;

export const GESLACHT = keuze(GESLACHTEN);

/** Refuses a code that the table of the standard doesn't hold. */
export const onbekendeCode = (kolom: string, bestaat: Controle["wanneer"], waar: string): Controle => ({
  kolom,
  wanneer: sql`i.${kolomNaam(kolom)} is not null and not exists (${bestaat})`,
  melding: `Deze code is onbekend${waar}. Gebruik een code uit de lijst.`,
  toonWaarde: true,
});

const kolomNaam = (kolom: string) => ({ text: [`"${kolom}"`], values: [] });

export const uitLijst = (kolom: string, lijst: string, versie: string): Controle =>
  onbekendeCode(
    kolom,
    sql`select from code c where c.lijst = ${lijst} and c.versie = ${versie} and c.code = i.${kolomNaam(kolom)}`,
    ` in lijst ${lijst}`,
  );

/** A date that has not come yet, where what is recorded must have happened. */
export const toekomst = (kolom: string): Controle => ({
  kolom,
  wanneer: sql`i.${kolomNaam(kolom)} > (select vandaag from gang)`,
  melding: "Deze datum ligt in de toekomst. Lever alleen aan wat gebeurd is.",
  toonWaarde: true,
});

/** A date that no plan or help of the hub can have. */
export const ondenkbaar = (kolom: string): Controle => ({
  kolom,
  wanneer: sql`i.${kolomNaam(kolom)} < '1990-01-01' or extract(year from i.${kolomNaam(kolom)}) > (select extract(year from vandaag) + 5 from gang)`,
  melding: "Deze datum ligt voor 1990 of meer dan vijf jaar vooruit. Controleer het jaar.",
  toonWaarde: true,
});

export const voor = (kolom: string, grens: string, melding: string): Controle => ({
  kolom,
  wanneer: sql`i.${kolomNaam(kolom)} < i.${kolomNaam(grens)}`,
  melding,
  toonWaarde: true,
});

/** Exactly one traject must fit the row. */
export const EEN_TRAJECT: readonly Controle[] = [
  {
    kolom: "aanvang",
    wanneer: sql`exists (select from wie w where w.rij = i.rij) and not exists (select from lijn l where l.rij = i.rij)`,
    melding:
      "Er is geen traject van deze cliënt bij deze aanbieder met deze aanvang. Lever eerst het traject aan, of verbeter de gegevens.",
  },
  {
    kolom: "aanvang",
    wanneer: sql`i.rij in (select rij from lijn group by rij having count(*) > 1)`,
    melding: "Er passen twee of meer trajecten bij deze rij. Vul ook toewijzingsnummer of productcode in.",
  },
];

export const PLAN_BEKEND: Controle = {
  kolom: "zaaknummer",
  wanneer: sql`not exists (select from planrij p where p.rij = i.rij)`,
  melding: "Er is geen plan met dit zaaknummer. Lever eerst de set plannen aan.",
  toonWaarde: true,
};

export const DOEL_BEKEND: Controle = {
  kolom: "doelnummer",
  wanneer: sql`exists (select from planrij p where p.rij = i.rij) and not exists (select from doelrij d where d.rij = i.rij)`,
  melding: "Dit plan heeft geen doel met dit nummer. Lever eerst de set doelen aan.",
  toonWaarde: true,
};

/** A kind of support of the Twents model, and a level that it has. */
export const BEHOEFTE_BEKEND: readonly Controle[] = [
  onbekendeCode(
    "ondersteuningsbehoefte",
    sql`select from ondersteuningsbehoefte o where o.code = i.ondersteuningsbehoefte`,
    "",
  ),
  onbekendeCode(
    "niveau",
    sql`select from ondersteuningsniveau n where n.ondersteuningsbehoefte = i.ondersteuningsbehoefte and n.code = i.niveau`,
    " bij deze ondersteuningsbehoefte",
  ),
];

/** What kind of help it is, in the codes of its wet. */
export const HULP_BEKEND: readonly Controle[] = [
  onbekendeCode(
    "productcategorie",
    sql`select from productcategorie p where p.wet = i.wet and p.code = i.productcategorie`,
    " in deze wet",
  ),
  onbekendeCode("hulpvorm", sql`select from hulpvorm h where h.code = i.hulpvorm`, ""),
  {
    kolom: "hulpvorm",
    wanneer: sql`i.hulpvorm is not null and i.wet <> 'JEUGDWET'`,
    melding: "Een hulpvorm bestaat alleen in de Jeugdwet. Laat de cel leeg.",
  },
  onbekendeCode("segment", sql`select from segment s where s.wet = i.wet and s.code = i.segment`, " in deze wet"),
  ...BEHOEFTE_BEKEND,
];
