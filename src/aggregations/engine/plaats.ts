import { raw, sql, type Sql } from "../../data/sql";
import { VraagFout, type CelScope, type Dimensie, type Filter, type Vraag } from "../types";
import { gemeentenVan } from "./lees";
import { begindagen } from "./periode";

/** What is known of the place of a question, read beside its cells. */
export interface Plaats {
  /** The regions of the scope, when it holds every gemeente of each; null when it is narrower. */
  readonly regios: readonly string[] | null;
  /**
   * The gemeenten that are asked about and of which there is any cell of those aanbieders: the first day of one, where rows
   * are told apart by place, and the first day of which nothing is known. Null where no row needs it.
   */
  readonly bekend: Readonly<Record<string, { readonly begin: string; readonly horizon: string }>> | null;
}

type Plaatsvraag = Pick<Vraag, "groepeer" | "filter">;

/** The aanbieders that are asked about: those of the scope that a filter lets through. */
export function aanbiedersVan({ filter, scope }: { filter: Filter; scope: CelScope }): readonly string[] | "ALLE" {
  const { aanbieders } = scope;
  if (aanbieders === "ALLE" || filter.AANBIEDER === undefined) return filter.AANBIEDER ?? aanbieders;
  return filter.AANBIEDER.filter((code) => aanbieders.includes(code));
}

/** The regions of the scope as an array, when it holds every gemeente of each; null when it is narrower. */
export const regiosSql = ({ gemeenten }: CelScope): Sql => sql`(
      select case when bool_and(g.code = any(${gemeenten}::text[])) then array_agg(distinct g.regio_code) end
      from gemeente g
      where g.code = any(${gemeenten}::text[]) or g.regio_code in (
        select eigen.regio_code from gemeente eigen where eigen.code = any(${gemeenten}::text[])
      )
      having bool_and(g.regio_code is not null)
    )`;

/** The columns of a Plaats. Only rows that are there whatever was counted (`vast`) have to tell zero from unknown. */
export function plaatsSql({ groepeer, filter }: Plaatsvraag, scope: CelScope, vast: boolean): Sql {
  const gemeenten = gemeentenVan({ filter, scope });
  const aanbieders = aanbiedersVan({ filter, scope });
  if (!vast) return sql`${regiosSql(scope)} as regios, null::jsonb as bekend`;
  const eigen = sql`c.gemeente_code = s.gemeente_code and ${
    aanbieders === "ALLE"
      ? sql`c.marge = 'wet'`
      : sql`c.marge = 'aanbieder' and c.aanbieder_code = any(${aanbieders}::text[])`
  }`;
  // Any cell is found at once, the first of all only by looking at each.
  const begin =
    groepeer.length > 0
      ? sql`(select min(c.periode) from cellen.cel c where ${eigen})`
      : sql`(select date '0001-01-01' from cellen.cel c where ${eigen} limit 1)`;
  const regio = filter.REGIO ? sql` and r.regio_code = any(${filter.REGIO}::text[])` : raw("");
  return sql`${regiosSql(scope)} as regios, (
      select jsonb_object_agg(s.gemeente_code, jsonb_build_object('begin', b.begin, 'horizon',
        -- Of the peildatum itself something is known, of a day from which the data of a gemeente do not tell nothing.
        case when s.horizon < s.peildatum then s.horizon else s.peildatum + 1 end))
      from cellen.stand s
      join gemeente r on r.code = s.gemeente_code
      cross join lateral (select ${begin} as begin) b
      where s.gemeente_code = any(${gemeenten}::text[])${regio} and b.begin is not null
    ) as bekend`;
}

/**
 * Whether of the row of a gemeente, or of all that are asked about, nothing is known (yet): no day of it lies after the
 * first cell and before the horizon of any. As in any sum, a gemeente that is not known so far adds nothing.
 */
export function isOnbekend({ periode, filter }: Vraag, { bekend }: Plaats, gemeente?: string): boolean {
  const dagen = begindagen(periode, filter, "MAAND") ?? [periode.van];
  return !Object.entries(bekend ?? {}).some(
    ([code, { begin, horizon }]) => (gemeente ?? code) === code && dagen.some((dag) => begin <= dag && dag < horizon),
  );
}

/** Whether a figure that is called a region's is one: of all its gemeenten and of every aanbieder. */
export function isVanRegio({ groepeer, filter }: Plaatsvraag, scope: CelScope, { regios }: Plaats): boolean {
  if (!groepeer.includes("REGIO") && filter.REGIO === undefined) return true;
  return scope.aanbieders === "ALLE" && regios !== null && (filter.REGIO ?? []).every((code) => regios.includes(code));
}

/** @throws VraagFout when a region is asked for that the asker sees only a part of, or that does not exist */
export function eisHeleRegio(vraag: Plaatsvraag, scope: CelScope, plaats: Plaats): void {
  if (isVanRegio(vraag, scope, plaats)) return;
  throw new VraagFout(
    "Een cijfer van een regio gaat over al haar gemeenten en aanbieders, en die mag u niet allemaal zien. Laat REGIO weg, of splits uit naar GEMEENTE.",
  );
}

/**
 * The filter of a row's key. What the scope of the asker narrowed is written into it, so that the key tells another
 * reader which gemeenten and aanbieders the figure is of; of a whole region and every aanbieder there is nothing to tell.
 */
export function sleutelfilter({ groepeer, filter }: Plaatsvraag, scope: CelScope, { regios }: Plaats): Filter {
  const versmald = (dimensie: Dimensie, codes: readonly string[], heel: boolean): Filter => {
    const gevraagd = filter[dimensie];
    if (gevraagd) return { [dimensie]: gevraagd.filter((code) => codes.includes(code)) };
    return heel || groepeer.includes(dimensie) ? {} : { [dimensie]: codes };
  };
  return {
    ...filter,
    ...versmald("GEMEENTE", scope.gemeenten, regios !== null),
    ...(scope.aanbieders === "ALLE" ? {} : versmald("AANBIEDER", scope.aanbieders, false)),
  };
}

/** Whether a reader sees all that a key is about, so that it gives the figure it was made for. */
export function zietAlles(vraag: Plaatsvraag, scope: CelScope, plaats: Plaats): boolean {
  const { GEMEENTE, AANBIEDER } = vraag.filter;
  const { gemeenten, aanbieders } = scope;
  return (
    (GEMEENTE?.every((code) => gemeenten.includes(code)) ?? plaats.regios !== null) &&
    (aanbieders === "ALLE" || (AANBIEDER?.every((code) => aanbieders.includes(code)) ?? false)) &&
    isVanRegio(vraag, scope, plaats)
  );
}
