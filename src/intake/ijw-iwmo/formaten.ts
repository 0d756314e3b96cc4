import { toon } from "../afgekeurd";

/** What the text of an element must look like. */
export interface Formaat {
  /** Longest text that is read at all; a text beyond it is refused before it is kept. */
  readonly maximum: number;
  /** False for what is dropped at the door: only its length is seen. */
  readonly bewaar: boolean;
  /** True when a message may not show the value. */
  readonly gevoelig: boolean;
  /** The text as it is kept, or null when it is wrong. */
  readonly lees: (tekst: string) => string | null;
  /** Dutch: what was expected. */
  readonly verwacht: string;
}

const patroon = (vorm: RegExp, maximum: number, verwacht: string, gevoelig = false): Formaat => ({
  maximum,
  bewaar: true,
  gevoelig,
  lees: (tekst) => (vorm.test(tekst) ? tekst : null),
  verwacht,
});

const keuze = (waarden: readonly string[], verwacht: string): Formaat => ({
  maximum: 10,
  bewaar: true,
  gevoelig: false,
  lees: (tekst) => (waarden.includes(tekst) ? tekst : null),
  verwacht,
});

/** Dropped at the door. */
const weg = (maximum: number): Formaat => ({
  maximum,
  bewaar: false,
  gevoelig: true,
  lees: (tekst) => (tekst.trim() === "" ? null : ""),
  verwacht: `tekst van 1 tot en met ${maximum} tekens`,
});

/** A day that exists, as JJJJ-MM-DD; null for 2027-06-31 and for anything else. */
export function leesDatum(tekst: string): string | null {
  const dag = tekst.trim();
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(dag)) return null;
  const moment = new Date(`${dag}T00:00:00Z`);
  // A day that doesn't exist rolls over to the next month, or is no moment at all.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(dag) && dag > "0001-01-01" ? dag : null;
}

const datum = (gevoelig: boolean): Formaat => ({
  maximum: 40,
  bewaar: true,
  gevoelig,
  lees: leesDatum,
  verwacht: "een bestaande datum als JJJJ-MM-DD, zonder tijd en zonder tijdzone",
});

/** A whole number without leading zeros, so that one amount is written in one way. */
const getal = (cijfers: number, verwacht: string): Formaat => ({
  maximum: 40,
  bewaar: true,
  gevoelig: false,
  lees: (tekst) => {
    const zonderRand = tekst.trim();
    return /^[0-9]+$/.test(zonderRand) && zonderRand.replace(/^0+/, "").length <= cijfers
      ? String(Number(zonderRand))
      : null;
  },
  verwacht,
});

/** The simple types of the standard that the messages use which are read. */
export const FORMATEN = {
  agb: patroon(/^[0-9]{8}$/, 40, "een AGB-code van 8 cijfers"),
  gemeente: patroon(/^[0-9]{4}$/, 40, "een gemeentecode van 4 cijfers"),
  code: patroon(/^[0-9]{1,3}$/, 10, "een code van cijfers"),
  versienummer: patroon(/^[0-9]+\.[0-9]+\.[0-9]+$/, 40, "een versie als 1.0.0"),
  identificatie: patroon(/^(?=.*\S).{1,12}$/u, 100, "een kenmerk van 1 tot en met 12 tekens"),
  datum: datum(false),
  geboortedatum: datum(true),
  datumgebruik: keuze(["1", "2", "3"], "1, 2 of 3"),
  bsn: patroon(/^[0-9]{9}$/, 200, "een burgerservicenummer van 9 cijfers", true),
  geslacht: keuze(["0", "1", "2"], "0 (onbekend), 1 (man) of 2 (vrouw)"),
  naam: weg(200),
  voorvoegsel: weg(10),
  voorletters: weg(6),
  // The number is a number: 0300201 and 300201 are one toewijzing.
  toewijzingsnummer: getal(9, "een nummer van ten hoogste 9 cijfers"),
  categorie: patroon(/^[0-9A-Za-z]{2}$/, 40, "een productcategorie van 2 tekens"),
  productcode: patroon(/^\S{1,5}$/, 40, "een productcode van 1 tot en met 5 tekens"),
  reden: patroon(/^[0-9]{2}$/, 40, "een reden van 2 cijfers"),
  referentieAanbieder: weg(36),
  // Seconds may carry a fraction; a time zone may not be there.
  tijd: patroon(
    /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?$/,
    40,
    "een tijd als UU:MM:SS, zonder tijdzone",
  ),
  volume: getal(8, "een geheel getal van ten hoogste 8 cijfers"),
  eenheid: patroon(/^[0-9]{2}$/, 40, "een eenheid van 2 cijfers"),
  frequentie: patroon(/^[0-9]$/, 40, "een frequentie van 1 cijfer"),
  centen: getal(8, "een bedrag in hele eurocenten, van ten hoogste 8 cijfers"),
  totaal: getal(12, "een bedrag in hele eurocenten, van ten hoogste 12 cijfers"),
  debetcredit: keuze(["D", "C"], "D (debet) of C (credit)"),
  declaratienummer: patroon(/^[A-Za-z0-9]{1,12}$/, 40, "1 tot en met 12 letters en cijfers"),
  referentie: patroon(/^(?=.*\S).{1,20}$/u, 100, "een kenmerk van 1 tot en met 20 tekens"),
  status: keuze(["1", "2", "3", "9"], "1 (eerste aanlevering), 2 (gewijzigd), 3 (verwijderen) of 9 (ongewijzigd)"),
} as const satisfies Record<string, Formaat>;

/** Dutch: why a text does not have its format. Shows the value only where that is harmless. */
export function meldFormaat(formaat: Formaat, tekst: string): string {
  if (tekst.trim() === "") return `Dit element is leeg. Verwacht: ${formaat.verwacht}.`;
  const waarde = formaat.gevoelig ? "De waarde" : toon(tekst);
  return `${waarde} is hier niet goed. Verwacht: ${formaat.verwacht}.`;
}
