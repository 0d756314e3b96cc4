import { sql } from "../../data/sql";
import { schrijfAanmeldingen } from "../../dossier/levering/plannen";
import { versieVan } from "../../dossier/referentie";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { CODE, DATUM, geheel, KENMERK } from "../set/kolomsoorten";
import { CLIENT, toekomst, uitLijst, voor, WET } from "./kolommen";

export const aanmeldingen = definieerSet({
  naam: "aanmeldingen",
  titel: "Aanmeldingen",
  uitleg:
    "Wie om hulp vroeg, en hoe ver de vraagverheldering is. Een nieuwe aanlevering met hetzelfde zaaknummer werkt de aanmelding bij.",
  leverancier: "GEMEENTE",
  client: "BEKEND",
  kolommen: {
    ...CLIENT,
    zaaknummer: verplicht(KENMERK, "Nummer van deze aanmelding in het zaaksysteem.", "Z-2024-001"),
    ...WET,
    datum: verplicht(DATUM, "Dag van de aanmelding.", "2024-01-15"),
    hulpvraag: verplicht(CODE, "Hulpvraag, als code uit lijst HULPVRAAG.", "OPVOEDEN"),
    gesprek_op: optioneel(DATUM, "Dag van het eerste gesprek.", "2024-01-29"),
    gesprekken: optioneel(geheel(0, 99), "Aantal gesprekken tot nu toe.", "2"),
    aanvraagdatum: optioneel(DATUM, "Dag van de aanvraag, als die er is."),
  },
  sleutel: ["gemeente", "zaaknummer"],
  controles: [
    toekomst("datum"),
    toekomst("gesprek_op"),
    toekomst("aanvraagdatum"),
    voor("gesprek_op", "datum", "Het gesprek kan niet voor de aanmelding zijn. Verbeter een van de twee."),
    voor("aanvraagdatum", "datum", "De aanvraag kan niet voor de aanmelding zijn. Verbeter een van de twee."),
    {
      kolom: "zaaknummer",
      wanneer: sql`exists (
        select from aanmelding a join wie w on w.rij = i.rij
        where a.gemeente_code = i.gemeente and a.zaaknummer = i.zaaknummer and a.client_id <> w.client_id)`,
      melding: "Dit zaaknummer is al van een aanmelding van iemand anders. Controleer het zaaknummer en de cliënt.",
      toonWaarde: true,
    },
    uitLijst("hulpvraag", "HULPVRAAG", versieVan("HULPVRAAG")),
  ],
  pasToe: schrijfAanmeldingen,
});
