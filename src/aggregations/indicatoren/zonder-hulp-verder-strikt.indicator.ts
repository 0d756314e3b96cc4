import { defineIndicator } from "../engine/define";
import { HELEMAAL_GEEN_HULP_NODIG, zonderHulp } from "./bevraagd";

export const zonderHulpVerderStrikt = defineIndicator({
  ...zonderHulp("ZELF", HELEMAAL_GEEN_HULP_NODIG, "kunnen helemaal zonder hulp verder"),
  id: "ZONDER_HULP_VERDER_STRIKT",
  versie: 1,
  titel: "Helemaal zonder hulp verder",
  definitie:
    "Het deel van de cliënten dat bij het einde van de hulp zelf aangaf helemaal geen hulp meer nodig te hebben (antwoord 04). Wie later weer hulp verwacht, telt hier niet mee.",
});
