import type { Actor, Rol } from "./actor";
import { binnenDatasets } from "./dataset";

const T = "TOEGANGSMEDEWERKER";
const A = "AANBIEDER";
const C = "CONTRACTMANAGER";
const Z = "TOEZICHTHOUDER";
const N = "ANALIST";
const P = "PRIVACYFUNCTIONARIS";
const H = "BEHEERDER";

/** Everyone with a token. */
const IEDEREEN_MET_TOKEN = [T, A, C, Z, N, "BI", "CLIENT", P, H] as const;
const IEDEREEN = [...IEDEREEN_MET_TOKEN, "ANONIEM"] as const;

/**
 * The one table of who may ask what, before any row is looked at: action -> roles. A role that is not listed may not.
 * Which rows an action reaches is the scope's answer (scope.ts), and the database's own (row security).
 */
const BELEID = {
  // What describes the hub, and what was released. A release itself says whether it is open to the public.
  "indicator:lees": IEDEREEN,
  "publicatie:lees": IEDEREEN,

  // Live figures: an aanbieder its own, a gemeente its own, an analyst the region's.
  "uitkomst:lees": [A, C, Z, N],
  // The old series has no aanbieders: what it tells is always of all of them.
  "historie:lees": [C, Z, N],
  "monitor:lees": [N],
  // What stands beside a live figure tells of others: the region to who sees all of it, a gemeente to who is of it.
  "benchmark:regio": [N],
  "benchmark:gemeente": [C, Z, N],
  "gemeente:lees": IEDEREEN_MET_TOKEN,
  "aanbieder:lees": IEDEREEN_MET_TOKEN,

  // A figure followed down: first the counts by reason (cells), then the episodes themselves (people).
  "onderbouwing:tel": [A, C, Z, N],
  "onderbouwing:volg": [A],

  // Deliveries tell what came in and what was wrong with it. A value out of a row may be about a person.
  "levering:lees": [T, A, C, Z, N, H],
  "levering:lees-waarde": [T, A],
  "levering:lever": [A, H],
  "volledigheid:lees": [A, C, Z, N, H],

  // The file of a resident. An aanbieder reads the help it gave, without plan, free text or traits that identify.
  "client:lees": [T, A],
  "client:lees-kenmerken": [T],
  "client:registreer": [T],
  "aanmelding:lees": [T],
  "aanmelding:registreer": [T],
  "plan:lees": [T],
  "plan:schrijf": [T],
  "doel:lees": [T, A],
  "doel:lees-tekst": [T],
  "doel:schrijf": [T],
  "traject:lees": [T, A],
  "traject:schrijf": [T],
  "evaluatie:lees": [T, A],
  "evaluatie:lees-tekst": [T],
  "evaluatie:registreer": [T],
  "ervaring:lees": [T, A],
  "ervaring:registreer": [T],
  "meting:lees": [T, A],
  "meting:registreer": [T],

  // Who looked into which file: the client of the own file, the privacy officer of the gemeente. Who asked is the second's.
  "raadpleging:lees": ["CLIENT", P],
  "raadpleging:lees-actor": [P],
} as const satisfies Record<string, readonly Rol[]>;

/** Something an actor may ask, as `noun:verb`. */
export type Actie = keyof typeof BELEID;

export const ACTIES = Object.keys(BELEID) as readonly Actie[];

/** Whether this kind of actor may ask this at all; who comes with an API key only within its datasets. */
export function mag(actor: Actor, actie: Actie): boolean {
  if (!(BELEID[actie] as readonly Rol[]).includes(actor.rol)) return false;
  const datasets = actor.rol === "ANONIEM" ? undefined : actor.datasets;
  return datasets === undefined || binnenDatasets(actie, datasets);
}

const MICRO = /^(client|aanmelding|plan|doel|traject|evaluatie|ervaring|meting|raadpleging|onderbouwing:volg)\b/;

/** Whether the action reads or writes people's data, and so needs a stated purpose. */
export const isMicro = (actie: Actie): boolean => MICRO.test(actie);
