import type { GraphQLSchema } from "graphql";
import type { Actor } from "../../src/access/actor";
import { ACTIES, type Actie, mag } from "../../src/access/policy";
import { veldenVan, zonderToegang } from "../../src/resolvers/bewaking";
import { buildSchema } from "../../src/resolvers/build-schema";

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
  "Query.client": "client:lees",
  "Query.zoekClient": "client:lees-kenmerken",
  "Query.clienten": "client:lees",
  "Query.ondersteuningsplan": "plan:lees",
  "Query.trajecten": "traject:lees",
  "Query.leveringen": "levering:lees",
  "Query.levering": "levering:lees",
  "Query.volledigheid": "volledigheid:lees",
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
};

test("every field of the schema says who may have it", () => {
  expect(zonderToegang(schema)).toEqual([]);
});

test("every way into the schema asks what is written down here", () => {
  const wortels = veldenVan(schema).filter(({ type }) => type === "Query" || type === "Mutation");
  const gevonden = wortels.map(({ type, veld }) => [`${type}.${veld.name}`, veld.extensions["toegang"]] as const);
  expect(Object.fromEntries(gevonden)).toEqual(INGANGEN);
});

test("a mutation always asks an action, and only a toegangsmedewerker has it", () => {
  const anderen: Actor[] = [
    { rol: "AANBIEDER", id: "a", aanbieder: "DL000001", regio: "TWENTE" },
    { rol: "ANALIST", id: "n", regio: "TWENTE" },
    { rol: "BEHEERDER", id: "b" },
    { rol: "ANONIEM" },
  ];
  for (const { type, veld } of veldenVan(schema)) {
    if (type !== "Mutation") continue;
    const actie = veld.extensions["toegang"] as Actie;
    expect(ACTIES).toContain(actie);
    expect(anderen.filter((actor) => mag(actor, actie))).toEqual([]);
  }
});

test("what identifies a resident, and free text, ask more than the file they are in", () => {
  expect(toegangVan("Client", "zaaknummer")).toBe("client:lees-kenmerken");
  expect(toegangVan("Client", "wijk")).toBe("client:lees-kenmerken");
  expect(toegangVan("Doel", "omschrijving")).toBe("doel:lees-tekst");
  expect(toegangVan("Evaluatie", "toelichting")).toBe("evaluatie:lees-tekst");
});
