import { sql } from "../../data/sql";
import { defineIndicator, type Kolommen } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";
import { AANSLUITING_DAGEN, VENSTER_MAANDEN } from "../feiten/parameters";

type Episode = Kolommen<(typeof episode)["kolommen"][number]>;

/** The last day on which a new start still counts; adding months clamps to the end of a shorter month. */
const vensterEinde = (e: Episode) => sql`${e.einde} + make_interval(months => ${VENSTER_MAANDEN}::integer)`;

export const geenNieuweStart = defineIndicator({
  id: "GEEN_NIEUWE_START",
  versie: 1,
  titel: "Geen nieuwe start van hulp",
  definitie: `Het deel van de beëindigde hulp waarna de cliënt binnen ${VENSTER_MAANDEN} maanden niet opnieuw met hulp in dezelfde wet begon, bij welke aanbieder ook. Hulp die doorloopt of binnen ${AANSLUITING_DAGEN} dagen aansluit, telt niet mee. Het cijfer zegt iets over de hele route, niet over de laatste aanbieder alleen.`,
  herkomst: "NJi-basisset outcome, criterium 3.2; Beleidsinformatie Jeugd v7 §4.2",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  parameters: { aansluitingDagen: AANSLUITING_DAGEN, vensterMaanden: VENSTER_MAANDEN },
  overAnderen: true,
  soort: "aandeel",
  feit: episode,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (e) => e.beeindigd,
  vanToepassing: (e) => sql`${e.met_uitkomst} and not ${e.structureel}`,
  populatie: (e) => sql`not ${e.doorlopend} and not ${e.niet_waarneembaar}`,
  noemer: (e, horizon) => sql`${vensterEinde(e)} < ${horizon}`,
  teller: (e) => sql`${e.volgende_start} is null or ${e.volgende_start} > ${vensterEinde(e)}`,
  weggelaten: {
    NIET_WAARNEEMBAAR: (e) => e.niet_waarneembaar,
    DOORLOPEND: (e) => e.doorlopend,
    VENSTER_OPEN: (e, horizon) => sql`${vensterEinde(e)} >= ${horizon}`,
  },
  binnenPopulatie: ["VENSTER_OPEN"],
  woorden: {
    populatie: "beëindigde periodes van hulp die te volgen waren",
    noemer: `waarvan de ${VENSTER_MAANDEN} maanden erna voorbij zijn`,
    teller: "kregen geen nieuwe start",
  },
});
