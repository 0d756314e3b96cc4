import type { EvaluatieInformant, Wet } from "../../domein";
import { EINDE, isoOf, type Day } from "./days";
import type { Kader } from "./kader";
import type { Weighted } from "./random";

/** The columns that a doel shares with what hangs on it. */
export interface DoelRow {
  readonly gemeente_code: string;
  readonly team_code: string;
  readonly aanbieder_codes: readonly string[];
  readonly client_id: string | null;
  readonly wet: Wet;
}

const INFORMANTEN: Weighted<readonly EvaluatieInformant[]> = [
  [["GEZAMENLIJK"], 46],
  [["CLIENT"], 12],
  [["OUDER"], 6],
  [["VERTEGENWOORDIGER"], 3],
  [["TOEGANG"], 10],
  [["AANBIEDER"], 9],
  [["CLIENT", "AANBIEDER"], 8],
  [["GEZAMENLIJK", "TOEGANG"], 3],
  [["OUDER", "TOEGANG", "AANBIEDER"], 3],
];

const clampScore = (value: number) => Math.min(2, Math.max(-2, Math.round(value)));

/** Days between the end of help and the last evaluation: mostly near it, sometimes on or past the edge of the window. */
const afstand = (random: Kader["random"]): number =>
  random.weighted([
    [random.integer(-40, 60), 88],
    [random.pick([-57, -56, 91, 92]), 4],
    [random.integer(95, 200), 8],
  ]);

/** How a doel went, as far as its evaluaties tell. */
export interface DoelVerloop {
  readonly row: DoelRow;
  /** The uitvoerders who may read an evaluatie of that day. */
  readonly betrokken: (dag: Day) => readonly string[];
  readonly wet: Wet;
  readonly doel: string;
  readonly start: Day;
  /** Null while help for this doel runs, or when it was closed administratively. */
  readonly einde: Day | null;
  readonly verwacht: number;
  readonly vervallen: Day | null;
}

/** Evaluaties along the way and at the end, some by several informants, some corrected, some too late to count. */
export function schrijfEvaluaties(
  kader: Kader,
  { row, betrokken, wet, doel, start, einde, verwacht, vervallen }: DoelVerloop,
): void {
  const { random, batch } = kader;
  const schrijf = (
    soort: string,
    dag: Day,
    informant: EvaluatieInformant,
    score: number,
    vervangt: string | null = null,
  ) => {
    const id = random.uuid(dag);
    batch.add("evaluatie", {
      ...{
        ...row,
        aanbieder_codes: betrokken(dag),
        id,
        doel_id: doel,
        soort,
        datum: isoOf(dag),
        gas_score: score,
        informant,
        vervangt_id: vervangt,
      },
    });
    return id;
  };
  const tot = Math.min(einde ?? EINDE, vervallen ?? EINDE, EINDE);
  const stap = wet === "WMO" ? 365 : 180;
  for (let dag = start + stap; dag < tot; dag += stap + random.integer(-30, 30)) {
    if (random.chance(0.6)) schrijf("TUSSEN", dag, "GEZAMENLIJK", clampScore(random.normal(verwacht - 0.4, 0.9)));
  }
  if (einde === null || vervallen !== null || !random.chance(0.74)) return;
  const dag = Math.max(start, einde + afstand(random));
  if (dag >= EINDE) return;
  const score = random.normal(verwacht, 1);
  for (const gekozen of random.weighted(INFORMANTEN)) {
    // Grown-ups have someone who speaks for them, no parent.
    const informant = wet === "WMO" && gekozen === "OUDER" ? "VERTEGENWOORDIGER" : gekozen;
    const gegeven = clampScore(score + random.normal(0, 0.4));
    const id = schrijf("EIND", dag, informant, gegeven);
    if (random.chance(0.025)) schrijf("EIND", dag, informant, gegeven === 2 ? 1 : gegeven + 1, id);
  }
  const later = dag + random.integer(170, 200);
  if (later < EINDE && random.chance(0.04)) schrijf("NAMETING", later, "CLIENT", clampScore(score - 0.2));
}
