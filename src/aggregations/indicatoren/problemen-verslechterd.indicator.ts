import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN } from "../feiten/parameters";
import { opSchaal } from "./gemeten";

export const problemenVerslechterd = defineIndicator({
  ...opSchaal(["VERSLECHTERD"], "lieten meer problemen zien"),
  id: "PROBLEMEN_VERSLECHTERD",
  versie: 1,
  titel: "Problemen verslechterd",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp (zelfde vragenlijst en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde) waarbij de problemen aantoonbaar meer werden: een RCI van -1,96 of lager.`,
  richting: "LAGER_IS_BETER",
});
