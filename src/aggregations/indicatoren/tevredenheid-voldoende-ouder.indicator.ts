import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { metRapportcijfer, VOLDOENDE } from "./bevraagd";

const gedeeld = metRapportcijfer("OUDER");

export const tevredenheidVoldoendeOuder = defineIndicator({
  ...gedeeld,
  id: "TEVREDENHEID_VOLDOENDE_OUDER",
  versie: 1,
  titel: "Hulp was nuttig genoeg, volgens ouders",
  definitie:
    "Het deel van de beëindigde jeugdhulp waarvoor ouders of pleegouders een rapportcijfer van 6 of hoger gaven voor het nut ervan.",
  eenheid: "AANDEEL",
  parameters: { vanafCijfer: VOLDOENDE },
  soort: "aandeel",
  teller: (e) => sql`${e.rapportcijfer} >= ${VOLDOENDE}::integer`,
  woorden: gedeeld.woorden("kregen een 6 of hoger"),
});
