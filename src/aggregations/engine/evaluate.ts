import type { Queryable, Row } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { DEFINITIES } from "../register";
import {
  VerouderdeCijfers,
  VraagFout,
  type Begin,
  type CelScope,
  type Uitkomsten,
  type UitkomstRij,
  type Vraag,
} from "../types";
import { AANBIEDERSOORT, delenVan } from "./bijlezen";
import { MAATKOLOMMEN } from "./compile";
import type { Indicator } from "./define";
import { beginSql, gemeentenVan, gevraagdeMaten, kolomnaam, leesDeel, waardenVan } from "./lees";
import { plan } from "./plan";
import { eisHeleRegio, isOnbekend, plaatsSql, sleutelfilter, zietAlles, type Plaats } from "./plaats";
import { sleutelmaker, vanSleutel } from "./sleutel";
import { vorm, vormAfwezig, vormOnbekend, type Cel } from "./uitkomst";
import { ernaast, type Deelrij } from "./vergelijk";
import { controleer } from "./vraag";

/** One row of the answer: first the state of the cells with nothing else, then what was read with nothing of that. */
interface AntwoordRij extends Deelrij, Plaats {
  readonly peildatum: string | null;
  readonly data_stand: string | null;
  readonly wacht_sinds: Date | null;
  readonly actueel: boolean | null;
  readonly begin: Begin | null;
}

/**
 * The one statement that answers a question: the state of the cells and the cells themselves, at one moment. Exported
 * for whoever compares plans or speeds; `evaluate` runs it.
 *
 * @param vast whether there are rows that exist whatever was counted
 * @throws VraagFout when the question can't be answered as asked
 */
export function vraagSql(vraag: Vraag, scope: CelScope, vast: boolean = vraag.groepeer.length === 0): Sql {
  const indicatoren = controleer(vraag, scope);
  const { groepeer } = vraag;
  const maten = gevraagdeMaten(indicatoren);
  const delen = delenVan(vraag, indicatoren, scope);
  const metAanbieders = delen.some(({ soort }) => soort === "aanbieder");
  const dimensies = metAanbieders && !groepeer.includes("AANBIEDER") ? [...groepeer, "AANBIEDER" as const] : groepeer;
  const gelezen = delen.flatMap((deel) =>
    plan(deel.indicatoren, deel.opdracht).map((stuk) => leesDeel(stuk, deel.soort, dimensies, maten)),
  );
  const kolommen = groepeer.map((dimensie) => sql`cel.${ident(kolomnaam(dimensie))} collate "C"`);
  return sql`
  with stand as (
    select min(s.peildatum)::text as peildatum, max(s.data_stand::text) as data_stand,
      bool_and(s.definities = ${DEFINITIES}) as actueel,
      (select min(w.gelogd_op) from cellen.wachtend w where w.gemeente_code = any(${gemeentenVan({ filter: vraag.filter, scope })}::text[]))
        as wacht_sinds,
      ${vraag.bij.includes("VORIGE_PERIODE") ? beginSql(indicatoren, scope) : raw("null::jsonb")} as begin,
      ${plaatsSql(vraag, scope, vast)}
    from cellen.stand s
    where s.gemeente_code = any(${scope.gemeenten}::text[])
  ), cel as (${join(gelezen, " union all ")})
  select stand.*, cel.*${metAanbieders ? sql`, ${AANBIEDERSOORT} as aanbiedersoort` : raw("")}
  from stand
  -- The stand is a row of its own, the first: beside each of thousands it would be most of what is sent.
  full join cel on false
  ${raw(metAanbieders ? "left join aanbieder a on a.code = cel.aanbieder" : "")}
  order by ${join([
    raw("cel.soort desc nulls first"),
    ...kolommen,
    sql`array_position(${indicatoren.map(({ id }) => id)}::text[], cel.indicator)`,
  ])}`;
}

/** What was read for a question: its rows, all of one state of the cells. */
interface Gelezen {
  readonly antwoord: readonly AntwoordRij[];
  readonly plaats: Plaats;
  readonly begin: Begin | null;
  readonly peildatum: string;
  readonly dataStand: string;
  readonly wachtSinds: Date | null;
}

async function lees(cellen: Queryable, vraag: Vraag, scope: CelScope, plaatsen: Plaatsen): Promise<Gelezen> {
  const antwoord = await cellen.query<AntwoordRij>(vraagSql(vraag, scope, plaatsen !== null));
  const [{ peildatum, data_stand: dataStand, wacht_sinds: wachtSinds, actueel, begin, ...plaats } = leeg] = antwoord;
  if (peildatum === null || dataStand === null) {
    throw new VraagFout("Er zijn nog geen cijfers berekend voor deze gemeenten.");
  }
  if (!actueel) {
    throw new VerouderdeCijfers(
      "De cijfers zijn berekend met oude definities. De beheerder moet ze opnieuw berekenen, met drieluik herbereken.",
    );
  }
  return { antwoord, plaats, begin, peildatum, dataStand, wachtSinds };
}

/** What every row has that exists whatever was counted, of each indicator; null where rows follow from the cells. */
type Plaatsen = readonly UitkomstRij["dimensies"][] | null;

/** Whether a row says nothing but how many residents there are. */
const isLeeg = (cel: Cel): boolean => MAATKOLOMMEN.every((maat) => maat === "noemer" || !cel[maat]);

function rijenVan(
  { antwoord, plaats, begin }: Gelezen,
  vraag: Vraag,
  scope: CelScope,
  plaatsen: Plaatsen,
  eigenSleutel?: string,
): readonly UitkomstRij[] {
  const { groepeer } = vraag;
  const indicatoren = new Map(controleer(vraag, scope).map((een) => [een.id, een]));
  const bij = ernaast(antwoord, vraag, scope, [...indicatoren.values()], begin);
  const maakSleutel = sleutelmaker({ ...vraag, filter: sleutelfilter(vraag, scope, plaats) });
  const vormen = (cel: Cel, dimensies: UitkomstRij["dimensies"], indicator: Indicator) => {
    const sleutel = () => eigenSleutel ?? maakSleutel(indicator, dimensies);
    return { cel, indicator, dimensies, bij: bij(cel, indicator, dimensies), sleutel };
  };
  const gevonden = antwoord.flatMap((rij) => {
    const indicator = rij.soort === "rij" ? indicatoren.get(rij.indicator) : undefined;
    return indicator ? [{ rij, indicator, dimensies: waardenVan(rij, groepeer) }] : [];
  });
  if (plaatsen === null)
    return gevonden.map(({ rij, indicator, dimensies }) => vorm(vormen(rij, dimensies, indicator)));
  const naam = (id: string, dimensies: UitkomstRij["dimensies"]): string =>
    JSON.stringify([id, ...groepeer.map((een) => dimensies[een])]);
  const perNaam = new Map(gevonden.map(({ rij, indicator, dimensies }) => [naam(indicator.id, dimensies), rij]));
  return plaatsen.flatMap((dimensies) => {
    const onbekend = isOnbekend(vraag, plaats, dimensies.GEMEENTE);
    return [...indicatoren.values()].map((indicator) => {
      const cel = perNaam.get(naam(indicator.id, dimensies));
      // What came in already of a time that is not known whole is shown: it is no zero.
      if (cel && !(onbekend && isLeeg(cel))) return vorm(vormen(cel, dimensies, indicator));
      return (onbekend ? vormOnbekend : vormAfwezig)(vormen({}, dimensies, indicator));
    });
  });
}

/** A row without dimensions is always there. */
const vastePlaatsen = ({ groepeer }: Vraag): Plaatsen => (groepeer.length === 0 ? [{}] : null);

/**
 * Answers a question from the cells inside `scope`: flat rows, ordered by the values of the dimensions and then by the
 * indicators as asked. Without dimensions every indicator has exactly one row, also when nothing was counted.
 *
 * @param plaatsen the dimensions of all rows there must be, in that order, also of what nothing was counted of
 * @throws VraagFout when the question can't be answered as asked, or nothing was ever counted
 * @throws VerouderdeCijfers when the cells must be counted again
 */
export async function evaluate(
  cellen: Queryable,
  vraag: Vraag,
  scope: CelScope,
  plaatsen = vastePlaatsen(vraag),
): Promise<Uitkomsten> {
  const gelezen = await lees(cellen, vraag, scope, plaatsen);
  eisHeleRegio(vraag, scope, gelezen.plaats);
  const { peildatum, dataStand, wachtSinds } = gelezen;
  return { rijen: rijenVan(gelezen, vraag, scope, plaatsen), peildatum, dataStand, wachtSinds };
}

/**
 * The state of the cells of these gemeenten while no change waits to be counted: what was read in that state would be read
 * again. Null while something waits, and before the first count.
 */
export async function rustigeStand(cellen: Queryable, gemeenten: readonly string[]): Promise<string | null> {
  const [stand] = await cellen.query<Row & { dataStand: string | null }>(sql`
    select max(s.data_stand::text) as "dataStand" from cellen.stand s
    where s.gemeente_code = any(${gemeenten}::text[])
      and not exists (select from cellen.wachtend w where w.gemeente_code = any(${gemeenten}::text[]))`);
  return stand?.dataStand ?? null;
}

const leeg = {
  peildatum: null,
  data_stand: null,
  wacht_sinds: null,
  actueel: null,
  begin: null,
  regios: null,
  bekend: null,
};

/**
 * One row again, by its key; null when it no longer exists, or when it is about more than the scope: a key never gives
 * another figure than it was made for. Throws VraagFout for what is no key of this version.
 */
export async function evaluateSleutel(
  cellen: Queryable,
  sleutel: string,
  scope: CelScope,
  bij: Vraag["bij"] = [],
): Promise<{ readonly rij: UitkomstRij; readonly peildatum: string; readonly dataStand: string } | null> {
  const { vraag: gevraagd, dimensies, bron } = vanSleutel(sleutel);
  if (bron !== "WERKVERSIE") throw new VraagFout("Dit kenmerk hoort bij de oude reeks, niet bij de actuele cijfers.");
  // The values of the row become filters, so that only its own cells are read; the row keeps the key it has.
  const eigen = Object.fromEntries(Object.entries(dimensies).map(([naam, een]) => [naam, [een]]));
  const { AANBIEDER, ...filter } = { ...gevraagd.filter, ...eigen };
  // A key that names no aanbieder is of all of them, and so never of who sees only its own.
  if (AANBIEDER === undefined && scope.aanbieders !== "ALLE") return null;
  const vraag = { ...gevraagd, filter, bij };
  // The aanbieders of a key are its maker's scope.
  const binnen = { ...scope, aanbieders: AANBIEDER ?? scope.aanbieders };
  // A place has a row whatever was counted of it: the monitor shows those.
  const vast = vraag.groepeer.every((dimensie) => dimensie === "REGIO" || dimensie === "GEMEENTE");
  const plaatsen = vast ? [dimensies] : null;
  const gelezen = await lees(cellen, vraag, binnen, plaatsen);
  const over = { ...vraag, filter: { ...filter, ...(AANBIEDER && { AANBIEDER }) } };
  if (!zietAlles(over, scope, gelezen.plaats)) return null;
  const [rij] = rijenVan(gelezen, vraag, binnen, plaatsen, sleutel);
  return rij ? { rij, peildatum: gelezen.peildatum, dataStand: gelezen.dataStand } : null;
}
