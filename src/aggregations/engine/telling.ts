import { join, sql, type Sql } from "../../data/sql";
import type { StandIndicator, TelIndicator, Weglaten } from "./define";

/** The conditions of an indicator on one row, nested: what is in the teller is in the noemer is in the populatie. */
export interface Telling {
  readonly populatie: Sql;
  readonly noemer: Sql;
  /** What a share or count adds 1 for; of a mean or sum the same as the noemer. */
  readonly teller: Sql;
  /** Mutually exclusive, and never true of a row in the noemer. */
  readonly weggelaten: readonly Weglaten[];
}

const waar = (conditie: Sql): Sql => sql`(${conditie}) is true`;
const onwaar = (conditie: Sql): Sql => sql`(${conditie}) is not true`;
const alle = (...condities: readonly Sql[]): Sql => join(condities, " and ");

/** Nests the conditions of an indicator. An unknown (null) is never counted, and never left out for a reason. */
export function telling(indicator: TelIndicator | StandIndicator): Telling {
  const geldt = waar(indicator.vanToepassing);
  const populatie = alle(geldt, waar(indicator.populatie));
  const noemer = alle(populatie, waar(indicator.noemer));
  const teller =
    indicator.soort === "gemiddelde" || indicator.soort === "som" ? noemer : alle(noemer, waar(indicator.teller));
  const eerder: Sql[] = [];
  const weggelaten = indicator.weggelaten.map(({ reden, als }) => {
    const exclusief = alle(geldt, onwaar(noemer), ...eerder.map(onwaar), waar(als));
    eerder.push(als);
    return { reden, als: exclusief };
  });
  return {
    populatie,
    noemer,
    teller,
    weggelaten: [...weggelaten, { reden: "NIET_VAN_TOEPASSING" as const, als: onwaar(indicator.vanToepassing) }],
  };
}
