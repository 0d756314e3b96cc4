import { ask, load } from "./load.mjs";

const HUB = `query Dossiers($after: String) { clienten(first: 25, after: $after) {
  edges { node { id geboortejaar
    ondersteuningsplannen { id vastgesteldOp doelen { id richting evaluaties { id datum gasScore } } }
    trajecten { id aanvang einde aanbieder { code naam } } } }
  pageInfo { hasNextPage endCursor } } }`;

const POSTGRAPHILE = `query Dossiers($after: Cursor) { allPublicClients(first: 25, after: $after, condition: {gemeenteCode: "0153"}) {
  nodes { id geboortejaar
    publicOndersteuningsplansByGemeenteCodeAndClientId { nodes { id vastgesteldOp
      publicDoelsByGemeenteCodeAndPlanId { nodes { id richting
        publicEvaluatiesByGemeenteCodeAndDoelId { nodes { id datum gasScore } } } } } }
    publicTrajectsByGemeenteCodeAndClientId { nodes { id aanvang einde publicAanbiederByAanbiederCode { code naam } } } }
  pageInfo { hasNextPage endCursor } } }`;

/** Pages of 25 residents of Enschede with all below them: 40 pages each, every page asked once a round. */
export async function microPage({ postgraphile, hub, bearer, connections }) {
  const headers = {
    ...bearer("--rol", "TOEGANGSMEDEWERKER", "--gemeente", "0153"),
    "x-doelbinding": "UITVOERING_ONDERSTEUNING",
  };
  const pages = async (url, query, pageOf, extra = {}) => {
    const bodies = [];
    for (let after = null; bodies.length < 40;) {
      const body = { query, variables: { after } };
      bodies.push(body);
      const answer = await ask({ url, headers: extra, body });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
      const { hasNextPage, endCursor } = pageOf(answer.data).pageInfo;
      if (!hasNextPage) break;
      after = endCursor;
    }
    return bodies;
  };
  const ours = await pages(hub, HUB, (data) => data.clienten, headers);
  const theirs = await pages(postgraphile, POSTGRAPHILE, (data) => data.allPublicClients);
  return {
    hub: () => load({ url: hub, headers, bodies: ours, connections }),
    postgraphile: () => load({ url: postgraphile, bodies: theirs, connections }),
  };
}
