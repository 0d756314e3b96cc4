import { GESLACHTEN, LEVERINGSVORMEN, WETTEN } from "../../domein";
import { DIMENSIES, VraagFout, type CelScope, type Dimensie, type Filter, type Vraag } from "../types";
import { zoekIndicator } from "../register";
import type { Indicator } from "./define";
import { inMaanden, periodeVan } from "./periode";

const MAX_DIMENSIES = 4;
const MAX_WAARDEN = 500;

const eenVan = (waarden: readonly string[]) => (waarde: string) => waarden.includes(waarde);
const alsCode = (waarde: string) => /^[A-Za-z0-9][A-Za-z0-9+_.-]{0,39}$/.test(waarde);

/** The form that the values of a dimension have; whether a code exists is for the cells to tell. */
const VORM: Readonly<Record<Dimensie, (waarde: string) => boolean>> = {
  REGIO: alsCode,
  GEMEENTE: (waarde) => /^[0-9]{4}$/.test(waarde),
  WIJK: alsCode,
  AANBIEDER: (waarde) => /^([0-9]{8}|DL[0-9]{6})$/.test(waarde),
  MAAND: (waarde) => periodeVan("MAAND", waarde) !== null,
  KWARTAAL: (waarde) => periodeVan("KWARTAAL", waarde) !== null,
  JAAR: (waarde) => periodeVan("JAAR", waarde) !== null,
  WET: eenVan(WETTEN),
  HULPVORM: alsCode,
  PRODUCTCATEGORIE: alsCode,
  SEGMENT: alsCode,
  ONDERSTEUNINGSBEHOEFTE: alsCode,
  NIVEAU: alsCode,
  LEVERINGSVORM: eenVan(LEVERINGSVORMEN),
  VERWIJZER: alsCode,
  LEEFTIJDSGROEP: alsCode,
  GESLACHT: eenVan(GESLACHTEN),
};

/** The dimensions of a filter, in the order of the list of dimensions. */
export const gefilterd = (filter: Filter): readonly Dimensie[] =>
  DIMENSIES.filter((dimensie) => filter[dimensie] !== undefined);

/** The dimensions that a question names, each once. */
export const dimensiesVan = ({ groepeer, filter }: Pick<Vraag, "groepeer" | "filter">): readonly Dimensie[] => [
  ...new Set([...groepeer, ...gefilterd(filter)]),
];

const dubbel = <T>(lijst: readonly T[]): T | undefined => lijst.find((een, plek) => lijst.indexOf(een) !== plek);

function zonderDubbel(lijst: readonly string[], wat: string): void {
  const tweemaal = dubbel(lijst);
  if (tweemaal !== undefined) throw new VraagFout(`U vraagt ${wat} ${tweemaal} twee keer. Noem elke maar één keer.`);
}

function controleerFilter(filter: Filter): void {
  for (const dimensie of gefilterd(filter)) {
    const waarden = filter[dimensie] ?? [];
    if (waarden.length > MAX_WAARDEN) {
      throw new VraagFout(`Filter ${dimensie} heeft ${waarden.length} waarden; het maximum is ${MAX_WAARDEN}.`);
    }
    // The value itself is not repeated: it comes from outside and may be anything.
    if (!waarden.every(VORM[dimensie])) throw new VraagFout(`Filter ${dimensie} heeft een waarde die niet bestaat.`);
  }
}

function controleerDimensies(indicator: Indicator, dimensies: readonly Dimensie[]): void {
  const onbekend = dimensies.find((dimensie) => !indicator.dimensies.includes(dimensie));
  if (onbekend === undefined) return;
  throw new VraagFout(
    `${indicator.id} is niet uit te splitsen naar ${onbekend}. Kies uit: ${indicator.dimensies.join(", ")}.`,
  );
}

/**
 * The indicators of a question that is well-formed, whatever figures it is put to.
 *
 * @throws VraagFout with a Dutch message that says what to change
 */
export function controleerOpzet(vraag: Vraag): readonly Indicator[] {
  inMaanden(vraag.periode);
  if (vraag.indicatoren.length === 0) throw new VraagFout("Noem minstens één indicator.");
  if (vraag.groepeer.length > MAX_DIMENSIES) {
    throw new VraagFout(`U splitst uit naar ${vraag.groepeer.length} dimensies; het maximum is ${MAX_DIMENSIES}.`);
  }
  zonderDubbel(vraag.groepeer, "dimensie");
  zonderDubbel(vraag.indicatoren, "indicator");
  controleerFilter(vraag.filter);
  return vraag.indicatoren.map((id) => {
    const indicator = zoekIndicator(id);
    if (!indicator) throw new VraagFout("Een gevraagde indicator bestaat niet.");
    return indicator;
  });
}

/**
 * The indicators of a question that the cells can answer as it is asked.
 *
 * @throws VraagFout with a Dutch message that says what to change
 */
export function controleer(vraag: Vraag, scope: CelScope): readonly Indicator[] {
  const indicatoren = controleerOpzet(vraag);
  const dimensies = dimensiesVan(vraag);
  if (dimensies.includes("WIJK") && (dimensies.includes("AANBIEDER") || scope.aanbieders !== "ALLE")) {
    throw new VraagFout("WIJK en AANBIEDER gaan niet samen: zo'n cijfer gaat over te weinig mensen.");
  }
  for (const indicator of indicatoren) {
    controleerDimensies(indicator, dimensies);
    if (scope.aanbieders !== "ALLE" && !indicator.dimensies.includes("AANBIEDER")) {
      throw new VraagFout(`${indicator.id} bestaat alleen voor alle aanbieders samen. Laat deze indicator weg.`);
    }
  }
  return indicatoren;
}
