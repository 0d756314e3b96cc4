import { defineIndicator } from "../engine/define";
import { METING_NA_DAGEN, NIVEAUS_VOORUIT } from "../feiten/parameters";
import { opNiveaus } from "./gemeten";

export const zelfredzaamheidVerhoogd = defineIndicator({
  ...opNiveaus(["VERBETERD"], "gingen minstens een niveau vooruit"),
  id: "ZELFREDZAAMHEID_VERHOOGD",
  versie: 1,
  titel: "Zelfredzaamheid verhoogd",
  definitie: `Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp op een instrument met niveaus (zelfde instrument en informant, de laatste hoogstens ${METING_NA_DAGEN / 7} weken na het einde), waarbij de cliënt minstens ${NIVEAUS_VOORUIT} niveau vooruitging. Per periode van hulp telt één paar metingen.`,
  richting: "HOGER_IS_BETER",
});
