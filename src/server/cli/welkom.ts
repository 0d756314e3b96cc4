import type { Pool } from "pg";
import type { DevIssuer } from "../../access/dev-issuer";

const GEMEENTE = "0153";
const REGIO = "TWENTE";
const GELDIG_SECONDEN = 8 * 3600;

const VRAGEN = {
  analist: `{ uitkomsten(indicatoren: [UITVAL, TEVREDENHEID_NUT], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [GEMEENTE]) { peildatum rijen { indicator gemeente waarde noemer respons toelichting } } }`,
  toegangsmedewerker: `{ clienten(first: 3) { edges { node { id geboortejaar trajecten { aanvang einde aanbieder { naam } } } } } }`,
  aanbieder: `{ uitkomsten(indicatoren: [DOELEN_GEREALISEERD, INSTROOM], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [KWARTAAL]) { rijen { indicator kwartaal waarde teller noemer } } }`,
};

/** A command line to paste: quoted for a shell, since the question holds double quotes and no single ones. */
function curl(url: string, token: string, query: string, ...headers: readonly string[]): string {
  const koppen = ["content-type: application/json", `authorization: Bearer ${token}`, ...headers];
  const body = JSON.stringify({ query });
  return `curl -s ${url}/graphql ${koppen.map((kop) => `-H '${kop}'`).join(" ")} -d '${body}'`;
}

/** The aanbieder with the most help: its figures say something. */
async function grootsteAanbieder(motor: Pool): Promise<string | null> {
  const { rows } = await motor.query<{ code: string }>(
    "select aanbieder_code as code from traject group by 1 order by count(*) desc, 1 limit 1",
  );
  return rows[0]?.code ?? null;
}

/** What a newcomer needs to look around: a token for three roles, and a question for each that can be pasted. */
export async function welkom(url: string, issuer: DevIssuer, motor: Pool): Promise<readonly string[]> {
  const code = await grootsteAanbieder(motor);
  const maak = (actor: Parameters<DevIssuer["sign"]>[0]) => issuer.sign(actor, GELDIG_SECONDEN);
  const analist = await maak({ rol: "ANALIST", id: "demo:analist", regio: REGIO });
  const medewerker = await maak({
    rol: "TOEGANGSMEDEWERKER",
    id: "demo:toegangsmedewerker",
    gemeente: GEMEENTE,
    teams: "ALLE",
  });
  const aanbieder = code && (await maak({ rol: "AANBIEDER", id: "demo:aanbieder", aanbieder: code, regio: REGIO }));
  return [
    "",
    "Tokens, acht uur geldig:",
    "",
    `ANALIST (${REGIO}):`,
    analist,
    `TOEGANGSMEDEWERKER (gemeente ${GEMEENTE}):`,
    medewerker,
    ...(aanbieder ? [`AANBIEDER (${code}):`, aanbieder] : []),
    "",
    "Vragen om te plakken:",
    "",
    "1. De analist vraagt uitval en tevredenheid per gemeente:",
    curl(url, analist, VRAGEN.analist),
    "",
    "2. De toegangsmedewerker bekijkt dossiers, en zegt waarvoor:",
    curl(url, medewerker, VRAGEN.toegangsmedewerker, "x-doelbinding: UITVOERING_ONDERSTEUNING"),
    ...(aanbieder
      ? ["", "3. De aanbieder bekijkt eigen resultaten per kwartaal:", curl(url, aanbieder, VRAGEN.aanbieder)]
      : []),
    "",
  ];
}
