import type { Actie } from "./policy";

/** What an API key may be about. It narrows what its role may ask, and never widens it. */
export const DATASETS = ["cijfers", "leveringen", "dossier"] as const;
export type Dataset = (typeof DATASETS)[number];

/** What describes the hub itself goes with every key: figures can't be read without knowing what they are. */
type Bereik = Dataset | "ALTIJD";

/** By the noun of an action, or by the action where its noun is about two. */
const BEREIK: ReadonlyMap<string, Bereik> = new Map<string, Bereik>([
  ["indicator", "ALTIJD"],
  ["publicatie", "ALTIJD"],
  ["gemeente", "ALTIJD"],
  ["aanbieder", "ALTIJD"],
  ["uitkomst", "cijfers"],
  ["historie", "cijfers"],
  ["monitor", "cijfers"],
  ["benchmark", "cijfers"],
  ["onderbouwing:tel", "cijfers"],
  ["levering", "leveringen"],
  ["volledigheid", "leveringen"],
  ["onderbouwing:volg", "dossier"],
  ["client", "dossier"],
  ["aanmelding", "dossier"],
  ["plan", "dossier"],
  ["doel", "dossier"],
  ["traject", "dossier"],
  ["evaluatie", "dossier"],
  ["ervaring", "dossier"],
  ["meting", "dossier"],
  ["informatieverzoek", "dossier"],
]);

/** Whether an action lies within these datasets. An action that is in none is not for keys: it asks a person. */
export function binnenDatasets(actie: Actie, datasets: readonly Dataset[]): boolean {
  const bereik = BEREIK.get(actie) ?? BEREIK.get(actie.replace(/:.*/, ""));
  return bereik === "ALTIJD" || (bereik !== undefined && datasets.includes(bereik));
}
