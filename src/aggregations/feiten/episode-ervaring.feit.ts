import { join, raw, sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { DIMENSIEKOLOMMEN, FEIT_DIMENSIES, FEIT_LEEFTIJDSGROEP } from "./dimensies";
import { LEEFTIJD_ZELF, SCHAAL_ZONDER_HULP_VERDER } from "./parameters";

const overgenomen = DIMENSIEKOLOMMEN.filter((kolom) => kolom !== "id");
const vanEpisode = join(overgenomen.map((kolom) => raw(`e.${kolom}`)));
const namen = join(overgenomen.map((kolom) => raw(kolom)));

/**
 * One row per ended episode and kind of informant who is asked. Each question takes its own latest answer, because a
 * later form may leave one of them open; materialized, or they are gathered again per episode. The id follows from episode
 * and kind, so that a rewritten row stays the same.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.episode_ervaring (id, ${namen}, episode_id, soort_informant, met_uitkomst, structureel, overleden,
    vrijgesteld, ervaring_id, rapportcijfer, verder_zonder_hulp)
  with antwoord as materialized (
    select k.gemeente_code, k.episode_id, s.soort_informant,
      (array_agg(v.id order by v.rapportcijfer is null, v.afname desc, v.id desc))[1] as ervaring_id,
      (array_agg(v.rapportcijfer order by v.afname desc, v.id desc)
        filter (where v.rapportcijfer is not null))[1] as rapportcijfer,
      (array_agg(v.verder_zonder_hulp order by v.afname desc, v.id desc)
        filter (where v.schaal_versie = ${SCHAAL_ZONDER_HULP_VERDER}::text))[1] as verder_zonder_hulp
    from feiten.episode_traject k
    join ervaring v on v.gemeente_code = k.gemeente_code and v.traject_id = k.id
    cross join lateral (select case
      when v.informant in ('JEUGDIGE', 'CLIENT') then 'ZELF'
      when v.informant in ('OUDER', 'PLEEGOUDER') then 'OUDER'
    end as soort_informant) s
    where ${binnen(bereik, "k")} and s.soort_informant is not null
    group by k.gemeente_code, k.episode_id, s.soort_informant
  )
  select md5(e.id::text || i.soort)::uuid, ${vanEpisode}, e.id, i.soort, e.met_uitkomst, e.structureel, e.overleden,
    a.solistisch or a.gecertificeerde_instelling, v.ervaring_id, v.rapportcijfer, v.verder_zonder_hulp
  from feiten.episode e
  join (values ('ZELF'), ('OUDER')) as i (soort) on case i.soort
    when 'OUDER' then e.wet = 'JEUGDWET'
    else e.wet = 'WMO' or extract(year from e.einde) - e.geboortejaar >= ${LEEFTIJD_ZELF}::integer
  end
  join aanbieder a on a.code = e.aanbieder_code
  left join antwoord v on v.gemeente_code = e.gemeente_code and v.episode_id = e.id and v.soort_informant = i.soort
  where ${binnen(bereik, "e")} and e.beeindigd`;

/** What clients (from the year they turn 12) and ouders said of help that ended; the two are never mixed. */
export const episodeErvaring = defineFact({
  tabel: "feiten.episode_ervaring",
  korrel: "one ended episode and one kind of informant asked, ZELF or OUDER",
  kolommen: [
    ...DIMENSIEKOLOMMEN,
    "episode_id",
    "soort_informant",
    "met_uitkomst",
    "structureel",
    "overleden",
    "vrijgesteld",
    "ervaring_id",
    "rapportcijfer",
    "verder_zonder_hulp",
  ],
  data: ["aanvang", "einde"],
  dimensies: FEIT_DIMENSIES,
  leeftijdsgroep: FEIT_LEEFTIJDSGROEP,
  geval: { soort: "EPISODE", kolom: "episode_id", einde: "einde" },
  vul,
});
