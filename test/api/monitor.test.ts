import { catalogue, rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  AANBIEDER,
  aantalVragen,
  ALMELO,
  ANALIST,
  BI,
  CONTRACTMANAGER,
  ENSCHEDE,
  TOEGANGSMEDEWERKER,
  vulRegio,
} from "../support/regio-cijfers";
import { startTestHub, type TestHub } from "../support/test-hub";

const MONITOR = `query ($regio: RegioCode! = "TWENTE", $jaar: Int! = 2024, $bron: Bron! = WERKVERSIE) {
  monitor(regio: $regio, jaar: $jaar, bron: $bron) { regio jaar peildatum dataStand
    rijen { indicator regio gemeente status teller noemer waarde verspreidbaar toelichting } }
}`;

interface Rij {
  readonly indicator: string;
  readonly regio: string | null;
  readonly gemeente: string | null;
  readonly status: string;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
}
interface Monitor {
  readonly peildatum: string;
  readonly rijen: readonly Rij[];
}

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

async function monitor(variabelen: object = {}): Promise<Monitor> {
  const antwoord = await hub.vraag(ANALIST, MONITOR, variabelen);
  expect(antwoord.errors).toBeUndefined();
  return antwoord.data?.monitor as Monitor;
}

describe("monitor", () => {
  it("has every indicator for the region and for each of the fourteen gemeenten", async () => {
    const { peildatum, rijen } = await monitor();
    expect(peildatum).toBe("2026-01-01");
    const plaatsen = [...new Set(rijen.map(({ gemeente }) => gemeente))];
    expect(plaatsen).toHaveLength(15);
    expect(plaatsen[0]).toBeNull();
    for (const plaats of plaatsen) {
      const hier = rijen.filter(({ gemeente }) => gemeente === plaats);
      expect(new Set(hier.map(({ indicator }) => indicator)).size).toBe(catalogue().length);
      expect(hier).toHaveLength(catalogue().length);
      expect(hier.every(({ regio }) => regio === (plaats === null ? "TWENTE" : null))).toBe(true);
    }
  });

  it("adds the gemeenten up to the region", async () => {
    const { rijen } = await monitor();
    for (const indicator of ["UITVAL", "UITSTROOM", "CLIENTEN", "DOELEN_GEREALISEERD"]) {
      const [regio, ...gemeenten] = rijen.filter((rij) => rij.indicator === indicator);
      expect(gemeenten.reduce((som, { teller }) => som + (teller ?? 0), 0)).toBe(regio?.teller);
    }
    expect(rijen.find(({ indicator, gemeente }) => indicator === "CLIENTEN" && gemeente === null)?.teller).toBe(22);
    const per1000 = rijen.find(({ indicator, gemeente }) => indicator === "PER_1000" && gemeente === ENSCHEDE);
    expect(per1000?.waarde).toBeCloseTo((16 / (per1000?.noemer ?? NaN)) * 1000);
  });

  it("says of a gemeente without data that nothing is known, and of one with data what is zero", async () => {
    const { rijen } = await monitor();
    const hengelo = rijen.filter(({ gemeente }) => gemeente === "0164");
    expect(new Set(hengelo.map(({ status }) => status))).toEqual(new Set(["GEEN_GEGEVENS"]));
    expect(new Set(hengelo.map(({ waarde }) => waarde))).toEqual(new Set([null]));
    const almelo = rijen.filter(({ gemeente }) => gemeente === ALMELO);
    expect(almelo.find(({ indicator }) => indicator === "INSTROOM")).toMatchObject({ status: "GETOOND", waarde: 0 });
    expect(almelo.find(({ indicator }) => indicator === "TEVREDENHEID_NUT")).toMatchObject({ status: "GEEN_GEGEVENS" });
  });

  it("takes two statements, however many gemeenten and indicators", async () => {
    await monitor();
    hub.queries.clear();
    await monitor();
    expect(aantalVragen(hub.queries)).toBe(2);
  });

  it("does not tell a region that is not the asker's from one that does not exist", async () => {
    const ander = await hub.vraag(ANALIST, MONITOR, { regio: "ACHTERHOEK" });
    const onbekend = await hub.vraag(ANALIST, MONITOR, { regio: "ONBEKEND" });
    expect(ander.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(ander).toEqual(onbekend);
  });

  it("refuses a year that no figure can be of", async () => {
    const antwoord = await hub.vraag(ANALIST, MONITOR, { jaar: 20240 });
    expect(antwoord.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it.each([
    ["a visitor without a token", null, "UNAUTHENTICATED"],
    ["BI", BI, "FORBIDDEN"],
    ["an aanbieder", AANBIEDER, "FORBIDDEN"],
    ["a contractmanager", CONTRACTMANAGER, "FORBIDDEN"],
    ["a toegangsmedewerker", TOEGANGSMEDEWERKER, "FORBIDDEN"],
  ] as const)("keeps the live monitor from %s", async (_, actor, code) => {
    const live = await hub.vraag(actor, MONITOR);
    expect(live.errors?.map((error) => error.extensions.code)).toEqual([code]);
    const publicatie = await hub.vraag(actor, `{ monitor(regio: "TWENTE", jaar: 2024) { jaar } }`);
    expect(publicatie.errors?.map((error) => error.extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});
