import { join, raw, sql, type Sql } from "../../data/sql";
import { METING_INFORMANTEN } from "../../domein";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { DIMENSIEKOLOMMEN, FEIT_DIMENSIES, FEIT_LEEFTIJDSGROEP } from "./dimensies";
import { METING_NA_DAGEN, NIVEAUS_VOORUIT, RCI_GRENS } from "./parameters";

const overgenomen = DIMENSIEKOLOMMEN.filter((kolom) => kolom !== "id");
const vanEpisode = join(overgenomen.map((kolom) => raw(`e.${kolom}`)));
const namen = join(overgenomen.map((kolom) => raw(kolom)));

/**
 * What each ended episode has of one instrument, version and informant: the earliest score VOOR (up to the last day of
 * help) and the latest NA (up to 13 weeks after it). A score outside the range of its instrument is none. Two scores
 * are a pair when NA was taken on a later day; a pair on an instrument with levels says which way they went, one on a
 * scale only when its norms are known.
 */
const reeksen = (bereik: Bereik): Sql => sql`
  reeks as (
    select k.gemeente_code, k.episode_id, i.code, i.versie, m.informant,
      (array_agg(m.id order by m.datum, m.id) filter (where m.moment = 'VOOR'))[1] as voor_id,
      (array_agg(m.score order by m.datum, m.id) filter (where m.moment = 'VOOR'))[1] as voor,
      min(m.datum) filter (where m.moment = 'VOOR') as voor_op,
      (array_agg(m.id order by m.datum desc, m.id desc) filter (where m.moment = 'NA'))[1] as na_id,
      (array_agg(m.score order by m.datum desc, m.id desc) filter (where m.moment = 'NA'))[1] as na,
      max(m.datum) filter (where m.moment = 'NA') as na_op
    from feiten.episode_traject k
    join feiten.episode e on e.gemeente_code = k.gemeente_code and e.id = k.episode_id and e.beeindigd
    join meting m on m.gemeente_code = k.gemeente_code and m.traject_id = k.id
      and m.datum <= e.einde + case m.moment when 'NA' then ${METING_NA_DAGEN}::integer else 0 end
    join instrument i on i.code = m.instrument_code and i.versie = m.instrument_versie
      and m.score between i.minimum and i.maximum
    where ${binnen(bereik, "k")} and ${binnen(bereik, "e")}
    group by k.gemeente_code, k.episode_id, i.code, i.versie, m.informant
  ), gemeten as (
    select r.*, i.ordinaal, i.grenswaarde,
      -- In the wanted direction: better is more, of the scores as of the cut-off.
      case i.richting when 'HOGER_IS_BETER' then 1 else -1 end as teken,
      coalesce(r.na_op > r.voor_op, false) as volledig,
      -- Sdiff squared: SE = SD * sqrt(1 - r), Sdiff = sqrt(2 * SE^2). Without a root it stays exact.
      case when i.standaarddeviatie > 0 and i.betrouwbaarheid >= 0 and i.betrouwbaarheid < 1
        then 2 * i.standaarddeviatie * i.standaarddeviatie * (1 - i.betrouwbaarheid)
      end as sdiff_kwadraat
    from reeks r
    join instrument i on i.code = r.code and i.versie = r.versie
  )`;

/** What a pair says: RCI = change / Sdiff, held against its bound by squares; levels are simply counted. */
const uitslag: Sql = sql`case
      when not g.volledig then 'ONVOLLEDIG'
      when g.ordinaal then case
        when g.teken * (g.na - g.voor) >= ${NIVEAUS_VOORUIT}::integer then 'VERBETERD'
        when g.teken * (g.na - g.voor) <= -${NIVEAUS_VOORUIT}::integer then 'VERSLECHTERD'
        else 'ONVERANDERD'
      end
      when g.sdiff_kwadraat is null then 'ZONDER_NORMEN'
      when (g.na - g.voor) * (g.na - g.voor) < ${RCI_GRENS}::numeric * ${RCI_GRENS}::numeric * g.sdiff_kwadraat
        then 'ONVERANDERD'
      when g.teken * (g.na - g.voor) < 0 then 'VERSLECHTERD'
      when g.teken * g.voor < g.teken * g.grenswaarde and g.teken * g.na >= g.teken * g.grenswaarde then 'HERSTELD'
      else 'VERBETERD'
    end`;

/**
 * One row per ended episode, measured or not, so that the response is one of episodes. Of several pairs one counts,
 * chosen by what does not depend on how it went: a valid one, by informant, the latest NA, the earliest VOOR, then code
 * and version. Any that went up would favour who measures most. The id follows from the episode.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.episode_meting (id, ${namen}, episode_id, voorziening, met_uitkomst, overleden,
    voor_id, na_id, uitslag, niveau_voor_id, niveau_na_id, niveau_uitslag)
  with ${reeksen(bereik)}, keuze as (
    select distinct on (g.episode_id, g.ordinaal) g.gemeente_code, g.episode_id, g.ordinaal, g.voor_id, g.na_id,
      ${uitslag} as uitslag
    from gemeten g
    order by g.episode_id, g.ordinaal, g.volledig and (g.ordinaal or g.sdiff_kwadraat is not null) desc,
      g.volledig desc, array_position(${METING_INFORMANTEN}::text[], g.informant), g.na_op desc nulls last,
      g.voor_op nulls last, g.code collate "C", g.versie collate "C" desc
  )
  select md5('meting' || e.id::text)::uuid, ${vanEpisode}, e.id, e.voorziening, e.met_uitkomst, e.overleden,
    s.voor_id, s.na_id, s.uitslag, n.voor_id, n.na_id, n.uitslag
  from feiten.episode e
  left join keuze s on s.gemeente_code = e.gemeente_code and s.episode_id = e.id and not s.ordinaal
  left join keuze n on n.gemeente_code = e.gemeente_code and n.episode_id = e.id and n.ordinaal
  where ${binnen(bereik, "e")} and e.beeindigd`;

/**
 * What measurements say of help that ended: `uitslag` on a scale, `niveau_uitslag` on an instrument with levels. Null
 * when nothing was measured; ONVOLLEDIG, ZONDER_NORMEN, or HERSTELD, VERBETERD, ONVERANDERD, VERSLECHTERD.
 */
export const episodeMeting = defineFact({
  tabel: "feiten.episode_meting",
  korrel: "one ended episode, with the one pair of metingen that counts on a scale and on an instrument with levels",
  kolommen: [
    ...DIMENSIEKOLOMMEN,
    "episode_id",
    "voorziening",
    "met_uitkomst",
    "overleden",
    "voor_id",
    "na_id",
    "uitslag",
    "niveau_voor_id",
    "niveau_na_id",
    "niveau_uitslag",
  ],
  data: ["aanvang", "einde"],
  dimensies: FEIT_DIMENSIES,
  leeftijdsgroep: FEIT_LEEFTIJDSGROEP,
  geval: { soort: "EPISODE", kolom: "episode_id", einde: "einde" },
  vul,
});
