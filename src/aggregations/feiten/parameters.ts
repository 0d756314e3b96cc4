export { AANSLUITING_DAGEN } from "../../domein";

/** W: so many months after the end of help a new start still counts as a new start; the short variant beside it. */
export const VENSTER_MAANDEN = 12;
export const VENSTER_KORT_MAANDEN = 6;

/** CBS looks on to the end of the half year after the one in which help ended: a fixed day, 6 to 12 months later. */
export const HALFJAAR_MAANDEN = 6;

/** An EIND evaluation counts from 8 weeks before to 13 weeks after the end of the episode, both days included. */
export const EVALUATIE_VOOR_DAGEN = 56;
export const EVALUATIE_NA_DAGEN = 91;

/** From this many months on help has run long enough to ask how its doelen stand along the way. */
export const LANGLOPEND_MAANDEN = 12;

/** A meting NA counts up to 13 weeks after the end, as an EIND evaluation does: a later one tells of what came after. */
export const METING_NA_DAGEN = 91;

/** The Reliable Change Index from which a change is no chance of measurement (Jacobson & Truax 1991; two-sided 95 %). */
export const RCI_GRENS = 1.96;

/** An ordinal instrument tells of progress from so many levels on. */
export const NIVEAUS_VOORUIT = 1;

/** The version of the answers to "zonder hulp verder" that is counted; an older one asked something else. */
export const SCHAAL_ZONDER_HULP_VERDER = "v7";

/** From the calendar year in which they reach this age, jeugdigen answer questions themselves. */
export const LEEFTIJD_ZELF = 12;

/** From the calendar year of this birthday the Jeugdwet ends, so a new start there can't be seen. */
export const LEEFTIJD_VOLWASSEN = 18;
