import type { Geslacht, Wet } from "../domein";

/** What every message says of itself. */
export interface BerichtBasis {
  /** JW305, WMO301 and so on. */
  readonly soort: string;
  readonly wet: Wet;
  readonly berichtcode: string;
  /** Who sent it: the AGB of an aanbieder, or the code of a gemeente. */
  readonly afzender: string;
  /** The aanbieder that it comes from, or is for. */
  readonly aanbieder: string;
  /** The gemeente that it is for, or comes from. */
  readonly gemeente: string;
  readonly identificatie: string;
  readonly dagtekening: string;
}

/** Who a message is about, as far as the hub needs it. */
export interface BerichtPersoon {
  /** Raw, and gone after the pseudonym is made. */
  readonly bsn: string;
  readonly geboortejaar: number;
  readonly geslacht: Geslacht;
}

/** One line of a start or stop message. */
export interface HulpRegel {
  /** Element path, for messages to the sender. */
  readonly pad: string;
  readonly toewijzingsnummer: string | null;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  /** Civil date. */
  readonly aanvang: string;
  /** Null in a start. */
  readonly stop: { readonly einde: string; readonly reden: string } | null;
  /** StatusAanlevering 3: takes back what an earlier message said. */
  readonly intrekken: boolean;
}

/** What the gemeente orders from an aanbieder, one product. */
export interface ToewijzingRegel {
  readonly pad: string;
  readonly toewijzingsnummer: string;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  /** The day and time of the decision: civil date and UU:MM:SS. */
  readonly datum: string;
  readonly tijd: string;
  readonly ingangsdatum: string;
  readonly einddatum: string | null;
  readonly redenWijziging: string | null;
  /** Volume is as written: whole units, eurocents where the unit is 83. */
  readonly omvang: { readonly volume: number; readonly eenheid: string; readonly frequentie: string } | null;
  /** Eurocents. */
  readonly budget: number | null;
}

/** What an aanbieder claims for one client, product and month, or gives back. */
export interface Prestatie {
  readonly pad: string;
  readonly bsn: string;
  readonly referentie: string;
  /** Of a credit line: the referentie of the debit line that it takes back. */
  readonly vorigeReferentie: string | null;
  readonly toewijzingsnummer: string;
  readonly productcategorie: string;
  readonly productcode: string;
  /** Civil dates, both included, within one month. */
  readonly van: string;
  readonly totEnMet: string;
  /** As written: whole units, eurocents where the unit is 83. */
  readonly volume: number;
  readonly eenheid: string;
  /** Eurocents per unit; null where the unit is 83. */
  readonly tarief: number | null;
  /** Eurocents, without a sign. */
  readonly bedrag: number;
  readonly credit: boolean;
}

/** Starts or stops of help of one client: messages 305 and 307. */
export interface HulpBericht extends BerichtBasis, BerichtPersoon {
  readonly vorm: "HULP";
  readonly regels: readonly HulpRegel[];
}

/** What a gemeente ordered for one client: message 301. */
export interface ToewijzingBericht extends BerichtBasis, BerichtPersoon {
  readonly vorm: "TOEWIJZING";
  readonly regels: readonly ToewijzingRegel[];
}

/** What an aanbieder claims for many clients: message 323. */
export interface DeclaratieBericht extends BerichtBasis {
  readonly vorm: "DECLARATIE";
  readonly declaratienummer: string;
  /** The day on which the aanbieder signed the claim. */
  readonly declaratiedatum: string;
  readonly regels: readonly Prestatie[];
}

/** A message as the hub keeps it: of persons only what it needs. */
export type Bericht = HulpBericht | ToewijzingBericht | DeclaratieBericht;
