import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { cijfer, jaar, kwartaal, schrijfReeks } from "../support/oude-reeks";
import {
  AANBIEDER,
  aantalVragen,
  ALMELO,
  ANALIST,
  CONTRACTMANAGER,
  ENSCHEDE,
  vulRegio,
} from "../support/regio-cijfers";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

const VRAAG = `query ($indicatoren: [IndicatorId!]! = [UITVAL], $groepeer: [Dimensie!]! = [], $bron: Bron! = WERKVERSIE,
  $per: Periodesoort! = KWARTAAL, $aantal: Int! = 12, $van: Datum! = "2024-01-01", $tot: Datum! = "2025-01-01"
) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: $van, tot: $tot }, groepeer: $groepeer, bron: $bron) {
    rijen { sleutel gemeente aanbieder kwartaal waarde reeks(per: $per, aantal: $aantal) {
      periode van tot bron status volledig teller noemer populatie waarde ondergrens bovengrens reeksbreuk signalen } } }
}`;
const OPNIEUW = `query ($sleutel: ID!, $per: Periodesoort! = KWARTAAL, $aantal: Int! = 12) { uitkomst(sleutel: $sleutel) {
  sleutel gemeente aanbieder kwartaal waarde reeks(per: $per, aantal: $aantal) {
    periode van tot bron status volledig teller noemer populatie waarde ondergrens bovengrens reeksbreuk signalen } } }`;

interface Punt {
  readonly periode: string;
  readonly bron: string;
  readonly status: string;
  readonly volledig: boolean;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly reeksbreuk: boolean;
  readonly signalen: readonly string[];
}
interface Rij {
  readonly sleutel: string;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  readonly kwartaal: string | null;
  readonly waarde: number | null;
  readonly reeks: readonly Punt[];
}

let db: TestDatabase;
let hub: TestHub;
beforeAll(async () => {
  db = await createTestDatabase();
  await vulRegio(db);
  await db.motor.query("update gemeente set data_tot = '2025-08-01' where code = $1", [ALMELO]);
  await rebuild(asTransactional(db.motor), { peildatum: "2025-11-15" });
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const rijen = (antwoord: Antwoord): Rij[] => {
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
};
const eerste = async (wie: Parameters<TestHub["vraag"]>[0], variabelen: object = {}): Promise<Rij> => {
  const [rij] = rijen(await hub.vraag(wie, VRAAG, variabelen));
  if (!rij) throw new Error("no row");
  return rij;
};
const kort = ({ periode, bron, teller, noemer, reeksbreuk, volledig }: Punt): string =>
  [
    periode,
    bron === "HISTORIE" ? "oud" : "",
    `${String(teller)}/${String(noemer)}`,
    reeksbreuk ? "breuk" : "",
    volledig ? "" : "open",
  ]
    .filter((deel) => deel !== "")
    .join(" ");

describe("the series of a row", () => {
  it("ends with the last whole period of the row, and asks each period as such", async () => {
    const rij = await eerste(ANALIST, { aantal: 5 });
    expect(rij.reeks.map(kort)).toEqual(["2023K4 null/null", "2024K1 3/16", "2024K2 1/6", "2024K3 0/0", "2024K4 0/0"]);
    const maart = await eerste(ANALIST, { aantal: 2, tot: "2024-06-01" });
    expect(maart.reeks.map(kort)).toEqual(["2023K4 null/null", "2024K1 3/16"]);
    const jaren = await eerste(ANALIST, { aantal: 2, per: "JAAR" });
    expect(jaren.reeks.map(kort)).toEqual(["2023 null/null", "2024 4/22"]);
  });

  it("of a row of a quarter ends with that quarter", async () => {
    const groepen = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["KWARTAAL"], aantal: 1 }));
    expect(groepen.map(({ kwartaal: naam, reeks }) => [naam, reeks.map(({ periode }) => periode)])).toEqual([
      ["2024K1", ["2024K1"]],
      ["2024K2", ["2024K2"]],
    ]);
    for (const { waarde, reeks } of groepen) expect(reeks[0]?.waarde).toBe(waarde);
  });

  it("says of what is not over, and of what is not known", async () => {
    const rij = await eerste(ANALIST, { indicatoren: ["UITSTROOM"], tot: "2026-07-01", aantal: 6 });
    // The data of Almelo reach to August.
    expect(rij.reeks.map(({ periode, status, volledig, waarde }) => [periode, status, volledig, waarde])).toEqual([
      ["2025K1", "GETOOND", true, 0],
      ["2025K2", "GETOOND", true, 0],
      ["2025K3", "GETOOND", false, 0],
      ["2025K4", "GEEN_GEGEVENS", false, null],
      ["2026K1", "GEEN_GEGEVENS", false, null],
      ["2026K2", "GEEN_GEGEVENS", false, null],
    ]);
    const vroeger = await eerste(ANALIST, { indicatoren: ["UITSTROOM"], tot: "2024-04-01", aantal: 2, per: "JAAR" });
    expect(vroeger.reeks.map(({ periode, waarde }) => [periode, waarde])).toEqual([
      ["2022", null],
      ["2023", null],
    ]);
  });

  it("is not final while a window of it is open", async () => {
    const rij = await eerste(ANALIST, { indicatoren: ["GEEN_NIEUWE_START"], aantal: 4 });
    expect(rij.reeks.map(kort).slice(0, 2)).toEqual(["2024K1 16/16", "2024K2 6/6"]);
    await rebuild(asTransactional(db.motor), { peildatum: "2025-05-01" });
    const eerder = await eerste(ANALIST, { indicatoren: ["GEEN_NIEUWE_START"], aantal: 4 });
    expect(eerder.reeks.map(kort).slice(0, 2)).toEqual(["2024K1 16/16", "2024K2 0/0 open"]);
    await rebuild(asTransactional(db.motor), { peildatum: "2025-11-15" });
  });

  it("has no points where the indicator does not exist by such periods", async () => {
    const groepen = rijen(await hub.vraag(ANALIST, VRAAG, { indicatoren: ["CLIENTEN", "UITVAL"], per: "MAAND" }));
    expect(groepen.map(({ reeks }) => reeks.length)).toEqual([0, 12]);
    const kwartalen = await eerste(ANALIST, { indicatoren: ["CLIENTEN"], aantal: 3, groepeer: ["GEMEENTE"] });
    expect(kwartalen.reeks.map(({ teller }) => teller)).toEqual([5, 0, 0]);
  });

  it("is the same when the row is asked again by its key", async () => {
    for (const groepeer of [["GEMEENTE", "AANBIEDER", "KWARTAAL"], ["REGIO"], []]) {
      for (const rij of rijen(await hub.vraag(ANALIST, VRAAG, { groepeer }))) {
        const weer = await hub.vraag(ANALIST, OPNIEUW, { sleutel: rij.sleutel });
        expect(weer.data?.uitkomst).toEqual(rij);
      }
    }
  });

  it("is read with one statement, however many rows, and one more for the old monitor", async () => {
    const statements = async (variabelen: object) => {
      await hub.vraag(ANALIST, VRAAG, variabelen);
      hub.queries.clear();
      rijen(await hub.vraag(ANALIST, VRAAG, variabelen));
      return aantalVragen(hub.queries);
    };
    expect(await statements({ groepeer: ["AANBIEDER", "KWARTAAL"], indicatoren: ["UITVAL", "INSTROOM"] })).toBe(2);
    expect(await statements({ groepeer: ["AANBIEDER"] })).toBe(2);
    expect(await statements({ groepeer: ["GEMEENTE", "KWARTAAL"] })).toBe(3);
    expect(await statements({ groepeer: ["REGIO"] })).toBe(3);
  });

  it.each([0, 61])("refuses %s points", async (aantal) => {
    const antwoord = await hub.vraag(ANALIST, VRAAG, { aantal });
    expect(antwoord.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  it("of an aanbieder is its own, and never the old monitor's", async () => {
    const rij = await eerste(AANBIEDER, { aantal: 4, groepeer: ["REGIO"] }).catch(() =>
      eerste(AANBIEDER, { aantal: 4 }),
    );
    expect(rij.reeks.map(kort).slice(0, 2)).toEqual(["2024K1 3/12", "2024K2 1/1"]);
  });
});

describe("the old monitor in a series", () => {
  beforeAll(async () => {
    const oud = { gemeente_code: ENSCHEDE, definitieversie: "1" };
    await schrijfReeks(db.motor, {
      concordantie: [],
      cijfers: [
        cijfer({ ...oud, definitieversie: "oud", ...kwartaal(2022, 4), teller: 5, noemer: 50 }),
        ...[1, 2, 3, 4].map((deel) => cijfer({ ...oud, ...kwartaal(2023, deel), teller: deel, noemer: 40 })),
        // Where both have a figure, the live one stands.
        cijfer({ ...oud, ...kwartaal(2024, 1), teller: 39, noemer: 40 }),
        cijfer({ ...oud, gemeente_code: ALMELO, ...jaar(2023), teller: 1, noemer: 9 }),
      ],
    });
  });

  it("tells of what was before, and the series breaks where it ends and where its definition changed", async () => {
    const groepen = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE"], aantal: 8 }));
    expect(groepen.find(({ gemeente }) => gemeente === ENSCHEDE)?.reeks.map(kort)).toEqual([
      "2023K1 oud 1/40 breuk",
      "2023K2 oud 2/40",
      "2023K3 oud 3/40",
      "2023K4 oud 4/40",
      "2024K1 2/15 breuk",
      "2024K2 1/1",
      "2024K3 0/0",
      "2024K4 0/0",
    ]);
    // A year is not split.
    expect(groepen.find(({ gemeente }) => gemeente === ALMELO)?.reeks.every(({ bron }) => bron === "WERKVERSIE")).toBe(
      true,
    );
    const jaren = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE"], aantal: 2, per: "JAAR" }));
    expect(jaren.find(({ gemeente }) => gemeente === ALMELO)?.reeks.map(kort)).toEqual([
      "2023 oud 1/9",
      "2024 1/6 breuk",
    ]);
    expect(jaren.find(({ gemeente }) => gemeente === ENSCHEDE)?.reeks.map(kort)).toEqual([
      "2023 oud 10/160 breuk",
      "2024 3/16 breuk",
    ]);
  });

  it("is of the region as far as its gemeenten have it, and says that some have not", async () => {
    const [rij] = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["REGIO"], aantal: 5 }));
    expect(rij?.reeks.map(kort).slice(0, 2)).toEqual(["2023K4 oud 4/40 open", "2024K1 3/16 breuk"]);
  });

  it("is for a contractmanager of its gemeente, and not for rows of a part of the help", async () => {
    const [rij] = rijen(await hub.vraag(CONTRACTMANAGER, VRAAG, { aantal: 5 }));
    expect(rij?.reeks[0]).toMatchObject({ periode: "2023K4", bron: "HISTORIE", teller: 4 });
    for (const groepeer of [["AANBIEDER"], ["GEMEENTE", "WET"]]) {
      for (const { reeks } of rijen(await hub.vraag(ANALIST, VRAAG, { groepeer }))) {
        expect(reeks.every(({ bron }) => bron === "WERKVERSIE")).toBe(true);
      }
    }
    for (const groepeer of [[], ["GEMEENTE"]]) {
      for (const { reeks } of rijen(await hub.vraag(AANBIEDER, VRAAG, { groepeer }))) {
        expect(reeks.every(({ bron }) => bron === "WERKVERSIE")).toBe(true);
      }
    }
  });

  it("has a series of its own for a row of its own", async () => {
    const groepen = rijen(
      await hub.vraag(ANALIST, VRAAG, {
        bron: "HISTORIE",
        groepeer: ["GEMEENTE", "KWARTAAL"],
        aantal: 2,
      }),
    );
    const k1 = groepen.find(({ kwartaal: naam }) => naam === "2024K1");
    expect(k1?.reeks.map(kort)).toEqual(["2023K4 oud 4/40", "2024K1 oud 39/40"]);
  });
});
