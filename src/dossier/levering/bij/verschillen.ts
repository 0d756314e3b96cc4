import type { Queryable } from "../../../data/queryable";
import { sql } from "../../../data/sql";
import { raakvlak } from "../../leidend";
import type { Levergang } from "../levergang";

/** What ran at the end of the period before and is not told of now: an end that was forgotten, or a move that can't be seen. */
async function meldVermist(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    insert into bevinding (gemeente, melding, ernst)
    select r.gemeente_code, 'Rij ' || r.rij || ' van de vorige periode (gemeente ' || r.gemeente_code || ') liep toen door en ontbreekt nu. Lever die '
      || 'hulp aan, ook als ze is beëindigd.', 'WAARSCHUWING'
    from bij_regel r
    where r.aanbieder_code = ${gang.afzender} and r.soort = 'JEUGDHULP' and r.periode_tot = ${gang.periode?.van ?? null}::date
      and coalesce(r.einde, date 'infinity') >= r.periode_tot
      and not exists (
        select from bij_regel n where n.gemeente_code = r.gemeente_code and n.client_id = r.client_id
          and n.levering_id = ${gang.leveringId}::uuid and n.code = r.code and n.aanvang = r.aanvang)
      and not exists (
        select from bij_verhuizing v where v.gemeente_code = r.gemeente_code and v.client_id = r.client_id
          and v.code = r.code and v.aanvang = r.aanvang and v.richting = 'VERTREK' and v.levering_id = r.levering_id)
    order by r.gemeente_code, r.rij`);
}

/** Where messages of the same aanbieder say something else, or nothing while they do tell of others. */
async function meldVerschil(db: Queryable, gang: Levergang): Promise<void> {
  await db.query(sql`
    create temporary table bij_naast on commit drop as
    select r.rij, r.gemeente_code, r.einde, r.reden, m.id as traject_id, x.bij_reden,
      case when x.effect is distinct from 'TIJDELIJK' then m.einde end as bericht_einde
    from bij_regel r left join lateral (
      select m.* from traject m
      where m.gemeente_code = r.gemeente_code and m.client_id = r.client_id and m.aanbieder_code = r.aanbieder_code
        and m.wet = 'JEUGDWET' and m.bron = 'BERICHT' and ${raakvlak(sql`m`, sql`r`)}
      order by m.hulpvorm is not distinct from r.code desc, m.einde is not distinct from r.einde desc,
        m.einde desc nulls first, m.aanvang desc, m.id limit 1
    ) as m on true
    left join reden_beeindiging x on x.lijst = m.reden_lijst and x.versie = m.reden_versie and x.code = m.reden_code
    where r.levering_id = ${gang.leveringId}::uuid`);
  await db.query(sql`
    insert into bevinding (rij, gemeente, kolom, melding, ernst)
    select n.rij, n.gemeente_code, v.kolom, v.melding, 'WAARSCHUWING'
    from bij_naast n
    join lateral (values
      ('aanvang', 'Van deze hulp is geen startbericht verwerkt, terwijl er in deze periode wel berichten zijn. Controleer of het bericht is verstuurd.',
        n.traject_id is null and n.gemeente_code in (
          select t.gemeente_code from traject t
          where t.bron = 'BERICHT' and t.wet = 'JEUGDWET' and t.aanbieder_code = ${gang.afzender}
            and t.aanvang < ${gang.periode?.tot ?? null}::date
            and coalesce(t.einde, date 'infinity') >= ${gang.periode?.van ?? null}::date)),
      ('einde', 'Het einde is anders dan in de start- en stopberichten. Controleer welk van de twee klopt.',
        n.traject_id is not null and n.bericht_einde is distinct from n.einde),
      ('reden', 'De reden is anders dan in het stopbericht. Controleer welk van de twee klopt.',
        n.bericht_einde = n.einde and n.bij_reden <> n.reden)
    ) as v (kolom, melding, klopt_niet) on v.klopt_niet`);
}

/** Tells of what a delivery of jeugdhulp leaves open, by row number alone; nothing of it refuses. */
export async function meldVerschillen(db: Queryable, gang: Levergang): Promise<void> {
  await meldVermist(db, gang);
  await meldVerschil(db, gang);
}
