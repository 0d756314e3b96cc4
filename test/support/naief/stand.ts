import { horizon, kenmerkenVan, type Bestand, type Kenmerken } from "./bijdrage";
import { plusDagen, plusMaanden } from "./datum";
import { koersLooptijden } from "./koers";
import { wachtenden } from "./proces";
import { dimensiesVan, rijVoor, voldoet, type NaieveRij, type NaieveVraag } from "./tel";

/** What runs from a first up to and including a last day (none: it still runs), and how it counts while it does. */
export interface Looptijd {
  readonly van: Kenmerken;
  readonly eersteDag: string;
  readonly laatsteDag: string | null;
  readonly populatie: boolean;
  readonly noemer: boolean;
  readonly teller: number;
  readonly weggelaten: string | null;
}

/** A stock that is a count has a teller only. */
export const STANDEN: Readonly<Record<string, (bestand: Bestand) => Looptijd[]>> = {
  LOPEND: (bestand) =>
    bestand.episodes.map((een) => ({
      van: kenmerkenVan(een),
      eersteDag: een.aanvang,
      laatsteDag: een.einde,
      populatie: true,
      noemer: true,
      teller: 1,
      weggelaten: null,
    })),
  DOELEN_OP_KOERS: koersLooptijden,
  WACHTLIJST: wachtenden,
};
export const STAND_AANTALLEN: ReadonlySet<string> = new Set(["LOPEND", "WACHTLIJST"]);

/** The first days of the months of a question. */
function maandenVan({ periode }: NaieveVraag): string[] {
  const maanden: string[] = [];
  for (let maand = periode.van; maand < periode.tot; maand = plusMaanden(maand, 1)) maanden.push(maand);
  return maanden;
}

const NERGENS: Kenmerken = { gemeente_code: "", geboortejaar: null, aanbieder_code: null, waarden: {} };
const TIJD = ["MAAND", "KWARTAAL", "JAAR"];

/** Per row of the answer the day it is of in one gemeente: the last that is known of the row's months. */
function dagenVan(bestand: Bestand, vraag: NaieveVraag, gemeente: string): string[] {
  const mag = Object.fromEntries(Object.entries(vraag.filter ?? {}).filter(([dimensie]) => TIJD.includes(dimensie)));
  const grens = horizon(bestand, gemeente);
  const perRij = new Map<string, string>();
  for (const maand of maandenVan(vraag)) {
    if (maand >= grens) continue;
    if (!voldoet(bestand, NERGENS, maand, { ...vraag, filter: mag, aanbieders: [""] })) continue;
    const eigen = vraag.groepeer.filter((dimensie) => TIJD.includes(dimensie));
    const laatste = plusDagen(plusMaanden(maand, 1), -1);
    // Months come in order, so that the last one stays.
    perRij.set(
      JSON.stringify(dimensiesVan(bestand, NERGENS, maand, eigen)),
      laatste < grens ? laatste : plusDagen(grens, -1),
    );
  }
  return [...perRij.values()];
}

/** Stocks in plain loops: what runs on the day of each row. */
export function telStand(
  bestand: Bestand,
  vraag: NaieveVraag,
  indicator: string,
  looptijden: readonly Looptijd[],
): NaieveRij[] {
  const rijen = new Map<string, NaieveRij>();
  const begin = STAND_AANTALLEN.has(indicator) ? null : 0;
  for (const gemeente of vraag.gemeenten) {
    for (const dag of dagenVan(bestand, vraag, gemeente)) {
      for (const een of looptijden) {
        if (een.van.gemeente_code !== gemeente || een.eersteDag > dag) continue;
        if (een.laatsteDag !== null && een.laatsteDag < dag) continue;
        if (!voldoet(bestand, een.van, dag, vraag)) continue;
        const rij = rijVoor(rijen, indicator, dimensiesVan(bestand, een.van, dag, vraag.groepeer), begin);
        if (rij.populatie !== null && een.populatie) rij.populatie += 1;
        if (rij.noemer !== null && een.noemer) rij.noemer += 1;
        rij.teller += een.teller;
        if (een.weggelaten !== null) rij.weggelaten[een.weggelaten] = (rij.weggelaten[een.weggelaten] ?? 0) + 1;
      }
    }
  }
  return [...rijen.values()];
}
