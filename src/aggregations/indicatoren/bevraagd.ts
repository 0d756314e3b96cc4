import { sql, type Sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import type { episodeErvaring } from "../feiten/episode-ervaring.feit";

type Ervaring = Kolommen<(typeof episodeErvaring)["kolommen"][number]>;

/**
 * Who could have been asked: not the deceased, and of the uitvoerders that the law exempts (solistisch werkend,
 * gecertificeerde instelling: Beleidsinformatie Jeugd v7 §4.1) only the help for which they delivered all the same.
 */
export const bevraagd = (e: Ervaring): Sql =>
  sql`not ${e.overleden} and (not ${e.vrijgesteld} or ${e.ervaring_id} is not null)`;
