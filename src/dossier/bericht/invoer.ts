import type { Geslacht, Identiteit, Wet } from "../../domein";

/** An end of help as a message tells it. A temporary stop ends nothing for good. */
export interface Stop {
  /** Civil date. */
  readonly einde: string;
  readonly lijst: string;
  readonly versie: string;
  readonly code: string;
  readonly tijdelijk: boolean;
}

/** A start or a stop, its codes checked against the reference tables. */
export interface HulpLeveringRegel {
  /** Where it stands in the delivery; a refusal names it. */
  readonly pad: string;
  readonly toewijzingsnummer: string | null;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
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

/** Whom a line is about, without a burgerservicenummer. */
export interface WieInvoer {
  /** Null when the message names nobody; then every line is a client of its own, or that of its toewijzing. */
  readonly pseudoniem: string | null;
  readonly identiteit: Identiteit;
}

/** The same, with what the message tells of that person. */
export interface PersoonInvoer extends WieInvoer {
  readonly geboortejaar: number;
  readonly geslacht: Geslacht;
}

/** One product of a 301, as it will stand in its row: amounts in euros. */
export interface ToewijzingLeveringRegel {
  readonly pad: string;
  readonly toewijzingsnummer: string;
  readonly productcategorie: string | null;
  readonly productcode: string | null;
  /** The day and the time of day of the decision. */
  readonly datum: string;
  readonly tijd: string;
  readonly ingangsdatum: string;
  readonly einddatum: string | null;
  readonly redenWijziging: string | null;
  /** Must be taken as never sent. */
  readonly verwijderd: boolean;
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly frequentie: string | null;
  readonly budget: number | null;
}

/** One line of a 323, as it will stand in its row: amounts in euros, without a sign. */
export interface DeclaratieRegel {
  readonly pad: string;
  readonly client: WieInvoer;
  readonly referentie: string;
  readonly vorigeReferentie: string | null;
  readonly toewijzingsnummer: string;
  readonly productcategorie: string;
  readonly productcode: string;
  /** First day of the month. */
  readonly maand: string;
  readonly volume: number;
  readonly eenheid: string;
  readonly bedrag: number;
  readonly credit: boolean;
}

/** What every message brings, without BSN, name or birth date. */
export interface LeveringKop extends Berichtsleutel {
  readonly gemeente: string;
  /** The aanbieder that it comes from, or is for. */
  readonly aanbieder: string;
  readonly soort: string;
  readonly checksum: string;
}

/** Messages 305 and 307. */
export interface HulpLevering extends LeveringKop {
  readonly vorm: "HULP";
  readonly client: PersoonInvoer;
  readonly regels: readonly HulpLeveringRegel[];
}

/** Message 301. */
export interface ToewijzingLevering extends LeveringKop {
  readonly vorm: "TOEWIJZING";
  readonly client: PersoonInvoer;
  readonly regels: readonly ToewijzingLeveringRegel[];
}

/** Message 323. */
export interface DeclaratieLevering extends LeveringKop {
  readonly vorm: "DECLARATIE";
  readonly declaratienummer: string;
  readonly declaratiedatum: string;
  readonly regels: readonly DeclaratieRegel[];
}

/** A message as the write path takes it. */
export type LeveringInvoer = HulpLevering | ToewijzingLevering | DeclaratieLevering;

/** What a message did before its declaraties are linked. */
export interface Toegepast {
  /** The clients that it changed. */
  readonly gewijzigd: ReadonlySet<string>;
  /** The declaraties that it brought. */
  readonly declaraties: readonly string[];
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
