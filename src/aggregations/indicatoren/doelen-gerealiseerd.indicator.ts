import { sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeDoel } from "../feiten/episode-doel.feit";
import { EVALUATIE_NA_DAGEN, EVALUATIE_VOOR_DAGEN } from "../feiten/parameters";

export const doelenGerealiseerd = defineIndicator({
  id: "DOELEN_GEREALISEERD",
  versie: 1,
  titel: "Doelen gerealiseerd",
  definitie: `Het deel van de geëvalueerde doelen dat bij het einde van de hulp minstens volgens afspraak was bereikt (GAS-score 0 of hoger). De eindevaluatie ligt tussen ${EVALUATIE_VOOR_DAGEN / 7} weken voor en ${EVALUATIE_NA_DAGEN / 7} weken na het einde. Een oordeel van alleen de aanbieder telt niet mee.`,
  herkomst: "NJi-basisset outcome, criterium 3.4; goal attainment scaling",
  richting: "HOGER_IS_BETER",
  eenheid: "AANDEEL",
  overAnderen: false,
  parameters: { evaluatieVoorDagen: EVALUATIE_VOOR_DAGEN, evaluatieNaDagen: EVALUATIE_NA_DAGEN },
  soort: "aandeel",
  feit: episodeDoel,
  telDatum: "einde",
  dimensies: UITKOMST_DIMENSIES,
  kring: (d) => d.beeindigd,
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
    populatie: "doelen bij beëindigde hulp",
    noemer: "met een eindevaluatie",
    teller: "zijn gerealiseerd",
  },
});
