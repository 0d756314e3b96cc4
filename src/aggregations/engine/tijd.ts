import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { indicatoren } from "../register";
import { AFRONDING, feitkolom, type Dagen } from "./compile";
import { FEIT_ALIAS, type Feit, type Indicator, type TelIndicator, type UniekIndicator } from "./define";
import { UNIEK_LAGEN } from "./marges";
import { PERIODESOORTEN } from "./periode";
import { geldtVoor } from "./rollup";
import { teltTot } from "./stand";
import { telling } from "./telling";

/** Expressions on a row `f` of a fact and the days `h`: while none of them changes, the row adds the same to the cells. */
type Merktekens = readonly Sql[];

/** What names no day says the same on every day. */
const noemtDag = ({ text }: Sql): boolean => text.some((deel) => deel.includes('"h".'));

function vanTelling(indicator: TelIndicator): Merktekens {
  const { populatie, noemer, teller, weggelaten } = telling(indicator);
  return [
    sql`(${indicator.kring}) is true`,
    ...[populatie, noemer, teller, indicator.teller, ...weggelaten.map(({ als }) => als)].filter(noemtDag),
  ];
}

/** A row lies in every period from its first day up to its last one before the horizon. */
function vanUniek(indicator: UniekIndicator): Merktekens {
  const fijnst = PERIODESOORTEN.find((soort) =>
    UNIEK_LAGEN.some((laag) => laag.soort === soort && geldtVoor(laag, indicator)),
  );
  if (!fijnst) return [];
  const [van, totEnMet] = [feitkolom(indicator.van), feitkolom(indicator.totEnMet)];
  return [
    sql`case when ${van} < h.horizon
      then date_trunc(${raw(`'${AFRONDING[fijnst]}'`)}, least(${totEnMet}, h.horizon - 1)::timestamp) end`,
  ];
}

/** A new kind of indicator must say here how its cells depend on the day. */
function merktekensVan(indicator: Indicator): Merktekens {
  switch (indicator.soort) {
    case "aandeel":
    case "gemiddelde":
    case "aantal":
    case "som":
      return vanTelling(indicator);
    case "stand":
      return [teltTot(indicator, raw("h.horizon"))];
    case "uniek":
      return vanUniek(indicator);
    case "verhouding":
      // Its cells are those of its count.
      return [];
  }
}

/** Every fact that is counted, with all that may change about a row of it from one day to another, each once. */
const PER_FEIT: ReadonlyMap<Feit, Merktekens> = (() => {
  const perFeit = new Map<Feit, Map<string, Sql>>();
  for (const indicator of indicatoren) {
    if (indicator.soort === "verhouding") continue;
    const eerder = perFeit.get(indicator.feit) ?? new Map<string, Sql>();
    for (const een of merktekensVan(indicator)) eerder.set(JSON.stringify(een), een);
    perFeit.set(indicator.feit, eerder);
  }
  return new Map([...perFeit].map(([feit, merktekens]) => [feit, [...merktekens.values()]]));
})();

/**
 * Selects the client_id of each client of a gemeente with a row that counts otherwise on other days than it did: one scan
 * per fact.
 */
export function tellenAnders(gemeente: string, oud: Dagen, nieuw: Dagen): Sql {
  const opDag = ({ peildatum, horizon }: Dagen, merktekens: Merktekens): Sql => sql`(
      select ${join(merktekens.map((een, plek) => sql`${een} as ${ident(`m${String(plek)}`)}`))}
      from (select ${peildatum}::date as peildatum, ${horizon}::date as horizon) as h
    )`;
  const vanFeit = ([feit, merktekens]: readonly [Feit, Merktekens]): Sql => {
    const rij = (alias: string): Sql => join(merktekens.map((_, plek) => ident(`${alias}.m${String(plek)}`)));
    return sql`
    select f.client_id from ${ident(feit.tabel)} as ${raw(FEIT_ALIAS)}
    cross join lateral ${opDag(oud, merktekens)} as oud
    cross join lateral ${opDag(nieuw, merktekens)} as nieuw
    where f.gemeente_code = ${gemeente} and row(${rij("oud")}) is distinct from row(${rij("nieuw")})`;
  };
  return join([...PER_FEIT].filter(([, merktekens]) => merktekens.length > 0).map(vanFeit), " union ");
}
