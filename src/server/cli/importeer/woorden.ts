import type { Bevinding } from "../../../intake/afgekeurd";
import type { Oordeel } from "../../../intake/levering/verslag";
import { OP_SCHERM } from "./bevindingenlijst";
import type { Uitslag } from "./neem-in";

const OORDEEL: Readonly<Record<Oordeel, string>> = {
  VERWERKT: "verwerkt",
  AL_VERWERKT: "al verwerkt",
  GECONTROLEERD: "gecontroleerd, niets geschreven",
  AFGEKEURD: "afgekeurd",
};

const getal = (n: number): string => n.toLocaleString("nl-NL");
const aantal = (n: number, een: string, meer: string): string => `${getal(n)} ${n === 1 ? een : meer}`;

/** JW305 and its like; the rest is the name of a set. */
const isBericht = (soort: string | null): boolean => soort !== null && /^[A-Z]+\d{3}$/.test(soort);

function kopregel({ soort, afzender, gemeenten }: Uitslag): string {
  if (soort === null) return "";
  const van = afzender === null ? "" : ` van ${/^\d{4}$/.test(afzender) ? `gemeente ${afzender}` : afzender}`;
  const [gemeente] = gemeenten;
  const aan = isBericht(soort) && gemeente !== undefined && gemeente !== afzender ? ` aan ${gemeente}` : "";
  return ` (${soort}${van}${aan})`;
}

function tellingen({ oordeel, soort, rijen, nieuw, gewijzigd, verwijderd, afgekeurd }: Uitslag): string {
  if (isBericht(soort)) {
    if (oordeel === "AFGEKEURD") return "";
    return `, ${soort?.endsWith("323") ? aantal(rijen, "prestatie", "prestaties") : aantal(rijen, "product", "producten")}`;
  }
  if (soort === null) return "";
  const gelezen = aantal(rijen, "rij", "rijen");
  const gedaan =
    oordeel === "AFGEKEURD"
      ? ""
      : `${getal(nieuw)} nieuw, ${getal(gewijzigd)} gewijzigd, ${getal(verwijderd)} verwijderd, `;
  return `, ${gelezen}: ${gedaan}${getal(afgekeurd)} afgekeurd`;
}

/** One finding as a line: where, what stood there, and what to do. */
export const bevindingRegel = ({ rij, kolom, waarde, pad, melding }: Bevinding): string => {
  const waar = [
    rij === undefined ? pad : `rij ${rij}`,
    kolom === undefined ? null : `kolom ${kolom}`,
    waarde === undefined ? null : waarde,
  ].filter((deel) => deel !== null);
  return waar.length > 0 ? `  ${waar.join(", ")}: ${melding}` : `  ${melding}`;
};

function overRest({ aantalBevindingen, bevindingenBestand }: Uitslag): string[] {
  if (aantalBevindingen <= OP_SCHERM) return [];
  const rest = `  ... en nog ${getal(aantalBevindingen - OP_SCHERM)}.`;
  return [
    bevindingenBestand === undefined
      ? `${rest} Lever aan als bestand voor de hele lijst.`
      : `${rest} De hele lijst: ${bevindingenBestand}`,
  ];
}

/** What a person reads of one file: its verdict with counts, the first findings, and where the rest is. */
export function inWoorden(uitslag: Uitslag): string[] {
  const { bestand, oordeel, bevindingen, afgekeurdBestand, geheelOpnieuw } = uitslag;
  const niets = oordeel === "AL_VERWERKT" ? ", er verandert niets" : tellingen(uitslag);
  return [
    `${bestand}: ${OORDEEL[oordeel]}${kopregel(uitslag)}${niets}`,
    ...bevindingen.slice(0, OP_SCHERM).map(bevindingRegel),
    ...overRest(uitslag),
    ...(afgekeurdBestand === undefined
      ? []
      : [`  De afgekeurde rijen: ${afgekeurdBestand}. Verbeter ze en lever dat bestand opnieuw aan.`]),
    ...(geheelOpnieuw
      ? ["  Deze set vervangt de hele periode. Verbeter de rijen in het bestand zelf en lever het opnieuw aan."]
      : []),
  ];
}

/** Whether something of the file was refused. */
export const isGeweigerd = ({ oordeel, afgekeurd }: Uitslag): boolean => oordeel === "AFGEKEURD" || afgekeurd > 0;
