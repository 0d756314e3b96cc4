export { AANSLUITING_DAGEN } from "../../domein";

/** W: so many months after the end of help a new start still counts as a new start. */
export const VENSTER_MAANDEN = 12;

/** An EIND evaluation counts from 8 weeks before to 13 weeks after the end of the episode, both days included. */
export const EVALUATIE_VOOR_DAGEN = 56;
export const EVALUATIE_NA_DAGEN = 91;

/** The version of the answers to "zonder hulp verder" that is counted; an older one asked something else. */
export const SCHAAL_ZONDER_HULP_VERDER = "v7";

/** From the calendar year in which they reach this age, jeugdigen answer questions themselves. */
export const LEEFTIJD_ZELF = 12;

/** From the calendar year of this birthday the Jeugdwet ends, so a new start there can't be seen. */
export const LEEFTIJD_VOLWASSEN = 18;
