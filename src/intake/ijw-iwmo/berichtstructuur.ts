import type { Berichtsoort } from "./berichtsoorten";
import type { ElementBeschrijving } from "./beschrijving";
import { DECLARATIE } from "./structuur-declaratie";
import { START, STOP } from "./structuur-hulp";
import { TOEWIJZING } from "./structuur-toewijzing";

/** Per number what a message looks like: order, what must be there, and the form of every text (iStandaarden 3.2). */
const STRUCTUREN: ReadonlyMap<string, ElementBeschrijving> = new Map([
  ["301", TOEWIJZING],
  ["305", START],
  ["307", STOP],
  ["323", DECLARATIE],
]);

/** The structure of a kind of message, or undefined when it is not read. */
export const structuurVan = ({ nummer }: Berichtsoort): ElementBeschrijving | undefined => STRUCTUREN.get(nummer);
