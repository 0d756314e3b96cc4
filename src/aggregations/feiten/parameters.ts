export { AANSLUITING_DAGEN } from "../../domein";

/** W: so many months after the end of help a new start still counts as a new start; the short variant beside it. */
export const VENSTER_MAANDEN = 12;
export const VENSTER_KORT_MAANDEN = 6;

/** CBS looks on to the end of the half year after the one in which help ended: a fixed day, 6 to 12 months later. */
export const HALFJAAR_MAANDEN = 6;

/** An EIND evaluation counts from 8 weeks before to 13 weeks after an end (of an episode, of a plan), both days included. */
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

/** So many days after the aanmelding the first gesprek should have been held, the last day included (memo Oss). */
export const GESPREK_DAGEN = 28;
export const GESPREK_DAGEN_STRENG = 14;
export const GESPREK_DAGEN_UITERST = 42;

/** Waiting for the first gesprek is acceptable for so many days; who waits longer is on the waiting list (memo Oss). */
export const WACHTEN_DAGEN = 14;

/** So many days after an aanvraag there should be a decision: eight weeks, Awb art. 4:13 lid 2. */
export const TOELEIDING_DAGEN = 56;

/** So many months after the vraagverheldering a traject should be closed (memo Oss). */
export const DOORLOOP_MAANDEN = 6;

/** So many months after closing the same hulpvraag should not come back (memo Oss: "binnen een jaar"). */
export const TERUG_MAANDEN = 12;

/** What "other" was asked is not known, so it is never known to be the same question. */
export const HULPVRAAG_ANDERS = "ANDERS";

/** The expected correlation between goals in the T-score of goal attainment scaling (Kiresuk & Sherman 1968). */
export const GAS_RHO = 0.3;

/** A declaratie is in time until so many days after the end of its month (kwaliteitseis 37c of Twente). */
export const DECLARATIE_TERMIJN_DAGEN = 30;
