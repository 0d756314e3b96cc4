import { defineStand } from "../engine/define";
import { VOLUME_DIMENSIES } from "../feiten/dimensies";
import { episode } from "../feiten/episode.feit";

export const lopend = defineStand({
  id: "LOPEND",
  versie: 1,
  titel: "Lopende hulp",
  definitie:
    "Het aantal periodes van hulp dat loopt op de laatste dag van de periode. De dag van einde is nog een dag van hulp. Hulp die tijdelijk stilligt, loopt door. Is de periode nog niet voorbij, dan telt de laatste dag waarover gegevens bekend zijn.",
  herkomst: "Twentse Monitor Sociaal Domein: lopende hulp",
  richting: "NEUTRAAL",
  eenheid: "AANTAL",
  overAnderen: false,
  feit: episode,
  van: "aanvang",
  totEnMet: "einde",
  dimensies: VOLUME_DIMENSIES,
  woorden: { populatie: "", noemer: "", teller: "periodes van hulp liepen" },
});
