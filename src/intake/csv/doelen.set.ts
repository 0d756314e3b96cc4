import { sql } from "../../data/sql";
import { RICHTINGEN } from "../../domein";
import { schrijfDoelen } from "../../dossier/levering/plannen";
import { vindPlannen } from "../../dossier/levering/zoek";
import { versieVan } from "../../dossier/referentie";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { CODE, DATUM, geheel, GETAL, KENMERK, keuze, VRIJE_TEKST } from "../set/kolomsoorten";
import { BEHOEFTE_BEKEND, CLIENT, ondenkbaar, PLAN_BEKEND, toekomst, uitLijst } from "./kolommen";

const GAS = "gas_min2 gas_min1 gas_0 gas_plus1 gas_plus2";

export const doelen = definieerSet({
  naam: "doelen",
  titel: "Doelen",
  uitleg: "Doelen van een plan uit het zaaksysteem. Een nieuwe aanlevering met hetzelfde nummer werkt het doel bij.",
  leverancier: "GEMEENTE",
  client: "MAG",
  kolommen: {
    ...CLIENT,
    zaaknummer: verplicht(KENMERK, "Zaaknummer van het plan.", "P-2024-001"),
    doelnummer: verplicht(KENMERK, "Nummer van het doel binnen dat plan.", "1"),
    ondersteuningsbehoefte: verplicht(CODE, "Ondersteuningsbehoefte van het Twents model.", "1"),
    niveau: optioneel(CODE, "Niveau van die behoefte."),
    leefgebied: verplicht(CODE, "Leefgebied, als code uit lijst LEEFGEBIED.", "WONEN"),
    richting: verplicht(
      keuze(RICHTINGEN),
      "Of het beter moet worden, moet blijven, of langzamer achteruit mag.",
      "VERBETEREN",
    ),
    startniveau: optioneel(geheel(-2, 2), "Niveau bij de start, op de GAS-schaal.", "-2"),
    gas_min2: optioneel(VRIJE_TEKST, "Omschrijving van niveau -2. Vul alle vijf in, of geen."),
    gas_min1: optioneel(VRIJE_TEKST, "Omschrijving van niveau -1."),
    gas_0: optioneel(VRIJE_TEKST, "Omschrijving van niveau 0: het doel is bereikt."),
    gas_plus1: optioneel(VRIJE_TEKST, "Omschrijving van niveau +1."),
    gas_plus2: optioneel(VRIJE_TEKST, "Omschrijving van niveau +2."),
    gewicht: optioneel(GETAL, "Gewicht van het doel; standaard 1."),
    streefdatum: optioneel(DATUM, "Dag waarop het doel bereikt moet zijn.", "2024-12-01"),
    vervallen_op: optioneel(DATUM, "Dag waarop het doel is vervallen."),
    vervallen_reden: optioneel(CODE, "Reden, als code uit lijst DOEL_VERVALLEN_REDEN."),
    omschrijving: optioneel(VRIJE_TEKST, "Het doel in woorden; komt nooit in cijfers of bij aanbieders."),
  },
  sleutel: ["gemeente", "zaaknummer", "doelnummer"],
  zoek: vindPlannen,
  controles: [
    PLAN_BEKEND,
    ...BEHOEFTE_BEKEND,
    uitLijst("leefgebied", "LEEFGEBIED", versieVan("LEEFGEBIED")),
    uitLijst("vervallen_reden", "DOEL_VERVALLEN_REDEN", versieVan("DOEL_VERVALLEN_REDEN")),
    toekomst("vervallen_op"),
    ondenkbaar("streefdatum"),
    {
      kolom: "vervallen_op",
      wanneer: sql`(i.vervallen_op is null) <> (i.vervallen_reden is null)`,
      melding: "Een vervaldatum en een reden horen bij elkaar. Vul beide in, of geen van beide.",
    },
    {
      kolom: "streefdatum",
      wanneer: sql`exists (select from planrij p where p.rij = i.rij and i.streefdatum < p.vastgesteld_op)`,
      melding: "De streefdatum ligt voor het plan. Verbeter de datum.",
      toonWaarde: true,
    },
    {
      kolom: "vervallen_op",
      wanneer: sql`exists (select from planrij p where p.rij = i.rij and i.vervallen_op < p.vastgesteld_op)`,
      melding: "Een doel kan niet vervallen voor het plan er was. Verbeter de datum.",
      toonWaarde: true,
    },
    {
      kolom: "gewicht",
      wanneer: sql`i.gewicht <= 0`,
      melding: "Het gewicht is groter dan nul.",
      toonWaarde: true,
    },
    {
      kolom: "gas_min2",
      wanneer: sql`num_nonnulls(i.gas_min2, i.gas_min1, i.gas_0, i.gas_plus1, i.gas_plus2) not in (0, 5)`,
      melding: `Vul alle vijf de omschrijvingen in (${GAS}), of geen.`,
    },
    {
      kolom: "client_zaaknummer",
      wanneer: sql`exists (
        select from planrij p join wie w on w.rij = i.rij join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
        where p.rij = i.rij and c.id is distinct from p.client_id and (p.gezin_id is null or c.gezin_id is distinct from p.gezin_id))`,
      melding: "Deze cliënt hoort niet bij dit plan. Laat de cliënt weg, of noem een lid van het gezin.",
    },
  ],
  pasToe: schrijfDoelen,
});
