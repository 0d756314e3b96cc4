import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { metRapportcijfer, VOLDOENDE } from "./bevraagd";

const gedeeld = metRapportcijfer("ZELF");

export const tevredenheidVoldoende = defineIndicator({
  ...gedeeld,
  id: "TEVREDENHEID_VOLDOENDE",
  versie: 1,
  titel: "Hulp was nuttig genoeg",
  definitie:
    "Het deel van de cliënten dat zelf een rapportcijfer van 6 of hoger gaf voor het nut van hun hulp, bij het einde ervan. Jeugdigen antwoorden zelf vanaf het jaar waarin zij 12 worden.",
  eenheid: "AANDEEL",
  parameters: { vanafCijfer: VOLDOENDE },
  soort: "aandeel",
  teller: (e) => sql`${e.rapportcijfer} >= ${VOLDOENDE}::integer`,
  woorden: gedeeld.woorden("kregen een 6 of hoger"),
});
