import { sql } from "../../data/sql";
import { schrijfTrajecten } from "../../dossier/levering/trajecten";
import { LEVERINGSVORMEN, VOORZIENINGEN } from "../../domein";
import { REDENLIJST, versieVan } from "../../dossier/referentie";
import { definieerSet, optioneel } from "../set/definieer-set";
import { AANBIEDERCODE, CODE, DATUM, JA_NEE, JAARTAL, keuze, TWEE_CIJFERS } from "../set/kolomsoorten";
import { GESLACHT, HULP_BEKEND, onbekendeCode, ondenkbaar, TRAJECT, uitLijst, voor } from "./kolommen";

export const trajecten = definieerSet({
  naam: "trajecten",
  titel: "Trajecten",
  uitleg:
    "Hulp waarvan geen start- en stopberichten komen, zoals vrij toegankelijke hulp of een pgb. Een rij is een traject; lever het opnieuw aan als het verandert of eindigt.",
  leverancier: "AANBIEDER",
  client: "MAAKT",
  kolommen: {
    ...TRAJECT,
    geboortejaar: optioneel(JAARTAL, "Geboortejaar; nodig als de cliënt nog niet bekend is.", "2010"),
    geslacht: optioneel(GESLACHT, "Geslacht; nodig als de cliënt nog niet bekend is.", "VROUW"),
    contractpartij: optioneel(AANBIEDERCODE, "AGB-code van wie het contract heeft, als dat een ander is."),
    hulpvorm: optioneel(TWEE_CIJFERS, "Hulpvorm van Beleidsinformatie Jeugd; volgt anders uit het product."),
    segment: optioneel(CODE, "Inkoopsegment."),
    ondersteuningsbehoefte: optioneel(CODE, "Ondersteuningsbehoefte van het Twents model."),
    niveau: optioneel(CODE, "Niveau van die behoefte."),
    voorziening: optioneel(
      keuze(VOORZIENINGEN),
      "Individuele of vrij toegankelijke voorziening; standaard individueel.",
    ),
    leveringsvorm: optioneel(keuze(LEVERINGSVORMEN), "Zorg in natura of pgb; standaard ZIN."),
    verwijzer: optioneel(TWEE_CIJFERS, "Verwijzer (COD327)."),
    gestart_met_crisis: optioneel(JA_NEE, "Begon de hulp met een crisis?"),
    einde: optioneel(DATUM, "Laatste dag; leeg zolang de hulp loopt.", "2024-11-30"),
    reden: optioneel(TWEE_CIJFERS, "Reden van beëindiging (JZ588 of WMO588).", "31"),
  },
  sleutel: [
    "gemeente",
    "client",
    "wet",
    "aanbieder",
    "toewijzingsnummer",
    "productcategorie",
    "productcode",
    "aanvang",
  ],
  controles: [
    ondenkbaar("aanvang"),
    ondenkbaar("einde"),
    voor("einde", "aanvang", "Het einde ligt voor de aanvang. Verbeter een van de twee."),
    {
      kolom: "reden",
      wanneer: sql`(i.einde is null) <> (i.reden is null)`,
      melding: "Een einde en een reden horen bij elkaar. Vul beide in, of geen van beide.",
    },
    onbekendeCode(
      "reden",
      sql`select from reden_beeindiging r where r.lijst = case i.wet when 'WMO' then ${REDENLIJST.WMO.lijst} else ${REDENLIJST.JEUGDWET.lijst} end
        and r.versie = ${REDENLIJST.JEUGDWET.versie} and r.code = i.reden`,
      " in de lijst van deze wet",
    ),
    ...HULP_BEKEND,
    uitLijst("verwijzer", "VERWIJZER", versieVan("VERWIJZER")),
  ],
  pasToe: schrijfTrajecten,
});
