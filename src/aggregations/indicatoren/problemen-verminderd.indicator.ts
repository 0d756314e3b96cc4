import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN } from "../feiten/parameters";
import { opSchaal } from "./gemeten";

export const problemenVerminderd = defineIndicator({
  ...opSchaal(["HERSTELD", "VERBETERD"], "lieten minder problemen zien"),
  id: "PROBLEMEN_VERMINDERD",
  versie: 1,
  titel: "Problemen verminderd",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp (zelfde vragenlijst en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde) waarbij de problemen aantoonbaar minder werden: een RCI van 1,96 of hoger in de gewenste richting. Per periode van hulp telt één paar metingen.`,
  richting: "HOGER_IS_BETER",
});
