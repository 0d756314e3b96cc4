import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { cijfer, CONCORDANTIE, jaar, levering, schrijfReeks } from "../support/oude-reeks";
import {
  AANBIEDER,
  aantalVragen,
  ALMELO,
  ANALIST,
  BI,
  CONTRACTMANAGER,
  EIGEN,
  ENSCHEDE,
  TOEGANGSMEDEWERKER,
  TOEZICHTHOUDER,
  ZWOLLE,
} from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const VRAAG = `query (
  $indicatoren: [IndicatorId!]! = [UITVAL], $van: Datum! = "2021-01-01", $tot: Datum! = "2024-01-01",
  $groepeer: [Dimensie!]! = [], $filter: UitkomstFilter
) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: $van, tot: $tot }, groepeer: $groepeer, filter: $filter, bron: HISTORIE) {
    peildatum dataStand publicatie { id }
    rijen { sleutel indicator versie status verspreidbaar regio gemeente jaar ondersteuningsbehoefte teller noemer populatie
      respons waarde ondergrens bovengrens eenheid weggelaten { reden } reeksbreuk benchmark toelichting }
  }
}`;
const OPNIEUW = "query ($s: ID!) { uitkomst(sleutel: $s) { sleutel gemeente jaar teller noemer reeksbreuk } }";

const LEVERING = levering("2025-03-31");

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  const gemeenten = [ALMELO, ENSCHEDE, ZWOLLE];
  await schrijfReeks(db.motor, {
    cijfers: gemeenten.flatMap((gemeente_code, plek) =>
      [2021, 2022, 2023].flatMap((een) =>
        ["", "A", "B"].map((oud_product) =>
          cijfer({
            ...jaar(een),
            gemeente_code,
            oud_product,
            definitieversie: een === 2021 ? "oud" : "1",
            teller: plek + (oud_product === "" ? 10 : 5),
            levering_id: LEVERING,
          }),
        ),
      ),
    ),
    concordantie: CONCORDANTIE,
  });
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

interface Rij {
  readonly sleutel: string;
  readonly gemeente: string | null;
  readonly regio: string | null;
  readonly jaar: number | null;
  readonly ondersteuningsbehoefte: string | null;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly reeksbreuk: boolean;
}
const rijen = (antwoord: Antwoord): Rij[] => {
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
};
const codes = (antwoord: Antwoord) => antwoord.errors?.map((error) => error.extensions.code);
const kort = ({ regio, gemeente, jaar: een, ondersteuningsbehoefte, teller, noemer, reeksbreuk }: Rij) =>
  [regio, gemeente, een, ondersteuningsbehoefte, teller, noemer, reeksbreuk ? "breuk" : null]
    .filter((waarde) => waarde !== null)
    .join(" ");

describe("the old series for an analist", () => {
  it("is a flat row like any other, with what the series can't know left empty", async () => {
    const antwoord = await hub.vraag(ANALIST, VRAAG, { van: "2022-01-01", tot: "2023-01-01" });
    expect(rijen(antwoord)).toEqual([
      expect.objectContaining({
        indicator: "UITVAL",
        versie: 1,
        status: "GETOOND",
        verspreidbaar: true,
        teller: 21,
        noemer: 80,
        populatie: null,
        respons: null,
        waarde: 21 / 80,
        eenheid: "AANDEEL",
        weggelaten: [],
        reeksbreuk: true,
        benchmark: null,
      }),
    ]);
    expect(antwoord.data?.uitkomsten).toMatchObject({ peildatum: "2025-03-31", dataStand: LEVERING, publicatie: null });
  });

  it("breaks where the definitie changes", async () => {
    expect(rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["REGIO", "JAAR"] })).map(kort)).toEqual([
      "TWENTE 2021 21 80 breuk",
      "TWENTE 2022 21 80 breuk",
      "TWENTE 2023 21 80",
    ]);
  });

  it("goes by gemeente of the region, and by need through the concordance", async () => {
    expect(
      rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE"], filter: { jaar: [2023] } })).map(kort),
    ).toEqual([`${ALMELO} 10 40`, `${ENSCHEDE} 11 40`]);
    const behoefte = {
      groepeer: ["ONDERSTEUNINGSBEHOEFTE", "JAAR"],
      filter: { gemeente: [ALMELO], jaar: [2022, 2023] },
    };
    expect(rijen(await hub.vraag(ANALIST, VRAAG, behoefte)).map(kort)).toEqual([
      "2022 1 5 40 breuk",
      "2022 2 5 40 breuk",
      "2023 2 5 40 breuk",
      "2023 ONBEKEND 5 40 breuk",
    ]);
  });

  it("takes one statement, however many rows and indicators", async () => {
    const vraag = {
      indicatoren: ["UITVAL", "VOORTIJDIG", "INSTROOM"],
      groepeer: ["GEMEENTE", "JAAR", "ONDERSTEUNINGSBEHOEFTE"],
    };
    await hub.vraag(ANALIST, VRAAG, vraag);
    hub.queries.clear();
    expect(rijen(await hub.vraag(ANALIST, VRAAG, vraag))).toHaveLength(12);
    expect(aantalVragen(hub.queries)).toBe(1);
  });

  it.each([
    ["a dimension that the series has not", { groepeer: ["AANBIEDER"] }],
    ["a filter that the series has not", { filter: { leeftijdsgroep: ["12-17"] } }],
    ["quarters, where the series has years", { groepeer: ["KWARTAAL"] }],
    ["half a year", { van: "2022-07-01" }],
  ])("refuses %s", async (_, vraag) => {
    const antwoord = await hub.vraag(ANALIST, VRAAG, vraag);
    expect(codes(antwoord)).toEqual(["BAD_USER_INPUT"]);
    expect(antwoord.errors?.[0]?.message).toContain("De oude reeks");
  });

  it("is not asked of an aanbieder, and is asked of a gemeente", async () => {
    const onder = (ouder: string) => `{ ${ouder} { uitkomsten(indicatoren: [UITVAL], bron: HISTORIE,
      periode: { van: "2023-01-01", tot: "2024-01-01" }) { rijen { teller } } } }`;
    await db.motor.query("insert into aanbieder (code) values ($1)", [EIGEN]);
    expect(codes(await hub.vraag(ANALIST, onder(`aanbieder(code: "${EIGEN}")`)))).toEqual(["BAD_USER_INPUT"]);
    const gemeente = await hub.vraag(ANALIST, onder(`gemeente(code: "${ENSCHEDE}")`));
    expect(gemeente.data).toEqual({ gemeente: { uitkomsten: { rijen: [{ teller: 11 }] } } });
  });

  it("can't be followed down, and has no monitor", async () => {
    const [rij] = rijen(await hub.vraag(ANALIST, VRAAG));
    const onderbouwing = "query ($s: ID!) { uitkomst(sleutel: $s) { onderbouwing { redenen { aantal } } } }";
    const antwoord = await hub.vraag(ANALIST, onderbouwing, { s: rij?.sleutel });
    expect(antwoord).toMatchObject({ data: { uitkomst: { onderbouwing: null } } });
    expect(antwoord.errors).toBeUndefined();
    const monitor = await hub.vraag(ANALIST, `{ monitor(regio: "TWENTE", jaar: 2023, bron: HISTORIE) { jaar } }`);
    expect(codes(monitor)).toEqual(["BAD_USER_INPUT"]);
    expect(monitor.errors?.[0]?.message).toContain("uitkomsten(bron: HISTORIE)");
  });
});

describe("who may read the old series", () => {
  const ANDERE_REGIO: Actor = { rol: "ANALIST", id: "elders", regio: "ACHTERHOEK" };

  it.each([
    ["a contractmanager", CONTRACTMANAGER],
    ["a toezichthouder", TOEZICHTHOUDER],
  ])("%s reads its own gemeente, and no filter widens that", async (_, actor) => {
    const vraag = { groepeer: ["GEMEENTE", "JAAR"], van: "2023-01-01" };
    expect(rijen(await hub.vraag(actor, VRAAG, vraag)).map(kort)).toEqual([`${ENSCHEDE} 2023 11 40`]);
    expect(rijen(await hub.vraag(actor, VRAAG, { van: "2023-01-01" })).map(kort)).toEqual(["11 40"]);
    expect(rijen(await hub.vraag(actor, VRAAG, { ...vraag, filter: { gemeente: [ALMELO] } }))).toEqual([]);
    expect(codes(await hub.vraag(actor, VRAAG, { groepeer: ["REGIO"] }))).toEqual(["BAD_USER_INPUT"]);
  });

  it("gives a row again by its key, and nothing to who may not see it", async () => {
    const alle = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE", "JAAR"] }));
    expect(alle).toHaveLength(6);
    for (const { sleutel, gemeente, jaar: een, teller, noemer, reeksbreuk } of alle) {
      const rij = { sleutel, gemeente, jaar: een, teller, noemer, reeksbreuk };
      expect((await hub.vraag(ANALIST, OPNIEUW, { s: sleutel })).data).toEqual({ uitkomst: rij });
      const eigen = await hub.vraag(CONTRACTMANAGER, OPNIEUW, { s: sleutel });
      expect(eigen.data).toEqual({ uitkomst: gemeente === ENSCHEDE ? rij : null });
      expect(codes(await hub.vraag(AANBIEDER, OPNIEUW, { s: sleutel }))).toEqual(["FORBIDDEN"]);
      expect(codes(await hub.vraag(null, OPNIEUW, { s: sleutel }))).toEqual(["UNAUTHENTICATED"]);
    }
  });

  it.each([
    ["without a token", null, "UNAUTHENTICATED"],
    ["as aanbieder", AANBIEDER, "FORBIDDEN"],
    ["as BI", BI, "FORBIDDEN"],
    ["as toegangsmedewerker", TOEGANGSMEDEWERKER, "FORBIDDEN"],
  ] as const)("is refused %s", async (_, actor, code) => {
    const antwoord = await hub.vraag(actor, VRAAG);
    expect(codes(antwoord)).toEqual([code]);
    expect(antwoord.data).toBeFalsy();
  });

  it("knows nothing of gemeenten outside the region", async () => {
    const zwolle = await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE"], filter: { gemeente: [ZWOLLE] } });
    expect(rijen(zwolle)).toEqual([]);
    expect(codes(await hub.vraag(ANDERE_REGIO, VRAAG))).toEqual(["BAD_USER_INPUT"]);
  });
});
