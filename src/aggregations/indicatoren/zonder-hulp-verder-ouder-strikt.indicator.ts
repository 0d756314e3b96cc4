import { defineIndicator } from "../engine/define";
import { HELEMAAL_GEEN_HULP_NODIG, zonderHulp } from "./bevraagd";

export const zonderHulpVerderOuderStrikt = defineIndicator({
  ...zonderHulp("OUDER", HELEMAAL_GEEN_HULP_NODIG, "kunnen helemaal zonder hulp verder"),
  id: "ZONDER_HULP_VERDER_OUDER_STRIKT",
  versie: 1,
  titel: "Helemaal zonder hulp verder, volgens ouders",
  definitie:
    "Het deel van de beëindigde jeugdhulp waarbij ouders of pleegouders aangaven dat helemaal geen hulp meer nodig is (antwoord 04). Wie later weer hulp verwacht, telt hier niet mee.",
});
