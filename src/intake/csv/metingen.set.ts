import { sql } from "../../data/sql";
import { MEETMOMENTEN, METING_INFORMANTEN } from "../../domein";
import { schrijfMetingen } from "../../dossier/levering/ervaringen";
import { vindTrajecten } from "../../dossier/levering/zoek";
import { definieerSet, verplicht } from "../set/definieer-set";
import { CODE, DATUM, GETAL, keuze } from "../set/kolomsoorten";
import { PASSENDE_INFORMANT } from "./ervaringen.set";
import { EEN_TRAJECT, toekomst, TRAJECT } from "./kolommen";

export const metingen = definieerSet({
  naam: "metingen",
  titel: "Metingen",
  uitleg: "Scores op een vragenlijst voor en na de hulp (NJi 3.3). Een rij is één meting van één informant.",
  leverancier: "AANBIEDER",
  client: "BEKEND",
  kolommen: {
    ...TRAJECT,
    instrument: verplicht(CODE, "Code van de vragenlijst.", "SDQ"),
    instrument_versie: verplicht(CODE, "Versie van de vragenlijst.", "1"),
    informant: verplicht(keuze(METING_INFORMANTEN), "Wie de vragenlijst invulde.", "OUDER"),
    moment: verplicht(keuze(MEETMOMENTEN), "Bij het begin (VOOR) of aan het einde (NA) van de hulp.", "VOOR"),
    datum: verplicht(DATUM, "Dag van de meting.", "2024-03-11"),
    score: verplicht(GETAL, "Score, binnen de grenzen van het instrument.", "18"),
  },
  sleutel: [
    "gemeente",
    "client",
    "wet",
    "aanbieder",
    "aanvang",
    "toewijzingsnummer",
    "productcategorie",
    "productcode",
    "instrument",
    "instrument_versie",
    "informant",
    "moment",
    "datum",
  ],
  zoek: vindTrajecten,
  controles: [
    toekomst("datum"),
    {
      kolom: "instrument",
      wanneer: sql`not exists (select from instrument x where x.code = i.instrument and x.versie = i.instrument_versie)`,
      melding: "Dit instrument is onbekend in deze versie. Gebruik een instrument uit de referentiegegevens.",
      toonWaarde: true,
    },
    {
      kolom: "score",
      wanneer: sql`exists (
        select from instrument x where x.code = i.instrument and x.versie = i.instrument_versie
          and i.score not between x.minimum and x.maximum)`,
      melding: "Deze score ligt buiten de grenzen van het instrument. Controleer de score.",
      toonWaarde: true,
    },
    PASSENDE_INFORMANT,
    ...EEN_TRAJECT,
  ],
  pasToe: schrijfMetingen,
});
