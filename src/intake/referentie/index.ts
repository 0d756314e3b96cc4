import type { GegevensSet } from "../set/definieer-set";
import { concordantie, historie, referentiecijfers } from "./cijfers.sets";
import { aanbieders, contracten, gemeenten, inwoners, teams, wijken } from "./gebied.sets";
import { behoeften, niveaus, productcodes, segmenten } from "./hulp.sets";

/** Reference data and the figures of others, in the order in which they are delivered: what is pointed at comes first. */
export const REFERENTIE_SETS: readonly GegevensSet[] = [
  gemeenten,
  inwoners,
  wijken,
  teams,
  aanbieders,
  segmenten,
  contracten,
  behoeften,
  niveaus,
  productcodes,
  referentiecijfers,
  concordantie,
  historie,
];
