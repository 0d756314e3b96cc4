import { sql } from "../../data/sql";
import { WETTEN } from "../../domein";
import { schrijfConcordantie, schrijfHistorie, schrijfReferentiecijfers } from "../../dossier/levering/referentie";
import { GEMEENTE, onbekendeCode } from "../csv/kolommen";
import { definieerSet, optioneel, verplicht, type Controle } from "../set/definieer-set";
import { AANBIEDERCODE, CODE, DATUM, GEMEENTECODE, GETAL, geheel, KENMERK, keuze, NAAM } from "../set/kolomsoorten";

const beheer = { leverancier: "BEHEERDER" } as const;
const EENHEDEN = ["AANDEEL", "CIJFER", "AANTAL", "PER_1000", "DAGEN", "EURO", "T_SCORE"];

const PERIODE = {
  periode_van: verplicht(DATUM, "Eerste dag van de periode, op de eerste van een maand.", "2024-01-01"),
  periode_tot: verplicht(DATUM, "Eerste dag na de periode, op de eerste van een maand.", "2024-07-01"),
} as const;

const PERIODE_KLOPT: readonly Controle[] = [
  {
    kolom: "periode_van",
    wanneer: sql`extract(day from i.periode_van) <> 1 or extract(day from i.periode_tot) <> 1`,
    melding: "Een periode begint en eindigt op de eerste van een maand. Verbeter de datums.",
  },
  {
    kolom: "periode_tot",
    wanneer: sql`i.periode_tot <= i.periode_van`,
    melding: "De periode eindigt voor ze begint. Verbeter een van de twee.",
    toonWaarde: true,
  },
];

const INDICATOR_BEKEND: Controle = {
  kolom: "indicator",
  wanneer: sql`not exists (select from indicator x where x.id = i.indicator)`,
  melding: "Deze indicator bestaat niet. Kies er een uit de lijst van indicatoren.",
  toonWaarde: true,
};

const GEEN_NEGATIEF: readonly Controle[] = ["teller", "noemer"].map((kolom) => ({
  kolom,
  wanneer: kolom === "teller" ? sql`i.teller < 0` : sql`i.noemer < 0`,
  melding: "Dit getal is kleiner dan nul. Controleer het.",
  toonWaarde: true,
}));

export const referentiecijfers = definieerSet({
  ...beheer,
  naam: "referentiecijfers",
  titel: "Referentiecijfers van het CBS",
  uitleg:
    "Rapporten van het CBS per aanbieder en halfjaar (kwaliteitseis 38), en cijfers van StatLine. Ze staan naast onze cijfers en worden er nooit mee vermengd.",
  kolommen: {
    bron: verplicht(keuze(["CBS_RAPPORT", "STATLINE"]), "Waar het cijfer vandaan komt.", "STATLINE"),
    tabel: optioneel(CODE, "Tabel van StatLine.", "85097NED"),
    indicator: verplicht(CODE, "Indicator waar het cijfer naast staat.", "VOORTIJDIG"),
    gemeente: optioneel(GEMEENTECODE, "Gemeente; leeg als het cijfer niet over een gemeente gaat.", "0153"),
    aanbieder: optioneel(AANBIEDERCODE, "Aanbieder; leeg als het cijfer niet over een aanbieder gaat."),
    wet: optioneel(keuze(WETTEN), "Wet; leeg als het cijfer over beide gaat.", "JEUGDWET"),
    ...PERIODE,
    teller: optioneel(GETAL, "Teller."),
    noemer: optioneel(GETAL, "Noemer."),
    waarde: optioneel(GETAL, "Waarde; een aandeel van 0 tot en met 1.", "0,18"),
    eenheid: verplicht(keuze(EENHEDEN), "Eenheid van de waarde.", "AANDEEL"),
  },
  sleutel: ["gemeente", "aanbieder", "indicator", "periode_van", "periode_tot", "wet", "bron", "tabel"],
  controles: [
    INDICATOR_BEKEND,
    ...PERIODE_KLOPT,
    ...GEEN_NEGATIEF,
    {
      kolom: "waarde",
      wanneer: sql`num_nonnulls(i.teller, i.noemer, i.waarde) = 0`,
      melding: "Deze rij heeft geen cijfer. Vul waarde in, of teller en noemer.",
    },
    {
      kolom: "waarde",
      wanneer: sql`i.eenheid = 'AANDEEL' and i.waarde not between 0 and 1`,
      melding: "Een aandeel ligt tussen 0 en 1. Deel een percentage door 100.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfReferentiecijfers,
});

export const historie = definieerSet({
  ...beheer,
  naam: "historie",
  titel: "Reeks van de oude monitor",
  uitleg:
    "Cijfers van de oude monitor, per indicator, definitie, periode, gemeente en oud product. Ze blijven te vragen met bron HISTORIE en tellen nooit mee in onze cijfers.",
  kolommen: {
    indicator: verplicht(CODE, "Indicator van Drieluik waar de reeks bij hoort.", "CLIENTEN"),
    definitieversie: verplicht(KENMERK, "Versie van de definitie waarmee geteld is.", "2019"),
    ...GEMEENTE,
    ...PERIODE,
    oud_product: optioneel(KENMERK, "Product van de oude monitor; leeg voor het totaal.", "BEGELEIDING"),
    teller: verplicht(GETAL, "Teller.", "412"),
    noemer: optioneel(geheel(0, 1_000_000_000), "Noemer; leeg bij een aantal."),
  },
  sleutel: ["gemeente", "indicator", "definitieversie", "periode_van", "periode_tot", "oud_product"],
  controles: [INDICATOR_BEKEND, ...PERIODE_KLOPT, ...GEEN_NEGATIEF],
  pasToe: schrijfHistorie,
});

export const concordantie = definieerSet({
  ...beheer,
  naam: "concordantie",
  titel: "Concordantie van oude producten",
  uitleg: "Welk product van de oude monitor bij welke ondersteuningsbehoefte hoort, per versie en met een geldigheid.",
  kolommen: {
    versie: verplicht(KENMERK, "Versie van de concordantie.", "1"),
    oud_product: verplicht(KENMERK, "Product van de oude monitor.", "BEGELEIDING"),
    ondersteuningsbehoefte: verplicht(CODE, "Ondersteuningsbehoefte van het Twents model.", "1"),
    geldig_van: verplicht(DATUM, "Eerste dag waarop dit geldt.", "2019-01-01"),
    geldig_tot: optioneel(DATUM, "Eerste dag waarop dit niet meer geldt."),
    toelichting: optioneel(NAAM, "Waarom dit zo is gelegd."),
  },
  sleutel: ["versie", "oud_product"],
  controles: [
    onbekendeCode(
      "ondersteuningsbehoefte",
      sql`select from ondersteuningsbehoefte o where o.code = i.ondersteuningsbehoefte`,
      "",
    ),
    {
      kolom: "geldig_tot",
      wanneer: sql`i.geldig_tot <= i.geldig_van`,
      melding: "De geldigheid eindigt voor ze begint. Verbeter een van de twee.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfConcordantie,
});
