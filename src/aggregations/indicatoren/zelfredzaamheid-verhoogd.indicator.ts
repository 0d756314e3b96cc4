import { defineIndicator } from "../engine/define";
import { opNiveaus } from "./gemeten";

export const zelfredzaamheidVerhoogd = defineIndicator({
  ...opNiveaus(["VERBETERD"], "gingen minstens een niveau vooruit"),
  id: "ZELFREDZAAMHEID_VERHOOGD",
  versie: 1,
  titel: "Zelfredzaamheid verhoogd",
  definitie:
    "Het deel van de beëindigde individuele hulp met een geldige meting voor en na de hulp op een instrument met niveaus (zelfde instrument en informant), waarbij de cliënt minstens een niveau vooruitging. Per periode van hulp telt één paar metingen.",
  richting: "HOGER_IS_BETER",
});
