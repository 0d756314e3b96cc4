import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN } from "../feiten/parameters";
import { opSchaal } from "./gemeten";

export const problemenHersteld = defineIndicator({
  ...opSchaal(["HERSTELD"], "herstelden"),
  id: "PROBLEMEN_HERSTELD",
  versie: 1,
  titel: "Hersteld",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp (zelfde vragenlijst en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde) waarbij de problemen aantoonbaar minder werden (RCI van 1,96 of hoger) en de score van het klinische naar het normale gebied ging. Zonder grenswaarde van de vragenlijst is dat niet te zeggen; dan telt het als verbeterd.`,
  richting: "HOGER_IS_BETER",
});
