import { cijferVan, type Indicator } from "../engine/define";
import { Rij, type Kern } from "../engine/rij";
import { wilson, type Interval } from "../engine/statistiek";
import { getal, interval as metInterval, metDecimaal, procent, schrijver } from "../engine/toelichting";
import { DREMPEL, GEEN_BIJCIJFERS, isTelling, vormOnbekend, waardeVan, type Omlijsting } from "../engine/uitkomst";
import type { UitkomstRij } from "../types";

/** What a row of the series adds up, and what a reader must know of it. */
export interface Reekssom {
  readonly teller: number;
  /** Null when it was not delivered with every figure. */
  readonly noemer: number | null;
  /** Why the row can't be compared (breuk.ts). */
  readonly breuken: readonly string[];
  readonly definities: readonly string[];
  /** Whether the series has a figure of every gemeente and month that the row is about. */
  readonly volledig: boolean;
}

/** A mean has none: the series has no squares. Neither has a share that was delivered as more than all. */
const intervalVan = (indicator: Indicator, teller: number, noemer: number | null): Interval | null =>
  cijferVan(indicator) === "aandeel" && noemer !== null && teller <= noemer ? wilson(teller, noemer) : null;

function kern(indicator: Indicator, { teller, noemer }: Reekssom, waarde: number | null): string {
  if (isTelling(indicator)) return getal.format(teller);
  if (waarde === null || noemer === null) return "geen cijfer, want het aantal waarover is geteld is niet bekend";
  if (cijferVan(indicator) === "som") return `${schrijver(indicator)(teller)}, over ${getal.format(noemer)}`;
  if (indicator.soort === "gemiddelde") return `gemiddeld ${metDecimaal.format(waarde)}, over ${getal.format(noemer)}`;
  if (indicator.soort !== "verhouding")
    return `${getal.format(teller)} van de ${getal.format(noemer)}, ${procent(waarde)}`;
  const per = indicator.per === 1 ? "" : ` op elke ${getal.format(indicator.per)}`;
  return `${getal.format(teller)} op ${getal.format(noemer)}, ${schrijver(indicator)(waarde)}${per}`;
}

/** What the series says, by which definitie, and why it can't be compared: Dutch, for a reader. */
function toelichting(indicator: Indicator, som: Reekssom, rij: UitkomstRij): string {
  const schrijf = cijferVan(indicator) === "aandeel" ? procent : metDecimaal.format.bind(metDecimaal);
  const definitie = som.definities.length === 1 ? "definitie" : "definities";
  return [
    `${indicator.titel} in de reeks van de oude monitor: ${kern(indicator, som, rij.waarde)} (${definitie} ${som.definities.join(", ")}).`,
    metInterval(rij, schrijf).trim(),
    som.volledig ? "" : "De reeks is hier niet volledig: van een deel van de gemeenten of maanden is er geen cijfer.",
    som.breuken.length > 0 ? `Reeksbreuk: dit cijfer ${som.breuken.join(", en ")}.` : "",
    rij.verspreidbaar || rij.status !== "GETOOND" ? "" : "Dit gaat over te weinig mensen om te verspreiden.",
  ]
    .filter((zin) => zin !== "")
    .join(" ");
}

/** Makes a row of the series. Its populatie is not known, so neither is its respons; nothing tells what was left out. */
export function vormReeks(som: Reekssom, { indicator, dimensies, sleutel }: Omlijsting): UitkomstRij {
  const telt = isTelling(indicator);
  const { teller } = som;
  const noemer = telt ? null : som.noemer;
  const waarde = waardeVan({ teller, noemer }, indicator);
  const kern: Kern = {
    bron: "HISTORIE",
    indicator: indicator.id,
    versie: indicator.versie,
    status: waarde === null ? "GEEN_GEGEVENS" : "GETOOND",
    verspreidbaar: (telt || indicator.soort === "verhouding" ? teller : (noemer ?? 0)) >= DREMPEL,
    dimensies,
    teller,
    noemer,
    populatie: null,
    respons: null,
    waarde,
    eenheid: indicator.eenheid,
    reeksbreuk: som.breuken.length > 0,
    verschil: null,
    ...GEEN_BIJCIJFERS,
  };
  return new Rij(kern, {
    sleutel,
    interval: () => intervalVan(indicator, teller, noemer),
    weggelaten: () => [],
    toelichting: (rij) => toelichting(indicator, som, rij),
  });
}

/** A row that the series has nothing of. */
export const vormReeksLeeg = (vormen: Omlijsting): UitkomstRij =>
  vormOnbekend(vormen, "HISTORIE", "De reeks van de oude monitor heeft hier geen cijfer.");
