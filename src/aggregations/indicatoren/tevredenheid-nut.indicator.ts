import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeErvaring } from "../feiten/episode-ervaring.feit";
import { LEEFTIJD_ZELF } from "../feiten/parameters";
import { bevraagd } from "./bevraagd";

export const tevredenheidNut = defineIndicator({
  id: "TEVREDENHEID_NUT",
  versie: 1,
  titel: "Tevredenheid over het nut van de hulp",
  definitie: `Het gemiddelde rapportcijfer (1 tot en met 10) dat cliënten zelf gaven voor het nut van hun hulp, bij het einde ervan. Jeugdigen antwoorden zelf vanaf het jaar waarin zij ${LEEFTIJD_ZELF} worden.`,
  herkomst: "NJi-basisset outcome, criterium 2; Beleidsinformatie Jeugd v7 §4.3 en §4.5",
  richting: "HOGER_IS_BETER",
  eenheid: "CIJFER",
  overAnderen: false,
  soort: "gemiddelde",
  feit: episodeErvaring,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => sql`${e.soort_informant} = 'ZELF'`,
  vanToepassing: (e) => e.met_uitkomst,
  populatie: bevraagd,
  noemer: (e) => sql`${e.rapportcijfer} is not null`,
  teller: (e) => e.rapportcijfer,
  woorden: {
    populatie: "beëindigde periodes van hulp waarover de cliënt zelf gevraagd kon worden",
    noemer: "met een rapportcijfer",
    teller: "rapportcijfer voor het nut van de hulp",
  },
});
