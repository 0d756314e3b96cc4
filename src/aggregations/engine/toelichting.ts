import type { Onderscheid, UitkomstRij, WeglatingReden } from "../types";
import { cijferVan, type CelReden, type Indicator } from "./define";

export const getal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });
export const metDecimaal = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" });
export const procent = (deel: number): string => `${metDecimaal.format(deel * 100)} %`;

/** How a value of an indicator is written. */
export const schrijver = ({ eenheid }: Pick<Indicator, "eenheid">): ((waarde: number) => string) => {
  if (eenheid === "AANDEEL") return procent;
  return eenheid === "EURO" ? (waarde) => euro.format(waarde) : (waarde) => metDecimaal.format(waarde);
};

/** Why something was left out, after "Niet meegeteld: 3". */
const REDENEN: Readonly<Record<CelReden, string>> = {
  BUITEN_SCHAAL: "met een reden van einde buiten de landelijke schaal",
  DOORLOPEND: "omdat andere hulp in dezelfde wet doorliep",
  NIET_WAARNEEMBAAR:
    "omdat niet te zien zou zijn of iemand terugkomt (bijvoorbeeld door overlijden, verhuizing of 18 worden)",
  VENSTER_OPEN: "omdat de termijn nog niet voorbij is",
  VERVALLEN: "omdat het doel is vervallen",
  ALLEEN_AANBIEDER: "omdat alleen de aanbieder een oordeel gaf",
  ONVOLLEDIGE_METING: "omdat een meting voor of na de hulp ontbreekt",
  ZONDER_NORMEN: "omdat van de vragenlijst geen normen bekend zijn",
  NIET_VAN_TOEPASSING: "omdat dit cijfer daarvoor niet bestaat",
};

function weglatingen({ weggelaten }: UitkomstRij, { woorden }: Indicator): string {
  const redenen: Readonly<Partial<Record<WeglatingReden, string>>> = { ...REDENEN, ...woorden.weggelaten };
  const delen = weggelaten.flatMap(({ reden, aantal }) => {
    const omdat = redenen[reden];
    return omdat === undefined ? [] : [`${getal.format(aantal)} ${omdat}`];
  });
  return delen.length === 0 ? "" : ` Niet meegeteld: ${delen.join("; ")}.`;
}

const respons = ({ noemer, populatie, respons: deel }: UitkomstRij, { woorden }: Indicator): string =>
  deel === null || noemer === populatie
    ? ""
    : ` In totaal waren er ${getal.format(populatie ?? 0)} ${woorden.populatie}; respons ${procent(deel)}.`;

export const interval = (
  { ondergrens, bovengrens }: Pick<UitkomstRij, "ondergrens" | "bovengrens">,
  schrijf: (grens: number) => string,
): string =>
  ondergrens === null || bovengrens === null
    ? ""
    : ` Met 95 % zekerheid ligt het tussen ${schrijf(ondergrens)} en ${schrijf(bovengrens)}.`;

function kern(rij: UitkomstRij, indicator: Indicator): string {
  const { teller, noemer, populatie, waarde } = rij;
  const { woorden, soort } = indicator;
  const cijfer = cijferVan(indicator);
  const wie = `${woorden.populatie} ${woorden.noemer}`.trim();
  if (cijfer === "aantal") return `${getal.format(teller ?? 0)} ${woorden.teller}.`;
  if (rij.status === "NIET_VAN_TOEPASSING") return "Dit cijfer bestaat hier niet voor.";
  if (waarde === null) {
    if (soort === "verhouding") return `Er is geen cijfer: ${woorden.teller} of ${woorden.noemer} zijn niet bekend.`;
    return `Er waren ${getal.format(populatie ?? 0)} ${woorden.populatie}, maar geen ervan ${woorden.noemer}.`;
  }
  if (soort === "som") return `${euro.format(waarde)} ${woorden.teller}, over ${getal.format(noemer ?? 0)} ${wie}.`;
  if (soort === "verhouding") {
    const schrijf = schrijver(indicator);
    const geteld = cijferVan(indicator.tellerVan) === "som" ? euro : getal;
    if (indicator.noemerVan !== "INWONERS") {
      return `${geteld.format(teller ?? 0)} ${woorden.teller} op ${getal.format(noemer ?? 0)} ${woorden.noemer}: ${schrijf(waarde)}.`;
    }
    const op = noemer === null ? "" : ` op ${getal.format(noemer)} ${woorden.noemer}`;
    return `${geteld.format(teller ?? 0)} ${woorden.teller}${op}: ${schrijf(waarde)} op elke ${getal.format(indicator.per)}.`;
  }
  if (soort === "gemiddelde") {
    return `Het gemiddelde ${woorden.teller} is ${metDecimaal.format(waarde)}, over ${getal.format(noemer ?? 0)} ${wie}.`;
  }
  return `${getal.format(teller ?? 0)} van de ${getal.format(noemer ?? 0)} ${wie} ${woorden.teller}: ${procent(waarde)}.`;
}

/** Which day a stock is of. */
const STAND = " Dit is de stand op de laatste dag van de periode, of op de laatste dag waarover gegevens bekend zijn.";

const VERGELIJKING: Readonly<Record<Onderscheid, (regio: string) => string>> = {
  NIET_TE_ONDERSCHEIDEN: (regio) => `Dit is niet te onderscheiden van het regionale gemiddelde (${regio}).`,
  HOGER: (regio) => `Dit is hoger dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is ${regio}.`,
  LAGER: (regio) => `Dit is lager dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is ${regio}.`,
};

/** What the row says beside the region, and of which part of it. */
function vergelijking({ trechter, onderscheid, vergeleken }: UitkomstRij, schrijf: (waarde: number) => string): string {
  if (!trechter) return "";
  const deel =
    vergeleken === null
      ? ""
      : vergeleken.waarde === null
        ? " Er is geen zorg in natura om te vergelijken; een pgb wordt niet vergeleken."
        : ` Zonder pgb is het ${schrijf(vergeleken.waarde)}, over ${getal.format(vergeleken.noemer)}; alleen dat deel is met de regio vergeleken.`;
  if (onderscheid) return `${deel} ${VERGELIJKING[onderscheid](schrijf(trechter.streefwaarde))}`;
  if (vergeleken?.waarde === null) return deel;
  return `${deel} Er zijn te weinig gevallen of te weinig aanbieders om met de regio te vergelijken.`;
}

/**
 * What was counted, out of how many, how certain that is, how it compares, what was left out and why, and by which
 * definition: Dutch, for a reader.
 */
export function toelichting(rij: UitkomstRij, indicator: Indicator): string {
  const klein =
    rij.verspreidbaar || rij.status !== "GETOOND" ? "" : " Dit gaat over te weinig mensen om te verspreiden.";
  const schrijf = schrijver(indicator);
  return [
    kern(rij, indicator),
    indicator.soort === "stand" ? STAND : "",
    respons(rij, indicator),
    interval(rij, schrijf),
    vergelijking(rij, schrijf),
    weglatingen(rij, indicator),
    klein,
    ` Definitie: ${indicator.definitie}`,
  ].join("");
}
