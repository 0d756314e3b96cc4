import type { Queryable } from "../../../data/queryable";
import { raw, sql, type Sql } from "../../../data/sql";
import { raakvlak } from "../../leidend";
import { raak } from "../geraakt";
import { aantal, analyseer, NIETS, NIEUW_ID, type Levergang, type Toepassing } from "../levergang";
import { verwijderRijen } from "../schrijf-rijen";
import { BIJ_JEUGDHULP } from "./records";

/** Whether ervaring `e` is what a delivery of jeugdhulp said. */
export const BIJ_ERVARING: Sql = sql`exists (
  select from levering l where l.gemeente_code = e.gemeente_code and l.id = e.levering_id and l.soort = ${BIJ_JEUGDHULP})`;

const ZELFDE: Sql = sql`e.gemeente_code = a.gemeente_code and e.traject_id = a.traject_id and e.informant = a.informant
  and e.afname = a.afname and (e.rapportcijfer, e.verder_zonder_hulp, e.schaal_versie)
    is not distinct from (a.rapportcijfer, a.verder_zonder_hulp, a.schaal_versie)`;

/**
 * Makes table `bij_antwoord`: every answer in the records (`bij_record`) and the traject that it is about. That is the line
 * of the record when it leads, else the last line of the messages that lead in its place. Of one informant about one traject
 * the latest answer is the one (`plek` 1).
 */
async function maakAntwoorden(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table bij_antwoord on commit drop as
    with antwoord as (
      select r.*, a.informant, a.rapportcijfer, a.verder_zonder_hulp
      from bij_record r cross join lateral (values
        ('JEUGDIGE', r.cijfer_jeugdige, r.verder_jeugdige), ('OUDER', r.cijfer_ouder, r.verder_ouder)
      ) as a (informant, rapportcijfer, verder_zonder_hulp)
      where num_nonnulls(a.rapportcijfer, a.verder_zonder_hulp) > 0
    ), geplaatst as (
      select a.*, case when t.leidend then t.id else (
        select m.id from traject m
        where m.gemeente_code = t.gemeente_code and m.client_id = t.client_id and m.aanbieder_code = t.aanbieder_code
          and m.wet = t.wet and m.bron = 'BERICHT' and m.leidend and ${raakvlak(sql`m`, sql`t`)}
        order by m.hulpvorm is not distinct from t.hulpvorm desc,
          m.aanvang <= coalesce(t.einde, date 'infinity') and t.aanvang <= coalesce(m.einde, date 'infinity') desc,
          m.einde desc nulls first, m.aanvang desc, m.productcode, m.toewijzingsnummer, m.id limit 1
      ) end as traject_id
      from antwoord a
      join traject t on t.gemeente_code = a.gemeente_code and t.client_id = a.client_id and t.bron = 'BIJ'
        and t.aanbieder_code = a.aanbieder_code and t.hulpvorm = a.hulpvorm and t.aanvang <= a.aanvang
        and coalesce(t.einde, date 'infinity') >= coalesce(a.einde, date 'infinity')
    )
    select gemeente_code, client_id, aanbieder_code, traject_id, levering_id, rij, informant, afname, rapportcijfer,
      verder_zonder_hulp, case when verder_zonder_hulp is not null then schaal_versie end as schaal_versie,
      row_number() over (partition by gemeente_code, traject_id, informant order by afname desc, oorsprong desc, hulpvorm) as plek
    from geplaatst where traject_id is not null`);
  await analyseer(db, raw("bij_antwoord"));
}

/** Adds what is not there, where the informant was not heard of another source and there is room. */
const VOEG_TOE: Sql = sql`
  with bezet as (
    select e.gemeente_code, e.traject_id, min(e.volgnummer) as nummer, count(*) as aantal, array_agg(e.informant) as informanten
    from ervaring e
    where exists (select from bij_antwoord a where a.gemeente_code = e.gemeente_code and a.traject_id = e.traject_id)
    group by e.gemeente_code, e.traject_id
  ), nieuw as (
    select a.*, coalesce(b.aantal, 0) as aantal, b.nummer,
      row_number() over (partition by a.gemeente_code, a.traject_id order by a.informant) as volgorde
    from bij_antwoord a
    left join bezet b on b.gemeente_code = a.gemeente_code and b.traject_id = a.traject_id
    where a.plek = 1 and not a.informant = any(coalesce(b.informanten, '{}'))
  ), gemaakt as (
    insert into ervaring (gemeente_code, id, levering_id, team_code, aanbieder_codes, client_id, traject_id, wet, volgnummer, informant,
      afname, rapportcijfer, verder_zonder_hulp, schaal_versie)
    select n.gemeente_code, ${NIEUW_ID}, n.levering_id, c.team_code, array[n.aanbieder_code], n.client_id, n.traject_id, 'JEUGDWET',
      case when n.aantal = 0 then n.volgorde else 3 - n.nummer end, n.informant, n.afname, n.rapportcijfer,
      n.verder_zonder_hulp, n.schaal_versie
    from nieuw n join client c on c.gemeente_code = n.gemeente_code and c.id = n.client_id
    where n.volgorde <= 2 - n.aantal
    returning gemeente_code, client_id
  ), gelogd as (
    insert into geraakt (gemeente_code, client_id) select gemeente_code, client_id from gemaakt returning 1
  )
  select count(*)::int as n from gemaakt`;

/**
 * Makes the ervaringen of clients what the records (`bij_record`) say, at the trajecten that lead now. What another source
 * said of a traject stays, and the answer of the same informant in a delivery then isn't counted.
 *
 * @param wie selects gemeente_code and client_id, each once
 */
export async function leidErvaringenAf(
  db: Queryable,
  gang: Pick<Levergang, "leveringId">,
  wie: Sql,
): Promise<Toepassing> {
  await maakAntwoorden(db);
  await db.query(sql`
    create temporary table bij_vervallen on commit drop as
    select e.gemeente_code, e.id, e.client_id
    from ervaring e join (${wie}) as w on w.gemeente_code = e.gemeente_code and w.client_id = e.client_id
    where ${BIJ_ERVARING} and not exists (select from bij_antwoord a where ${ZELFDE} and a.plek = 1)`);
  await raak(db, sql`select gemeente_code, client_id from bij_vervallen`);
  const verwijderd = await verwijderRijen(db, gang, "ervaring", sql`select gemeente_code, id from bij_vervallen`);
  await db.query(sql`
    update ervaring e set levering_id = a.levering_id from bij_antwoord a
    where ${ZELFDE} and a.plek = 1 and e.levering_id is distinct from a.levering_id and ${BIJ_ERVARING}`);
  const nieuw = await aantal(db, VOEG_TOE);
  return { ...NIETS, nieuw, verwijderd };
}

/** Tells of the answers of this delivery that are counted nowhere. */
export async function meldOngeteld(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    insert into bevinding (rij, melding, ernst)
    select a.rij, 'Het antwoord van ' || case a.informant when 'OUDER' then 'de ouder' else 'de jeugdige' end
      || ' telt niet mee: over deze hulp staat er al een antwoord van die informant, of er zijn er al twee.', 'WAARSCHUWING'
    from bij_antwoord a
    where a.levering_id = ${gang.leveringId}::uuid and not exists (select from ervaring e where ${ZELFDE})`);
}
