import { sql } from "../../data/sql";
import { BESTEMMINGEN, PLANSOORTEN } from "../../domein";
import { schrijfPlannen } from "../../dossier/levering/plannen";
import { versieVan } from "../../dossier/referentie";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { DATUM, DATUMS, JA_NEE, KENMERK, keuze, TWEE_CIJFERS } from "../set/kolomsoorten";
import { CLIENT, toekomst, uitLijst, voor, WET } from "./kolommen";

export const plannen = definieerSet({
  naam: "plannen",
  titel: "Ondersteuningsplannen",
  uitleg: "Plannen uit het zaaksysteem. Een nieuwe aanlevering met hetzelfde zaaknummer werkt het plan bij.",
  leverancier: "GEMEENTE",
  client: "BEKEND",
  kolommen: {
    ...CLIENT,
    zaaknummer: verplicht(KENMERK, "Nummer van dit plan in het zaaksysteem.", "P-2024-001"),
    voor_gezin: optioneel(JA_NEE, "Ja als het plan voor het gezin van deze cliënt is."),
    soort: optioneel(keuze(PLANSOORTEN), "Plan van de toegang of van de aanbieder; standaard van de toegang."),
    ...WET,
    verwijzer: optioneel(TWEE_CIJFERS, "Verwijzer (COD327).", "01"),
    vastgesteld_op: verplicht(DATUM, "Dag waarop het plan is vastgesteld.", "2024-02-12"),
    regisseur: optioneel(KENMERK, "Code van de regisseur, geen naam.", "REG-12"),
    evaluatiemomenten: optioneel(DATUMS, "Afgesproken evaluatiemomenten.", "2024-08-12 2025-02-12"),
    afgesloten_op: optioneel(DATUM, "Dag waarop het plan is afgesloten."),
    bestemming: optioneel(keuze(BESTEMMINGEN), "Waar de inwoner heen gaat als het plan sluit."),
  },
  sleutel: ["gemeente", "zaaknummer"],
  controles: [
    toekomst("vastgesteld_op"),
    toekomst("afgesloten_op"),
    voor("afgesloten_op", "vastgesteld_op", "Het plan is gesloten voor het was vastgesteld. Verbeter een van de twee."),
    {
      kolom: "bestemming",
      wanneer: sql`(i.afgesloten_op is null) <> (i.bestemming is null)`,
      melding: "Een sluitingsdatum en een bestemming horen bij elkaar. Vul beide in, of geen van beide.",
    },
    uitLijst("verwijzer", "VERWIJZER", versieVan("VERWIJZER")),
    {
      kolom: "voor_gezin",
      wanneer: sql`i.voor_gezin and exists (
        select from wie w join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
        where w.rij = i.rij and c.gezin_id is null)`,
      melding: "Deze cliënt heeft nog geen gezin. Lever eerst de set clienten aan, met gezin_van.",
    },
    {
      kolom: "zaaknummer",
      wanneer: sql`exists (
        select from ondersteuningsplan p join wie w on w.rij = i.rij
          join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
        where p.gemeente_code = i.gemeente and p.zaaknummer = i.zaaknummer
          and (p.client_id, p.gezin_id) is distinct from
            (case when not coalesce(i.voor_gezin, false) then c.id end, case when i.voor_gezin then c.gezin_id end))`,
      melding: "Dit zaaknummer is al van een plan van iemand anders. Controleer het zaaknummer en de cliënt.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfPlannen,
});
