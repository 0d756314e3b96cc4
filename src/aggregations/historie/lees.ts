import type { Queryable, Row } from "../../data/queryable";
import { raw, sql, type Sql } from "../../data/sql";
import { gemeentenVan } from "../engine/lees";
import { regiosSql } from "../engine/plaats";
import { VraagFout, type CelScope, type Periode, type Vraag } from "../types";
import { vraagtBehoefte } from "./vraag";

/** One period of one series: a gemeente and an indicator, per need where that is asked. */
export interface Reeksrij extends Periode {
  readonly gemeente: string;
  readonly indicator: string;
  /** The need by the concordance; ONBEKEND for what it does not map, '' when no need is asked. */
  readonly behoefte: string;
  readonly definitie: string;
  /** Per product the version of the concordance that mapped it, '' where none did; empty when no need is asked. */
  readonly vertaling: Readonly<Record<string, string>>;
  readonly teller: number;
  /** Null when that of any row is unknown. */
  readonly noemer: number | null;
  /** How many rows of the series were added up: more than one only where its products are. */
  readonly delen: number;
}

/** What was read for a question: rows up to its end, also earlier than asked, all of one moment. */
export interface Gelezen {
  readonly rijen: readonly Reeksrij[];
  /** The newest levering of the series in these gemeenten; null when none of its rows names one. */
  readonly levering: string | null;
  /** The first day after the newest period of the series in these gemeenten. */
  readonly tot: string;
  readonly regios: readonly string[] | null;
  /** The region of each gemeente of the scope. */
  readonly regioVan: Readonly<Record<string, string>>;
}

/** The version that is valid on the first day of the period; of several the one that came into force last. */
const CONCORDANTIE = raw(`
    left join lateral (
      select k.versie, k.ondersteuningsbehoefte from concordantie k
      where k.oud_product = w.oud_product and k.geldig_van <= w.periode_van
        and (k.geldig_tot is null or k.geldig_tot > w.periode_van)
      order by k.geldig_van desc, k.versie collate "C" desc
      limit 1
    ) k on true`);

/**
 * The statement that reads the series. Where one period was delivered under several definities, the one delivered last
 * leads (a levering's id grows with time); a total and its products are never added to each other.
 */
function reeksSql(vraag: Vraag, scope: CelScope): Sql {
  const perBehoefte = vraagtBehoefte(vraag);
  const behoefte = raw(perBehoefte ? "coalesce(k.ondersteuningsbehoefte, 'ONBEKEND')" : "''");
  const vertaling = raw(perBehoefte ? "jsonb_object_agg(w.oud_product, coalesce(k.versie, ''))" : "'{}'::jsonb");
  return sql`
  with stand as (
    select max(s.levering_id::text) as levering, max(s.periode_tot)::text as reeks_tot, ${regiosSql(scope)} as regios,
      (
        select jsonb_object_agg(g.code, coalesce(g.regio_code, 'ONBEKEND')) from gemeente g
        where g.code = any(${scope.gemeenten}::text[])
      ) as regio_van
    from cellen.historie_cijfer s
    where s.gemeente_code = any(${scope.gemeenten}::text[])
  ), lezing as (
    select h.*, max(h.levering_id::text) over zelfde as geleverd,
      bool_or(h.oud_product = '') over zelfde as met_totaal, bool_or(h.oud_product <> '') over zelfde as met_delen
    from cellen.historie_cijfer h
    where h.gemeente_code = any(${gemeentenVan({ scope, filter: vraag.filter })}::text[])
      and h.indicator = any(${vraag.indicatoren}::text[]) and h.periode_van < ${vraag.periode.tot}::date
    window zelfde as (partition by h.gemeente_code, h.indicator, h.periode_van, h.periode_tot, h.definitieversie)
  ), gewogen as (
    select l.*, dense_rank() over (
      partition by l.gemeente_code, l.indicator, l.periode_van, l.periode_tot
      order by l.geleverd desc nulls last, l.definitieversie collate "C" desc
    ) as rang
    from lezing l
  ), reeks as (
    select w.gemeente_code as gemeente, w.indicator, w.periode_van::text as van, w.periode_tot::text as tot,
      ${behoefte} as behoefte, w.definitieversie as definitie, ${vertaling} as vertaling,
      sum(w.teller)::float8 as teller, case when count(*) = count(w.noemer) then sum(w.noemer)::float8 end as noemer,
      count(*) as delen
    from gewogen w${perBehoefte ? CONCORDANTIE : raw("")}
    where w.rang = 1 and ${raw(perBehoefte ? "(w.oud_product <> '') = w.met_delen" : "(w.oud_product = '') = w.met_totaal")}
    group by 1, 2, 3, 4, 5, 6
  )
  select stand.*, reeks.*
  from stand
  left join reeks on true
  order by reeks.gemeente collate "C", reeks.indicator collate "C", reeks.van, reeks.tot, reeks.behoefte collate "C"`;
}

interface Antwoordrij extends Row, Reeksrij {
  readonly levering: string | null;
  readonly reeks_tot: string | null;
  readonly regios: readonly string[] | null;
  readonly regio_van: Readonly<Record<string, string>> | null;
}

/** @throws VraagFout when no series was ever delivered of these gemeenten */
export async function leesReeks(lezer: Queryable, vraag: Vraag, scope: CelScope): Promise<Gelezen> {
  const gelezen = await zoekReeks(lezer, vraag, scope);
  if (gelezen) return gelezen;
  throw new VraagFout("Er is van deze gemeenten geen oude reeks geladen. Vraag bron WERKVERSIE.");
}

/** The same; null when no series was ever delivered of these gemeenten. */
export async function zoekReeks(lezer: Queryable, vraag: Vraag, scope: CelScope): Promise<Gelezen | null> {
  const antwoord = await lezer.query<Antwoordrij>(reeksSql(vraag, scope));
  const [stand] = antwoord;
  if (!stand?.reeks_tot) return null;
  return {
    // Without a row of the series the statement has one row, with the stand alone.
    rijen: antwoord.filter(({ indicator }: { readonly indicator: string | null }) => indicator !== null),
    levering: stand.levering,
    tot: stand.reeks_tot,
    regios: stand.regios,
    regioVan: stand.regio_van ?? {},
  };
}
