import { sql } from "../../data/sql";
import { WETTEN } from "../../domein";
import { schrijfBronvoorrang } from "../../dossier/levering/bij/bronvoorrang";
import { GEMEENTE } from "../csv/kolommen";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { AANBIEDERCODE, DATUM, keuze } from "../set/kolomsoorten";

/** Which source leads where messages and Beleidsinformatie Jeugd tell of the same help. */
export const bronvoorrang = definieerSet({
  naam: "bronvoorrang",
  titel: "Bronvoorrang",
  uitleg:
    "Welke bron telt als een aanbieder zowel start- en stopberichten als Beleidsinformatie Jeugd levert. Zonder rij tellen de berichten.",
  leverancier: "BEHEERDER",
  kolommen: {
    ...GEMEENTE,
    aanbieder: verplicht(AANBIEDERCODE, "AGB-code van de aanbieder.", "98765432"),
    wet: verplicht(keuze(WETTEN), "De wet waaronder de hulp valt.", "JEUGDWET"),
    van: verplicht(DATUM, "Eerste dag waarop dit geldt.", "2024-01-01"),
    tot: optioneel(DATUM, "Eerste dag waarop dit niet meer geldt; leeg zolang het geldt."),
    bron: verplicht(keuze(["BERICHT", "BIJ"]), "De bron die telt.", "BIJ"),
  },
  sleutel: ["gemeente", "aanbieder", "wet", "van"],
  controles: [
    {
      kolom: "tot",
      wanneer: sql`i.tot <= i.van`,
      melding: "Het einde ligt op of voor het begin. Verbeter een van de twee.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfBronvoorrang,
});
