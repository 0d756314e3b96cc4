import { CSV_SETS } from "./csv";
import { REFERENTIE_SETS } from "./referentie";
import type { GegevensSet } from "./set/definieer-set";

/** Every set that a table may be, one line per family. */
export const SETS: readonly GegevensSet[] = [...REFERENTIE_SETS, ...CSV_SETS];
