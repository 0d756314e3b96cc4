import { sql } from "../../data/sql";
import { schrijfMaatregelen, soortMaatregel } from "../../dossier/levering/bij/maatregelen";
import { BIJ_MAATREGELEN } from "../../dossier/levering/bij/records";
import { onbekendeCode, uitLijst } from "../csv/kolommen";
import { definieerSet, verplicht, type GegevensSet } from "../set/definieer-set";
import { TWEE_CIJFERS } from "../set/kolomsoorten";
import { DATA, eisVan, GEDEELDE_CONTROLES, GEWEIGERD, PERSOON, vulGeboortejaar } from "./kolommen";
import type { Kolomindeling } from "./kolomindeling";

const SOORT = soortMaatregel(sql`i.maatregel`);

/** Reasons that fit a maatregel; a machtiging (71, 72) has none of its own. */
const PASSENDE_REDEN = sql`case
  when i.maatregel in ('11', '12') then i.reden between '01' and '07'
  when i.maatregel in ('21', '22', '23') then i.reden between '11' and '15'
  when i.maatregel = '31' then i.reden = '31'
  when i.maatregel in ('71', '72') then true
  else i.reden in ('41', '42', '43', '51', '52') end`;

/** Jeugdbescherming per half-year and jeugdreclassering per quarter, by columns that `indeling` names. */
export const bijMaatregelen = (indeling: Kolomindeling): GegevensSet =>
  definieerSet({
    naam: BIJ_MAATREGELEN,
    titel: "Beleidsinformatie Jeugd: jeugdbescherming en jeugdreclassering",
    uitleg:
      "Maatregelen die in de periode begonnen, liepen of eindigden: jeugdbescherming per half jaar, jeugdreclassering per kwartaal, elk in een eigen bestand. Een nieuwe levering vervangt die van dezelfde periode helemaal.",
    leverancier: "AANBIEDER",
    client: "MAAKT",
    perPeriode: true,
    eisen: eisVan([3, 6]),
    namen: indeling.maatregelen,
    geweigerd: GEWEIGERD,
    kolommen: {
      ...PERSOON,
      maatregel: verplicht(TWEE_CIJFERS, "Type maatregel.", "11"),
      ...DATA,
    },
    sleutel: ["gemeente", "client", "maatregel", "aanvang"],
    zoek: vulGeboortejaar,
    controles: [
      ...GEDEELDE_CONTROLES,
      onbekendeCode(
        "maatregel",
        sql`select from code c where c.lijst in ('BIJ_JB', 'BIJ_UITHUISPLAATSING', 'BIJ_JR') and c.versie = 'v7' and c.code = i.maatregel`,
        " in de lijsten van jeugdbescherming en jeugdreclassering",
      ),
      {
        kolom: "maatregel",
        wanneer: sql`${SOORT} = case when (select tot - van from gang) > 100 then 'JEUGDRECLASSERING' else 'JEUGDBESCHERMING' end`,
        melding:
          "Jeugdbescherming gaat per half jaar en jeugdreclassering per kwartaal. Lever deze maatregel aan in een bestand over die periode.",
        toonWaarde: true,
      },
      uitLijst("reden", "BIJ_REDEN_MAATREGEL", "v7"),
      {
        kolom: "reden",
        wanneer: sql`i.reden is not null and not (${PASSENDE_REDEN})`,
        melding: "Deze reden hoort bij een andere maatregel. Gebruik een reden van dit type maatregel.",
        toonWaarde: true,
      },
      {
        kolom: "reden",
        wanneer: sql`i.einde is null and i.reden is not null
          or i.einde is not null and i.reden is null and i.maatregel not in ('71', '72')`,
        melding: "Een einde en een reden horen bij elkaar. Vul beide in, of geen van beide.",
      },
    ],
    pasToe: schrijfMaatregelen,
  });
