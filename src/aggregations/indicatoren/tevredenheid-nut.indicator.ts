import { defineIndicator } from "../engine/define";
import { metRapportcijfer, RAPPORTCIJFER } from "./bevraagd";

const gedeeld = metRapportcijfer("ZELF");

export const tevredenheidNut = defineIndicator({
  ...gedeeld,
  id: "TEVREDENHEID_NUT",
  versie: 1,
  titel: "Tevredenheid over het nut van de hulp",
  definitie:
    "Het gemiddelde rapportcijfer (1 tot en met 10) dat cliënten zelf gaven voor het nut van hun hulp, bij het einde ervan. Jeugdigen antwoorden zelf vanaf het jaar waarin zij 12 worden.",
  eenheid: "CIJFER",
  schaal: RAPPORTCIJFER,
  soort: "gemiddelde",
  teller: (e) => e.rapportcijfer,
  woorden: gedeeld.woorden("rapportcijfer voor het nut van de hulp"),
});
