import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeErvaring } from "../feiten/episode-ervaring.feit";
import { bevraagd } from "./bevraagd";

export const tevredenheidNutOuder = defineIndicator({
  id: "TEVREDENHEID_NUT_OUDER",
  versie: 1,
  titel: "Tevredenheid van ouders over het nut van de hulp",
  definitie:
    "Het gemiddelde rapportcijfer (1 tot en met 10) dat ouders of pleegouders gaven voor het nut van de jeugdhulp, bij het einde ervan.",
  herkomst: "NJi-basisset outcome, criterium 2; Beleidsinformatie Jeugd v7 §4.3 en §4.5",
  richting: "HOGER_IS_BETER",
  eenheid: "CIJFER",
  overAnderen: false,
  soort: "gemiddelde",
  feit: episodeErvaring,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => sql`${e.soort_informant} = 'OUDER'`,
  vanToepassing: (e) => e.met_uitkomst,
  populatie: bevraagd,
  noemer: (e) => sql`${e.rapportcijfer} is not null`,
  teller: (e) => e.rapportcijfer,
  woorden: {
    populatie: "beëindigde periodes van jeugdhulp waarover een ouder gevraagd kon worden",
    noemer: "met een rapportcijfer",
    teller: "rapportcijfer voor het nut van de hulp",
  },
});
