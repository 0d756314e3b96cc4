import { rebuild } from "../../src/aggregations";
import type { Actor } from "../../src/access/actor";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { ANALIST, BI, vulRegio } from "../support/regio-cijfers";
import { startTestHub, type TestHub } from "../support/test-hub";

const VRAAG = `query ($indicatoren: [IndicatorId!]!) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: [AANBIEDER]) {
    dataStand rijen { aanbieder indicator teller noemer }
  }
}`;
const UITVAL = { indicatoren: ["UITVAL"] };
const CONTRACTMANAGER: Actor = { rol: "CONTRACTMANAGER", id: "cm", gemeenten: ["0141"] };

describe("answers that are given again while the cells are in the same state", () => {
  let db: TestDatabase;
  let hub: TestHub;
  const tel = () => rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
  /** The statements that one question cost, beside the scope's. */
  const gelezen = async (actor: Actor, variables: object, query = VRAAG) => {
    hub.queries.statements.length = 0;
    const antwoord = await hub.vraag(actor, query, variables);
    const cellen = hub.queries.statements.filter((tekst) => tekst.includes("cellen.cel c"));
    return { antwoord, cellen: cellen.length };
  };

  beforeAll(async () => {
    db = await createTestDatabase();
    await vulRegio(db);
    await tel();
    hub = await startTestHub(db);
  });
  afterAll(async () => {
    await hub.stop();
    await db.dispose();
  });

  it("reads the cells once for the same question of the same asker", async () => {
    const eerst = await gelezen(ANALIST, UITVAL);
    const weer = await gelezen(ANALIST, UITVAL);
    expect(eerst.cellen).toBe(1);
    expect(weer.cellen).toBe(0);
    expect(weer.antwoord).toEqual(eerst.antwoord);
  });

  it("never gives one asker what another got", async () => {
    const regio = await gelezen(ANALIST, UITVAL);
    const gemeente = await gelezen(CONTRACTMANAGER, UITVAL);
    expect(gemeente.cellen).toBe(1);
    expect(gemeente.antwoord.data).not.toEqual(regio.antwoord.data);
    expect((await gelezen(BI, UITVAL)).antwoord.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("reads again once anything was counted anew", async () => {
    const eerst = await gelezen(ANALIST, UITVAL);
    await db.motor.query("update traject set reden_code = '01' where aanbieder_code = 'DL000001'");
    await tel();
    const weer = await gelezen(ANALIST, UITVAL);
    expect(weer.cellen).toBe(1);
    expect(weer.antwoord.data).not.toEqual(eerst.antwoord.data);
  });

  it("remembers nothing that more than cells went into, and no error", async () => {
    const per1000 = VRAAG.replace("groepeer: [AANBIEDER]", "groepeer: [GEMEENTE]");
    for (const variables of [{ indicatoren: ["PER_1000"] }, { indicatoren: ["PER_1000", "UITVAL"] }]) {
      await gelezen(ANALIST, variables, per1000);
      expect((await gelezen(ANALIST, variables, per1000)).cellen).toBeGreaterThan(0);
    }
    const onbekend = VRAAG.replace("2025-01-01", "2024-01-01");
    const fout = await gelezen(ANALIST, UITVAL, onbekend);
    expect(fout.antwoord.errors).toHaveLength(1);
    expect((await gelezen(ANALIST, UITVAL, onbekend)).antwoord.errors).toEqual(fout.antwoord.errors);
  });
});
