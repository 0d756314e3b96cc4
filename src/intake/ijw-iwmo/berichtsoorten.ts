import type { Wet } from "../../domein";

/** A kind of message of iJw or iWmo 3.2. */
export interface Berichtsoort {
  /** As people call it: JW305, WMO307. */
  readonly naam: string;
  readonly wet: Wet;
  /** The three digits that both laws share: 305 is a start in either. */
  readonly nummer: string;
  /** BerichtCode of the header (COD002-VEKT). */
  readonly berichtcode: string;
  readonly omschrijving: string;
}

/** Number, what it is, BerichtCode under the Jeugdwet, BerichtCode under the Wmo. */
const NUMMERS = [
  ["301", "toewijzing", "436", "414"],
  ["302", "antwoord op een toewijzing", "437", "415"],
  ["305", "start", "438", "418"],
  ["306", "antwoord op een start", "439", "419"],
  ["307", "stop", "440", "420"],
  ["308", "antwoord op een stop", "441", "421"],
  ["315", "verzoek om toewijzing", "446", "444"],
  ["316", "antwoord op een verzoek om toewijzing", "447", "445"],
  ["317", "verzoek om wijziging", "486", "480"],
  ["318", "antwoord op een verzoek om wijziging", "487", "481"],
  ["319", "antwoord van de gemeente op een verzoek", "488", "482"],
  ["320", "ontvangst van een antwoord op een verzoek", "489", "483"],
  ["323", "declaratie", "490", "484"],
  ["325", "antwoord op een declaratie", "491", "485"],
] as const;

/** Per law: the names of its standard in namespaces. */
const STANDAARDEN = {
  JEUGDWET: { standaard: "ijw", bericht: "jw" },
  WMO: { standaard: "iwmo", bericht: "wmo" },
} as const;

/** Every message of 3.2; 301, 305, 307 and 323 are read, the others are recognised by name. */
export const BERICHTSOORTEN: readonly Berichtsoort[] = NUMMERS.flatMap(([nummer, omschrijving, jw, wmo]) => [
  { naam: `JW${nummer}`, wet: "JEUGDWET", nummer, berichtcode: jw, omschrijving },
  { naam: `WMO${nummer}`, wet: "WMO", nummer, berichtcode: wmo, omschrijving },
]);

const ROOT = "http://www.istandaarden.nl";

/** The namespace of a kind's own elements. */
export const naamruimteVan = ({ wet, nummer }: Berichtsoort): string =>
  `${ROOT}/${STANDAARDEN[wet].standaard}/3_2/${STANDAARDEN[wet].bericht}${nummer}/schema`;

/** The namespace of the elements that all messages of a law share. */
export const basisruimteVan = ({ wet }: Berichtsoort): string =>
  `${ROOT}/${STANDAARDEN[wet].standaard}/3_2/basisschema/schema`;

/** What a namespace says that is not read: the name and version of the standard, or null when it is no iJw or iWmo. */
export function standaardVan(naamruimte: string): { standaard: string; versie: string } | null {
  const gevonden =
    /^https?:\/\/www\.istandaarden\.nl\/(ijw|iwmo|iwlz|ieb|ipgb)\/(?:[a-z]+\/schema\/)?([0-9]+)_([0-9]+)/.exec(
      naamruimte,
    );
  const [, standaard, hoofd, sub] = gevonden ?? [];
  if (standaard === undefined || hoofd === undefined || sub === undefined) return null;
  return { standaard: `i${standaard.charAt(1).toUpperCase()}${standaard.slice(2)}`, versie: `${hoofd}.${sub}` };
}
