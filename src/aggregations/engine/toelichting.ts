import type { Onderscheid, UitkomstRij } from "../types";
import type { CelReden, Indicator } from "./define";

export const getal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });
export const metDecimaal = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const procent = (deel: number): string => `${metDecimaal.format(deel * 100)} %`;

/** Why something was left out, after "Niet meegeteld: 3". */
const REDENEN: Readonly<Record<CelReden, string>> = {
  BUITEN_SCHAAL: "met een reden van einde buiten de landelijke schaal",
  DOORLOPEND: "omdat andere hulp in dezelfde wet doorliep",
  NIET_WAARNEEMBAAR:
    "omdat een nieuwe start niet te zien zou zijn (bijvoorbeeld door overlijden, verhuizing of 18 worden)",
  VENSTER_OPEN: "omdat de tijd waarin een nieuwe start telt nog niet voorbij is",
  VERVALLEN: "omdat het doel is vervallen",
  ALLEEN_AANBIEDER: "omdat alleen de aanbieder een oordeel gaf",
  NIET_VAN_TOEPASSING: "omdat dit cijfer voor die hulp niet bestaat",
};

type Cijfers = Omit<UitkomstRij, "sleutel" | "toelichting">;

function weglatingen({ weggelaten }: Cijfers): string {
  const delen = weggelaten.flatMap(({ reden, aantal }) =>
    reden in REDENEN ? [`${getal.format(aantal)} ${REDENEN[reden as CelReden]}`] : [],
  );
  return delen.length === 0 ? "" : ` Niet meegeteld: ${delen.join("; ")}.`;
}

const respons = ({ noemer, populatie, respons: deel }: Cijfers, { woorden }: Indicator): string =>
  deel === null || noemer === populatie
    ? ""
    : ` In totaal waren er ${getal.format(populatie ?? 0)} ${woorden.populatie}; respons ${procent(deel)}.`;

export const interval = (
  { ondergrens, bovengrens }: Pick<Cijfers, "ondergrens" | "bovengrens">,
  schrijf: (grens: number) => string,
): string =>
  ondergrens === null || bovengrens === null
    ? ""
    : ` Met 95 % zekerheid ligt het tussen ${schrijf(ondergrens)} en ${schrijf(bovengrens)}.`;

function kern(rij: Cijfers, indicator: Indicator): string {
  const { teller, noemer, populatie, waarde } = rij;
  const { woorden, soort } = indicator;
  const wie = `${woorden.populatie} ${woorden.noemer}`.trim();
  if (soort === "aantal" || soort === "uniek") return `${getal.format(teller ?? 0)} ${woorden.teller}.`;
  if (rij.status === "NIET_VAN_TOEPASSING") return "Dit cijfer bestaat niet voor deze hulp.";
  if (waarde === null) {
    if (soort === "verhouding") return "Het aantal inwoners is niet bekend, dus is er geen cijfer.";
    return `Er waren ${getal.format(populatie ?? 0)} ${woorden.populatie}, maar geen ervan ${woorden.noemer}.`;
  }
  if (soort === "verhouding") {
    const op = noemer === null ? "" : ` op ${getal.format(noemer)} ${woorden.noemer}`;
    return `${getal.format(teller ?? 0)} ${woorden.teller}${op}: ${metDecimaal.format(waarde)} op elke ${getal.format(indicator.per)}.`;
  }
  if (soort === "gemiddelde") {
    return `Het gemiddelde ${woorden.teller} is ${metDecimaal.format(waarde)}, over ${getal.format(noemer ?? 0)} ${wie}.`;
  }
  return `${getal.format(teller ?? 0)} van de ${getal.format(noemer ?? 0)} ${wie} ${woorden.teller}: ${procent(waarde)}.`;
}

const VERGELIJKING: Readonly<Record<Onderscheid, (regio: string) => string>> = {
  NIET_TE_ONDERSCHEIDEN: (regio) => `Dit is niet te onderscheiden van het regionale gemiddelde (${regio}).`,
  HOGER: (regio) => `Dit is hoger dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is ${regio}.`,
  LAGER: (regio) => `Dit is lager dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is ${regio}.`,
};

/** What the row says beside the region, and of which part of it. */
function vergelijking({ trechter, onderscheid, vergeleken }: Cijfers, schrijf: (waarde: number) => string): string {
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
export function toelichting(rij: Cijfers, indicator: Indicator): string {
  const schrijf = indicator.soort === "gemiddelde" ? metDecimaal.format.bind(metDecimaal) : procent;
  const klein =
    rij.verspreidbaar || rij.status !== "GETOOND" ? "" : " Dit gaat over te weinig mensen om te verspreiden.";
  return [
    kern(rij, indicator),
    respons(rij, indicator),
    interval(rij, schrijf),
    vergelijking(rij, schrijf),
    weglatingen(rij),
    klein,
    ` Definitie: ${indicator.definitie}`,
  ].join("");
}
