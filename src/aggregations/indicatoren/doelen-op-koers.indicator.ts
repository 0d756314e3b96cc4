import { sql } from "../../data/sql";
import { defineStand } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { doelKoers } from "../feiten/doel-koers.feit";
import { LANGLOPEND_MAANDEN } from "../feiten/parameters";

export const doelenOpKoers = defineStand({
  id: "DOELEN_OP_KOERS",
  versie: 1,
  titel: "Doelen op koers",
  definitie:
    "Het deel van de doelen bij individuele hulp die 12 maanden of langer loopt, dat bij de laatste tussenevaluatie minstens volgens afspraak was bereikt (GAS-score 0 of hoger). Geteld op de laatste dag van de periode. Een oordeel van alleen de aanbieder telt niet mee.",
  herkomst: "NJi-basisset outcome, criterium 3.4; goal attainment scaling",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { langlopendMaanden: LANGLOPEND_MAANDEN },
  feit: doelKoers,
  van: "van",
  totEnMet: "tot_en_met",
  dimensies: UITKOMST_DIMENSIES,
  vanToepassing: (d) => sql`${d.met_uitkomst} and ${d.voorziening} = 'INDIVIDUEEL'`,
  populatie: (d) => sql`not ${d.vervallen}`,
  noemer: (d) => sql`${d.evaluatie_id} is not null and not ${d.alleen_aanbieder}`,
  teller: (d) => sql`${d.gas_score} >= 0`,
  weggelaten: {
    VERVALLEN: (d) => d.vervallen,
    ALLEEN_AANBIEDER: (d) => d.alleen_aanbieder,
  },
  binnenPopulatie: ["ALLEEN_AANBIEDER"],
  woorden: {
    populatie: "doelen bij hulp die 12 maanden of langer loopt",
    noemer: "met een tussenevaluatie",
    teller: "liggen op koers",
  },
});
