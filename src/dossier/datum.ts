import { AfgewezenFout } from "./afgewezen";

/** Before the oldest law the hub counts for; an earlier date is a slip of the pen. */
const EERSTE_DAG = "1990-01-01";

/** Plans and help may be agreed this many years ahead; a later date is a slip of the pen. */
const JAREN_VOORUIT = 5;

/** Refuses a day that has not come yet: what is recorded as done must have been done. */
export function eisGebeurd(datum: string | null | undefined, vandaag: string, veld: string): void {
  eisDenkbaar(datum, vandaag, veld);
  if (datum && datum > vandaag) throw new AfgewezenFout("ONGELDIG", `De datum in ${veld} ligt in de toekomst.`, veld);
}

/** Refuses a day that no plan or traject of the hub can have. */
export function eisDenkbaar(datum: string | null | undefined, vandaag: string, veld: string): void {
  if (!datum) return;
  const laatsteJaar = Number(vandaag.slice(0, 4)) + JAREN_VOORUIT;
  if (datum >= EERSTE_DAG && Number(datum.slice(0, 4)) <= laatsteJaar) return;
  throw new AfgewezenFout("ONGELDIG", `De datum in ${veld} ligt niet tussen 1990 en ${String(laatsteJaar)}.`, veld);
}

/** Refuses a day before another; `melding` says which is which. */
export function eisNietVoor(datum: string | null | undefined, grens: string, melding: string, veld: string): void {
  if (datum && datum < grens) throw new AfgewezenFout("ONGELDIG", melding, veld);
}
