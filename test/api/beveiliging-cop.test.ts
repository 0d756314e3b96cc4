import { createTestDatabase, type TestDatabase } from "../support/database";
import { startProductie, type ProductieHub } from "../support/productie-hub";
import { ANALIST } from "../support/regio-cijfers";

/** The checks of graphql-cop, one test each, by the safe answer and not by the absence of the unsafe one. */
describe("what graphql-cop tries against the hub in production", () => {
  let db: TestDatabase;
  let hub: ProductieHub;

  beforeAll(async () => {
    db = await createTestDatabase();
    hub = await startProductie(db);
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  const code = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    errors?.map(({ extensions }) => extensions["code"]);

  it("answers a question that is right, so that a refusal below means something", async () => {
    expect(await hub.vraag(null, "{ __typename indicatoren { id } }")).toMatchObject({ status: 200 });
  });

  it("1. alias overloading: 101 aliases are refused", async () => {
    const velden = Array.from({ length: 101 }, (_, i) => `alias${String(i)}:__typename`).join(" ");
    const antwoord = await hub.vraag(null, `query cop { ${velden} }`);
    expect([antwoord.status, code(antwoord), antwoord.data]).toEqual([400, ["QUERY_TOO_COMPLEX"], undefined]);
  });

  it("2. array-based batching: ten questions in one body are refused", async () => {
    const antwoord = await hub.post(JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" }))));
    expect([antwoord.status, code(antwoord), antwoord.data]).toEqual([400, ["BAD_USER_INPUT"], undefined]);
  });

  it("3. directive overloading: ten directives are not ten errors, and six known ones are refused", async () => {
    const onbekend = await hub.vraag(null, "query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }");
    expect([onbekend.status, onbekend.data]).toEqual([400, undefined]);
    expect(onbekend.errors?.length).toBeLessThan(10);
    const velden = Array.from({ length: 6 }, (_, i) => `a${String(i)}: __typename @include(if: true)`).join(" ");
    expect(code(await hub.vraag(null, `query cop { ${velden} }`))).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  it("4. circular query by introspection: refused", async () => {
    const antwoord = await hub.vraag(
      null,
      "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
    );
    expect([antwoord.status, antwoord.data]).toEqual([400, undefined]);
  });

  it("5. introspection: refused, for strangers and for who is known", async () => {
    for (const actor of [null, ANALIST]) {
      for (const vraag of ["{ __schema { types { name } } }", '{ __type(name: "Client") { fields { name } } }']) {
        const antwoord = await hub.vraag(actor as null, vraag);
        expect([antwoord.status, antwoord.data]).toEqual([400, undefined]);
        expect(antwoord.tekst).not.toMatch(/zaaknummer|ClientConnection/);
      }
    }
  });

  it.each([
    ["a field", "{ indicatore { id } }", {}],
    ["a field of a type", "{ indicatoren { idd } }", {}],
    ["an argument", '{ client(idd: "x") { id } }', {}],
    ["a type", "query ($a: IndicatorI) { __typename @include(if: $a) }", {}],
    ["an enum value in the document", "{ uitkomsten(indicatoren: [UITVA]) { dataStand } }", {}],
    [
      "an enum value in a variable",
      "query ($i: [IndicatorId!]!) { revisie(indicatoren: $i) { teller } }",
      { i: ["UITVA"] },
    ],
    [
      "a coerced enum value",
      `query ($i: [IndicatorId!]!) { uitkomsten(indicatoren: $i, periode: {van: "2024-01-01", tot: "2025-01-01"}) { dataStand } }`,
      { i: ["UITVA"] },
    ],
    [
      "a field of an input in a variable",
      `query ($f: UitkomstFilter) { uitkomsten(indicatoren: [UITVAL], filter: $f, periode: {van: "2024-01-01", tot: "2025-01-01"}) { dataStand } }`,
      { f: { gemeent: ["0153"] } },
    ],
  ])("6. field suggestions: %s that is nearly right is not helped along", async (_, vraag, variables) => {
    const antwoord = await hub.vraag(ANALIST as never, vraag, variables);
    expect(code(antwoord)?.every((een) => een === "BAD_USER_INPUT")).toBe(true);
    expect(antwoord.errors?.length).toBeGreaterThan(0);
    expect(antwoord.tekst).not.toMatch(/did you mean|UITVAL|"gemeente"/i);
  });

  it("7. GET questions: refused, so that no link can ask", async () => {
    const antwoord = await fetch(`${hub.url}/graphql?query={__typename}`);
    expect([antwoord.status, antwoord.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await antwoord.text()).not.toMatch(/"data"/);
  });

  it("8. GET mutations: refused", async () => {
    const antwoord = await fetch(`${hub.url}/graphql?query=mutation{__typename}`);
    expect(antwoord.status).toBe(405);
    expect(await antwoord.text()).not.toMatch(/Mutation/);
  });

  it.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "",
    "application/graphql",
  ])("9. POST as a form can (%s): refused", async (soort) => {
    const antwoord = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: soort === "" ? {} : { "content-type": soort },
      body: new TextEncoder().encode("query={__typename}"),
    });
    expect(antwoord.status).toBe(415);
    expect(await antwoord.text()).not.toMatch(/"data"/);
  });

  it("10. tracing and debug modes: an answer has no more than was asked", async () => {
    const antwoord = await hub.vraag(null, "query cop { __typename }");
    expect(JSON.parse(antwoord.tekst)).toEqual({ data: { __typename: "Query" } });
  });

  it.each(["/graphiql", "/playground", "/console", "/graphql", "/altair", "/voyager", "/"])(
    "11. GraphiQL and the like: none at %s",
    async (pad) => {
      const antwoord = await fetch(hub.url + pad, { headers: { accept: "text/html" } });
      expect([404, 405]).toContain(antwoord.status);
      expect(antwoord.headers.get("content-type")).toMatch(/^application\/json/);
    },
  );

  it("12. unhandled errors: a document of nonsense gives no exception and no stack", async () => {
    const antwoord = await hub.vraag(null, "qwerty cop { abc }");
    expect([antwoord.status, code(antwoord)]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(antwoord.tekst).not.toMatch(/exception|stack|node_modules| at /i);
  });

  it("the one it leaves out, 500 times the same field: cheap, and one value", async () => {
    const antwoord = await hub.vraag(null, `query cop { ${"__typename ".repeat(500)} }`);
    expect(JSON.parse(antwoord.tekst)).toEqual({ data: { __typename: "Query" } });
  });

  it("fragments in a circle are refused", async () => {
    const antwoord = await hub.vraag(null, "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }");
    expect([antwoord.status, antwoord.data]).toEqual([400, undefined]);
  });
});
