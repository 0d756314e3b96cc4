import { sql } from "../../data/sql";
import { schrijfTrajectDoelen } from "../../dossier/levering/traject-doelen";
import { vindDoelen, vindTrajecten } from "../../dossier/levering/zoek";
import { definieerSet, verplicht } from "../set/definieer-set";
import { KENMERK } from "../set/kolomsoorten";
import { DOEL_BEKEND, EEN_TRAJECT, PLAN_BEKEND, TRAJECT } from "./kolommen";

export const trajectDoelen = definieerSet({
  naam: "traject-doelen",
  titel: "Koppeling van trajecten en doelen",
  uitleg:
    "Welk traject aan welk doel werkt. Zo telt een bereikt doel mee bij de aanbieder. Een koppeling blijft staan.",
  leverancier: "GEMEENTE",
  client: "BEKEND",
  kolommen: {
    ...TRAJECT,
    zaaknummer: verplicht(KENMERK, "Zaaknummer van het plan.", "P-2024-001"),
    doelnummer: verplicht(KENMERK, "Nummer van het doel binnen dat plan.", "1"),
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
    "zaaknummer",
    "doelnummer",
  ],
  zoek: async (db) => {
    await vindTrajecten(db);
    await vindDoelen(db);
  },
  controles: [
    ...EEN_TRAJECT,
    PLAN_BEKEND,
    DOEL_BEKEND,
    {
      kolom: "doelnummer",
      wanneer: sql`exists (
        select from doelrij d join lijn l on l.rij = d.rij join client c on c.gemeente_code = l.gemeente_code and c.id = l.client_id
        where d.rij = i.rij and d.client_id is distinct from l.client_id
          and (d.client_id is not null or d.gezin_id is null or d.gezin_id is distinct from c.gezin_id))`,
      melding: "Dit doel hoort bij het plan van een andere cliënt. Verbeter het zaaknummer of de cliënt.",
      toonWaarde: true,
    },
    {
      kolom: "doelnummer",
      wanneer: sql`exists (select from doelrij d where d.rij = i.rij and d.vervallen_op is not null)`,
      melding: "Dit doel is vervallen. Koppel een doel dat nog geldt.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfTrajectDoelen,
});
