import type { IncomingMessage } from "node:http";
import type { LeverOpties } from "../intake/verwerk-levering";
import { ProbleemFout } from "./antwoord";

const SOORTEN = [
  "application/xml",
  "text/xml",
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
];

/** What may be asked of a delivery in the address, and what its value looks like. */
const PARAMETERS = {
  set: /^[a-z][a-z0-9-]{0,39}$/,
  blad: /^[^\p{C}]{1,31}$/u,
  periode: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
  grondslag: /^[^\p{C}]{1,200}$/u,
  proef: /^(ja|nee)$/,
} as const;
type Parameter = keyof typeof PARAMETERS;

const VOORBEELD: Readonly<Record<Parameter, string>> = {
  set: "trajecten",
  blad: "Blad1",
  periode: "2024-01-01/2024-07-01",
  grondslag: "Jeugdwet 7.4",
  proef: "ja",
};

/** What is wrong with the address, in Dutch, as a problem. */
export const onjuist = (detail: string): ProbleemFout =>
  new ProbleemFout({ status: 400, soort: "onjuiste-vraag", title: "De vraag klopt niet", detail });

const isParameter = (naam: string): naam is Parameter => Object.hasOwn(PARAMETERS, naam);

function isDag(dag: string): boolean {
  const moment = new Date(`${dag}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(dag);
}

function periodeVan(waarde: string | undefined): { readonly van: string; readonly tot: string } | null {
  if (waarde === undefined) return null;
  const [, van = "", tot = ""] = PARAMETERS.periode.exec(waarde) ?? [];
  if (!isDag(van) || !isDag(tot) || van >= tot) {
    throw onjuist(
      `De periode loopt van de eerste dag tot de eerste dag die niet meer meetelt, zoals ${VOORBEELD.periode}.`,
    );
  }
  return { van, tot };
}

/**
 * What the address asks of a delivery.
 *
 * @throws ProbleemFout on what is unknown, said twice, or of the wrong form
 */
export function leesLevervraag(
  search: string,
): Pick<LeverOpties, "set" | "blad" | "periode" | "grondslag"> & { readonly proef: boolean } {
  const gelezen: Partial<Record<Parameter, string>> = {};
  for (const [naam, waarde] of new URLSearchParams(search)) {
    if (!isParameter(naam)) throw onjuist(`Kies uit de parameters ${Object.keys(PARAMETERS).join(", ")}.`);
    if (gelezen[naam] !== undefined) throw onjuist(`De parameter ${naam} staat er twee keer. Noem die één keer.`);
    if (!PARAMETERS[naam].test(waarde)) {
      throw onjuist(`De parameter ${naam} klopt niet. Een goed voorbeeld: ${naam}=${VOORBEELD[naam]}.`);
    }
    gelezen[naam] = waarde;
  }
  const { set, blad, grondslag, proef, periode } = gelezen;
  return { set, blad, grondslag, periode: periodeVan(periode), proef: proef === "ja" };
}

/** Refuses with 415 what says to be another kind of file; what it really is, shows when it is read. */
export function eisSoort(vraag: IncomingMessage): void {
  const soort = (vraag.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (SOORTEN.includes(soort)) return;
  throw new ProbleemFout({
    status: 415,
    soort: "verkeerd-soort-bestand",
    title: "Dit soort bestand wordt niet gelezen",
    detail: `Stuur het bestand zelf als inhoud, met als Content-Type: ${SOORTEN.join(", ")}.`,
  });
}
