import type { Wet } from "../../domein";
import type { Random, Weighted } from "./random";

/** Why help ended, before it is put in a code list. */
export type Reden =
  | "PLAN"
  | "OVEREENSTEMMING"
  | "CLIENT"
  | "AANBIEDER"
  | "EXTERN"
  | "OVERLIJDEN"
  | "TIJDELIJK"
  | "GEMEENTE"
  | "WIJZIGING"
  | "OVERSTAP"
  | "ANDER_DOMEIN";

export type RedenLijst = "JZ588" | "WMO588" | "BIJ_REDEN";

export const REDEN_VERSIE: Readonly<Record<RedenLijst, string>> = { JZ588: "3.2", WMO588: "3.2", BIJ_REDEN: "v7" };

const GEDEELD = {
  OVERLIJDEN: "02",
  TIJDELIJK: "20",
  GEMEENTE: "36",
  WIJZIGING: "37",
  OVERSTAP: "38",
  ANDER_DOMEIN: "39",
};

/** Code of a reason per list. EXTERN is verhuizing (31) in Wmo; BiJ has five codes for all. */
const CODES: Readonly<Record<RedenLijst, Readonly<Record<Reden, string>>>> = {
  JZ588: { ...GEDEELD, PLAN: "31", CLIENT: "32", AANBIEDER: "33", OVEREENSTEMMING: "34", EXTERN: "35" },
  WMO588: { ...GEDEELD, PLAN: "19", CLIENT: "21", AANBIEDER: "22", OVEREENSTEMMING: "23", EXTERN: "31" },
  BIJ_REDEN: {
    ...{ PLAN: "01", OVEREENSTEMMING: "02", CLIENT: "03", AANBIEDER: "04", EXTERN: "05", OVERLIJDEN: "05" },
    ...{ TIJDELIJK: "02", GEMEENTE: "02", WIJZIGING: "01", OVERSTAP: "03", ANDER_DOMEIN: "01" },
  },
};

export const redenCode = (lijst: RedenLijst, reden: Reden): string => CODES[lijst][reden];

const JEUGD: Weighted<Reden> = [
  ["PLAN", 0.7],
  ["OVEREENSTEMMING", 0.1],
  ["CLIENT", 0.07],
  ["AANBIEDER", 0.02],
  ["EXTERN", 0.03],
  ["OVERLIJDEN", 0.001],
  ["GEMEENTE", 0.015],
  ["WIJZIGING", 0.012],
  ["OVERSTAP", 0.025],
  ["ANDER_DOMEIN", 0.01],
  ["TIJDELIJK", 0.01],
];

const VOLWASSEN: Weighted<Reden> = [
  ["PLAN", 0.56],
  ["OVEREENSTEMMING", 0.1],
  ["CLIENT", 0.1],
  ["AANBIEDER", 0.025],
  ["EXTERN", 0.035],
  ["OVERLIJDEN", 0.05],
  ["GEMEENTE", 0.02],
  ["WIJZIGING", 0.015],
  ["OVERSTAP", 0.03],
  ["ANDER_DOMEIN", 0.045],
  ["TIJDELIJK", 0.015],
];

const OUDEREN: Weighted<Reden> = [
  ["PLAN", 0.28],
  ["OVEREENSTEMMING", 0.05],
  ["CLIENT", 0.05],
  ["AANBIEDER", 0.015],
  ["EXTERN", 0.03],
  ["OVERLIJDEN", 0.31],
  ["GEMEENTE", 0.015],
  ["WIJZIGING", 0.02],
  ["OVERSTAP", 0.02],
  ["ANDER_DOMEIN", 0.2],
  ["TIJDELIJK", 0.01],
];

/** Reasons that cut help short. */
export const VOORTIJDIG: ReadonlySet<Reden> = new Set(["OVEREENSTEMMING", "CLIENT", "AANBIEDER", "EXTERN", "OVERSTAP"]);

/** @param uitval log odds by which this aanbieder loses more (or fewer) clients than the others */
export function kiesReden(random: Random, wet: Wet, leeftijd: number, uitval: number): Reden {
  if (wet === "JEUGDWET" && leeftijd >= 18 && random.chance(0.45)) return "ANDER_DOMEIN";
  const tabel = wet === "JEUGDWET" ? JEUGD : leeftijd >= 75 ? OUDEREN : VOLWASSEN;
  const factor = Math.exp(uitval);
  return random.weighted(
    tabel.map(([reden, gewicht]) => [reden, reden === "CLIENT" || reden === "AANBIEDER" ? gewicht * factor : gewicht]),
  );
}
