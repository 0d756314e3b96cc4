import type { Queryable, Row } from "../../data/queryable";
import { ident, join, sql, type Sql } from "../../data/sql";
import { telbaarVan, type Indicator } from "../engine/define";
import { beginSql, gemeentenVan, gevraagdeMaten, kolomnaam, leesDeel, waardenVan } from "../engine/lees";
import { plan } from "../engine/plan";
import { vorm, vormOnbekend, type Cel, type Omlijsting } from "../engine/uitkomst";
import { perReeks, type Reeksen } from "../historie/groepen";
import { zoekReeks } from "../historie/lees";
import { historiePunt } from "../historie/punt";
import { DEFINITIES } from "../register";
import {
  VerouderdeCijfers,
  type Begin,
  type CelScope,
  type Dimensie,
  type Reekspunt,
  type UitkomstRij,
} from "../types";
import { groepenVan, omvat, reeksrij, type Reeksgroep, type Reeksrij, type Reeksvraag, type Stap } from "./groepen";
import { signalenVan } from "./signalen";

/** One row of the answer: first the state of the cells with nothing else, then the cells of series with nothing of that. */
interface Antwoordrij extends Row, Cel {
  /** Per gemeente the first day of which not all is known. */
  readonly horizonnen: Readonly<Record<string, string>> | null;
  readonly begin: Begin | null;
  readonly actueel: boolean | null;
  /** The number of its group; null of the state of the cells. */
  readonly soort: string | null;
  readonly indicator: string;
}

const uniek = <T>(dingen: readonly T[]): T[] => [...new Set(dingen)];

/** One statement for all groups: a part each, told apart by its number. */
function reeksSql(groepen: readonly Reeksgroep[], scope: CelScope): Sql {
  const indicatoren = uniek(groepen.flatMap(({ rijen }) => rijen.map(({ indicator }) => indicator)));
  const maten = gevraagdeMaten(indicatoren);
  const dimensies = uniek(groepen.flatMap(({ opdracht }) => opdracht.groepeer));
  const delen = groepen.flatMap(({ rijen, opdracht }, nummer) =>
    plan(uniek(rijen.map(({ indicator }) => indicator)), opdracht).map((deel) =>
      leesDeel(deel, String(nummer), dimensies, maten),
    ),
  );
  return sql`
  with stand as (
    select jsonb_object_agg(s.gemeente_code, s.horizon) as horizonnen,
      bool_and(s.definities = ${DEFINITIES}) as actueel, ${beginSql(indicatoren, scope)} as begin
    from cellen.stand s
    where s.gemeente_code = any(${scope.gemeenten}::text[])
  ), cel as (${join(delen, " union all ")})
  select stand.*, cel.*
  from stand
  -- The state is a row of its own, the first, and not beside every point.
  full join cel on false
  order by ${join([sql`cel.soort nulls first`, ...dimensies.map((dimensie) => sql`cel.${ident(kolomnaam(dimensie))} collate "C"`)])}`;
}

const naam = (nummer: number, indicator: string, dimensies: Reeksrij["dimensies"], groepeer: readonly Dimensie[]) =>
  JSON.stringify([String(nummer), indicator, ...groepeer.map((dimensie) => dimensies[dimensie] ?? "")]);

/** What was read of the live series. */
interface Levend {
  readonly cel: (nummer: number, rij: Reeksrij, stap: Stap) => Cel | undefined;
  /** The first day of any figure; null when there is none. */
  readonly begin: Begin | null;
  readonly horizonVan: (gemeenten: readonly string[]) => string;
}

async function leesLevend(
  cellen: Queryable,
  groepen: readonly Reeksgroep[],
  scope: CelScope,
  { per }: Reeksvraag,
): Promise<Levend> {
  const antwoord = await cellen.query<Antwoordrij>(reeksSql(groepen, scope));
  const [stand] = antwoord;
  if (stand?.actueel === false) {
    throw new VerouderdeCijfers(
      "De cijfers zijn berekend met oude definities. De beheerder moet ze opnieuw berekenen, met drieluik herbereken.",
    );
  }
  const gevonden = new Map<string, Antwoordrij>();
  for (const rij of antwoord) {
    const groep = groepen[Number(rij.soort)];
    if (rij.soort === null || !groep) continue;
    const { groepeer } = groep.opdracht;
    const dimensies = waardenVan(rij, groepeer);
    gevonden.set(naam(Number(rij.soort), rij.indicator, dimensies, groepeer), rij);
  }
  const horizonnen = stand?.horizonnen ?? {};
  return {
    cel: (nummer, rij, stap) =>
      gevonden.get(
        naam(
          nummer,
          rij.indicator.id,
          { ...rij.dimensies, [per]: stap.naam },
          groepen[nummer]?.opdracht.groepeer ?? [],
        ),
      ),
    begin: stand?.begin ?? null,
    // A gemeente that was never counted holds no one up; where none was, nothing is known.
    horizonVan: (gemeenten) => gemeenten.flatMap((code) => horizonnen[code] ?? []).toSorted()[0] ?? "",
  };
}

/** A point before its signals, and whether there is a figure to draw. */
type Kaal = Omit<Reekspunt, "signalen">;

function punt({ van, tot, naam: periode }: Stap, rij: UitkomstRij, reeksbreuk: boolean, volledig: boolean): Kaal {
  const { bron, status, verspreidbaar, teller, noemer, populatie, waarde, ondergrens, bovengrens } = rij;
  const cijfers = { bron, status, verspreidbaar, teller, noemer, populatie, waarde, ondergrens, bovengrens };
  return { van, tot, periode, ...cijfers, reeksbreuk, volledig };
}

/** A point of the live series. Of a period that has not begun by the horizon, or was before any figure, nothing is known. */
function levendPunt(
  stap: Stap,
  cel: Cel | undefined,
  indicator: Indicator,
  begin: string | undefined,
  horizon: string,
): Kaal {
  const vormen: Omlijsting = { indicator, dimensies: {}, sleutel: () => "" };
  const nietsTeWeten = stap.van >= horizon || begin === undefined || begin >= stap.tot;
  const rij = cel || !nietsTeWeten ? vorm({ ...vormen, cel: cel ?? {} }) : vormOnbekend(vormen);
  return punt(stap, rij, false, stap.tot <= horizon && !cel?.venster_open);
}

/** Which gemeenten a row is about. */
function gemeentenVanRij(
  { dimensies, gelezen }: Reeksrij,
  scope: CelScope,
  regioVan: Readonly<Record<string, string>>,
) {
  const { GEMEENTE, REGIO } = dimensies;
  const regios = REGIO === undefined ? gelezen.vraag.filter.REGIO : [REGIO];
  return gemeentenVan({ scope, filter: gelezen.vraag.filter }).filter(
    (code) => (GEMEENTE ?? code) === code && (regios?.includes(regioVan[code] ?? "ONBEKEND") ?? true),
  );
}

const HISTORISCH: readonly Dimensie[] = ["REGIO", "GEMEENTE"];

/** Whether the old series can tell of a row: it knows places and nothing else, and every aanbieder together. */
const isVanPlaats = ({ dimensies, gelezen }: Reeksrij): boolean =>
  [...Object.keys(dimensies), ...Object.keys(gelezen.vraag.filter)].every(
    (dimensie) => HISTORISCH.some((een) => een === dimensie) || ["MAAND", "KWARTAAL", "JAAR"].includes(dimensie),
  );

interface Oud {
  readonly reeksen: Reeksen;
  readonly regioVan: Readonly<Record<string, string>>;
}

async function leesOud(cellen: Queryable, rijen: readonly Reeksrij[], scope: CelScope): Promise<Oud | null> {
  const periode = omvat(rijen);
  if (!periode) return null;
  const indicatoren = uniek(rijen.map(({ indicator }) => indicator.id));
  const gelezen = await zoekReeks(cellen, { indicatoren, periode, groepeer: [], filter: {}, bij: [] }, scope);
  return gelezen && { reeksen: perReeks(gelezen.rijen), regioVan: gelezen.regioVan };
}

/**
 * Joins the old series and the live one. Up to the last period of which the old series alone has a figure it is the
 * old series that speaks, from there on the live one: a figure is of either, never of both. Where the one takes over
 * from the other the series breaks, for they were counted by different hands.
 */
function verbonden(levend: readonly (readonly [punt: Kaal, geteld: boolean])[], oud: readonly (Kaal | null)[]): Kaal[] {
  const laatste = levend.findLastIndex(([, geteld], plek) => !geteld && oud[plek]);
  const punten = levend.map(([een], plek) => (plek <= laatste ? (oud[plek] ?? een) : een));
  let vorige: Kaal | undefined;
  return punten.map((een) => {
    const naad = vorige !== undefined && een.waarde !== null && vorige.bron !== een.bron;
    if (een.waarde !== null) vorige = een;
    return { ...een, reeksbreuk: een.reeksbreuk || naad };
  });
}

const metSignalen = (punten: readonly Kaal[]): readonly Reekspunt[] => {
  const signalen = signalenVan(
    punten.map(({ waarde, volledig, reeksbreuk }) => ({ waarde: volledig ? waarde : null, reeksbreuk })),
  );
  return punten.map((een, plek) => ({ ...een, signalen: signalen[plek] ?? [] }));
};

/**
 * The series of rows, given by their keys: the last whole periods up to the end of each, oldest first. One statement for
 * the live figures and, `metHistorie`, one for those of the old monitor, however many rows. Every point is asked as such
 * and none is summed, so a stock is what it was on the last day of each period. A row of the old series has points of
 * that alone; a row whose indicator does not exist by such periods has none.
 *
 * @throws VerouderdeCijfers when the cells must be counted again
 */
export async function reeksenBij(
  cellen: Queryable,
  sleutels: readonly string[],
  reeksvraag: Reeksvraag,
  scope: CelScope,
  metHistorie: boolean,
): Promise<readonly (readonly Reekspunt[])[]> {
  const rijen = sleutels.map((sleutel) => reeksrij(sleutel, reeksvraag));
  const gevraagd = rijen.filter((rij) => rij !== null);
  const groepen = groepenVan(
    gevraagd.filter(({ gelezen }) => gelezen.bron === "WERKVERSIE"),
    reeksvraag,
    scope,
  );
  const oude = metHistorie && scope.aanbieders === "ALLE" ? gevraagd.filter(isVanPlaats) : [];
  const [levend, oud] = await Promise.all([
    groepen.length === 0 ? null : leesLevend(cellen, groepen, scope, reeksvraag),
    oude.length === 0 ? null : leesOud(cellen, oude, scope),
  ]);
  const nummers = new Map(groepen.flatMap((groep, nummer) => groep.rijen.map((rij) => [rij, nummer] as const)));
  return rijen.map((rij) => {
    if (!rij) return [];
    const nummer = nummers.get(rij);
    const gemeenten = gemeentenVanRij(rij, scope, oud?.regioVan ?? {});
    const uitOud = rij.stappen.map((stap): Kaal | null => {
      const gevonden = oud && isVanPlaats(rij) ? historiePunt(oud.reeksen, rij.indicator, gemeenten, stap) : null;
      return gevonden && punt(stap, gevonden.rij, gevonden.breekt, gevonden.volledig);
    });
    if (!levend || nummer === undefined) {
      const leeg = (stap: Stap): Kaal =>
        punt(
          stap,
          vormOnbekend({ indicator: rij.indicator, dimensies: {}, sleutel: () => "" }, "HISTORIE"),
          false,
          false,
        );
      return metSignalen(rij.stappen.map((stap, plek) => uitOud[plek] ?? leeg(stap)));
    }
    const horizon = levend.horizonVan(
      rij.dimensies.GEMEENTE === undefined
        ? gemeentenVan({ scope, filter: rij.gelezen.vraag.filter })
        : [rij.dimensies.GEMEENTE],
    );
    const uitLevend = rij.stappen.map((stap): [Kaal, boolean] => {
      const cel = levend.cel(nummer, rij, stap);
      return [
        levendPunt(stap, cel, rij.indicator, levend.begin?.[telbaarVan(rij.indicator).id], horizon),
        cel !== undefined,
      ];
    });
    return metSignalen(verbonden(uitLevend, uitOud));
  });
}
