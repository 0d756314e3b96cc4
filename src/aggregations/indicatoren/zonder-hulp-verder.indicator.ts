import { defineIndicator } from "../engine/define";
import { GEEN_HULP_NODIG, zonderHulp } from "./bevraagd";

export const zonderHulpVerder = defineIndicator({
  ...zonderHulp("ZELF", GEEN_HULP_NODIG, "kunnen (voor nu) zonder hulp verder"),
  id: "ZONDER_HULP_VERDER",
  versie: 1,
  titel: "Zonder hulp verder",
  definitie:
    "Het deel van de cliënten dat bij het einde van de hulp zelf aangaf voor nu of helemaal geen hulp meer nodig te hebben (antwoord 03 of 04).",
});
