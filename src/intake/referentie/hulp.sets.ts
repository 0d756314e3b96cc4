import { sql } from "../../data/sql";
import { WETTEN } from "../../domein";
import {
  schrijfBehoeften,
  schrijfNiveaus,
  schrijfProductcodes,
  schrijfSegmenten,
} from "../../dossier/levering/referentie";
import { HULP_BEKEND, onbekendeCode } from "../csv/kolommen";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { CODE, GEMEENTECODE, JA_NEE, keuze, NAAM, TWEE_CIJFERS } from "../set/kolomsoorten";

const beheer = { leverancier: "BEHEERDER" } as const;
const wet = verplicht(keuze(WETTEN), "De wet waarin de code geldt.", "JEUGDWET");

export const segmenten = definieerSet({
  ...beheer,
  naam: "segmenten",
  titel: "Inkoopsegmenten",
  uitleg:
    "Segmenten van de inkoop. Bij structurele ondersteuning worden tevredenheid en verder zonder hulp niet gevraagd.",
  kolommen: {
    wet,
    code: verplicht(CODE, "Code van het segment.", "3"),
    omschrijving: verplicht(NAAM, "Omschrijving.", "Ambulante jeugdhulp"),
    structureel: verplicht(JA_NEE, "Is het structurele ondersteuning?", "nee"),
  },
  sleutel: ["wet", "code"],
  pasToe: schrijfSegmenten,
});

export const behoeften = definieerSet({
  ...beheer,
  naam: "ondersteuningsbehoeften",
  titel: "Ondersteuningsbehoeften",
  uitleg: "De soorten ondersteuning van het Twents model.",
  kolommen: {
    code: verplicht(CODE, "Code van de ondersteuningsbehoefte.", "1"),
    omschrijving: verplicht(NAAM, "Omschrijving.", "Ondersteuningsbehoefte 1"),
  },
  sleutel: ["code"],
  pasToe: schrijfBehoeften,
});

export const niveaus = definieerSet({
  ...beheer,
  naam: "ondersteuningsniveaus",
  titel: "Niveaus van ondersteuningsbehoeften",
  uitleg: "De niveaus binnen elke ondersteuningsbehoefte.",
  kolommen: {
    ondersteuningsbehoefte: verplicht(CODE, "Code van de ondersteuningsbehoefte.", "1"),
    code: verplicht(CODE, "Code van het niveau.", "2"),
    omschrijving: verplicht(NAAM, "Omschrijving.", "Niveau 2"),
  },
  sleutel: ["ondersteuningsbehoefte", "code"],
  controles: [
    onbekendeCode(
      "ondersteuningsbehoefte",
      sql`select from ondersteuningsbehoefte o where o.code = i.ondersteuningsbehoefte`,
      "",
    ),
  ],
  pasToe: schrijfNiveaus,
});

export const productcodes = definieerSet({
  ...beheer,
  naam: "productcodes",
  titel: "Productcodes",
  uitleg:
    "Wat een product is. Een rij zonder gemeente geldt in het hele land; een rij van een gemeente gaat daarvoor. Trajecten uit berichten volgen.",
  kolommen: {
    gemeente: optioneel(GEMEENTECODE, "Gemeente die het product zo gebruikt; leeg voor de landelijke lijst.", "0153"),
    wet,
    code: verplicht(CODE, "Productcode.", "45A04"),
    productcategorie: optioneel(CODE, "Productcategorie van iJw of iWmo.", "45"),
    omschrijving: verplicht(NAAM, "Omschrijving.", "Ambulante begeleiding"),
    hulpvorm: optioneel(TWEE_CIJFERS, "Hulpvorm van Beleidsinformatie Jeugd.", "02"),
    segment: optioneel(CODE, "Inkoopsegment."),
    ondersteuningsbehoefte: optioneel(CODE, "Ondersteuningsbehoefte van het Twents model.", "1"),
    niveau: optioneel(CODE, "Niveau van die behoefte.", "2"),
  },
  sleutel: ["gemeente", "wet", "code"],
  controles: HULP_BEKEND,
  pasToe: schrijfProductcodes,
});
