import { join, raw, sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { DIMENSIEKOLOMMEN, FEIT_DIMENSIES, FEIT_LEEFTIJDSGROEP } from "./dimensies";
import { OP_VOORKEUR, rondEinde } from "./eindevaluatie";

/** What a doel says of itself, known as `d`; the rest of what a row is about it takes over from its episode, `e`. */
const VAN_DOEL: Readonly<Partial<Record<(typeof DIMENSIEKOLOMMEN)[number], string>>> = {
  ondersteuningsbehoefte: "d.ondersteuningsbehoefte",
  niveau: "coalesce(d.niveau, 'ONBEKEND')",
};
/** The columns of DIMENSIEKOLOMMEN but the id, of an episode `e` and a doel `d`, and their names. */
export const waardenVanDoel: Sql = join(
  DIMENSIEKOLOMMEN.filter((kolom) => kolom !== "id").map((kolom) => raw(VAN_DOEL[kolom] ?? `e.${kolom}`)),
);
export const namenVanDoel: Sql = join(DIMENSIEKOLOMMEN.filter((kolom) => kolom !== "id").map((kolom) => raw(kolom)));

/**
 * Pairs each episode with the doelen its lines work on, and gives each pair its one EIND evaluation: not superseded,
 * around the end, by the informant that counts first, then the latest. The id follows from the pair, so that a
 * rewritten row stays the same row.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.episode_doel (id, ${namenVanDoel}, episode_id, doel_id, voorziening, beeindigd, met_uitkomst, vervallen,
    evaluatie_id, informant, gas_score, alleen_aanbieder)
  with paar as (
    select distinct k.gemeente_code, k.episode_id, d.doel_id
    from feiten.episode_traject k
    join traject_doel d on d.gemeente_code = k.gemeente_code and d.traject_id = k.id
    where ${binnen(bereik, "k")}
  ), keuze as materialized (
    select distinct on (p.episode_id, p.doel_id) p.gemeente_code, p.episode_id, p.doel_id, v.id, v.informant,
      v.gas_score
    from paar p
    join feiten.episode e on e.gemeente_code = p.gemeente_code and e.id = p.episode_id
    join evaluatie v on v.gemeente_code = p.gemeente_code and v.doel_id = p.doel_id
    where ${binnen(bereik, "e")} and ${rondEinde(raw("e.einde"))}
    order by p.episode_id, p.doel_id, ${OP_VOORKEUR}
  )
  select md5(p.episode_id::text || p.doel_id::text)::uuid, ${waardenVanDoel}, p.episode_id, p.doel_id, e.voorziening,
    e.beeindigd, e.met_uitkomst, d.vervallen_op is not null, k.id, k.informant, k.gas_score,
    coalesce(k.informant = 'AANBIEDER', false)
  from paar p
  join feiten.episode e on e.gemeente_code = p.gemeente_code and e.id = p.episode_id
  join doel d on d.gemeente_code = p.gemeente_code and d.id = p.doel_id
  left join keuze k on k.gemeente_code = p.gemeente_code and k.episode_id = p.episode_id and k.doel_id = p.doel_id
  where ${binnen(bereik, "e")}`;

/** What became of a doel, seen from an episode that worked on it. A doel of a gezin pairs with every linked episode. */
export const episodeDoel = defineFact({
  tabel: "feiten.episode_doel",
  korrel: "one pair of an episode and a doel that one of its lines works on",
  kolommen: [
    ...DIMENSIEKOLOMMEN,
    "episode_id",
    "doel_id",
    "voorziening",
    "beeindigd",
    "met_uitkomst",
    "vervallen",
    "evaluatie_id",
    "informant",
    "gas_score",
    "alleen_aanbieder",
  ],
  data: ["aanvang", "einde"],
  dimensies: FEIT_DIMENSIES,
  leeftijdsgroep: FEIT_LEEFTIJDSGROEP,
  geval: { soort: "EPISODE", kolom: "episode_id", einde: "einde", doel: "doel_id" },
  vul,
});
