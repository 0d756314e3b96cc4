import { sql } from "../../data/sql";
import { ERVARING_INFORMANTEN } from "../../domein";
import { schrijfErvaringen } from "../../dossier/levering/ervaringen";
import { vindTrajecten } from "../../dossier/levering/zoek";
import { versieVan } from "../../dossier/referentie";
import { definieerSet, optioneel, verplicht, type Controle } from "../set/definieer-set";
import { DATUM, geheel, keuze, TWEE_CIJFERS } from "../set/kolomsoorten";
import { EEN_TRAJECT, toekomst, TRAJECT, uitLijst, voor } from "./kolommen";

/** In the Wmo the client speaks, in the Jeugdwet also who raises it. */
export const PASSENDE_INFORMANT: Controle = {
  kolom: "informant",
  wanneer: sql`case i.wet when 'WMO' then i.informant in ('JEUGDIGE', 'OUDER', 'PLEEGOUDER') else i.informant = 'CLIENT' end`,
  melding: "Deze informant past niet bij een traject in deze wet. Kies een andere.",
  toonWaarde: true,
};

export const ervaringen = definieerSet({
  naam: "ervaringen",
  titel: "Ervaringen",
  uitleg:
    "Wat een jeugdige, ouder of cliënt van een traject vond: nut van de hulp (NJi 2) en of die zonder hulp verder kan (NJi 3.1). Elke informant één keer per traject, twee in totaal.",
  leverancier: "AANBIEDER",
  client: "BEKEND",
  kolommen: {
    ...TRAJECT,
    informant: verplicht(keuze(ERVARING_INFORMANTEN), "Wie de vragen beantwoordde.", "JEUGDIGE"),
    afname: verplicht(DATUM, "Dag waarop de vragen zijn beantwoord.", "2024-11-28"),
    rapportcijfer: optioneel(geheel(1, 10), "Rapportcijfer voor het nut van de hulp.", "8"),
    verder_zonder_hulp: optioneel(TWEE_CIJFERS, "Antwoord 01 tot en met 04 (Beleidsinformatie Jeugd v7).", "03"),
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
    "informant",
  ],
  zoek: vindTrajecten,
  controles: [
    toekomst("afname"),
    voor("afname", "aanvang", "De afname ligt voor de aanvang van het traject. Verbeter een van de twee."),
    uitLijst("verder_zonder_hulp", "ZONDER_HULP_VERDER", versieVan("ZONDER_HULP_VERDER")),
    {
      kolom: "rapportcijfer",
      wanneer: sql`i.rapportcijfer is null and i.verder_zonder_hulp is null`,
      melding: "Vul een rapportcijfer in, een antwoord op verder zonder hulp, of beide.",
    },
    PASSENDE_INFORMANT,
    ...EEN_TRAJECT,
    {
      kolom: "informant",
      wanneer: sql`i.rij in (
        select l.rij from lijn l join (
          select x.gemeente_code, x.traject_id from (
            select e.gemeente_code, e.traject_id, e.informant from ervaring e
            where (e.gemeente_code, e.traject_id) in (select gemeente_code, traject_id from lijn)
            union select k.gemeente_code, k.traject_id, m.informant from lijn k join invoer m on m.rij = k.rij) as x
          group by x.gemeente_code, x.traject_id having count(*) > 2
        ) as vol on vol.gemeente_code = l.gemeente_code and vol.traject_id = l.traject_id)`,
      melding:
        "Van dit traject zijn er dan meer dan twee ervaringen. Lever er ten hoogste twee aan, elk van een andere informant.",
    },
  ],
  pasToe: schrijfErvaringen,
});
