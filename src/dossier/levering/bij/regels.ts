import type { Queryable } from "../../../data/queryable";
import { join, raw, sql, type Sql } from "../../../data/sql";
import { analyseer, NIEUW_ID, type Levergang } from "../levergang";
import { verwijderRijen } from "../schrijf-rijen";
import { maakClienten } from "../wie";

/** What a staged row `i` says of its record, per column of bij_regel. */
export type Regelkolommen = Readonly<Record<"soort" | "code", Sql>> & Readonly<Record<string, Sql>>;

/**
 * Finds the client of rows that name nobody by what else tells records apart: geslacht, geboortejaar, aanvang and code, at
 * this aanbieder. Rows that agree in all of it are as many people as there are rows.
 */
async function vindNaamlozen(db: Queryable, gang: Levergang, { code }: Regelkolommen): Promise<void> {
  await db.query(sql`
    insert into wie (rij, gemeente_code, client_id, team_code)
    select n.rij, b.gemeente_code, b.client_id, b.team_code
    from (
      select i.rij, i.gemeente, i.identiteit, i.geboortejaar, i.geslacht, i.aanvang, ${code} as code, row_number() over (
        partition by i.gemeente, i.identiteit, i.geboortejaar, i.geslacht, i.aanvang, ${code} order by i.rij) as plek
      from invoer i where i.identiteit <> 'BEKEND'
    ) as n
    join (
      select x.*, row_number() over (partition by x.gemeente_code, x.identiteit, x.geboortejaar, x.geslacht, x.aanvang, x.code
        order by x.client_id) as plek
      from (
        select distinct r.gemeente_code, r.client_id, c.team_code, c.identiteit, r.geboortejaar, r.geslacht, r.aanvang, r.code
        from bij_regel r join client c on c.gemeente_code = r.gemeente_code and c.id = r.client_id
        where r.aanbieder_code = ${gang.afzender} and c.identiteit <> 'BEKEND'
      ) as x
    ) as b on b.gemeente_code = n.gemeente and b.identiteit = n.identiteit and b.geboortejaar = n.geboortejaar
      and b.geslacht = n.geslacht and b.aanvang = n.aanvang and b.code = n.code and b.plek = n.plek`);
}

/** Takes what the deliveries that this one replaces said out of what counts; it stays readable in vervangen_rij. */
async function vervangEerdere(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    create temporary table bij_vervangen on commit drop as
    select distinct id from levering where vervangen_door_id = ${gang.leveringId}::uuid and status = 'VERVANGEN'`);
  const regels = sql`from bij_regel r where r.levering_id in (select id from bij_vervangen)`;
  const verhuizingen = sql`from bij_verhuizing v
    where v.levering_id in (select id from bij_vervangen) or v.andere_levering_id in (select id from bij_vervangen)`;
  await db.query(sql`
    insert into bij_betrokken select r.gemeente_code, r.client_id ${regels} union select v.gemeente_code, v.client_id ${verhuizingen}`);
  await verwijderRijen(db, gang, "bij_regel", sql`select r.gemeente_code, r.id ${regels}`);
  await db.query(sql`delete ${verhuizingen}`);
}

/**
 * Puts the staged rows into bij_regel in the place of what they replace, and makes the clients that are new. Makes table
 * `bij_betrokken`: everyone of whom something may have changed.
 */
export async function vervangRegels(db: Queryable, gang: Levergang, kolommen: Regelkolommen): Promise<void> {
  await db.query(sql`
    create temporary table bij_betrokken (gemeente_code text not null, client_id uuid not null,
      primary key (gemeente_code, client_id)) on commit drop`);
  await db.query(sql`insert into aanbieder (code) values (${gang.afzender}) on conflict (code) do nothing`);
  await vindNaamlozen(db, gang, kolommen);
  await maakClienten(db, { aanbieder: sql`${gang.afzender}::text` });
  await vervangEerdere(db, gang);
  const namen = Object.keys(kolommen);
  await db.query(sql`
    insert into bij_regel (gemeente_code, id, team_code, aanbieder_codes, client_id, levering_id, rij, aanbieder_code, periode_van,
      periode_tot, aanvang, einde, reden, geboortejaar, geslacht, ${join(namen.map((naam) => raw(naam)))})
    select w.gemeente_code, ${NIEUW_ID}, w.team_code, array[${gang.afzender}::text], w.client_id, ${gang.leveringId}::uuid, i.rij,
      ${gang.afzender}, ${gang.periode?.van ?? null}::date, ${gang.periode?.tot ?? null}::date, i.aanvang, i.einde, i.reden,
      i.geboortejaar, i.geslacht, ${join(Object.values(kolommen))}
    from invoer i join wie w on w.rij = i.rij`);
  await betrek(db, sql`select gemeente_code, client_id from wie`);
  await analyseer(db, raw("bij_regel"));
}

/** Adds clients to `bij_betrokken`, and holds them as they are until the transaction ends (see vindClienten). */
export async function betrek(db: Queryable, wie: Sql): Promise<void> {
  await db.query(sql`insert into bij_betrokken (gemeente_code, client_id) ${wie} on conflict do nothing`);
  await db.query(sql`
    select count(*) from (
      select c.id from client c
      where (c.gemeente_code, c.id) in (select gemeente_code, client_id from bij_betrokken)
      order by c.gemeente_code, c.id for no key update) as vast`);
  await analyseer(db, raw("bij_betrokken"));
}

/**
 * Believes the latest period about geboortejaar and geslacht of clients whom nothing else tells of; the toegang and messages
 * know better.
 */
export async function werkPersonenBij(db: Queryable): Promise<void> {
  await db.query(sql`
    with laatste as (
      select distinct on (r.gemeente_code, r.client_id) r.gemeente_code, r.client_id, r.geboortejaar, r.geslacht
      from bij_regel r join bij_betrokken b on b.gemeente_code = r.gemeente_code and b.client_id = r.client_id
      order by r.gemeente_code, r.client_id, r.periode_tot desc, r.aanbieder_code, r.soort, r.aanvang desc, r.code
    ), bijgewerkt as (
      update client c set geboortejaar = l.geboortejaar, geslacht = l.geslacht from laatste l
      where c.gemeente_code = l.gemeente_code and c.id = l.client_id and c.zaaknummer is null
        and (c.geboortejaar, c.geslacht) is distinct from (l.geboortejaar, l.geslacht)
        and not exists (
          select from traject t where t.gemeente_code = c.gemeente_code and t.client_id = c.id and t.bron <> 'BIJ')
        and not exists (select from toewijzing t where t.gemeente_code = c.gemeente_code and t.client_id = c.id)
      returning c.gemeente_code, c.id
    )
    insert into geraakt (gemeente_code, client_id) select gemeente_code, id from bijgewerkt`);
}

/** Shows clients to the aanbieders that help them now, and lets go who named nobody and is told of no more. */
export async function werkClientenBij(db: Queryable): Promise<void> {
  await db.query(sql`
    update client c set aanbieder_codes = x.codes
    from (
      select b.gemeente_code, b.client_id, coalesce(array_agg(distinct a.code order by a.code) filter (where a.code is not null), '{}') as codes
      from bij_betrokken b left join lateral (
        select t.aanbieder_code as code from traject t where t.gemeente_code = b.gemeente_code and t.client_id = b.client_id
        union select m.aanbieder_code from maatregel m where m.gemeente_code = b.gemeente_code and m.client_id = b.client_id
      ) as a on true
      group by b.gemeente_code, b.client_id
    ) as x
    where c.gemeente_code = x.gemeente_code and c.id = x.client_id and c.aanbieder_codes is distinct from x.codes`);
  const leeg = [
    "traject",
    "toewijzing",
    "aanmelding",
    "ondersteuningsplan",
    "maatregel",
    "declaratie",
    "bij_regel",
    "bij_verhuizing",
  ].map(
    (tabel) =>
      sql`not exists (select from ${raw(tabel)} x where x.gemeente_code = c.gemeente_code and x.client_id = c.id)`,
  );
  await db.query(sql`
    delete from client c using bij_betrokken b
    where c.gemeente_code = b.gemeente_code and c.id = b.client_id and c.identiteit <> 'BEKEND' and c.zaaknummer is null
      and c.gezin_id is null and ${join(leeg, " and ")}`);
}
