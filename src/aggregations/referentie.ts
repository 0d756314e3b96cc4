import type { Queryable, Row } from "../data/queryable";
import { raw, sql } from "../data/sql";
import type { ReferentieBron, Wet } from "../domein";
import { aaneengesloten, isPeriodeSoort } from "./engine/periode";
import { vanSleutel } from "./engine/sleutel";
import { gefilterd } from "./engine/vraag";
import type { Dimensie, Eenheid, Periode } from "./types";

/** A figure of another source about the same thing, in that source's own count; a share is 0..1. */
export interface Referentiecijfer {
  readonly bron: ReferentieBron;
  /** The table or report at the source, such as 85097NED; '' when it has no name. */
  readonly tabel: string;
  /** Null where the source does not tell gemeenten, aanbieders or laws apart. */
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  readonly wet: Wet | null;
  readonly periodeVan: string;
  readonly periodeTot: string;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly eenheid: Eenheid;
}

/** What a row is about, as a source tells it: '' where that is not told apart. */
interface Onderwerp extends Periode {
  readonly indicator: string;
  readonly gemeente: string;
  readonly aanbieder: string;
  readonly wet: string;
}

/** Whatever else a row is narrowed to, no source has a figure of exactly that. */
const isVergelijkbaar = (dimensie: Dimensie): boolean =>
  isPeriodeSoort(dimensie) || ["REGIO", "GEMEENTE", "AANBIEDER", "WET"].includes(dimensie);

/**
 * What a row is about, from its key, which also tells what the scope of the asker narrowed. Null when no source can have
 * a figure of the same: of several gemeenten that are no region, of months apart, of a part of the clients.
 */
function onderwerpVan(sleutel: string): Onderwerp | null {
  const { indicator, vraag, dimensies } = vanSleutel(sleutel);
  const eigen = Object.fromEntries(Object.entries(dimensies).map(([naam, waarde]) => [naam, [waarde]]));
  const filter = { ...vraag.filter, ...eigen };
  if (!gefilterd(filter).every(isVergelijkbaar)) return null;
  const { GEMEENTE: gemeenten = [""], AANBIEDER: aanbieders = [""], WET: wetten = [""] } = filter;
  const [gemeente, aanbieder, wet] = [gemeenten[0], aanbieders[0], wetten[0]];
  const enkel = [gemeenten, aanbieders, wetten].every(({ length }) => length === 1);
  const periode = aaneengesloten(vraag.periode, filter);
  if (!enkel || !periode || gemeente === undefined || aanbieder === undefined || wet === undefined) return null;
  return { ...periode, indicator: indicator.id, gemeente, aanbieder, wet };
}

/**
 * The figures of other sources beside rows, given by their keys: those of the same indicator, gemeente and aanbieder and
 * of exactly the same period. A row that is of one wet is set beside figures of that wet alone; beside a row of both
 * stand those of each, as they say themselves. One statement, however many rows; they are never added to ours.
 */
export async function referentiecijfersBij(
  lezer: Queryable,
  sleutels: readonly string[],
): Promise<readonly (readonly Referentiecijfer[])[]> {
  const gevraagd = sleutels.flatMap((sleutel, nr) => {
    const onderwerp = onderwerpVan(sleutel);
    return onderwerp ? [{ nr, ...onderwerp }] : [];
  });
  const gevonden = sleutels.map((): Referentiecijfer[] => []);
  if (gevraagd.length === 0) return gevonden;
  const rijen = await lezer.query<Row & Referentiecijfer & { readonly nr: number }>(sql`
    select v.nr, r.bron, r.tabel, nullif(r.gemeente_code, '') as gemeente, nullif(r.aanbieder_code, '') as aanbieder,
      nullif(r.wet, '') as wet, r.periode_van::text as "periodeVan", r.periode_tot::text as "periodeTot",
      r.teller, r.noemer, r.waarde, r.eenheid
    from jsonb_to_recordset(${JSON.stringify(gevraagd)}::jsonb) as v(
      nr integer, indicator text, gemeente text, aanbieder text, wet text, van date, tot date
    )
    join referentiecijfer r on r.gemeente_code = v.gemeente and r.aanbieder_code = v.aanbieder
      and r.indicator = v.indicator and r.periode_van = v.van and r.periode_tot = v.tot
    where v.wet = '' or r.wet = v.wet
    order by v.nr, ${raw('r.bron collate "C", r.tabel collate "C", r.wet collate "C"')}`);
  for (const { nr, ...cijfer } of rijen) gevonden[nr]?.push(cijfer);
  return gevonden;
}
