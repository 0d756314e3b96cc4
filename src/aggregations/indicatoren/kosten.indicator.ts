import { raw } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { KOSTEN_DIMENSIES } from "../feiten/dimensies";
import { declaratie } from "../feiten/declaratie.feit";

export const kosten = defineIndicator({
  id: "KOSTEN",
  versie: 1,
  titel: "Gedeclareerde kosten",
  definitie:
    "Het bedrag dat aanbieders declareerden voor hulp in de periode, naar de maand waarin de hulp gegeven is. Wat later is teruggenomen, gaat eraf. De aanbieder is de partij met het contract. Hulp uit een persoonsgebonden budget wordt niet gedeclareerd en telt dus niet mee.",
  herkomst: "iJw en iWmo 3.2, declaratiebericht 323",
  richting: "NEUTRAAL",
  eenheid: "EURO",
  overAnderen: false,
  soort: "som",
  feit: declaratie,
  telDatum: "aanvang",
  dimensies: KOSTEN_DIMENSIES,
  kring: () => raw("true"),
  teller: (d) => d.bedrag,
  clientmaand: (d) => d.eerste_van_maand,
  woorden: { populatie: "regels van declaraties", noemer: "", teller: "gedeclareerd" },
});
