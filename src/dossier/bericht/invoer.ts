import type { Geslacht, Wet } from "../../domein";

/** An end of help as a message tells it. A temporary stop ends nothing for good. */
export interface Stop {
  /** Civil date. */
  readonly einde: string;
  readonly lijst: string;
  readonly versie: string;
  readonly code: string;
  readonly tijdelijk: boolean;
}

/** One line of a delivery, its codes checked against the reference tables. */
export interface LeveringRegel {
  /** Where it stands in the delivery; a refusal names it. */
  readonly pad: string;
  readonly toewijzingsnummer: string | null;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  readonly hulpvorm: string | null;
  readonly aanvang: string;
  /** Null in a start. */
  readonly stop: Stop | null;
  /** Takes back what an earlier delivery said. */
  readonly intrekken: boolean;
}

/** What orders messages: the latest dagtekening, then the key of the message, decides what is believed of a client. */
export interface Berichtsleutel {
  readonly dagtekening: string;
  readonly wet: Wet;
  readonly berichtcode: string;
  readonly afzender: string;
  readonly identificatie: string;
}

/** A start or stop message as the write path takes it: without BSN, name or birth date. */
export interface LeveringInvoer extends Berichtsleutel {
  readonly gemeente: string;
  readonly soort: string;
  readonly checksum: string;
  readonly client: {
    /** Null when the message names nobody; then every line is a client of its own. */
    readonly pseudoniem: string | null;
    readonly identiteit: "BEKEND" | "ONGEBOREN" | "ONBEKEND";
    readonly geboortejaar: number;
    readonly geslacht: Geslacht;
  };
  readonly regels: readonly LeveringRegel[];
}

const volgorde = (sleutel: Berichtsleutel): readonly string[] => [
  sleutel.dagtekening,
  sleutel.wet,
  sleutel.berichtcode,
  sleutel.afzender,
  sleutel.identificatie,
];

/** Whether a message comes after another, whatever the order in which the two were delivered. */
export function isLater(een: Berichtsleutel, ander: Berichtsleutel | null): boolean {
  if (ander === null) return true;
  const [links, rechts] = [volgorde(een), volgorde(ander)];
  const verschil = links.findIndex((deel, plaats) => deel !== rechts[plaats]);
  return verschil >= 0 && (links[verschil] ?? "") > (rechts[verschil] ?? "");
}
