import type { Queryable, Row } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import { CELKOLOMMEN, isCelDimensie, PLAATS_EN_TIJD } from "../feiten/dimensies";
import { telIndicatoren } from "../register";
import { VraagFout, type CelScope, type Dimensie, type Vraag } from "../types";
import type { Indicator } from "./define";
import { JOURNAAL_DIMENSIES, JOURNAAL_MARGE } from "./journaal";
import { dimensiewaarde, gemeentenVan, kolomnaam, waardenVan } from "./lees";
import { alleBegindagen, begindagen, type PeriodeSoort } from "./periode";
import { plan, type Opdracht } from "./plan";
import { eisHeleRegio, regiosSql } from "./plaats";
import { isTelling } from "./uitkomst";
import { controleer, dimensiesVan, gefilterd } from "./vraag";

/** What changed between two states of the data: after `van`, up to and including `naar`. */
export interface RevisieVraag extends Omit<Vraag, "bij"> {
  readonly van: string;
  readonly naar: string;
}

/** How much a figure changed by one cause. */
export interface RevisieRij {
  readonly indicator: string;
  readonly versie: number;
  readonly dimensies: Readonly<Partial<Record<Dimensie, string>>>;
  readonly teller: number;
  /** Null of a count. */
  readonly noemer: number | null;
  readonly populatie: number | null;
  readonly leveringen: readonly { readonly gemeenteCode: string; readonly id: string }[];
  /** Whether a mutation, the passing of time or a count of everything again had a part in it. */
  readonly zonderLevering: boolean;
}

interface Gelezen extends Row {
  readonly van_bekend: boolean;
  readonly naar_bekend: boolean;
  readonly regios: readonly string[] | null;
  readonly indicator: string | null;
  readonly gemeente_code: string | null;
  readonly levering_ids: readonly string[];
  readonly zonder_levering: boolean;
  readonly teller: number;
  readonly noemer: number;
  readonly populatie: number;
}

const DIMENSIES: readonly Dimensie[] = [...PLAATS_EN_TIJD, ...JOURNAAL_DIMENSIES];
const STAND = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** More causes and rows than anyone reads. */
const HOOGSTENS = 10_000;

function eisStand(stand: string): void {
  if (!STAND.test(stand)) throw new VraagFout("Deze stand van de gegevens is niet bekend.");
}

function eisDimensies(vraag: RevisieVraag): void {
  const onbekend = dimensiesVan(vraag).find((dimensie) => !DIMENSIES.includes(dimensie));
  if (onbekend === undefined) return;
  throw new VraagFout(
    `Verschillen zijn niet uit te splitsen naar ${onbekend}, en er niet op te filteren. Kies uit: ${DIMENSIES.join(", ")}.`,
  );
}

const opgeteldeIds: ReadonlySet<string> = new Set(telIndicatoren.map(({ id }) => id));

interface Journaaldeel {
  readonly marge: string;
  readonly soort: PeriodeSoort;
  readonly indicatoren: readonly string[];
}

/** Where the differences of an indicator lie: months of everything together, or the one margin that a question asks. */
function deelVan(indicator: Indicator, opdracht: Opdracht): Journaaldeel {
  if (indicator.soort === "verhouding") {
    throw new VraagFout(`Van ${indicator.id} zijn geen verschillen bewaard. Vraag ${indicator.tellerVan.id}.`);
  }
  const indicatoren = [indicator.id];
  if (opgeteldeIds.has(indicator.id)) return { marge: JOURNAAL_MARGE, soort: "MAAND", indicatoren };
  const [deel] = plan([indicator], opdracht);
  if (!deel) throw new Error(`no margin for ${indicator.id}`);
  const { marge, soort } = deel.laag;
  const dagen = begindagen(opdracht.periode, opdracht.filter, soort) ?? alleBegindagen(opdracht.periode, soort);
  if (!opdracht.groepeer.includes(soort) && dagen.length > 1) {
    throw new VraagFout(
      `Verschillen van ${indicator.id} zijn niet over de tijd op te tellen. Splits uit naar ${soort}.`,
    );
  }
  return { marge: marge.naam, soort, indicatoren };
}

/** A row that a levering is behind is of one gemeente, for a levering is; others are summed as asked. */
const OORZAAK = raw("case when o.levering_ids <> '{}' then o.gemeente_code end, o.levering_ids, o.zonder_levering");

function leesDeel({ marge, soort, indicatoren }: Journaaldeel, vraag: RevisieVraag, scope: CelScope): Sql {
  const { groepeer, filter, periode, van, naar } = vraag;
  const dagen = begindagen(periode, filter, soort);
  const voorwaarden = [
    sql`o.gemeente_code = any(${gemeentenVan({ filter, scope })}::text[])`,
    sql`o.data_stand > ${van}::uuid and o.data_stand <= ${naar}::uuid`,
    sql`c.marge = ${marge} and c.periode_soort = ${soort} and c.indicator = any(${indicatoren}::text[])`,
    dagen
      ? sql`c.periode = any(${dagen}::date[])`
      : sql`c.periode >= ${periode.van}::date and c.periode < ${periode.tot}::date`,
    ...(scope.aanbieders === "ALLE" ? [] : [sql`c.aanbieder_code = any(${scope.aanbieders}::text[])`]),
    ...(filter.REGIO ? [sql`r.regio_code = any(${filter.REGIO}::text[])`] : []),
    ...gefilterd(filter)
      .filter(isCelDimensie)
      .map((dimensie) => sql`${ident(`c.${CELKOLOMMEN[dimensie]}`)} = any(${filter[dimensie]}::text[])`),
  ];
  const waarden = groepeer.map((dimensie) => dimensiewaarde(dimensie));
  const maten = ["teller", "noemer", "populatie"].map((maat) => ident(`c.${maat}`));
  return sql`
    select c.indicator, ${join([
      OORZAAK,
      ...waarden.map((waarde, plek) => sql`${waarde} as ${ident(kolomnaam(groepeer[plek] ?? "JAAR"))}`),
    ])}, ${join(maten.map((maat) => sql`sum(${maat})::float8`))}
    from cellen.revisie o
    join cellen.verschil c on c.gemeente_code = o.gemeente_code and c.verschil_id = o.verschil_id
    join gemeente r on r.code = o.gemeente_code
    where ${join(voorwaarden, " and ")}
    group by ${join([raw("c.indicator"), OORZAAK, ...waarden])}
    having ${join(
      maten.map((maat) => sql`sum(${maat}) <> 0`),
      " or ",
    )}`;
}

/** The differences and whether both states are known, at one moment. */
function revisieSql(vraag: RevisieVraag, delen: readonly Journaaldeel[], scope: CelScope): Sql {
  const bekend = (stand: string): Sql => sql`exists (
    select from cellen.revisie o where o.gemeente_code = any(${scope.gemeenten}::text[]) and o.data_stand = ${stand}::uuid)`;
  const kolommen = join([
    raw("indicator, gemeente_code, levering_ids, zonder_levering"),
    ...vraag.groepeer.map((dimensie) => ident(kolomnaam(dimensie))),
    raw("teller, noemer, populatie"),
  ]);
  return sql`
  with verschil (${kolommen}) as (${join(
    delen.map((deel) => leesDeel(deel, vraag, scope)),
    " union all ",
  )})
  select ${bekend(vraag.van)} as van_bekend, ${bekend(vraag.naar)} as naar_bekend, ${regiosSql(scope)} as regios, v.*
  from (select) s left join verschil v on true
  order by ${join([
    ...vraag.groepeer.map((dimensie) => sql`v.${ident(kolomnaam(dimensie))} collate "C"`),
    sql`array_position(${vraag.indicatoren}::text[], v.indicator)`,
    raw("v.gemeente_code, v.levering_ids, v.zonder_levering"),
  ])}
  limit ${HOOGSTENS + 1}`;
}

/** One part per place in the journal, so that it is read once for all indicators that lie there. */
function verdeel(indicatoren: readonly Indicator[], vraag: RevisieVraag, scope: CelScope): readonly Journaaldeel[] {
  const delen = new Map<string, Journaaldeel>();
  for (const indicator of indicatoren) {
    const deel = deelVan(indicator, { ...vraag, scope });
    const eerder = delen.get(`${deel.marge} ${deel.soort}`);
    delen.set(`${deel.marge} ${deel.soort}`, {
      ...deel,
      indicatoren: [...(eerder?.indicatoren ?? []), ...deel.indicatoren],
    });
  }
  return [...delen.values()];
}

/**
 * What changed in figures between two states of the data, inside `scope`, and by which deliveries. Adding the differences
 * of a row to what it was gives what it is. Distinct counts as far as a question is exactly one of their margins.
 *
 * @throws VraagFout when the question can't be answered as asked, or a state is not known
 */
export async function revisie(cellen: Queryable, vraag: RevisieVraag, scope: CelScope): Promise<readonly RevisieRij[]> {
  [vraag.van, vraag.naar].forEach(eisStand);
  eisDimensies(vraag);
  const indicatoren = controleer({ ...vraag, bij: [] }, scope);
  const gelezen = await cellen.query<Gelezen>(revisieSql(vraag, verdeel(indicatoren, vraag, scope), scope));
  const [eerste] = gelezen;
  if (!eerste?.van_bekend || !eerste.naar_bekend) throw new VraagFout("Deze stand van de gegevens is niet bekend.");
  if (vraag.van.toLowerCase() > vraag.naar.toLowerCase()) {
    throw new VraagFout("De stand van ligt na de stand naar. Wissel ze om.");
  }
  eisHeleRegio(vraag, scope, { regios: eerste.regios, bekend: null });
  if (gelezen.length > HOOGSTENS) {
    throw new VraagFout(`Dit zijn meer dan ${HOOGSTENS} verschillen. Vraag een kortere periode of minder dimensies.`);
  }
  const opId = new Map(indicatoren.map((een) => [een.id, een]));
  return gelezen.flatMap((rij) => {
    const indicator = rij.indicator === null ? undefined : opId.get(rij.indicator);
    return indicator ? [rijVan(rij, indicator, vraag.groepeer)] : [];
  });
}

function rijVan(rij: Gelezen, indicator: Indicator, groepeer: readonly Dimensie[]): RevisieRij {
  const gemeenteCode = rij.gemeente_code;
  return {
    indicator: indicator.id,
    versie: indicator.versie,
    dimensies: waardenVan(rij, groepeer),
    teller: rij.teller,
    noemer: isTelling(indicator) ? null : rij.noemer,
    populatie: isTelling(indicator) ? null : rij.populatie,
    leveringen: gemeenteCode === null ? [] : rij.levering_ids.map((id) => ({ gemeenteCode, id })),
    zonderLevering: rij.zonder_levering,
  };
}
