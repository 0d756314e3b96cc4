import type { Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import { standIndicatoren, telIndicatoren, uniekIndicatoren } from "../register";
import { telCellen, type Dagen } from "./compile";
import type { StandIndicator } from "./define";
import { FIJNE_LAAG, STAND_LAGEN, UNIEK_LAGEN } from "./marges";
import { PERIODESOORTEN } from "./periode";
import { geldtVoor } from "./rollup";
import { standCellen } from "./stand";
import { uniekeCellen } from "./uniek";

/** A statement that gives cells (columns as CELNAMEN) of the facts in a bereik; `naam` is for whoever follows the work. */
export interface Bron {
  readonly naam: string;
  readonly cellen: Sql;
}

/** The finest cells of what may be added up: every margin is a sum of these. */
export const fijneCellen = (bereik: Bereik, dagen: Dagen): readonly Bron[] =>
  telIndicatoren.map((een) => ({
    naam: een.id,
    cellen: telCellen(een, FIJNE_LAAG, bereik, dagen),
  }));

/**
 * The cells of what is counted once per client, each laag from the facts. Of some clients they are what those clients add
 * to the cells of their gemeente, since a row is about one client.
 */
export const uniekeBronnen = (bereik: Bereik, { horizon }: Dagen): readonly Bron[] =>
  uniekIndicatoren.flatMap((een) =>
    PERIODESOORTEN.flatMap((soort) => {
      const lagen = UNIEK_LAGEN.filter((laag) => laag.soort === soort && geldtVoor(laag, een));
      return lagen.length === 0
        ? []
        : [{ naam: `${een.id} ${soort}`, cellen: uniekeCellen(een, lagen, bereik, horizon) }];
    }),
  );

/** The cells of stocks, each laag from the stretches that `looptijdenVan` gives of an indicator. */
export const standBronnen = (
  looptijdenVan: (indicator: StandIndicator) => Sql,
  per?: readonly string[],
): readonly Bron[] =>
  standIndicatoren.map((een) => ({
    naam: een.id,
    cellen: standCellen(
      een,
      STAND_LAGEN.filter((laag) => geldtVoor(laag, een)),
      looptijdenVan(een),
      per,
    ),
  }));
