import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { ACTIES, type Actie, BELEID } from "../../src/access/policy";
import { veldenVan, zonderToegang } from "../../src/resolvers/bewaking";
import { buildSchema } from "../../src/resolvers/build-schema";
import { metBeleid } from "../../src/server/print-toegang";

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema();
});

const toegangVan = (type: string, naam: string): unknown =>
  veldenVan(schema).find(({ type: van, veld }) => van === type && veld.name === naam)?.veld.extensions["toegang"];

/** Every way into the schema and what it asks, by hand: a new way in is decided here too. */
const INGANGEN: Record<string, Actie | "OPENBAAR"> = {
  "Query.indicatoren": "indicator:lees",
  "Query.publicaties": "publicatie:lees",
  "Query.revisie": "uitkomst:lees",
  "Query.uitkomsten": "OPENBAAR",
  "Query.monitor": "OPENBAAR",
  "Query.uitkomst": "uitkomst:lees",
  "Query.aanbieder": "aanbieder:lees",
  "Query.gemeente": "gemeente:lees",
  "Query.client": "client:zoek",
  "Query.zoekClient": "client:lees-kenmerken",
  "Query.clienten": "client:zoek",
  "Query.ondersteuningsplan": "plan:lees",
  "Query.trajecten": "traject:lees",
  "Query.leveringen": "levering:lees",
  "Query.levering": "levering:lees",
  "Query.volledigheid": "volledigheid:lees",
  "Query.raadplegingen": "raadpleging:lees",
  "Mutation.registreerClient": "client:registreer",
  "Mutation.registreerAanmelding": "aanmelding:registreer",
  "Mutation.registreerGesprek": "aanmelding:registreer",
  "Mutation.stelOndersteuningsplanVast": "plan:schrijf",
  "Mutation.voegDoelToe": "doel:schrijf",
  "Mutation.wijzigDoel": "doel:schrijf",
  "Mutation.laatDoelVervallen": "doel:schrijf",
  "Mutation.sluitPlan": "plan:schrijf",
  "Mutation.draagPlanOver": "plan:schrijf",
  "Mutation.startTraject": "traject:schrijf",
  "Mutation.beeindigTraject": "traject:schrijf",
  "Mutation.registreerEvaluatie": "evaluatie:registreer",
  "Mutation.corrigeerEvaluatie": "evaluatie:registreer",
  "Mutation.registreerErvaring": "ervaring:registreer",
  "Mutation.registreerMeting": "meting:registreer",
  "Query.informatieverzoeken": "informatieverzoek:lees",
  "Query.noodtoegangen": "noodtoegang:lees",
  "Query.onderzoeken": "onderzoek:lees",
  "Mutation.stelInformatieverzoek": "informatieverzoek:stel",
  "Mutation.beantwoordInformatieverzoek": "informatieverzoek:beantwoord",
  "Mutation.trekInformatieverzoekIn": "informatieverzoek:stel",
  "Mutation.vraagNoodtoegang": "noodtoegang:vraag",
  "Mutation.openOnderzoek": "onderzoek:open",
  "Mutation.sluitOnderzoek": "onderzoek:sluit",
};

test("every field of the schema says who may have it", () => {
  expect(zonderToegang(schema)).toEqual([]);
});

test("every way into the schema asks what is written down here", () => {
  const wortels = veldenVan(schema).filter(({ type }) => type === "Query" || type === "Mutation");
  const gevonden = wortels.map(({ type, veld }) => [`${type}.${veld.name}`, veld.extensions["toegang"]] as const);
  expect(Object.fromEntries(gevonden)).toEqual(INGANGEN);
});

/** What is not of the toegang to write, and whose it is. */
const VAN_ANDEREN: Partial<Record<Actie, readonly string[]>> = {
  "informatieverzoek:beantwoord": ["AANBIEDER"],
  "onderzoek:open": ["CONTRACTMANAGER"],
  "onderzoek:sluit": ["CONTRACTMANAGER", "PRIVACYFUNCTIONARIS"],
};

test("a mutation always asks an action that writes, and only a toegangsmedewerker has it, but for a few", () => {
  for (const { type, veld } of veldenVan(schema)) {
    if (type !== "Mutation") continue;
    const actie = veld.extensions["toegang"] as Actie;
    expect(ACTIES).toContain(actie);
    expect(BELEID[actie].schrijft).toBe(true);
    expect([...BELEID[actie].wie]).toEqual(VAN_ANDEREN[actie] ?? ["TOEGANGSMEDEWERKER"]);
  }
});

test("docs/toegang.md tells the policy as it is", () => {
  const document = readFileSync(join(__dirname, "../../docs/toegang.md"), "utf8");
  expect(metBeleid(document, schema)).toBe(document);
  expect(document).toContain("| `traject:lees-nummer` | `Traject.toewijzingsnummer` |");
});

test("what identifies a resident, and free text, ask more than the file they are in", () => {
  expect(toegangVan("Client", "zaaknummer")).toBe("client:lees-kenmerken");
  expect(toegangVan("Client", "wijk")).toBe("client:lees-kenmerken");
  expect(toegangVan("Doel", "omschrijving")).toBe("doel:lees-tekst");
  expect(toegangVan("Evaluatie", "toelichting")).toBe("evaluatie:lees-tekst");
});
