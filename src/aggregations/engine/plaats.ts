import { sql, type Sql } from "../../data/sql";
import { VraagFout, type CelScope, type Dimensie, type Filter, type Vraag } from "../types";
import { gemeentenVan } from "./lees";
import { begindagen } from "./periode";

/** What is known of the place of a question, read beside its cells. */
export interface Plaats {
  /** The regions of the scope, when it holds every gemeente of each; null when it is narrower. */
  readonly regios: readonly string[] | null;
  /** Whether there is any cell at all of the gemeenten and aanbieders that are asked about. */
  readonly bekend: boolean;
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

/** The columns of a Plaats. Only a row that is there whatever was counted has to tell zero from unknown. */
export function plaatsSql({ groepeer, filter }: Plaatsvraag, scope: CelScope): Sql {
  const gemeenten = gemeentenVan({ filter, scope });
  const aanbieders = aanbiedersVan({ filter, scope });
  const bekend =
    aanbieders === "ALLE"
      ? sql`c.marge = 'totaal'`
      : sql`c.marge = 'aanbieder' and c.aanbieder_code = any(${aanbieders}::text[])`;
  return sql`${regiosSql(scope)} as regios,
    ${groepeer.length > 0}::boolean or exists (
      select from cellen.cel c where c.gemeente_code = any(${gemeenten}::text[]) and ${bekend}
    ) as bekend`;
}

/** Whether the row of a question without dimensions is about something that nothing is known of (yet). */
export function isOnbekend({ periode, filter }: Vraag, { bekend }: Plaats, peildatum: string): boolean {
  const dagen = begindagen(periode, filter, "MAAND") ?? [periode.van];
  return !bekend || !dagen.some((dag) => dag <= peildatum);
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
