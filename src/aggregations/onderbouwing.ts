import type { Queryable } from "../data/queryable";
import { ident, join, raw, sql, type Sql } from "../data/sql";
import { dimensiekolom } from "./engine/compile";
import {
  cijferVan,
  FEIT_ALIAS,
  type Indicator,
  type StandIndicator,
  type TelIndicator,
  type Telbaar,
  telbaarVan,
  type UniekIndicator,
} from "./engine/define";
import { alleBegindagen, begindagen, eersteNa } from "./engine/periode";
import { vanSleutel } from "./engine/sleutel";
import { telling } from "./engine/telling";
import { isCelDimensie, type CelDimensie } from "./feiten/dimensies";
import { controleer, gefilterd } from "./engine/vraag";
import { zoekIndicator } from "./register";
import {
  VraagFout,
  type Filter,
  type GevalSoort,
  type Periode,
  type UitkomstRij,
  type Weglating,
  type WeglatingReden,
} from "./types";

/** Whether something counted in a figure, and what for. */
export interface Meetelling {
  readonly meegeteld: boolean;
  /** Why it did not count; null when it did. */
  readonly redenNiet: WeglatingReden | null;
  /**
   * What it adds to the teller: 1 or 0 of a share, 1 of a count, of a mean or a sum the number itself; of a case with doelen
   * the sum of theirs. Null when it did not count, of what is counted once per client, and of what rests on help of others:
   * in an onderzoek that lies outside the period it was opened for.
   */
  readonly teller: number | null;
}

/** A doel of a case. */
export interface GevalDoelRij extends Meetelling {
  readonly id: string;
}

/** One case behind a figure, and whether it counted. */
export interface GevalRij extends Meetelling {
  readonly soort: GevalSoort;
  readonly gemeente: string;
  readonly id: string;
  /** The client whose case it is; of a plan of a gezin the one under whom it is counted. */
  readonly client: string;
  /** The day it began: of an episode its aanvang. Null of a client. */
  readonly datum: string | null;
  readonly einde: string | null;
  /** Of a figure about doelen each doel of the case, which counts by itself; null of any other. */
  readonly doelen: readonly GevalDoelRij[] | null;
}

export interface GevalPagina {
  readonly gevallen: readonly GevalRij[];
  readonly meer: boolean;
}

/** Where a page goes on: after this case. */
export interface NaGeval {
  readonly gemeente: string;
  readonly id: string;
}

/** What the rows of the fact are cases of, that this indicator counts. */
export function gevalSoortVan(id: string): GevalSoort | undefined {
  const indicator = zoekIndicator(id);
  return indicator && telbaarVan(indicator).feit.geval.soort;
}

/**
 * The counts by reason of a row, from the row itself: what counted, what had no answer, what was left out. Reasons that
 * lie outside the populatie (doorlopend, vervallen ...) come beside it, so the list adds up to all that was looked at.
 */
export function redenenVan(rij: UitkomstRij): readonly Weglating[] {
  const indicator = zoekIndicator(rij.indicator);
  if (rij.populatie === null || rij.noemer === null) {
    // Euros are no number of cases.
    const telt = indicator !== undefined && telbaarVan(indicator).soort !== "som";
    return telt && rij.teller ? [{ reden: "MEEGETELD", aantal: rij.teller }] : [];
  }
  const binnen: readonly WeglatingReden[] =
    (indicator && "binnenPopulatie" in indicator && indicator.binnenPopulatie) || [];
  const binnenPopulatie = rij.weggelaten.filter(({ reden }) => binnen.includes(reden));
  const zonderAntwoord = rij.populatie - rij.noemer - binnenPopulatie.reduce((som, { aantal }) => som + aantal, 0);
  return [
    { reden: "MEEGETELD" as const, aantal: rij.noemer },
    { reden: "GEEN_ANTWOORD" as const, aantal: zonderAntwoord },
    ...rij.weggelaten,
  ].filter(({ aantal }) => aantal > 0);
}

/** The row's own values of each dimension beside what was filtered: what the row is about. */
function grenzen(sleutel: string): { indicator: Indicator; periode: Periode; filter: Filter } {
  const { indicator, vraag, dimensies, bron } = vanSleutel(sleutel);
  if (bron !== "WERKVERSIE")
    throw new VraagFout("Een cijfer van de oude reeks is niet te volgen tot de gevallen erachter.");
  const eigen = Object.fromEntries(Object.entries(dimensies).map(([dimensie, waarde]) => [dimensie, [waarde]]));
  const gedeeld = gefilterd(vraag.filter).filter((dimensie) => dimensie in eigen);
  for (const dimensie of gedeeld) {
    eigen[dimensie] = (eigen[dimensie] ?? []).filter((waarde) => vraag.filter[dimensie]?.includes(waarde));
  }
  const filter = { ...vraag.filter, ...eigen };
  // The aanbieders of a key are its maker's scope, also of an indicator that can't be asked per aanbieder.
  const { AANBIEDER, ...gevraagd } = filter;
  controleer({ ...vraag, filter: gevraagd }, { gemeenten: [], aanbieders: AANBIEDER ?? "ALLE" });
  return { indicator, periode: vraag.periode, filter };
}

/** Place: the gemeenten themselves, or those of a regio. Row security decides which of them are seen. */
const plaats = ({ GEMEENTE, REGIO }: Filter): readonly Sql[] => [
  ...(GEMEENTE ? [sql`f.gemeente_code = any(${GEMEENTE}::text[])`] : []),
  ...(REGIO
    ? [
        sql`f.gemeente_code = any(array(select g.code from gemeente g where coalesce(g.regio_code, 'ONBEKEND') = any(${REGIO}::text[])))`,
      ]
    : []),
];

/** The stretches of time that the row is about. A quarter or year is told by its months. */
function stukken(periode: Periode, filter: Filter): readonly Periode[] {
  const maanden = begindagen(periode, filter, "MAAND");
  return maanden?.map((van) => ({ van, tot: eersteNa(van, "MAAND") })) ?? [periode];
}

const eenVan = (condities: readonly Sql[]): Sql => sql`(${join(condities, " or ", "false")})`;

interface Gelezen {
  readonly voorwaarden: readonly Sql[];
  readonly meegeteld: Sql;
  /** What a row that counted adds to the teller. */
  readonly teller: Sql;
  /** The reason of a row that did not count; null of a row the figure is not about. */
  readonly reden: Sql;
  /** Those reasons, the first that stands for an episode first. */
  readonly redenen: readonly WeglatingReden[];
}

/** The same nested conditions that the cells were counted with, over the rows that the figure is about. */
function vanTelling(indicator: TelIndicator, periode: Periode, filter: Filter): Gelezen {
  const datum = ident(`${FEIT_ALIAS}.${indicator.telDatum}`);
  return {
    voorwaarden: [
      indicator.kring,
      eenVan(stukken(periode, filter).map(({ van, tot }) => sql`${datum} >= ${van}::date and ${datum} < ${tot}::date`)),
      ...gefilterd(filter)
        .filter(isCelDimensie)
        .map((dimensie) => sql`${dimensiekolom(indicator, dimensie)} = any(${filter[dimensie]}::text[])`),
    ],
    ...meegeteldVan(indicator),
  };
}

/** What a row that counted adds to the teller; null of what rests on help of others. */
function bijdrageVan(indicator: TelIndicator | StandIndicator, teller: Sql): Sql {
  if (indicator.overAnderen) return raw("null::integer");
  return indicator.soort === "gemiddelde" || indicator.soort === "som" ? indicator.teller : sql`(${teller})::integer`;
}

/** The reason is null of a row that is outside the populatie for none that is told, and of a count. */
function meegeteldVan(indicator: TelIndicator | StandIndicator): Omit<Gelezen, "voorwaarden"> {
  const { populatie, noemer, teller, weggelaten } = telling(indicator);
  const redenen = weggelaten.map(({ reden, als }) => sql`when ${als} then ${reden}`);
  return {
    meegeteld: cijferVan(indicator) === "aantal" ? teller : noemer,
    teller: bijdrageVan(indicator, teller),
    reden: sql`case ${join([...redenen, sql`when ${populatie} then 'GEEN_ANTWOORD'`], " ")} end`,
    redenen: [...weggelaten.map(({ reden }) => reden), "GEEN_ANTWOORD"],
  };
}

/** Every stretch over the one day that the stock is of: per gemeente the last known day of the row's months. */
function vanStand(indicator: StandIndicator, periode: Periode, filter: Filter): Gelezen {
  const { feit } = indicator;
  const [van, totEnMet] = [indicator.van, indicator.totEnMet].map((kolom) => ident(`${FEIT_ALIAS}.${kolom}`));
  const maanden = stukken(periode, filter).flatMap((stuk) => alleBegindagen(stuk, "MAAND"));
  const dag = sql`(
    select least((max(m.maand) + interval '1 month')::date - 1, h.horizon - 1) from unnest(${maanden}::date[]) as m (maand)
    where m.maand < h.horizon having count(*) > 0
  )`;
  const conditie = (dimensie: CelDimensie): Sql =>
    dimensie === "LEEFTIJDSGROEP"
      ? sql`coalesce((select l.code from leeftijdsgroep l
          where extract(year from ${dag}) - f.geboortejaar >= l.van and extract(year from ${dag}) - f.geboortejaar < l.tot
        ), 'ONBEKEND') = any(${filter.LEEFTIJDSGROEP}::text[])`
      : sql`${ident(`${FEIT_ALIAS}.${feit.dimensies[dimensie] ?? ""}`)} = any(${filter[dimensie]}::text[])`;
  return {
    voorwaarden: [
      indicator.kring,
      sql`${van} <= ${dag} and coalesce(${totEnMet}, 'infinity') >= ${dag}`,
      ...gefilterd(filter).filter(isCelDimensie).map(conditie),
    ],
    ...meegeteldVan(indicator),
  };
}

const gelezenVan = (indicator: Telbaar, periode: Periode, filter: Filter): Gelezen => {
  if (indicator.soort === "uniek") return vanUniek(indicator, periode, filter);
  return indicator.soort === "stand" ? vanStand(indicator, periode, filter) : vanTelling(indicator, periode, filter);
};

/** Every episode with a day in the period, before the horizon, counts. The age group is that of the period's year. */
function vanUniek(indicator: UniekIndicator, periode: Periode, filter: Filter): Gelezen {
  const [van, totEnMet] = [indicator.van, indicator.totEnMet].map((kolom) => ident(`${FEIT_ALIAS}.${kolom}`));
  const delen = stukken(periode, filter);
  const jaar = Number((delen[0]?.van ?? periode.van).slice(0, 4));
  const conditie = (dimensie: CelDimensie): Sql =>
    dimensie === "LEEFTIJDSGROEP"
      ? sql`coalesce((select l.code from leeftijdsgroep l where l.van <= ${jaar}::integer - f.geboortejaar
          and l.tot > ${jaar}::integer - f.geboortejaar), 'ONBEKEND') = any(${filter.LEEFTIJDSGROEP}::text[])`
      : sql`${ident(`${FEIT_ALIAS}.${indicator.feit.dimensies[dimensie] ?? ""}`)} = any(${filter[dimensie]}::text[])`;
  return {
    voorwaarden: [
      indicator.kring,
      eenVan(
        delen.map(
          (deel) =>
            sql`${van} < least(${deel.tot}::date, h.horizon) and coalesce(${totEnMet}, 'infinity') >= ${deel.van}::date`,
        ),
      ),
      sql`${van} < h.horizon`,
      ...gefilterd(filter).filter(isCelDimensie).map(conditie),
    ],
    meegeteld: raw("true"),
    teller: raw("null::integer"),
    reden: raw("null::text"),
    redenen: [],
  };
}

/**
 * The cases behind a row, counted and not counted, in pages ordered by (gemeente, id). `feiten` is of role app, so row
 * security decides which are seen; `zicht` says the same of a fact and how it is called. The conditions are those that the row was counted with, up to the same horizon.
 *
 * @throws VraagFout when the sleutel is none
 */
export async function gevallenVan(
  feiten: Queryable,
  zicht: (feit: string, alias: string) => Sql,
  sleutel: string,
  first: number,
  after: NaGeval | null = null,
): Promise<GevalPagina> {
  const { indicator, periode, filter } = grenzen(sleutel);
  const telbaar = telbaarVan(indicator);
  const gelezen = gelezenVan(telbaar, periode, filter);
  const { geval, data } = telbaar.feit;
  const kolom = (naam: string | undefined): Sql =>
    naam === undefined ? raw("null::date") : ident(`${FEIT_ALIAS}.${naam}`);
  const vanaf = after ? [sql`(f.gemeente_code, ${kolom(geval.kolom)}) > (${after.gemeente}, ${after.id}::uuid)`] : [];
  const doelen = sql`json_agg(json_build_object('id', r.doel, 'meegeteld', r.meegeteld, 'redenNiet', r."redenNiet",
      'teller', r.teller) order by r.doel)`;
  // A case with several rows (doelen) counted when one of them did; else its first reason stands for it.
  const rijen = await feiten.query<GevalRij & Record<string, unknown>>(sql`
    select ${geval.soort}::text as soort, r.gemeente_code as gemeente, r.id, (array_agg(r.client_id order by r.client_id))[1] as client,
      min(r.datum)::text as datum, min(r.einde)::text as einde, bool_or(r.meegeteld) as meegeteld,
      sum(r.teller)::float8 as teller, case when not bool_or(r.meegeteld) then
        (array_agg(r."redenNiet" order by array_position(${gelezen.redenen}::text[], r."redenNiet")))[1]
      end as "redenNiet",
      ${geval.doel === undefined ? raw("null::json") : doelen} as doelen
    from (
      select g.*, case when not g.meegeteld then g.reden end as "redenNiet", case when g.meegeteld then g.bijdrage end as teller
      from (
        select f.gemeente_code, f.client_id, ${kolom(geval.kolom)} as id, ${kolom(geval.begin ?? data[0])} as datum,
          ${kolom(geval.einde)} as einde, ${geval.doel === undefined ? raw("null::uuid") : kolom(geval.doel)} as doel,
          (${gelezen.meegeteld}) is true as meegeteld, ${gelezen.teller} as bijdrage, ${gelezen.reden} as reden
        from ${ident(telbaar.feit.tabel)} as f
        join cellen.stand as h on h.gemeente_code = f.gemeente_code
        where ${join(
          [zicht(telbaar.feit.tabel, FEIT_ALIAS), ...plaats(filter), ...gelezen.voorwaarden, ...vanaf].map(
            (een) => sql`(${een})`,
          ),
          " and ",
        )}
      ) g
    ) r
    where r.meegeteld or r."redenNiet" is not null
    group by r.gemeente_code, r.id
    order by r.gemeente_code, r.id
    limit ${first + 1}`);
  return { gevallen: rijen.slice(0, first), meer: rijen.length > first };
}
