import type { Geslacht, Wet } from "../domein";

/** One line of a message: a start of help, or a stop. */
export interface BerichtRegel {
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

/** A start or stop message as the hub keeps it: of the person only what it needs. */
export interface Bericht {
  /** JW305, WMO307 and so on. */
  readonly soort: string;
  readonly wet: Wet;
  readonly berichtcode: string;
  /** AGB of the aanbieder that sent it. */
  readonly afzender: string;
  /** The gemeente it was sent to. */
  readonly gemeente: string;
  readonly identificatie: string;
  readonly dagtekening: string;
  /** Raw, and gone after the pseudonym is made. */
  readonly bsn: string;
  readonly geboortejaar: number;
  readonly geslacht: Geslacht;
  readonly regels: readonly BerichtRegel[];
}
