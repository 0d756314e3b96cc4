import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { KwartalenPerAanbiederDocument, MonitorVanTwenteDocument, RijDocument } from "../generated/operations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { ANALIST, vulRegio } from "../support/regio-cijfers";
import { startTestHub, type TestHub } from "../support/test-hub";

/** What a dashboard built on the generated operations gets: the types promise what the server then answers. */
describe("a dashboard with typed operations", () => {
  let db: TestDatabase;
  let hub: TestHub;

  beforeAll(async () => {
    db = await createTestDatabase();
    await vulRegio(db);
    await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
    hub = await startTestHub(db);
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  async function ask<Result, Variables extends object>(
    operation: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const { data, errors } = await hub.vraag(ANALIST, print(operation), variables);
    expect(errors).toBeUndefined();
    return data as Result;
  }

  it("shows quarters per aanbieder, and finds a row again by its key", async () => {
    const { uitkomsten } = await ask(KwartalenPerAanbiederDocument, {
      periode: { van: "2024-01-01", tot: "2025-01-01" },
    });
    expect(uitkomsten.rijen.length).toBeGreaterThan(0);
    for (const rij of uitkomsten.rijen) expect(rij.kwartaal).toMatch(/^2024K[1-4]$/);

    const [eerste] = uitkomsten.rijen;
    const { uitkomst } = await ask(RijDocument, { sleutel: eerste?.sleutel ?? "" });
    expect(uitkomst).toMatchObject({ sleutel: eerste?.sleutel, waarde: eerste?.waarde });
    expect(uitkomst?.onderbouwing?.redenen.length).toBeGreaterThan(0);
  });

  it("shows fourteen gemeenten and the region for each indicator", async () => {
    const { monitor } = await ask(MonitorVanTwenteDocument, { jaar: 2024 });
    const uitval = monitor.rijen.filter(({ indicator }) => indicator === "UITVAL");
    expect(uitval.filter(({ gemeente }) => gemeente === null)).toHaveLength(1);
    expect(new Set(uitval.map(({ gemeente }) => gemeente)).size).toBe(15);
  });
});
