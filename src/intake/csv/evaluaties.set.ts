import { sql } from "../../data/sql";
import { EVALUATIE_INFORMANTEN, EVALUATIESOORTEN } from "../../domein";
import { schrijfEvaluaties } from "../../dossier/levering/plannen";
import { vindDoelen } from "../../dossier/levering/zoek";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { DATUM, geheel, KENMERK, keuze, VRIJE_TEKST } from "../set/kolomsoorten";
import { DOEL_BEKEND, GEMEENTE, PLAN_BEKEND, toekomst } from "./kolommen";

export const evaluaties = definieerSet({
  naam: "evaluaties",
  titel: "Evaluaties (GAS)",
  uitleg:
    "Hoe ver een doel is, op de GAS-schaal (NJi 3.4). Een andere score voor hetzelfde doel, dezelfde dag en dezelfde informant is een correctie; de oude blijft leesbaar.",
  leverancier: "GEMEENTE",
  kolommen: {
    ...GEMEENTE,
    zaaknummer: verplicht(KENMERK, "Zaaknummer van het plan.", "P-2024-001"),
    doelnummer: verplicht(KENMERK, "Nummer van het doel binnen dat plan.", "1"),
    soort: verplicht(keuze(EVALUATIESOORTEN), "Tussen, aan het einde, of later.", "EIND"),
    datum: verplicht(DATUM, "Dag van de evaluatie.", "2024-11-28"),
    informant: verplicht(keuze(EVALUATIE_INFORMANTEN), "Wie de score gaf.", "GEZAMENLIJK"),
    gas_score: verplicht(geheel(-2, 2), "Score van -2 (veel minder dan verwacht) tot en met +2.", "0"),
    toelichting: optioneel(VRIJE_TEKST, "Toelichting; komt nooit in cijfers of bij aanbieders."),
  },
  sleutel: ["gemeente", "zaaknummer", "doelnummer", "soort", "datum", "informant"],
  zoek: vindDoelen,
  controles: [
    PLAN_BEKEND,
    DOEL_BEKEND,
    toekomst("datum"),
    {
      kolom: "datum",
      wanneer: sql`exists (select from planrij p where p.rij = i.rij and i.datum < p.vastgesteld_op)`,
      melding: "De evaluatie ligt voor het plan. Verbeter de datum.",
      toonWaarde: true,
    },
    {
      kolom: "doelnummer",
      wanneer: sql`exists (select from doelrij d where d.rij = i.rij and d.vervallen_op <= i.datum)`,
      melding: "Dit doel was toen al vervallen. Evalueer een doel dat nog geldt.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfEvaluaties,
});
