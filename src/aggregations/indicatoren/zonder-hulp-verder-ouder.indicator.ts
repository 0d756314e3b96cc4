import { defineIndicator } from "../engine/define";
import { GEEN_HULP_NODIG, zonderHulp } from "./bevraagd";

export const zonderHulpVerderOuder = defineIndicator({
  ...zonderHulp("OUDER", GEEN_HULP_NODIG, "kunnen (voor nu) zonder hulp verder"),
  id: "ZONDER_HULP_VERDER_OUDER",
  versie: 1,
  titel: "Zonder hulp verder, volgens ouders",
  definitie:
    "Het deel van de beëindigde jeugdhulp waarbij ouders of pleegouders aangaven dat voor nu of helemaal geen hulp meer nodig is (antwoord 03 of 04).",
});
