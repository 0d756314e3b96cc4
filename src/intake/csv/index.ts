import type { GegevensSet } from "../set/definieer-set";
import { aanmeldingen } from "./aanmeldingen.set";
import { clienten } from "./clienten.set";
import { doelen } from "./doelen.set";
import { ervaringen } from "./ervaringen.set";
import { evaluaties } from "./evaluaties.set";
import { metingen } from "./metingen.set";
import { plannen } from "./plannen.set";
import { trajectDoelen } from "./traject-doelen.set";
import { trajecten } from "./trajecten.set";

/** The hub's own sets, in the order in which a gemeente delivers them: what is pointed at comes first. */
export const CSV_SETS: readonly GegevensSet[] = [
  clienten,
  aanmeldingen,
  trajecten,
  plannen,
  doelen,
  trajectDoelen,
  evaluaties,
  ervaringen,
  metingen,
];
