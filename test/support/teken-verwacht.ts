import type { DrawnRow } from "./table";

/** The sums that are expected of a case, over what ended at the case's own aanbieder or was in its own gemeente. */
export interface Verwacht {
  readonly populatie: number;
  readonly noemer: number;
  readonly teller: number;
  readonly weggelaten: Readonly<Record<string, number>>;
}

/** What a drawn line says is expected of its case; null when it says nothing. */
export function verwachtVan(rij: DrawnRow): Verwacht | null {
  const getal = (kolom: string) => Number(rij.get(kolom) ?? "0");
  if (!["populatie", "noemer", "teller", "weggelaten"].some((kolom) => rij.has(kolom))) return null;
  const weggelaten: Record<string, number> = {};
  for (const reden of (rij.get("weggelaten") ?? "").split(" ").filter((woord) => woord !== "")) {
    weggelaten[reden] = (weggelaten[reden] ?? 0) + 1;
  }
  return { populatie: getal("populatie"), noemer: getal("noemer"), teller: getal("teller"), weggelaten };
}
