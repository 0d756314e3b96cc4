import { evaluate, rebuild } from "../../src/aggregations";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  AANBIEDER,
  aantalVragen,
  ANALIST,
  CONTRACTMANAGER,
  EIGEN,
  ENSCHEDE,
  TOEZICHTHOUDER,
  vulRegio,
} from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const VELDEN = `sleutel gemeente aanbieder waarde noemer vorigePeriode verschil benchmark benchmarkGemeente benchmarkSoort
  onderscheid toelichting trechter { streefwaarde ondergrens95 bovengrens95 ondergrens998 bovengrens998 overdispersie eenheden }`;
const VRAAG = `query ($indicatoren: [IndicatorId!]! = [UITVAL], $groepeer: [Dimensie!]! = [AANBIEDER], $filter: UitkomstFilter) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: $groepeer, filter: $filter) {
    rijen { ${VELDEN} } } }`;
const OPNIEUW = `query ($sleutel: ID!) { uitkomst(sleutel: $sleutel) { ${VELDEN} } }`;

interface Rij {
  readonly sleutel: string;
  readonly aanbieder: string | null;
  readonly waarde: number | null;
  readonly benchmark: number | null;
  readonly benchmarkGemeente: number | null;
  readonly benchmarkSoort: number | null;
  readonly onderscheid: string | null;
  readonly toelichting: string;
  readonly trechter: { readonly [grens: string]: number | null } | null;
}

/** Twelve aanbieders in the region with 40 ended episodes each, of which so many uitval: one far out, one exempt. */
const UITVAL = [8, 8, 8, 8, 8, 8, 8, 8, 8, 9, 7, 32];
const code = (nummer: number) => `DL${String(100 + nummer).padStart(6, "0")}`;
const UITSCHIETER = code(11);

let db: TestDatabase;
let hub: TestHub;
beforeAll(async () => {
  db = await createTestDatabase();
  await vulRegio(db);
  // Copies of a drawn line: what is compared is only how many there are of each.
  for (const [nummer, uitval] of UITVAL.entries()) {
    await db.motor.query(
      "insert into aanbieder (code, solistisch, gecertificeerde_instelling) values ($1, $2, false)",
      [code(nummer), nummer < 2],
    );
    for (const [reden, aantal] of [
      ["03", uitval],
      ["01", 40 - uitval],
    ] as const) {
      await kopieer(reden, aantal, code(nummer));
    }
  }
  await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

/** Makes so many clients with a line of this aanbieder, like the first drawn in Enschede. */
async function kopieer(reden: string, aantal: number, aanbieder: string): Promise<void> {
  await db.motor.query(
    `with voorbeeld as (
      select c as client, t as traject from traject t
      join client c on c.gemeente_code = t.gemeente_code and c.id = t.client_id
      where t.gemeente_code = $4 and t.aanbieder_code = $5 order by t.id limit 1
    ), nieuw as (select gen_random_uuid() as id from generate_series(1, $2::integer)), klant as (
      insert into client select (jsonb_populate_record(v.client, jsonb_build_object('id', n.id, 'pseudoniem', null))).*
      from nieuw n, voorbeeld v
    )
    insert into traject select (jsonb_populate_record(v.traject, jsonb_build_object('id', gen_random_uuid(),
      'client_id', n.id, 'aanbieder_code', $3::text, 'contractpartij_code', $3::text, 'aanbieder_codes', array[$3::text],
      'reden_code', $1::text, 'bron_sleutel', null))).*
    from nieuw n, voorbeeld v`,
    [reden, aantal, aanbieder, ENSCHEDE, EIGEN],
  );
}

const rijen = (antwoord: Antwoord): Rij[] => {
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
};

describe("the funnel beside a row", () => {
  it("tells the one that differs apart, in words as well", async () => {
    const alle = rijen(await hub.vraag(ANALIST, VRAAG));
    const uit = alle.find(({ aanbieder }) => aanbieder === UITSCHIETER);
    expect(uit).toMatchObject({ waarde: 0.8, onderscheid: "HOGER", trechter: { eenheden: 13 } });
    expect(uit?.toelichting).toContain(
      "Dit is hoger dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is",
    );
    const ander = alle.find(({ aanbieder }) => aanbieder === code(3));
    expect(ander?.onderscheid).toBe("NIET_TE_ONDERSCHEIDEN");
    expect(ander?.toelichting).toContain("niet te onderscheiden van het regionale gemiddelde");
    expect(ander?.trechter?.streefwaarde).toBe(ander?.benchmark);
  });

  it("has the same limits whatever aanbieders are asked", async () => {
    const alle = rijen(await hub.vraag(ANALIST, VRAAG));
    const [een] = rijen(await hub.vraag(ANALIST, VRAAG, { filter: { aanbieder: [code(3)] } }));
    const { sleutel, ...zelfde } = een ?? { sleutel: "" };
    expect(sleutel).not.toBe("");
    expect(alle.find(({ aanbieder }) => aanbieder === code(3))).toMatchObject(zelfde);
    const los = await hub.vraag(
      ANALIST,
      `{ aanbieder(code: "${code(3)}") { uitkomsten(indicatoren: [UITVAL],
        periode: { van: "2024-01-01", tot: "2025-01-01" }) { rijen { onderscheid trechter { bovengrens998 } } } } }`,
    );
    expect(los.data?.aanbieder).toMatchObject({
      uitkomsten: {
        rijen: [{ onderscheid: "NIET_TE_ONDERSCHEIDEN", trechter: { bovengrens998: een?.trechter?.bovengrens998 } }],
      },
    });
  });

  it("comes with the answer, in one statement, and only what is asked is read", async () => {
    await hub.vraag(ANALIST, VRAAG);
    hub.queries.clear();
    rijen(await hub.vraag(ANALIST, VRAAG, { indicatoren: ["UITVAL", "TEVREDENHEID_NUT", "INSTROOM"] }));
    expect(aantalVragen(hub.queries)).toBe(1);
    const delen = (tekst: string) => tekst.split(" union all ").length;
    const [vol = ""] = hub.queries.statements;
    hub.queries.clear();
    await hub.vraag(
      ANALIST,
      `{ uitkomsten(indicatoren: [UITVAL], periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: [AANBIEDER]) {
        rijen { waarde } } }`,
    );
    expect(delen(vol)).toBeGreaterThan(4);
    expect(hub.queries.statements.map(delen)).toEqual([1]);
  });

  it("is the same by the key of the row", async () => {
    for (const groepeer of [["AANBIEDER"], ["GEMEENTE", "AANBIEDER", "KWARTAAL"], ["REGIO", "WET"]]) {
      for (const rij of rijen(await hub.vraag(ANALIST, VRAAG, { groepeer }))) {
        expect((await hub.vraag(ANALIST, OPNIEUW, { sleutel: rij.sleutel })).data?.uitkomst).toEqual(rij);
      }
    }
  });

  it("compares with aanbieders of the same kind", async () => {
    const alle = rijen(await hub.vraag(ANALIST, VRAAG));
    const van = (een: string) => alle.find(({ aanbieder }) => aanbieder === een)?.benchmarkSoort;
    // Two work alone, with 16 of 80.
    expect(van(code(0))).toBeCloseTo(0.2, 12);
    expect(van(code(1))).toBe(van(code(0)));
    expect(van(code(2))).toBe(van(UITSCHIETER));
    expect(van(code(2))).not.toBe(van(code(0)));
  });
});

describe("who may see what stands beside a row", () => {
  const VAN_ANDEREN = ["benchmark", "benchmarkGemeente", "benchmarkSoort", "trechter", "onderscheid"] as const;
  const vragen = [
    { groepeer: ["AANBIEDER"] },
    { groepeer: ["GEMEENTE", "AANBIEDER"] },
    { groepeer: ["GEMEENTE"] },
    { groepeer: [] },
    { groepeer: [], filter: { gemeente: [ENSCHEDE] } },
    { groepeer: ["AANBIEDER"], filter: { aanbieder: [EIGEN, UITSCHIETER] } },
    { groepeer: ["WET", "LEVERINGSVORM", "KWARTAAL"] },
  ];

  it("an aanbieder sees nothing of others, by no question and no key", async () => {
    for (const vraag of vragen) {
      const eigen = rijen(await hub.vraag(AANBIEDER, VRAAG, vraag));
      expect(eigen.length).toBeGreaterThan(0);
      const opnieuw = await Promise.all(
        eigen.map(async ({ sleutel }) => (await hub.vraag(AANBIEDER, OPNIEUW, { sleutel })).data?.uitkomst as Rij),
      );
      for (const rij of [...eigen, ...opnieuw]) {
        for (const veld of VAN_ANDEREN) expect([veld, rij[veld]]).toEqual([veld, null]);
        expect(rij.toelichting).not.toMatch(/regionale|vergelijken/);
      }
      for (const { sleutel } of rijen(await hub.vraag(ANALIST, VRAAG, vraag))) {
        const rij = (await hub.vraag(AANBIEDER, OPNIEUW, { sleutel })).data?.uitkomst as Rij | null;
        for (const veld of VAN_ANDEREN) expect(rij?.[veld] ?? null).toBeNull();
      }
    }
  });

  it("a contractmanager and a toezichthouder see their gemeente, not the region", async () => {
    const verwacht = await evaluate(
      asQueryable(db.lezer),
      {
        indicatoren: ["UITVAL"],
        periode: { van: "2024-01-01", tot: "2025-01-01" },
        groepeer: [],
        filter: { GEMEENTE: [ENSCHEDE], LEVERINGSVORM: ["ZIN"] },
        bij: [],
      },
      { gemeenten: [ENSCHEDE], aanbieders: "ALLE" },
    );
    for (const actor of [CONTRACTMANAGER, TOEZICHTHOUDER]) {
      for (const vraag of vragen.slice(0, 2)) {
        for (const rij of rijen(await hub.vraag(actor, VRAAG, vraag))) {
          expect(rij.benchmarkGemeente).toBe(verwacht.rijen[0]?.waarde);
          expect(rij).toMatchObject({ benchmark: null, benchmarkSoort: null, trechter: null, onderscheid: null });
          expect(rij.toelichting).not.toContain("regionale");
        }
      }
    }
  });
});
