import type { Wet } from "../../domein";
import type { Aanbod, DemoAanbieder } from "./aanbieders";
import { BEGIN, dayOf, EINDE, isoOf, yearOf, type Day } from "./days";
import { dienstVan, keuzes, type Dienst } from "./diensten";
import { planPeriode } from "./periode";
import type { Random } from "./random";
import type { Reden } from "./redenen";

/** One line of help as it was lived, before it is a row. */
export interface Lijn {
  readonly dienst: Dienst;
  readonly aanbieder: DemoAanbieder;
  readonly pgb: boolean;
  readonly crisis: boolean;
  readonly niveau: string;
  readonly aanvang: Day;
  readonly einde: Day | null;
  readonly reden: Reden | null;
  readonly aanvangAdministratief: boolean;
  readonly eindeAdministratief: boolean;
  /** Lines of one period (one aanbieder, one kind of help) share their goals. */
  readonly periode: number;
  /** Lines with the same number were given by one toewijzing. */
  readonly toewijzing: number;
  /** The line at which a period ends: there people are asked how it went. */
  readonly slot: boolean;
}

/** Whose life it is; `bekend` by the toegang, or by messages alone. */
export interface Persoon {
  readonly wet: Wet;
  readonly geboortejaar: number;
  readonly geslacht: string;
  readonly bekend: boolean;
}

const MAX_PERIODES = 6;

/** The line that says how a period ended. */
const lastOf = (lijnen: readonly Lijn[]): Lijn | undefined => lijnen.find((lijn) => lijn.slot) ?? lijnen.at(-1);

/** What comes after a period: nothing, the same help soon or later, or another aanbieder. */
function next(
  random: Random,
  aanbod: Aanbod,
  laatste: Lijn,
  einde: Day,
): { dag: Day; aanbieder: DemoAanbieder | null } | null {
  if (laatste.reden === "OVERLIJDEN" || laatste.reden === "EXTERN") return null;
  const { dienst, aanbieder } = laatste;
  if (laatste.reden === "OVERSTAP") {
    const dag = einde + random.integer(0, 12);
    return { dag, aanbieder: aanbod.kies(random, dienst.code, dag, aanbieder) };
  }
  // Boundaries of 14 and 15 days occur often enough to show what the rule does.
  if (random.chance(0.1)) return { dag: einde + random.integer(1, 15), aanbieder };
  const terug = laatste.reden === "CLIENT" || laatste.reden === "AANBIEDER" ? 0.34 : 0.22;
  if (!random.chance(terug)) return null;
  const dag = einde + 15 + Math.round(random.logNormal(130, 1));
  return { dag, aanbieder: random.chance(0.45) ? aanbieder : null };
}

/** After someone's death nothing starts, and what ran ends that day. */
function endAtDeath(lijnen: readonly Lijn[]): Lijn[] {
  const dagen = lijnen.flatMap(({ reden, einde }) => (reden === "OVERLIJDEN" && einde !== null ? [einde] : []));
  if (dagen.length === 0) return [...lijnen];
  const dag = Math.min(...dagen);
  return lijnen
    .filter(({ aanvang }) => aanvang <= dag)
    .map((lijn) =>
      lijn.einde === null || lijn.einde > dag ? { ...lijn, einde: dag, reden: "OVERLIJDEN" as const } : lijn,
    );
}

/** Everything one person received from `start` on, in order of aanvang; empty when it all ended before the first quarter. */
export function planLevensloop(random: Random, aanbod: Aanbod, persoon: Persoon, start: Day): Lijn[] {
  const { geboortejaar } = persoon;
  let { wet } = persoon;
  let dag = start;
  let dienst: Dienst | null = null;
  let aanbieder: DemoAanbieder | null = null;
  const lijnen: Lijn[] = [];
  for (let periode = 1; periode <= MAX_PERIODES && dag < EINDE; periode++) {
    const leeftijd = yearOf(dag) - geboortejaar;
    if (wet === "JEUGDWET" && leeftijd >= 18) break;
    if (!aanbieder || !dienst || random.chance(0.25)) {
      dienst = random.weighted(keuzes(wet, leeftijd, persoon.bekend));
      aanbieder = aanbod.kies(random, dienst.code, dag);
    }
    const nieuw = planPeriode({ random, aanbod, persoon, dienst, aanbieder, start: dag, periode });
    lijnen.push(...nieuw);
    const laatste = lastOf(nieuw);
    if (!laatste) break;
    if (laatste.einde === null || random.chance(0.1)) {
      // Other help beside it, from another aanbieder.
      if (!random.chance(0.18)) break;
      dag = laatste.aanvang + random.integer(5, 200);
      aanbieder = null;
      continue;
    }
    if (wet === "JEUGDWET" && laatste.reden === "ANDER_DOMEIN" && random.chance(0.4)) {
      // Eighteen: support goes on under the Wmo, for some before the Jeugdwet has ended.
      wet = "WMO";
      dag = Math.max(laatste.einde + random.integer(-30, 60), dayOf(`${geboortejaar + 18}-01-01`));
      dienst = dienstVan("BEGELEIDING");
      aanbieder = aanbod.kies(random, dienst.code, dag);
      continue;
    }
    const verder = next(random, aanbod, laatste, laatste.einde);
    if (!verder) break;
    dag = verder.dag;
    const gesloten = verder.aanbieder?.opgegaanPer ?? EINDE;
    aanbieder = dag < gesloten ? verder.aanbieder : null;
  }
  const geleefd = endAtDeath(lijnen).sort((a, b) => a.aanvang - b.aanvang);
  return geleefd.some(({ einde }) => einde === null || einde >= BEGIN) ? geleefd : [];
}

/** A move on that day: what stays behind, closed administratively, and what goes along. */
export function verhuis(lijnen: readonly Lijn[], dag: Day): { blijft: Lijn[]; mee: Lijn[] } {
  const loopt = (lijn: Lijn) => lijn.einde === null || lijn.einde > dag;
  const blijft = lijnen
    .filter(({ aanvang }) => aanvang <= dag)
    .map((lijn) =>
      loopt(lijn) ? { ...lijn, einde: dag, reden: "EXTERN" as const, eindeAdministratief: true, slot: false } : lijn,
    );
  const mee = lijnen
    .filter(loopt)
    .map((lijn) => (lijn.aanvang <= dag ? { ...lijn, aanvang: dag + 1, aanvangAdministratief: true } : lijn));
  return { blijft, mee: mee.filter(({ aanvang, einde }) => aanvang < EINDE && (einde === null || einde >= aanvang)) };
}

/** Year and number of a case, as a gemeente's own system would write it. */
export const zaaknummer = (dag: Day, nummer: number): string =>
  `Z-${isoOf(dag).slice(0, 4)}-${String(nummer).padStart(6, "0")}`;
