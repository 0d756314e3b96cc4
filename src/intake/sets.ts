import { bijSets } from "./bij";
import type { Kolomindeling } from "./bij/kolomindeling";
import { KOLOMMEN_V7 } from "./bij/kolommen-v7";
import { CSV_SETS } from "./csv";
import { REFERENTIE_SETS } from "./referentie";
import type { GegevensSet } from "./set/definieer-set";

/** Every set that a table may be, one line per family; `indeling` names the columns of Beleidsinformatie Jeugd. */
export const setsMet = (indeling: Kolomindeling): readonly GegevensSet[] => [
  ...REFERENTIE_SETS,
  ...CSV_SETS,
  ...bijSets(indeling),
];

export const SETS: readonly GegevensSet[] = setsMet(KOLOMMEN_V7);
