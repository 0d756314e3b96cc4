import { CliFout } from "../../../errors";
import { leesDatum } from "../../../intake/ijw-iwmo/formaten";
import { AANBIEDERCODE } from "../../../intake/set/kolomsoorten";
import { SETS } from "../../../intake/sets";
import type { LeverOpties } from "../../../intake/verwerk-levering";
import { vandaag } from "../../context";

/** The options of `importeer`, as they are typed. */
export interface ImporteerOpties {
  readonly set?: string;
  readonly blad?: string;
  readonly afzender?: string;
  readonly aanbieder?: string;
  readonly periode?: string;
  readonly grondslag?: string;
  readonly proef?: boolean;
  readonly deels?: boolean;
  readonly json?: boolean;
  readonly volg?: string;
  readonly interval: string;
}

const verkeerd = (melding: string): never => {
  throw new CliFout(melding, 2);
};

/** The first of a month, counted from January of a year. */
const eersteVan = (jaar: number, maand: number): string =>
  `${jaar + Math.floor(maand / 12)}-${String((maand % 12) + 1).padStart(2, "0")}-01`;

/**
 * 2024H1, 2024K3, 2024 or 2024-01-01/2024-07-01 as a half-open period of whole months.
 *
 * @throws CliFout (wrong use)
 */
export function leesPeriode(tekst: string): { readonly van: string; readonly tot: string } {
  const kort = /^(?<jaar>\d{4})(?:(?<soort>[HK])(?<nummer>[1-4]))?$/i.exec(tekst)?.groups;
  if (kort) {
    const jaar = Number(kort["jaar"]);
    const maanden = kort["soort"] === undefined ? 12 : kort["soort"].toUpperCase() === "H" ? 6 : 3;
    const begin = (Number(kort["nummer"] ?? 1) - 1) * maanden;
    if (begin < 12) return { van: eersteVan(jaar, begin), tot: eersteVan(jaar, begin + maanden) };
  }
  const [van, tot, ...rest] = tekst.split("/").map(leesDatum);
  if (van && tot && rest.length === 0 && van < tot && van.endsWith("-01") && tot.endsWith("-01")) return { van, tot };
  return verkeerd(
    "--periode klopt niet. Schrijf 2024H1, 2024K3, 2024, of van en tot (niet meegeteld) als 2024-01-01/2024-07-01, op de eerste van een maand.",
  );
}

function leesAfzender(tekst: string): string {
  const code = AANBIEDERCODE.lees(tekst) ?? (/^(?:\d{4}|[A-Z]{2,20})$/.test(tekst) ? tekst : null);
  return code ?? verkeerd("--afzender klopt niet. Geef een AGB-code, een gemeentecode van 4 cijfers, of REGIO.");
}

const leesAanbieder = (tekst: string): string =>
  AANBIEDERCODE.lees(tekst) ?? verkeerd(`--aanbieder klopt niet. Verwacht: ${AANBIEDERCODE.verwacht}.`);

function leesGrondslag(tekst: string): string {
  const grondslag = tekst.trim();
  if (/^[^\p{C}]{3,200}$/u.test(grondslag) && !/\d{9}/.test(grondslag)) return grondslag;
  return verkeerd(
    "--grondslag klopt niet. Noem in 3 tot 200 tekens de wet of het besluit, zonder nummers van personen.",
  );
}

/** Seconds between two looks at a folder, in milliseconds. */
export function leesInterval(tekst: string): number {
  const seconden = Number(tekst);
  if (/^\d{1,4}(?:\.\d)?$/.test(tekst) && seconden > 0) return seconden * 1000;
  return verkeerd("--interval klopt niet. Geef een aantal seconden.");
}

/**
 * What the options mean for a delivery.
 *
 * @throws CliFout (wrong use) on a value that can't be
 */
export function leverOpties(opties: ImporteerOpties): LeverOpties {
  const { set, blad, afzender, aanbieder, periode, grondslag, proef = false, deels = false } = opties;
  const namen = SETS.map(({ naam }) => naam);
  if (set !== undefined && !namen.includes(set)) verkeerd(`De set ${set} bestaat niet. Kies uit: ${namen.join(", ")}.`);
  const eigen = aanbieder === undefined ? undefined : leesAanbieder(aanbieder);
  return {
    set,
    blad,
    aanbieder: eigen,
    afzender: afzender === undefined ? eigen : leesAfzender(afzender),
    periode: periode === undefined ? null : leesPeriode(periode),
    grondslag: grondslag === undefined ? undefined : leesGrondslag(grondslag),
    proef,
    deels,
    vandaag: vandaag(),
  };
}
