import { defineIndicator } from "../engine/define";
import { metRapportcijfer, RAPPORTCIJFER } from "./bevraagd";

const gedeeld = metRapportcijfer("OUDER");

export const tevredenheidNutOuder = defineIndicator({
  ...gedeeld,
  id: "TEVREDENHEID_NUT_OUDER",
  versie: 1,
  titel: "Tevredenheid van ouders over het nut van de hulp",
  definitie:
    "Het gemiddelde rapportcijfer (1 tot en met 10) dat ouders of pleegouders gaven voor het nut van de jeugdhulp, bij het einde ervan.",
  eenheid: "CIJFER",
  schaal: RAPPORTCIJFER,
  soort: "gemiddelde",
  teller: (e) => e.rapportcijfer,
  woorden: gedeeld.woorden("rapportcijfer voor het nut van de hulp"),
});
