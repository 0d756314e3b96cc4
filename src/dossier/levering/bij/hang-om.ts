import type { Queryable } from "../../../data/queryable";
import { ident, sql } from "../../../data/sql";
import { AANSLUITING_DAGEN } from "../../../domein";
import type { Levergang } from "../levergang";
import { verwijderRijen } from "../schrijf-rijen";
import { BIJ_ERVARING } from "./ervaringen";

const HANGERS = ["traject_doel", "ervaring", "meting", "declaratie"] as const;

/** Days between the gone line `w` and a line `t`; 0 when they overlap. */
const AFSTAND = sql`greatest(0, t.aanvang - coalesce(w.einde, date '9999-12-31'), w.aanvang - coalesce(t.einde, date '9999-12-31'))`;

/**
 * Gives what others hung on the lines of `bij_weg` to the nearest line of the same client, aanbieder and wet that overlaps
 * or lies within O days. Where there is none, the delivery would take away what results are about: a finding refuses it.
 *
 * @returns whether the lines can go
 */
export async function hangOm(db: Queryable, gang: Levergang): Promise<boolean> {
  await db.query(sql`
    create temporary table bij_omhang on commit drop as
    select w.gemeente_code, w.id as van, (
      select t.id from traject t
      where t.gemeente_code = w.gemeente_code and t.client_id = w.client_id and t.aanbieder_code = w.aanbieder_code
        and t.wet = 'JEUGDWET' and not exists (select from bij_weg x where x.gemeente_code = t.gemeente_code and x.id = t.id)
        and ${AFSTAND} <= ${AANSLUITING_DAGEN}::int
      order by t.hulpvorm is not distinct from w.hulpvorm desc, ${AFSTAND}, t.aanvang, t.id limit 1) as naar
    from bij_weg w`);
  // What deliveries themselves said finds its place again afterwards.
  await verwijderRijen(
    db,
    gang,
    "ervaring",
    sql`select e.gemeente_code, e.id from ervaring e
      join bij_omhang o on o.gemeente_code = e.gemeente_code and e.traject_id in (o.van, o.naar) where ${BIJ_ERVARING}`,
  );
  if (await meldVerweesd(db)) return false;
  await hangDoelenOm(db, gang);
  await hangErvaringenOm(db, gang);
  for (const tabel of ["meting", "declaratie"] as const) {
    await db.query(sql`
      update ${ident(tabel)} t set traject_id = o.naar from bij_omhang o
      where t.gemeente_code = o.gemeente_code and t.traject_id = o.van`);
  }
  return true;
}

async function meldVerweesd(db: Queryable): Promise<boolean> {
  const hangt = HANGERS.map(
    (tabel) =>
      sql`exists (select from ${ident(tabel)} h where h.gemeente_code = o.gemeente_code and h.traject_id = o.van)`,
  ).reduce((een, ander) => sql`${een} or ${ander}`);
  const gemeld = await db.query(sql`
    insert into bevinding (gemeente, melding, ernst)
    select o.gemeente_code, 'In gemeente ' || o.gemeente_code || ' verdwijnt bij ' || count(*) || ' traject(en) de hulp waar doelen, '
      || 'ervaringen, metingen of declaraties aan hangen. Lever die hulp weer aan, of laat de gemeente dat eerst verplaatsen.', 'FOUT'
    from bij_omhang o where o.naar is null and (${hangt})
    group by o.gemeente_code returning 1`);
  return gemeld.length > 0;
}

/** A doel that the new line works on already loses the link that would say so twice. */
async function hangDoelenOm(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    update traject_doel d set traject_id = x.naar
    from (
      select d.gemeente_code, d.id, o.naar, row_number() over (partition by o.naar, d.doel_id order by d.id) as plek
      from traject_doel d join bij_omhang o on o.gemeente_code = d.gemeente_code and o.van = d.traject_id
      where not exists (
        select from traject_doel b where b.gemeente_code = d.gemeente_code and b.traject_id = o.naar and b.doel_id = d.doel_id)
    ) as x
    where d.gemeente_code = x.gemeente_code and d.id = x.id and x.plek = 1`);
  await verwijderRijen(
    db,
    gang,
    "traject_doel",
    sql`select d.gemeente_code, d.id from traject_doel d join bij_omhang o on o.gemeente_code = d.gemeente_code and o.van = d.traject_id`,
  );
}

/** An informant speaks once of a line, and two speak at most; the latest word stays, the others are kept as history. */
async function hangErvaringenOm(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    with bezet as (
      select gemeente_code, traject_id, min(volgnummer) as nummer, count(*) as aantal, array_agg(informant) as informanten
      from ervaring where (gemeente_code, traject_id) in (select gemeente_code, naar from bij_omhang) group by 1, 2
    ), eerste as (
      select distinct on (o.naar, e.informant) e.gemeente_code, e.id, e.afname, o.naar, coalesce(b.aantal, 0) as aantal, b.nummer
      from ervaring e join bij_omhang o on o.gemeente_code = e.gemeente_code and o.van = e.traject_id
      left join bezet b on b.gemeente_code = o.gemeente_code and b.traject_id = o.naar
      where not e.informant = any(coalesce(b.informanten, '{}'))
      order by o.naar, e.informant, e.afname desc, e.id
    ), genummerd as (
      select v.*, row_number() over (partition by v.naar order by v.afname desc, v.id) as plek from eerste v
    )
    update ervaring e set traject_id = g.naar, volgnummer = case when g.aantal = 0 then g.plek else 3 - g.nummer end
    from genummerd g
    where e.gemeente_code = g.gemeente_code and e.id = g.id and g.plek <= 2 - g.aantal`);
  const over = await verwijderRijen(
    db,
    gang,
    "ervaring",
    sql`select e.gemeente_code, e.id from ervaring e join bij_omhang o on o.gemeente_code = e.gemeente_code and o.van = e.traject_id`,
  );
  if (over === 0) return;
  await db.query(sql`
    insert into bevinding (melding, ernst)
    values (${`${over} ervaring(en) van een verdwenen traject passen niet bij het traject ernaast: die informant is daar al gehoord. Ze tellen niet meer mee.`}::text, 'WAARSCHUWING')`);
}
