import { catalogue, rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  AANBIEDER,
  aantalVragen,
  ALMELO,
  ANALIST,
  ANDER,
  BI,
  CONTRACTMANAGER,
  EIGEN,
  ENSCHEDE,
  TOEGANGSMEDEWERKER,
  vulRegio,
  ZWOLLE,
} from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const VRAAG = `query (
  $indicatoren: [IndicatorId!]! = [UITVAL], $van: Datum! = "2024-01-01", $tot: Datum! = "2025-01-01",
  $groepeer: [Dimensie!]! = [], $filter: UitkomstFilter, $bron: Bron! = WERKVERSIE
) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: $van, tot: $tot }, groepeer: $groepeer, filter: $filter, bron: $bron) {
    peildatum dataStand publicatie { id }
    rijen { indicator versie status verspreidbaar regio gemeente aanbieder kwartaal jaar teller noemer populatie respons
      waarde ondergrens bovengrens eenheid weggelaten { reden aantal } reeksbreuk toelichting }
  }
}`;

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

interface Rij {
  readonly sleutel: string;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  readonly kwartaal?: string | null;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly verspreidbaar: boolean;
  readonly benchmark: number | null;
}
const rijen = (antwoord: Antwoord): Rij[] => {
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
};
const codes = (antwoord: Antwoord) => antwoord.errors?.map((error) => error.extensions.code);
const kort = ({ gemeente, aanbieder, kwartaal, teller, noemer }: Rij) =>
  [gemeente, aanbieder, kwartaal, teller, noemer].filter((waarde) => waarde !== null && waarde !== undefined).join(" ");

describe("uitkomsten", () => {
  it("answers one flat row for the whole region when nothing is grouped by", async () => {
    const [rij, ...meer] = rijen(await hub.vraag(ANALIST, VRAAG));
    expect(meer).toEqual([]);
    expect(rij).toMatchObject({
      indicator: "UITVAL",
      versie: 1,
      status: "GETOOND",
      verspreidbaar: true,
      teller: 4,
      noemer: 22,
      populatie: 22,
      respons: 1,
      waarde: 4 / 22,
      eenheid: "AANDEEL",
      gemeente: null,
      aanbieder: null,
      weggelaten: [],
      reeksbreuk: false,
    });
  });

  it("groups by gemeente and aanbieder, and the rows add up to the row without grouping", async () => {
    const groepen = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE", "AANBIEDER"] }));
    expect(groepen.map(kort).sort()).toEqual(
      [
        `${ALMELO} ${EIGEN} 1 1`,
        `${ALMELO} ${ANDER} 0 5`,
        `${ENSCHEDE} ${EIGEN} 3 12`,
        `${ENSCHEDE} ${ANDER} 0 4`,
      ].sort(),
    );
    expect(groepen.find((rij) => rij.noemer === 12)?.verspreidbaar).toBe(true);
    expect(groepen.find((rij) => rij.noemer === 5)?.verspreidbaar).toBe(false);
  });

  it("groups by kwartaal", async () => {
    const groepen = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["AANBIEDER", "KWARTAAL"] }));
    expect(groepen.map(kort).sort()).toEqual(
      [`${EIGEN} 2024K1 3 12`, `${EIGEN} 2024K2 1 1`, `${ANDER} 2024K1 0 4`, `${ANDER} 2024K2 0 5`].sort(),
    );
  });

  it("fills the regio of a row that is grouped by it", async () => {
    expect(rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["REGIO"] }))).toEqual([
      expect.objectContaining({ regio: "TWENTE", gemeente: null, noemer: 22 }),
    ]);
  });

  it("keeps to a filter, and knows nothing of a gemeente outside the scope", async () => {
    const binnen = { groepeer: ["GEMEENTE"], filter: { gemeente: [ALMELO, ZWOLLE], aanbieder: [EIGEN] } };
    expect(rijen(await hub.vraag(ANALIST, VRAAG, binnen)).map(kort)).toEqual([`${ALMELO} 1 1`]);
    const buiten = { groepeer: ["GEMEENTE"], filter: { gemeente: [ZWOLLE] } };
    const onbekend = { groepeer: ["GEMEENTE"], filter: { gemeente: ["9999"] } };
    expect(rijen(await hub.vraag(ANALIST, VRAAG, buiten))).toEqual(rijen(await hub.vraag(ANALIST, VRAAG, onbekend)));
  });

  it("shows an aanbieder its own figures in the region and a contractmanager its own gemeente", async () => {
    const groepeer = ["GEMEENTE", "AANBIEDER"];
    expect(
      rijen(await hub.vraag(AANBIEDER, VRAAG, { groepeer }))
        .map(kort)
        .sort(),
    ).toEqual([`${ALMELO} ${EIGEN} 1 1`, `${ENSCHEDE} ${EIGEN} 3 12`]);
    expect(
      rijen(await hub.vraag(CONTRACTMANAGER, VRAAG, { groepeer }))
        .map(kort)
        .sort(),
    ).toEqual([`${ENSCHEDE} ${EIGEN} 3 12`, `${ENSCHEDE} ${ANDER} 0 4`]);
  });

  it("answers five indicators grouped by aanbieder and kwartaal with one statement", async () => {
    const indicatoren = ["UITVAL", "VOORTIJDIG", "TEVREDENHEID_NUT", "ZONDER_HULP_VERDER", "GEEN_NIEUWE_START"];
    const vraag = { indicatoren, groepeer: ["AANBIEDER", "KWARTAAL"] };
    await hub.vraag(ANALIST, VRAAG, vraag);
    hub.queries.clear();
    expect(rijen(await hub.vraag(ANALIST, VRAAG, vraag)).length).toBeGreaterThan(4);
    expect(aantalVragen(hub.queries)).toBe(1);
  });
});

describe("who may ask for which figures", () => {
  it.each([
    ["without a token", null, "UNAUTHENTICATED"],
    ["as BI", BI, "FORBIDDEN"],
    ["as toegangsmedewerker", TOEGANGSMEDEWERKER, "FORBIDDEN"],
  ] as const)("refuses live figures %s", async (_, actor, code) => {
    const antwoord = await hub.vraag(actor, VRAAG);
    expect(codes(antwoord)).toEqual([code]);
    expect(antwoord.data).toBeFalsy();
  });

  it.each([
    ["without a token", null],
    ["as BI", BI],
    ["as analist", ANALIST],
  ] as const)("has no release to read from yet, %s", async (_, actor) => {
    const antwoord = await hub.vraag(actor, VRAAG, { bron: "PUBLICATIE" });
    expect(codes(antwoord)).toEqual(["BAD_USER_INPUT"]);
    expect(antwoord.errors?.[0]?.message).toMatch(/publicatie/);
  });

  it("has no history loaded", async () => {
    expect(codes(await hub.vraag(ANALIST, VRAAG, { bron: "HISTORIE" }))).toEqual(["BAD_USER_INPUT"]);
  });

  it("keeps figures about other aanbieders from an aanbieder", async () => {
    const indicatoren = ["UITVAL", "GEEN_NIEUWE_START"];
    expect(codes(await hub.vraag(AANBIEDER, VRAAG, { indicatoren }))).toEqual(["FORBIDDEN"]);
  });

  it.each([
    ["a period that begins within a month", { van: "2024-01-02" }],
    ["a period that ends before it begins", { tot: "2023-12-01" }],
    ["an empty period", { tot: "2024-01-01" }],
    ["more than four dimensions", { groepeer: ["GEMEENTE", "AANBIEDER", "KWARTAAL", "WET", "GESLACHT"] }],
    ["clients by month", { indicatoren: ["CLIENTEN"], groepeer: ["MAAND"] }],
  ])("refuses %s", async (_, vraag) => {
    expect(codes(await hub.vraag(ANALIST, VRAAG, vraag))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the figures of one aanbieder or gemeente", () => {
  const vraag = (ouder: string, filter = "") => `{ ${ouder} { code naam uitkomsten(indicatoren: [UITVAL],
    periode: { van: "2024-01-01", tot: "2025-01-01" }, groepeer: [GEMEENTE, AANBIEDER]${filter}) {
      rijen { gemeente aanbieder teller noemer } } } }`;
  const onder = (antwoord: Antwoord, ouder: string) =>
    (antwoord.data?.[ouder] as { uitkomsten: { rijen: Rij[] } }).uitkomsten.rijen.map(kort).sort();

  it("are those of the parent alone", async () => {
    expect(onder(await hub.vraag(ANALIST, vraag(`aanbieder(code: "${ANDER}")`)), "aanbieder")).toEqual([
      `${ALMELO} ${ANDER} 0 5`,
      `${ENSCHEDE} ${ANDER} 0 4`,
    ]);
    expect(onder(await hub.vraag(ANALIST, vraag(`gemeente(code: "${ALMELO}")`)), "gemeente")).toEqual([
      `${ALMELO} ${EIGEN} 1 1`,
      `${ALMELO} ${ANDER} 0 5`,
    ]);
  });

  it("can't be widened by a filter", async () => {
    const aanbieder = vraag(`aanbieder(code: "${ANDER}")`, `, filter: { aanbieder: ["${EIGEN}"] }`);
    expect(onder(await hub.vraag(ANALIST, aanbieder), "aanbieder")).toEqual([]);
    const gemeente = vraag(`gemeente(code: "${ALMELO}")`, `, filter: { gemeente: ["${ENSCHEDE}", "${ALMELO}"] }`);
    expect(onder(await hub.vraag(ANALIST, gemeente), "gemeente")).toHaveLength(2);
  });

  it("are no one's who may not know the parent", async () => {
    const ander = await hub.vraag(AANBIEDER, vraag(`aanbieder(code: "${ANDER}")`));
    expect(ander).toMatchObject({ data: { aanbieder: null } });
    const almelo = await hub.vraag(CONTRACTMANAGER, vraag(`gemeente(code: "${ALMELO}")`));
    const onbekend = await hub.vraag(CONTRACTMANAGER, vraag(`gemeente(code: "9999")`));
    expect(almelo).toEqual(onbekend);
    expect(almelo).toMatchObject({ data: { gemeente: null } });
  });

  it("are counted once, however many trajecten of the aanbieder ask for them", async () => {
    const statements = async (first: number) => {
      hub.queries.clear();
      const antwoord = await hub.vraag(
        AANBIEDER,
        `{ trajecten(first: ${String(first)}) { edges { node { aanbieder { uitkomsten(indicatoren: [UITVAL],
          periode: { van: "2024-01-01", tot: "2025-01-01" }) { rijen { noemer } } } } } } }`,
      );
      expect(antwoord.errors).toBeUndefined();
      return aantalVragen(hub.queries);
    };
    expect(await statements(13)).toBe(await statements(1));
  });

  it("go with what a gemeente is", async () => {
    const antwoord = await hub.vraag(ANALIST, `{ gemeente(code: "${ENSCHEDE}") { naam regio inwoners(jaar: 2024) } }`);
    expect(antwoord.data?.gemeente).toEqual({ naam: "Enschede", regio: "TWENTE", inwoners: 161_738 });
  });
});

describe("the region beside a row", () => {
  const VRAAG_MET = `{ uitkomsten(indicatoren: [UITVAL], periode: { van: "2024-01-01", tot: "2025-01-01" },
    groepeer: [AANBIEDER]) { rijen { aanbieder benchmark waarde } } }`;

  it("is shown to an analyst, with at most one statement more", async () => {
    await hub.vraag(ANALIST, VRAAG_MET);
    hub.queries.clear();
    const antwoord = rijen(await hub.vraag(ANALIST, VRAAG_MET));
    expect(antwoord.map((rij) => rij.benchmark)).toEqual([4 / 22, 4 / 22]);
    expect(aantalVragen(hub.queries)).toBeLessThanOrEqual(2);
  });

  it("is kept from whom it would tell what others do", async () => {
    for (const actor of [AANBIEDER, CONTRACTMANAGER]) {
      expect(rijen(await hub.vraag(actor, VRAAG_MET)).every((rij) => rij.benchmark === null)).toBe(true);
    }
  });
});

describe("uitkomst", () => {
  it("does not give an aanbieder by key what it may not ask", async () => {
    const vraag = `{ uitkomsten(indicatoren: [GEEN_NIEUWE_START], periode: { van: "2024-01-01", tot: "2025-01-01" },
      groepeer: [AANBIEDER]) { rijen { sleutel } } }`;
    for (const { sleutel } of rijen(await hub.vraag(ANALIST, vraag))) {
      const antwoord = await hub.vraag(AANBIEDER, `query ($s: ID!) { uitkomst(sleutel: $s) { waarde } }`, {
        s: sleutel,
      });
      expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
    }
  });

  it("gives a row again by its key, to those who may see it", async () => {
    const vraag = `{ uitkomsten(indicatoren: [UITVAL], periode: { van: "2024-01-01", tot: "2025-01-01" },
      groepeer: [GEMEENTE, AANBIEDER]) { rijen { sleutel gemeente aanbieder teller noemer waarde toelichting } } }`;
    const opnieuw = `query ($sleutel: ID!) { uitkomst(sleutel: $sleutel) {
      sleutel gemeente aanbieder teller noemer waarde toelichting } }`;
    const alle = rijen(await hub.vraag(ANALIST, vraag));
    for (const rij of alle) {
      const antwoord = await hub.vraag(ANALIST, opnieuw, { sleutel: rij.sleutel });
      expect(antwoord.data?.uitkomst).toEqual(rij);
      const almelo = await hub.vraag(CONTRACTMANAGER, opnieuw, { sleutel: rij.sleutel });
      // An explanation compares with the region for who may see that.
      const zonderRegio = { ...rij, toelichting: expect.not.stringContaining("regio") as string };
      expect(almelo.data?.uitkomst).toEqual(rij.gemeente === ENSCHEDE ? zonderRegio : null);
    }
    const onzin = await hub.vraag(ANALIST, opnieuw, { sleutel: "onzin" });
    expect(onzin.data?.uitkomst).toBeNull();
    expect(codes(onzin)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("what the hub tells everyone", () => {
  it("describes its indicators and its releases without a token", async () => {
    const antwoord = await hub.vraag(
      null,
      `{ publicaties { id } indicatoren { id versie titel definitie herkomst feit telDatum richting eenheid dimensies
        parameters { naam waarde } } }`,
    );
    expect(antwoord.errors).toBeUndefined();
    expect(antwoord.data?.publicaties).toEqual([]);
    expect(antwoord.data?.indicatoren).toHaveLength(catalogue().length);
    expect(antwoord.data?.indicatoren).toContainEqual(
      expect.objectContaining({
        id: "GEEN_NIEUWE_START",
        feit: "episode",
        telDatum: "einde",
        richting: "HOGER_IS_BETER",
        parameters: [
          { naam: "aansluitingDagen", waarde: 14 },
          { naam: "vensterMaanden", waarde: 12 },
        ],
      }),
    );
  });
});
