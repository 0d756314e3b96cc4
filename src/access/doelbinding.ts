import type { Grond, Rol } from "./actor";

/** The purposes that a role may state. Empty: no purpose opens people's data for this role. */
const DOELEN: Record<Rol, readonly string[]> = {
  TOEGANGSMEDEWERKER: ["UITVOERING_ONDERSTEUNING"],
  AANBIEDER: ["UITVOERING_ONDERSTEUNING"],
  CONTRACTMANAGER: [],
  TOEZICHTHOUDER: [],
  ANALIST: [],
  BI: [],
  CLIENT: ["INZAGEVERZOEK"],
  BEHEERDER: [],
  PRIVACYFUNCTIONARIS: ["PRIVACYTOEZICHT"],
  ANONIEM: [],
};

/** The purposes of a role inside an onderzoek that a gemeente opened. */
const IN_ONDERZOEK: Partial<Record<Rol, readonly string[]>> = {
  TOEZICHTHOUDER: ["KWALITEITSTOEZICHT"],
  ANALIST: ["MONITORING"],
};

/** The purposes that this role may state on this ground, also to name in a message. */
export const doelenVan = (rol: Rol, grond: Grond | null = null): readonly string[] =>
  grond?.soort === "ONDERZOEK" ? (IN_ONDERZOEK[rol] ?? []) : DOELEN[rol];

const BEKEND = new Set([...Object.values(DOELEN), ...Object.values(IN_ONDERZOEK)].flat());

/** What a header states, as far as it is a purpose that anyone can have: any other words would stand in the log for ever. */
export const bekendDoel = (kop: string | null): string | null => (kop !== null && BEKEND.has(kop) ? kop : null);

/** Whether the stated purpose is one that this role can have. A purpose limits; it never gives a right. */
export const isGeldigDoel = (rol: Rol, doelbinding: string | null, grond: Grond | null = null): boolean =>
  doelbinding !== null && doelenVan(rol, grond).includes(doelbinding);
