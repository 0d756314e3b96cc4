// What a dashboard of a region asks: per aanbieder, per gemeente, per kwartaal, in every year; each question once.

const OUTCOMES = [
  "UITVAL",
  "VOORTIJDIG",
  "TEVREDENHEID_NUT",
  "ZONDER_HULP_VERDER",
  "GEEN_NIEUWE_START",
  "DOELEN_GEREALISEERD",
];
const YEARS = [2021, 2022, 2023, 2024, 2025];

const year = (jaar) => ({ van: `${jaar}-01-01`, tot: `${jaar + 1}-01-01` });
const quarter = (jaar, kwartaal) => ({
  van: `${jaar}-${String(3 * kwartaal - 2).padStart(2, "0")}-01`,
  tot: kwartaal === 4 ? `${jaar + 1}-01-01` : `${jaar}-${String(3 * kwartaal + 1).padStart(2, "0")}-01`,
});

/** Every question this bench can ask, in one order that mixes their kinds. */
function all(aanbieders, gemeenten) {
  const questions = [];
  for (const jaar of YEARS) {
    for (const gemeente of gemeenten) {
      questions.push({ periode: year(jaar), groepeer: ["AANBIEDER", "KWARTAAL"], filter: { GEMEENTE: [gemeente] } });
      questions.push({ periode: year(jaar), groepeer: ["KWARTAAL"], filter: { GEMEENTE: [gemeente] } });
      questions.push({ periode: year(jaar), groepeer: ["WET"], filter: { GEMEENTE: [gemeente] } });
    }
    for (const aanbieder of aanbieders) {
      questions.push({ periode: year(jaar), groepeer: ["KWARTAAL"], filter: { AANBIEDER: [aanbieder] } });
      questions.push({ periode: year(jaar), groepeer: ["GEMEENTE"], filter: { AANBIEDER: [aanbieder] } });
      for (const kwartaal of [1, 2, 3, 4]) {
        questions.push({ periode: quarter(jaar, kwartaal), groepeer: [], filter: { AANBIEDER: [aanbieder] } });
      }
    }
  }
  // A fixed stride shuffles the same way in every run.
  const stride = 7919;
  return questions.map((_, index) => questions[(index * stride) % questions.length]);
}

/** `count` distinct questions of six indicators each. */
export function questions(aanbieders, gemeenten, count) {
  const pool = all(aanbieders, gemeenten);
  if (count > pool.length) throw new Error(`this region has ${pool.length} distinct questions, fewer than ${count}`);
  return pool.slice(0, count).map((question) => ({ indicatoren: OUTCOMES, bij: [], ...question }));
}

const DOCUMENT = `query Uitkomsten($indicatoren: [IndicatorId!]!, $periode: PeriodeInvoer!, $groepeer: [Dimensie!]!, $filter: UitkomstFilter) {
  uitkomsten(indicatoren: $indicatoren, periode: $periode, groepeer: $groepeer, filter: $filter) {
    dataStand rijen { sleutel indicator gemeente aanbieder kwartaal wet status teller noemer populatie waarde }
  }
}`;

/** The question as the hub is asked it. */
export const toHub = ({ indicatoren, periode, groepeer, filter }) => ({
  query: DOCUMENT,
  variables: {
    indicatoren,
    periode,
    groepeer,
    filter: Object.fromEntries(Object.entries(filter).map(([dimensie, values]) => [dimensie.toLowerCase(), values])),
  },
});

/** Quarters of one aanbieder: what PostGraphile can ask of the cells by conditions alone, and the hub as a question. */
export function cellQuestions(aanbieders, gemeenten, count) {
  const all = aanbieders.flatMap((aanbieder) =>
    YEARS.flatMap((jaar) => [1, 2, 3, 4].map((kwartaal) => ({ aanbieder, periode: quarter(jaar, kwartaal) }))),
  );
  return all.slice(0, count).map(({ aanbieder, periode }) => ({
    hub: toHub({ indicatoren: OUTCOMES, periode, groepeer: ["GEMEENTE", "WET"], filter: { AANBIEDER: [aanbieder] } }),
    postgraphile: {
      query: `query Cellen($aanbieder: String!, $periode: Date!) {
        ${OUTCOMES.map(
          (
            indicator,
          ) => `${indicator}: allCels(condition: {marge: "wet+aanbieder", indicator: "${indicator}", periodeSoort: "KWARTAAL", periode: $periode, aanbiederCode: $aanbieder}) {
          nodes { gemeenteCode wet indicator teller noemer populatie } }`,
        ).join("\n")}
      }`,
      variables: { aanbieder, periode: periode.van },
    },
  }));
}
