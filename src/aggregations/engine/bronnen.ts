import type { Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import { standIndicatoren, telIndicatoren, uniekIndicatoren } from "../register";
import { telCellen, type Dagen } from "./compile";
import type { StandIndicator } from "./define";
import { FIJNE_LAAG, STAND_LAGEN, UNIEK_LAGEN } from "./marges";
import { PERIODESOORTEN } from "./periode";
import { geldtVoor } from "./rollup";
import { standCellen } from "./stand";
import { uniekeCellen, type UniekeLagen } from "./uniek";

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

/** Where the cells of all distinct counts lie. */
export const UNIEK_PER_SOORT: readonly UniekeLagen[] = uniekIndicatoren.flatMap((indicator) =>
  PERIODESOORTEN.flatMap((soort) => {
    const lagen = UNIEK_LAGEN.filter((laag) => laag.soort === soort && geldtVoor(laag, indicator));
    return lagen.length === 0 ? [] : [{ indicator, soort, lagen }];
  }),
);

/** The cells of what is counted once per client, each laag from the facts. */
export const uniekeBronnen = (bereik: Bereik, { horizon }: Dagen): readonly Bron[] =>
  UNIEK_PER_SOORT.map((plek) => ({
    naam: `${plek.indicator.id} ${plek.soort}`,
    cellen: uniekeCellen(plek, bereik, horizon),
  }));

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
