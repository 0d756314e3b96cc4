import type { DemoAanbieder } from "./aanbieders";

/**
 * The demo's own questionnaires. The hub knows no norms of real ones, and a real one must never get norms that nobody
 * published: so these are made up, names and norms, and say so wherever they are shown.
 */
export const DEMO_INSTRUMENTEN = [
  {
    code: "VOORBEELD_KLACHTEN",
    versie: "verzonnen",
    naam: "Voorbeeldvragenlijst klachten (verzonnen, met verzonnen normen)",
    minimum: 0,
    maximum: 40,
    richting: "LAGER_IS_BETER",
    ordinaal: false,
    standaarddeviatie: 5,
    betrouwbaarheid: 0.85,
    grenswaarde: 15,
  },
  {
    code: "VOORBEELD_WELBEVINDEN",
    versie: "verzonnen",
    naam: "Voorbeeldvragenlijst welbevinden (verzonnen, met verzonnen normen)",
    minimum: 0,
    maximum: 40,
    richting: "HOGER_IS_BETER",
    ordinaal: false,
    standaarddeviatie: 6,
    betrouwbaarheid: 0.88,
    grenswaarde: 24,
  },
] as const;

/**
 * What an aanbieder measures klachten or welbevinden with. About one in five uses a real questionnaire of which nobody
 * entered the norms, as will happen: its scores are there, and no change can be told from them.
 */
export function instrumentVan({ code }: DemoAanbieder, klachten: boolean): readonly [code: string, versie: string] {
  const [bijKlachten, bijWelbevinden] = DEMO_INSTRUMENTEN;
  if (Number(code.slice(-1)) % 5 === 0) return klachten ? ["SDQ_TOTAAL", "1"] : ["ORS", "1"];
  const { code: eigen, versie } = klachten ? bijKlachten : bijWelbevinden;
  return [eigen, versie];
}
