import type { Queryable, Row } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { DEFINITIES } from "../register";
import {
  VerouderdeCijfers,
  VraagFout,
  type CelScope,
  type Dimensie,
  type Uitkomsten,
  type UitkomstRij,
  type Vraag,
} from "../types";
import type { Indicator } from "./define";
import { gemeentenVan, gevraagdeMaten, kolomnaam, leesDeel } from "./lees";
import { alsRegio, plan } from "./plan";
import { eisHeleRegio, isOnbekend, plaatsSql, sleutelfilter, zietAlles, type Plaats } from "./plaats";
import { sleutelVan, vanSleutel } from "./sleutel";
import { vorm, vormOnbekend, waardeVan, type Cel } from "./uitkomst";
import { controleer } from "./vraag";

/** One row of the answer: the state of the cells beside each, and nothing else when there is no cell. */
interface AntwoordRij extends Row, Plaats, Cel {
  readonly peildatum: string | null;
  readonly data_stand: string | null;
  readonly wacht_sinds: Date | null;
  readonly actueel: boolean | null;
  readonly soort: "rij" | "regio" | null;
  readonly indicator: string;
}

const metBenchmark = (indicator: Indicator): boolean => !["aantal", "uniek"].includes(indicator.soort);

/**
 * The one statement that answers a question: the state of the cells and the cells themselves, at one moment. Exported
 * for whoever compares plans or speeds; `evaluate` runs it.
 *
 * @throws VraagFout when the question can't be answered as asked
 */
export function vraagSql(vraag: Vraag, scope: CelScope): Sql {
  const indicatoren = controleer(vraag, scope);
  const { periode, groepeer, filter } = vraag;
  const maten = gevraagdeMaten(indicatoren);
  const rijen = plan(indicatoren, { periode, groepeer, filter, scope }).map((deel) =>
    leesDeel(deel, "rij", groepeer, maten),
  );
  const regio = vraag.metBenchmark
    ? plan(indicatoren.filter(metBenchmark), alsRegio(vraag, scope)).map((deel) =>
        leesDeel(deel, "regio", groepeer, maten),
      )
    : [];
  const kolommen = groepeer.map((dimensie) => sql`cel.${ident(kolomnaam(dimensie))} collate "C"`);
  return sql`
  with stand as (
    select min(s.peildatum)::text as peildatum, max(s.data_stand::text) as data_stand,
      bool_and(s.definities = ${DEFINITIES}) as actueel,
      (select min(w.gelogd_op) from cellen.wachtend w where w.gemeente_code = any(${gemeentenVan({ filter, scope })}::text[]))
        as wacht_sinds,
      ${plaatsSql(vraag, scope)}
    from cellen.stand s
    where s.gemeente_code = any(${scope.gemeenten}::text[])
  ), cel as (${join([...rijen, ...regio], " union all ")})
  select stand.*, cel.*
  from stand
  left join cel on true
  order by ${join([
    raw("cel.soort desc"),
    ...kolommen,
    sql`array_position(${indicatoren.map(({ id }) => id)}::text[], cel.indicator)`,
  ])}`;
}

const dimensiesVan = (rij: Row, groepeer: readonly Dimensie[]): Partial<Record<Dimensie, string>> =>
  Object.fromEntries(groepeer.map((dimensie) => [dimensie, String(rij[kolomnaam(dimensie)])]));

function benchmarks(
  rijen: readonly AntwoordRij[],
  indicatoren: ReadonlyMap<string, Indicator>,
  gedeeld: readonly Dimensie[],
) {
  const sleutel = (rij: Row) => JSON.stringify([rij["indicator"], ...gedeeld.map((een) => rij[kolomnaam(een)])]);
  const waarden = new Map<string, number | null>();
  for (const rij of rijen) {
    const indicator = indicatoren.get(rij.indicator);
    if (rij.soort === "regio" && indicator) waarden.set(sleutel(rij), waardeVan(rij, indicator));
  }
  return (rij: Row): number | null => (waarden.size === 0 ? null : (waarden.get(sleutel(rij)) ?? null));
}

/** What was read for a question: its rows, all of one state of the cells. */
interface Gelezen {
  readonly antwoord: readonly AntwoordRij[];
  readonly plaats: Plaats;
  readonly peildatum: string;
  readonly dataStand: string;
  readonly wachtSinds: Date | null;
}

async function lees(cellen: Queryable, vraag: Vraag, scope: CelScope): Promise<Gelezen> {
  const antwoord = await cellen.query<AntwoordRij>(vraagSql(vraag, scope));
  const [{ peildatum, data_stand: dataStand, wacht_sinds: wachtSinds, actueel, ...plaats } = leeg] = antwoord;
  if (peildatum === null || dataStand === null) {
    throw new VraagFout("Er zijn nog geen cijfers berekend voor deze gemeenten.");
  }
  if (!actueel) {
    throw new VerouderdeCijfers(
      "De cijfers zijn berekend met oude definities. De beheerder moet ze opnieuw berekenen, met drieluik herbereken.",
    );
  }
  return { antwoord, plaats, peildatum, dataStand, wachtSinds };
}

function rijenVan({ antwoord, plaats, peildatum }: Gelezen, vraag: Vraag, scope: CelScope): readonly UitkomstRij[] {
  const indicatoren = new Map(controleer(vraag, scope).map((een) => [een.id, een]));
  const regio = benchmarks(antwoord, indicatoren, alsRegio(vraag, scope).groepeer);
  const vanSleutelvraag = { ...vraag, filter: sleutelfilter(vraag, scope, plaats) };
  const vormen = (rij: Row, indicator: Indicator) => {
    const dimensies = dimensiesVan(rij, vraag.groepeer);
    const sleutel = () => sleutelVan(indicator, vanSleutelvraag, dimensies);
    return { indicator, dimensies, benchmark: regio(rij), sleutel };
  };
  const alle = [...indicatoren.values()];
  if (vraag.groepeer.length === 0 && isOnbekend(vraag, plaats, peildatum)) {
    return alle.map((een) => vormOnbekend(vormen({ indicator: een.id }, een)));
  }
  const rijen = antwoord.flatMap((rij) => {
    const indicator = rij.soort === "rij" ? indicatoren.get(rij.indicator) : undefined;
    return indicator ? [vorm({ ...vormen(rij, indicator), cel: rij })] : [];
  });
  if (vraag.groepeer.length > 0) return rijen;
  const gevonden = new Map(rijen.map((rij) => [rij.indicator, rij]));
  return alle.map((een) => gevonden.get(een.id) ?? vorm({ ...vormen({ indicator: een.id }, een), cel: {} }));
}

/**
 * Answers a question from the cells inside `scope`: flat rows, ordered by the values of the dimensions and then by the
 * indicators as asked. Without dimensions every indicator has exactly one row, also when nothing was counted.
 *
 * @throws VraagFout when the question can't be answered as asked, or nothing was ever counted
 * @throws VerouderdeCijfers when the cells must be counted again
 */
export async function evaluate(cellen: Queryable, vraag: Vraag, scope: CelScope): Promise<Uitkomsten> {
  const gelezen = await lees(cellen, vraag, scope);
  eisHeleRegio(vraag, scope, gelezen.plaats);
  const { peildatum, dataStand, wachtSinds } = gelezen;
  return { rijen: rijenVan(gelezen, vraag, scope), peildatum, dataStand, wachtSinds };
}

const leeg = { peildatum: null, data_stand: null, wacht_sinds: null, actueel: null, regios: null, bekend: false };

/**
 * One row again, by its key; null when it no longer exists, or when it is about more than the scope: a key never gives
 * another figure than it was made for. Throws VraagFout for what is no key of this version.
 */
export async function evaluateSleutel(
  cellen: Queryable,
  sleutel: string,
  scope: CelScope,
  opties: { readonly metBenchmark: boolean } = { metBenchmark: false },
): Promise<{ readonly rij: UitkomstRij; readonly peildatum: string; readonly dataStand: string } | null> {
  const { vraag: gevraagd, dimensies, bron } = vanSleutel(sleutel);
  if (bron !== "WERKVERSIE") throw new VraagFout("Dit kenmerk hoort bij de oude reeks, niet bij de actuele cijfers.");
  // The values of the row become filters, so that only its own cells are read; the row keeps the key it has.
  const eigen = Object.fromEntries(Object.entries(dimensies).map(([naam, een]) => [naam, [een]]));
  const { AANBIEDER, ...filter } = { ...gevraagd.filter, ...eigen };
  // A key that names no aanbieder is of all of them, and so never of who sees only its own.
  if (AANBIEDER === undefined && scope.aanbieders !== "ALLE") return null;
  const vraag = { ...gevraagd, filter, ...opties };
  // The aanbieders of a key are its maker's scope.
  const binnen = { ...scope, aanbieders: AANBIEDER ?? scope.aanbieders };
  const gelezen = await lees(cellen, vraag, binnen);
  const over = { ...vraag, filter: { ...filter, ...(AANBIEDER && { AANBIEDER }) } };
  if (!zietAlles(over, scope, gelezen.plaats)) return null;
  const [rij] = rijenVan(gelezen, vraag, binnen);
  return rij ? { rij: { ...rij, sleutel }, peildatum: gelezen.peildatum, dataStand: gelezen.dataStand } : null;
}
