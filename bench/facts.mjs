/**
 * Episodes per aanbieder over all years: from cells by the hub, from facts by PostGraphile with pg-aggregates. It is the
 * question that both can answer: PostGraphile groups by indexed columns only.
 */
export const factQuestion = () => ({
  hub: {
    query: `{ uitkomsten(indicatoren: [INSTROOM], periode: {van: "1990-01-01", tot: "2030-01-01"}, groepeer: [AANBIEDER]) {
      rijen { aanbieder teller } } }`,
  },
  postgraphile: {
    query: `{ allFeitenEpisodes { groupedAggregates(groupBy: [AANBIEDER_CODE]) { keys distinctCount { rowId } } } }`,
  },
});
