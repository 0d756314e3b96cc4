import type { Rol } from "./actor";

/**
 * The purposes that a role may state. Empty: no purpose opens people's data for this role. TOEZICHTHOUDER and ANALIST
 * (KWALITEITSTOEZICHT, MONITORING) only have one inside an onderzoek that a gemeente opened.
 */
const DOELEN: Record<Rol, readonly string[]> = {
  TOEGANGSMEDEWERKER: ["UITVOERING_ONDERSTEUNING"],
  AANBIEDER: ["UITVOERING_ONDERSTEUNING"],
  CONTRACTMANAGER: [],
  TOEZICHTHOUDER: [],
  ANALIST: [],
  BI: [],
  CLIENT: ["INZAGEVERZOEK"],
  PRIVACYFUNCTIONARIS: ["PRIVACYTOEZICHT"],
  BEHEERDER: [],
  ANONIEM: [],
};

/** Whether the stated purpose is one that this role can have. A purpose limits; it never gives a right. */
export const isGeldigDoel = (rol: Rol, doelbinding: string | null): boolean =>
  doelbinding !== null && DOELEN[rol].includes(doelbinding);

/** The purposes to name in a message to this role. */
export const doelenVan = (rol: Rol): readonly string[] => DOELEN[rol];
