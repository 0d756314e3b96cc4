import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN } from "../feiten/parameters";
import { opSchaal } from "./gemeten";

export const problemenVerbeterd = defineIndicator({
  ...opSchaal(["VERBETERD"], "verbeterden zonder herstel"),
  id: "PROBLEMEN_VERBETERD",
  versie: 1,
  titel: "Verbeterd, niet hersteld",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp (zelfde vragenlijst en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde) waarbij de problemen aantoonbaar minder werden (RCI van 1,96 of hoger), zonder dat er sprake is van herstel.`,
  richting: "NEUTRAAL",
});
