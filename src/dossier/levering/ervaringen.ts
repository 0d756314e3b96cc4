import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { versieVan } from "../referentie";
import type { Levergang, Toepassing } from "./levergang";
import { schrijfRijen } from "./schrijf-rijen";

/** Writes what people said of trajecten that `lijn` found; each informant once per traject. */
export function schrijfErvaringen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  return schrijfRijen(db, gang, {
    tabel: "ervaring",
    sleutel: ["traject_id", "informant"],
    vast: ["team_code", "aanbieder_codes", "client_id", "volgnummer", "wet"],
    waarden: ["afname", "rapportcijfer", "verder_zonder_hulp", "schaal_versie"],
    rijen: sql`
      select i.rij as nr, l.gemeente_code, l.client_id, l.team_code, array[l.aanbieder_code] as aanbieder_codes, l.traject_id, l.wet,
        i.informant, i.afname, i.rapportcijfer, i.verder_zonder_hulp,
        case when i.verder_zonder_hulp is not null then ${versieVan("ZONDER_HULP_VERDER")}::text end as schaal_versie,
        -- A file brings one or two of a traject; the number that is free is the one it gets.
        case when v.bezet is not null then 3 - v.bezet else coalesce(d.volgnummer, 1) end::integer as volgnummer
      from invoer i join lijn l on l.rij = i.rij
      left join (
        select rij, row_number() over (partition by traject_id order by rij) as volgnummer from lijn
        where traject_id in (select traject_id from lijn group by traject_id having count(*) > 1)
      ) d on d.rij = i.rij
      left join (
        select e.gemeente_code, e.traject_id, min(e.volgnummer) as bezet from ervaring e
        where exists (select from lijn l where l.gemeente_code = e.gemeente_code and l.traject_id = e.traject_id)
        group by e.gemeente_code, e.traject_id
      ) v on v.gemeente_code = l.gemeente_code and v.traject_id = l.traject_id`,
  });
}

/** Writes measurements with an instrument at trajecten that `lijn` found. */
export function schrijfMetingen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  return schrijfRijen(db, gang, {
    tabel: "meting",
    sleutel: ["traject_id", "instrument_code", "instrument_versie", "informant", "moment", "datum"],
    vast: ["team_code", "aanbieder_codes", "client_id", "wet"],
    waarden: ["score"],
    rijen: sql`
      select i.rij as nr, l.gemeente_code, l.client_id, l.team_code, array[l.aanbieder_code] as aanbieder_codes, l.traject_id, l.wet,
        i.instrument as instrument_code, i.instrument_versie, i.informant, i.moment, i.datum, i.score
      from invoer i join lijn l on l.rij = i.rij`,
  });
}
