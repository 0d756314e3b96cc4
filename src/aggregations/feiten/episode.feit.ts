import { sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, inGemeente, type Bereik } from "./bereik";
import { DIMENSIEKOLOMMEN, FEIT_DIMENSIES, FEIT_LEEFTIJDSGROEP } from "./dimensies";
import { AANSLUITING_DAGEN, LEEFTIJD_VOLWASSEN } from "./parameters";

/**
 * Makes episodes of the chained lines. Aanvang is that of the first line, everything else of the last: the one with
 * the latest end, an open one latest of all. A temporary stop of the last line leaves the episode running; a move
 * (einde_administratief) closes it without being an end of help.
 */
const episoden = (bereik: Bereik): Sql => sql`
  lijn as (
    select k.episode_id, t.*, r.effect, r.bij_reden as reden_bij
    from feiten.episode_traject k
    join traject t on t.gemeente_code = k.gemeente_code and t.id = k.id
    left join reden_beeindiging r
      on r.lijst = t.reden_lijst and r.versie = t.reden_versie and r.code = t.reden_code
    where ${binnen(bereik, "k")}
  ), laatste as (
    select distinct on (l.episode_id) l.*,
      case when l.effect is distinct from 'TIJDELIJK' then l.einde end as episode_einde
    from lijn l
    order by l.episode_id, l.einde desc nulls first, l.aanvang desc, l.id desc
  ), ep as (
    select l.*, e.aanvang as episode_aanvang, not e.aanvang_administratief as instroom,
      l.episode_einde is not null and not l.einde_administratief as beeindigd,
      extract(year from e.aanvang)::integer as jaar_aanvang,
      extract(year from l.episode_einde)::integer as jaar_einde,
      c.team_code as team, c.wijk_code, c.geslacht, c.geboortejaar, c.identiteit
    from laatste l
    join traject e on e.gemeente_code = l.gemeente_code and e.id = l.episode_id
    join client c on c.gemeente_code = l.gemeente_code and c.id = l.client_id
    where ${inGemeente(bereik, "l")}
  )`;

/**
 * What happens around the end of an episode: other help of the same client in the same wet, and goals. Materialized, or it
 * is made again per episode.
 */
const omgeving = (bereik: Bereik): Sql => sql`
  vervolg as materialized (
    select a.gemeente_code, a.episode_id,
      bool_or(b.episode_aanvang <= a.episode_einde + ${AANSLUITING_DAGEN}::integer
        and (b.episode_einde is null or b.episode_einde > a.episode_einde)) as loopt_door,
      min(b.episode_aanvang) filter (
        where b.instroom and b.episode_aanvang > a.episode_einde + ${AANSLUITING_DAGEN}::integer
      ) as volgende_start
    from ep a
    join ep b on b.gemeente_code = a.gemeente_code and b.client_id = a.client_id and b.wet = a.wet
      and b.episode_id <> a.episode_id
    where ${inGemeente(bereik, "a")} and a.episode_einde is not null
    group by a.gemeente_code, a.episode_id
  ), toegewezen as materialized (
    select distinct a.gemeente_code, a.episode_id
    from ep a
    join toewijzing w on w.gemeente_code = a.gemeente_code and w.client_id = a.client_id and w.wet = a.wet
      and w.eerste_datum <= a.episode_einde and coalesce(w.einddatum, 'infinity') > a.episode_einde and not w.verwijderd
    where ${binnen(bereik, "w")}
      -- An own line, or one that ended for good by then, used the toewijzing up. An own line that does not say which
      -- was its toewijzing used up any that fits it.
      and not exists (
        select from lijn l
        where l.gemeente_code = w.gemeente_code and l.client_id = w.client_id and l.wet = w.wet
          and case when l.toewijzingsnummer is null
            then l.episode_id = a.episode_id and l.aanbieder_code = w.aanbieder_code
              and coalesce(l.productcategorie = w.productcategorie, true)
            else l.toewijzingsnummer = w.toewijzingsnummer and (l.episode_id = a.episode_id
              or l.einde <= a.episode_einde and l.effect is distinct from 'TIJDELIJK')
          end
      )
  ), doelen as materialized (
    select k.gemeente_code, k.episode_id, count(distinct d.doel_id) as aantal
    from feiten.episode_traject k
    join traject_doel d on d.gemeente_code = k.gemeente_code and d.traject_id = k.id
    where ${binnen(bereik, "k")}
    group by k.gemeente_code, k.episode_id
  )`;

/**
 * `niet_waarneembaar` says what hides a later start whatever the window; who turns 18 within it is for the indicator to
 * say, which knows its own window.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.episode (gemeente_code, id, team_code, aanbieder_codes, client_id, aanbieder_code, wet, hulpvorm,
    productcategorie, segment, ondersteuningsbehoefte, niveau, leveringsvorm, verwijzer, wijk_code, geslacht,
    geboortejaar, leeftijdsgroep_aanvang, leeftijdsgroep_einde, aanvang, einde, voorziening, soort_hulp, instroom,
    beeindigd, reden_code, bij_reden, buiten_schaal, overleden, met_uitkomst, structureel, doorlopend,
    niet_waarneembaar, volgende_start, aantal_doelen)
  with ${episoden(bereik)}, ${omgeving(bereik)}, geduid as (
    -- 39 (other domain) is a planned end for who turns 18 in the Jeugdwet, and off the scale for others.
    select e.*, case
      when e.effect is distinct from 'ANDER_DOMEIN' then e.reden_bij
      when e.wet = 'JEUGDWET' and e.jaar_einde - e.geboortejaar >= ${LEEFTIJD_VOLWASSEN}::integer then '01'
    end as bij_reden
    from ep e
  )
  select e.gemeente_code, e.episode_id, e.team, array[e.aanbieder_code], e.client_id, e.aanbieder_code, e.wet,
    coalesce(e.hulpvorm, 'ONBEKEND'), coalesce(e.productcategorie, 'ONBEKEND'), coalesce(e.segment, 'ONBEKEND'),
    coalesce(e.ondersteuningsbehoefte, 'ONBEKEND'), coalesce(e.niveau, 'ONBEKEND'), e.leveringsvorm,
    coalesce(e.verwijzer, 'ONBEKEND'), coalesce(e.wijk_code, 'ONBEKEND'), e.geslacht, e.geboortejaar,
    coalesce(ga.code, 'ONBEKEND'), coalesce(ge.code, 'ONBEKEND'), e.episode_aanvang, e.episode_einde,
    e.voorziening, coalesce('H' || e.hulpvorm, 'P' || e.productcategorie, 'ONBEKEND'), e.instroom, e.beeindigd,
    e.reden_code, e.bij_reden,
    e.beeindigd and coalesce(e.effect in ('WIJZIGING', 'BUITEN_SCHAAL', 'ANDER_DOMEIN'), false)
      and e.bij_reden is null,
    coalesce(e.effect = 'OVERLIJDEN', false), coalesce(p.met_uitkomst, true), coalesce(s.structureel, false),
    e.beeindigd and (coalesce(v.loopt_door, false) or w.episode_id is not null),
    coalesce(e.bij_reden = '05', false) or coalesce(e.effect in ('OVERLIJDEN', 'ANDER_DOMEIN'), false)
      or e.identiteit <> 'BEKEND',
    v.volgende_start, coalesce(d.aantal, 0)
  from geduid e
  left join vervolg v on v.gemeente_code = e.gemeente_code and v.episode_id = e.episode_id
  left join toegewezen w on w.gemeente_code = e.gemeente_code and w.episode_id = e.episode_id
  left join doelen d on d.gemeente_code = e.gemeente_code and d.episode_id = e.episode_id
  left join productcategorie p on p.wet = e.wet and p.code = e.productcategorie
  left join segment s on s.wet = e.wet and s.code = e.segment
  left join leeftijdsgroep ga on e.jaar_aanvang - e.geboortejaar >= ga.van and e.jaar_aanvang - e.geboortejaar < ga.tot
  left join leeftijdsgroep ge on e.jaar_einde - e.geboortejaar >= ge.van and e.jaar_einde - e.geboortejaar < ge.tot
  where ${inGemeente(bereik, "e")}`;

/** The unit of counting: help of one client by one uitvoerder, in one wet, of one soort, without a real break. */
export const episode = defineFact({
  tabel: "feiten.episode",
  korrel: "one episode: the lines of one client, uitvoerder, wet and soort hulp that follow within O days",
  kolommen: [
    ...DIMENSIEKOLOMMEN,
    "voorziening",
    "soort_hulp",
    "instroom",
    "beeindigd",
    "reden_code",
    "bij_reden",
    "buiten_schaal",
    "overleden",
    "met_uitkomst",
    "structureel",
    "doorlopend",
    "niet_waarneembaar",
    "volgende_start",
    "aantal_doelen",
  ],
  data: ["aanvang", "einde"],
  dimensies: FEIT_DIMENSIES,
  leeftijdsgroep: FEIT_LEEFTIJDSGROEP,
  geval: { soort: "EPISODE", kolom: "id", einde: "einde" },
  vul,
});
