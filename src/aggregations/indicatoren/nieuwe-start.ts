import { sql, type Sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";
import { LEEFTIJD_VOLWASSEN } from "../feiten/parameters";

type Episode = Kolommen<(typeof episode)["kolommen"][number]>;

/**
 * What figures of a new start share (NJi 3.2): which ended help can be followed, up to and including the last day of a
 * window. Who is 18 in the calendar year of that day has left the Jeugdwet, so a new start there can't be seen.
 *
 * @param laatsteDag the last day on which a new start still counts, from the end of help
 * @param voorbij when that window is over, in the words of the figure
 */
export function zonderNieuweStart(laatsteDag: (einde: Sql) => Sql, voorbij: string) {
  const vensterEinde = (e: Episode): Sql => laatsteDag(e.einde);
  const onzichtbaar = (e: Episode): Sql => sql`(${e.niet_waarneembaar} or ${e.wet} = 'JEUGDWET'
    and ${e.geboortejaar} + ${LEEFTIJD_VOLWASSEN}::integer <= extract(year from ${vensterEinde(e)}))`;
  return {
    herkomst: "NJi-basisset outcome, criterium 3.2; Beleidsinformatie Jeugd v7 §4.2",
    richting: "HOGER_IS_BETER",
    eenheid: "AANDEEL",
    overAnderen: true,
    soort: "aandeel",
    feit: episode,
    telDatum: "einde",
    dimensies: UITKOMST_DIMENSIES,
    kring: (e: Episode) => e.beeindigd,
    vanToepassing: (e: Episode) => sql`${e.met_uitkomst} and not ${e.structureel}`,
    populatie: (e: Episode) => sql`not ${e.doorlopend} and not ${onzichtbaar(e)}`,
    noemer: (e: Episode, horizon: Sql) => sql`${vensterEinde(e)} < ${horizon}`,
    teller: (e: Episode) => sql`${e.volgende_start} is null or ${e.volgende_start} > ${vensterEinde(e)}`,
    weggelaten: {
      NIET_WAARNEEMBAAR: onzichtbaar,
      DOORLOPEND: (e: Episode) => e.doorlopend,
      VENSTER_OPEN: (e: Episode, horizon: Sql) => sql`${vensterEinde(e)} >= ${horizon}`,
    },
    binnenPopulatie: ["VENSTER_OPEN"],
    woorden: {
      populatie: "beëindigde periodes van hulp die te volgen waren",
      noemer: voorbij,
      teller: "kregen geen nieuwe start",
    },
  } as const;
}

/** So many months after the end of help; adding months clamps to the end of a shorter month. */
export const maandenNa =
  (maanden: number) =>
  (einde: Sql): Sql =>
    sql`(${einde} + make_interval(months => ${maanden}::integer))`;
