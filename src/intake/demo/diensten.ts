import type { Voorziening, Wet } from "../../domein";
import type { Weighted } from "./random";

/** A kind of help that aanbieders of the demo deliver. */
export interface Dienst {
  readonly code: string;
  readonly wet: Wet;
  readonly productcategorie: string | null;
  readonly hulpvorm: string | null;
  /** Null: follows from age and chance (segmentVan). */
  readonly segment: string | null;
  readonly voorziening: Voorziening;
  /** Share among the first choices of its wet. */
  readonly gewicht: number;
  /** Median days, and the spread of its logarithm. */
  readonly duur: readonly [mediaan: number, sigma: number];
  /** Ages at the start, [van, tot). */
  readonly leeftijd: readonly [van: number, tot: number];
  readonly pgb: number;
  /** False for vervoer, hulpmiddelen and woonvoorzieningen: nobody is asked about them. */
  readonly uitkomst: boolean;
}

type Rest = Partial<Omit<Dienst, "code" | "wet" | "productcategorie" | "hulpvorm" | "gewicht">>;

const jeugd = (
  code: string,
  productcategorie: string | null,
  hulpvorm: string | null,
  gewicht: number,
  rest: Rest,
): Dienst => ({
  ...{ code, wet: "JEUGDWET", productcategorie, hulpvorm, gewicht, segment: "4", voorziening: "INDIVIDUEEL" },
  ...{ duur: [240, 0.7], leeftijd: [0, 18], pgb: 0.04, uitkomst: true },
  ...rest,
});

const wmo = (code: string, productcategorie: string, gewicht: number, rest: Rest): Dienst => ({
  ...{ code, wet: "WMO", productcategorie, hulpvorm: null, gewicht, segment: null, voorziening: "INDIVIDUEEL" },
  ...{ duur: [700, 0.8], leeftijd: [18, 110], pgb: 0.06, uitkomst: true },
  ...rest,
});

/**
 * Weights of hulpvormen follow the national mix of the first half of 2023: wijkteam 56 750, ambulant 268 450, daghulp
 * 27 715, netwerk 78 850, met verblijf about 36 000; the weight of wijkteam is higher, since only clients that the toegang
 * knows can get it, and that of netwerk lower, since it is there for the youngest too. What has no hulpvorm comes on top.
 */
export const DIENSTEN: readonly Dienst[] = [
  jeugd("WIJKTEAM", null, "01", 20.5, { segment: null, voorziening: "VRIJ_TOEGANKELIJK", duur: [110, 0.6], pgb: 0 }),
  jeugd("AMBULANT", "45", "02", 30, {}),
  jeugd("BASIS_GGZ", "51", "02", 5, { duur: [150, 0.5], leeftijd: [6, 18], pgb: 0 }),
  jeugd("SPECIALISTISCHE_GGZ", "52", "02", 7, { duur: [330, 0.6], leeftijd: [6, 18], pgb: 0.01 }),
  jeugd("JEUGD_GGZ", "54", "02", 13, { duur: [260, 0.6], leeftijd: [4, 18], pgb: 0.01 }),
  jeugd("CRISIS", "46", "02", 1.4, { segment: "5", duur: [30, 0.5], pgb: 0 }),
  jeugd("STRAFRECHTELIJK", "49", "02", 0.9, { segment: "7", duur: [150, 0.5], leeftijd: [12, 18], pgb: 0 }),
  jeugd("DAGHULP", "41", "03", 5.9, { segment: "3", duur: [330, 0.6], leeftijd: [1, 17], pgb: 0.08 }),
  jeugd("NETWERK", "45", "04", 15.6, { duur: [220, 0.7] }),
  jeugd("PLEEGZORG", "44", "11", 3.2, { segment: "2", duur: [800, 0.8], pgb: 0 }),
  jeugd("GEZINSGERICHT", "44", "12", 1.2, { segment: "2", duur: [700, 0.7], pgb: 0.03 }),
  jeugd("GESLOTEN", "43", "13", 0.4, { segment: "1", duur: [180, 0.5], leeftijd: [12, 18], pgb: 0 }),
  jeugd("VERBLIJF", "43", "14", 2.1, { segment: "1", duur: [300, 0.7], leeftijd: [4, 18], pgb: 0.01 }),
  jeugd("CRISISVERBLIJF", "46", "14", 0.4, { segment: "5", duur: [30, 0.5], pgb: 0 }),
  jeugd("JEUGDBESCHERMING", "48", null, 2.2, { segment: "6", duur: [600, 0.6], pgb: 0 }),
  jeugd("JEUGDRECLASSERING", "47", null, 0.8, { segment: "6", duur: [330, 0.5], leeftijd: [12, 18], pgb: 0 }),
  jeugd("JEUGDVERVOER", "42", null, 0, { segment: "3", duur: [330, 0.6], pgb: 0, uitkomst: false }),
  wmo("HUISHOUDEN", "01", 34, { duur: [1000, 0.8] }),
  wmo("BEGELEIDING", "02", 24, { pgb: 0.14 }),
  wmo("MAATSCHAPPELIJK_WERK", "02", 7, { voorziening: "VRIJ_TOEGANKELIJK", segment: "1b", duur: [120, 0.6], pgb: 0 }),
  wmo("KORTDUREND_VERBLIJF", "04", 1, { duur: [300, 0.6], pgb: 0.1 }),
  wmo("DAGBESTEDING", "07", 8, { pgb: 0.08 }),
  wmo("WMOVERVOER", "08", 2, { pgb: 0, uitkomst: false }),
  wmo("ROLSTOEL", "11", 4, { duur: [1500, 0.6], pgb: 0.02, uitkomst: false }),
  wmo("VERVOERVOORZIENING", "12", 9, { duur: [1300, 0.6], pgb: 0.03, uitkomst: false }),
  wmo("WOONVOORZIENING", "13", 3, { duur: [1500, 0.6], pgb: 0.02, uitkomst: false }),
  wmo("HULPMIDDEL", "14", 4, { duur: [1300, 0.6], pgb: 0.02, uitkomst: false }),
  wmo("BESCHERMD_WONEN", "15", 2.5, { segment: "1a", duur: [700, 0.6], leeftijd: [18, 75], pgb: 0.08 }),
  wmo("OPVANG", "16", 1.5, { segment: "1a", duur: [150, 0.6], leeftijd: [18, 75], pgb: 0 }),
];

const byCode = new Map(DIENSTEN.map((dienst) => [dienst.code, dienst]));

/** Throws a RangeError on a code that is not in the list. */
export function dienstVan(code: string): Dienst {
  const dienst = byCode.get(code);
  if (!dienst) throw new RangeError(`no such dienst: ${code}`);
  return dienst;
}

/** Vervoer that some get beside help during the day. */
export const VERVOER_BIJ: Readonly<Record<string, string>> = { DAGHULP: "JEUGDVERVOER", DAGBESTEDING: "WMOVERVOER" };

const choices = new Map<string, Weighted<Dienst>>();

/** What someone of that age may start with, by weight; freely accessible help is known to the toegang only. */
export function keuzes(wet: Wet, leeftijd: number, bekend: boolean): Weighted<Dienst> {
  const key = `${wet}${leeftijd}${String(bekend)}`;
  let found = choices.get(key);
  if (!found) {
    const open = DIENSTEN.filter(
      (d) =>
        d.wet === wet &&
        d.leeftijd[0] <= leeftijd &&
        leeftijd < d.leeftijd[1] &&
        (bekend || d.voorziening === "INDIVIDUEEL"),
    );
    found = open.map((dienst) => [dienst, dienst.gewicht] as const);
    choices.set(key, found);
  }
  return found;
}
