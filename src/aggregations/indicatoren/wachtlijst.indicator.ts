import { defineStand } from "../engine/define";
import { aanmelding } from "../feiten/aanmelding.feit";
import { AANMELDING_DIMENSIES } from "../feiten/dimensies";
import { WACHTEN_DAGEN } from "../feiten/parameters";

/** From day 15 after the aanmelding up to the day before the first gesprek, plan or start of help. */
export const wachtlijst = defineStand({
  id: "WACHTLIJST",
  versie: 2,
  titel: "Wachtlijst voor het eerste gesprek",
  definitie: `Het aantal aanmeldingen dat op de laatste dag van de periode langer dan ${WACHTEN_DAGEN / 7} weken wacht op het eerste gesprek. Het wachten is voorbij op de dag van het gesprek. Een plan of start van hulp in dezelfde wet na de aanmelding beëindigt het wachten ook, als er geen gesprek is geregistreerd of pas later. Is de periode nog niet voorbij, dan telt de laatste dag waarover gegevens bekend zijn.`,
  herkomst: "Gemeente Oss, Sturen op doelen en resultaten (2021): wachtlijst is langer dan twee weken wachten",
  richting: "LAGER_IS_BETER",
  eenheid: "AANTAL",
  overAnderen: false,
  parameters: { aanvaardbaarDagen: WACHTEN_DAGEN },
  feit: aanmelding,
  van: "wacht_van",
  totEnMet: "wacht_tot_en_met",
  dimensies: [...AANMELDING_DIMENSIES, "WIJK"],
  woorden: { populatie: "", noemer: "", teller: "aanmeldingen wachtten langer dan twee weken op het eerste gesprek" },
});
