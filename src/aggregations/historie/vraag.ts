import type { Indicator } from "../engine/define";
import { controleerOpzet, dimensiesVan } from "../engine/vraag";
import { VraagFout, type CelScope, type Dimensie, type Vraag } from "../types";

/** What a row of the series knows of itself: its place, its period, and through the concordance a need. */
export const HISTORIE_DIMENSIES: readonly Dimensie[] = [
  "REGIO",
  "GEMEENTE",
  "MAAND",
  "KWARTAAL",
  "JAAR",
  "ONDERSTEUNINGSBEHOEFTE",
];

/** Whether the answer depends on the concordance: then the parts are read, else the total where there is one. */
export const vraagtBehoefte = (vraag: Vraag): boolean => dimensiesVan(vraag).includes("ONDERSTEUNINGSBEHOEFTE");

/**
 * The indicators of a question that the series can answer. Which dimensions it has is the same for every indicator.
 *
 * @throws VraagFout with a Dutch message that says what to change
 */
export function controleerHistorie(vraag: Vraag, scope: CelScope): readonly Indicator[] {
  const indicatoren = controleerOpzet(vraag);
  const onbekend = dimensiesVan(vraag).find((dimensie) => !HISTORIE_DIMENSIES.includes(dimensie));
  if (onbekend !== undefined) {
    throw new VraagFout(
      `De oude reeks (bron HISTORIE) is niet uit te splitsen of te filteren op ${onbekend}. Kies uit: ${HISTORIE_DIMENSIES.join(", ")}.`,
    );
  }
  if (scope.aanbieders !== "ALLE") {
    throw new VraagFout("De oude reeks (bron HISTORIE) bestaat alleen voor alle aanbieders samen.");
  }
  return indicatoren;
}
