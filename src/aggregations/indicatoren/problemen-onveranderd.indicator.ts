import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN } from "../feiten/parameters";
import { opSchaal } from "./gemeten";

export const problemenOnveranderd = defineIndicator({
  ...opSchaal(["ONVERANDERD"], "bleven gelijk"),
  id: "PROBLEMEN_ONVERANDERD",
  versie: 1,
  titel: "Problemen onveranderd",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp (zelfde vragenlijst en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde) waarbij de verandering te klein is om aantoonbaar te zijn: een RCI tussen -1,96 en 1,96.`,
  richting: "NEUTRAAL",
});
