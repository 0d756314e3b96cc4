import { defineIndicator } from "../engine/define";
import { AANSLUITING_DAGEN, VENSTER_KORT_MAANDEN } from "../feiten/parameters";
import { maandenNa, zonderNieuweStart } from "./nieuwe-start";

export const geenNieuweStart6m = defineIndicator({
  ...zonderNieuweStart(maandenNa(VENSTER_KORT_MAANDEN), "waarvan de 6 maanden erna voorbij zijn"),
  id: "GEEN_NIEUWE_START_6M",
  versie: 2,
  titel: "Geen nieuwe start van hulp binnen 6 maanden",
  definitie:
    "Het deel van de beëindigde hulp waarna de cliënt binnen 6 maanden niet opnieuw met hulp in dezelfde wet begon, bij welke aanbieder ook. Hulp die doorloopt of binnen 14 dagen aansluit, telt niet mee. Dit cijfer is er een half jaar eerder dan dat over 12 maanden.",
  parameters: { aansluitingDagen: AANSLUITING_DAGEN, vensterMaanden: VENSTER_KORT_MAANDEN },
});
