import type { GegevensSet } from "../set/definieer-set";
import { bronvoorrang } from "./bronvoorrang.set";
import { bijJeugdhulp } from "./jeugdhulp.set";
import type { Kolomindeling } from "./kolomindeling";
import { bijMaatregelen } from "./maatregelen.set";

/** The deliveries of Beleidsinformatie Jeugd, and which source leads beside them. */
export const bijSets = (indeling: Kolomindeling): readonly GegevensSet[] => [
  bijJeugdhulp(indeling),
  bijMaatregelen(indeling),
  bronvoorrang,
];
