import { defineIndicator } from "../engine/define";
import { AANSLUITING_DAGEN, VENSTER_MAANDEN } from "../feiten/parameters";
import { maandenNa, zonderNieuweStart } from "./nieuwe-start";

export const geenNieuweStart = defineIndicator({
  ...zonderNieuweStart(maandenNa(VENSTER_MAANDEN), "waarvan de 12 maanden erna voorbij zijn"),
  id: "GEEN_NIEUWE_START",
  versie: 2,
  titel: "Geen nieuwe start van hulp",
  definitie:
    "Het deel van de beëindigde hulp waarna de cliënt binnen 12 maanden niet opnieuw met hulp in dezelfde wet begon, bij welke aanbieder ook. Hulp die doorloopt of binnen 14 dagen aansluit, telt niet mee. Het cijfer zegt iets over de hele route, niet over de laatste aanbieder alleen.",
  parameters: { aansluitingDagen: AANSLUITING_DAGEN, vensterMaanden: VENSTER_MAANDEN },
});
