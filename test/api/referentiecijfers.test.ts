import type { Pool } from "pg";
import type { Actor } from "../../src/access/actor";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { cijfer, jaar, schrijfReeks } from "../support/oude-reeks";
import {
  AANBIEDER,
  aantalVragen,
  ALMELO,
  ANALIST,
  ANDER,
  CONTRACTMANAGER,
  EIGEN,
  ENSCHEDE,
  vulRegio,
} from "../support/regio-cijfers";
import { table } from "../support/table";
import { startTestHub, type Antwoord, type TestHub } from "../support/test-hub";

/** What stands beside what: the name of each figure is its tabel. */
const REFERENTIES = `
  gemeente | aanbieder | wet      | van        | tot        | tabel
  ---------+-----------+----------+------------+------------+----------------
           |           |          | 2024-01-01 | 2025-01-01 | land
           |           | JEUGDWET | 2024-01-01 | 2025-01-01 | land-jeugd
  0153     |           |          | 2024-01-01 | 2025-01-01 | enschede
  0141     |           |          | 2024-01-01 | 2025-01-01 | almelo
           | DL000001  | JEUGDWET | 2024-01-01 | 2025-01-01 | eigen
           | DL000001  | JEUGDWET | 2024-01-01 | 2024-07-01 | eigen-h1
           | DL000002  | JEUGDWET | 2024-01-01 | 2025-01-01 | ander
  0153     | DL000001  | JEUGDWET | 2024-01-01 | 2024-04-01 | enschede-eigen-k1
  0153     |           |          | 2022-01-01 | 2023-01-01 | enschede-2022
`;

const VRAAG = `query (
  $indicatoren: [IndicatorId!]! = [UITVAL], $van: Datum! = "2024-01-01", $tot: Datum! = "2025-01-01",
  $groepeer: [Dimensie!]! = [], $filter: UitkomstFilter, $bron: Bron! = WERKVERSIE
) {
  uitkomsten(indicatoren: $indicatoren, periode: { van: $van, tot: $tot }, groepeer: $groepeer, filter: $filter, bron: $bron) {
    rijen { sleutel gemeente aanbieder kwartaal teller noemer
      referentiecijfers { bron tabel gemeente aanbieder wet periodeVan periodeTot teller noemer waarde eenheid } }
  }
}`;

const ZONDER = VRAAG.replace(/referentiecijfers \{[^}]*\}/, "");

async function schrijfReferenties(motor: Pool): Promise<void> {
  for (const lijn of table(REFERENTIES)) {
    const van = (kolom: string) => lijn.get(kolom) ?? "";
    await motor.query(
      `insert into referentiecijfer (gemeente_code, aanbieder_code, indicator, wet, periode_van, periode_tot, bron, tabel,
         teller, noemer, waarde, eenheid)
       values ($1, $2, 'UITVAL', $3, $4, $5, $6, $7, 30, 120, 0.25, 'AANDEEL')`,
      [
        ...["gemeente", "aanbieder", "wet", "van", "tot"].map(van),
        van("aanbieder") === "" ? "STATLINE" : "CBS_RAPPORT",
        van("tabel"),
      ],
    );
  }
}

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await vulRegio(db);
  await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
  await schrijfReferenties(db.motor);
  await schrijfReeks(db.motor, { cijfers: [cijfer({ gemeente_code: ENSCHEDE, ...jaar(2022) })], concordantie: [] });
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
  readonly kwartaal: string | null;
  readonly teller: number;
  readonly noemer: number;
  readonly referentiecijfers: readonly { readonly tabel: string }[];
}
const rijen = (antwoord: Antwoord): Rij[] => {
  expect(antwoord.errors).toBeUndefined();
  return (antwoord.data?.uitkomsten as { rijen: Rij[] }).rijen;
};

/** Each row as its dimensions, and what stands beside it. */
async function naast(actor: Actor, vraag: object = {}): Promise<string[]> {
  return rijen(await hub.vraag(actor, VRAAG, vraag)).map(({ gemeente, aanbieder, kwartaal, referentiecijfers }) =>
    [gemeente, aanbieder, kwartaal, "|", ...referentiecijfers.map(({ tabel }) => tabel)]
      .filter((waarde) => waarde !== null)
      .join(" "),
  );
}

describe("a figure of another source", () => {
  it("stands beside the row of the same gemeente, aanbieder and period, whole", async () => {
    const antwoord = await hub.vraag(ANALIST, VRAAG, { groepeer: ["GEMEENTE"], filter: { gemeente: [ENSCHEDE] } });
    expect(rijen(antwoord)).toEqual([
      expect.objectContaining({
        teller: 3,
        noemer: 16,
        referentiecijfers: [
          {
            bron: "STATLINE",
            tabel: "enschede",
            gemeente: ENSCHEDE,
            aanbieder: null,
            wet: null,
            periodeVan: "2024-01-01",
            periodeTot: "2025-01-01",
            teller: 30,
            noemer: 120,
            waarde: 0.25,
            eenheid: "AANDEEL",
          },
        ],
      }),
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    ["a row of everything", {}, ["| land land-jeugd"]],
    ["rows of gemeenten", { groepeer: ["GEMEENTE"] }, [`${ALMELO} | almelo`, `${ENSCHEDE} | enschede`]],
    ["rows of aanbieders", { groepeer: ["AANBIEDER"] }, [`${EIGEN} | eigen`, `${ANDER} | ander`]],
    ["half a year", { groepeer: ["AANBIEDER"], tot: "2024-07-01" }, [`${EIGEN} | eigen-h1`, `${ANDER} |`]],
    [
      "two quarters that are half a year",
      { filter: { aanbieder: [EIGEN], kwartaal: ["2024K1", "2024K2"] } },
      ["| eigen-h1"],
    ],
    [
      "rows of quarters",
      { groepeer: ["GEMEENTE", "AANBIEDER", "KWARTAAL"], filter: { gemeente: [ENSCHEDE], aanbieder: [EIGEN] } },
      [`${ENSCHEDE} ${EIGEN} 2024K1 | enschede-eigen-k1`, `${ENSCHEDE} ${EIGEN} 2024K2 |`],
    ],
    ["a row of one wet", { filter: { wet: ["JEUGDWET"] } }, ["| land-jeugd"]],
    ["a row of the other wet", { filter: { wet: ["WMO"], gemeente: [ENSCHEDE] } }, ["|"]],
    ["a row of two gemeenten", { filter: { gemeente: [ENSCHEDE, ALMELO] } }, ["|"]],
    ["a row of a part of the clients", { filter: { geslacht: ["VROUW"] } }, ["|"]],
    ["a row of another indicator", { indicatoren: ["VOORTIJDIG"] }, ["|"]],
    ["months apart", { filter: { kwartaal: ["2024K1", "2024K3"] } }, ["|"]],
  ])("goes by what the row is about: %s", async (_, vraag, verwacht) => {
    expect(await naast(ANALIST, vraag)).toEqual(verwacht);
  });

  it("stands beside a row of the old series and beside a row that is asked again", async () => {
    const historie = { bron: "HISTORIE", van: "2022-01-01", tot: "2023-01-01", groepeer: ["GEMEENTE"] };
    expect(await naast(ANALIST, historie)).toEqual([`${ENSCHEDE} | enschede-2022`]);
    const [rij] = rijen(await hub.vraag(ANALIST, VRAAG, { groepeer: ["AANBIEDER"] }));
    const opnieuw = "query ($s: ID!) { uitkomst(sleutel: $s) { referentiecijfers { tabel } } }";
    expect((await hub.vraag(ANALIST, opnieuw, { s: rij?.sleutel })).data).toEqual({
      uitkomst: { referentiecijfers: [{ tabel: "eigen" }] },
    });
  });

  it("changes nothing of the row that it stands beside", async () => {
    const vraag = { groepeer: ["GEMEENTE", "AANBIEDER", "KWARTAAL"] };
    const kaal = rijen(await hub.vraag(ANALIST, ZONDER, vraag));
    const metReferenties = rijen(await hub.vraag(ANALIST, VRAAG, vraag));
    expect(metReferenties.some(({ referentiecijfers }) => referentiecijfers.length > 0)).toBe(true);
    expect(metReferenties).toEqual(kaal.map((rij) => ({ ...rij, referentiecijfers: expect.any(Array) as unknown })));
  });

  it("takes one statement for all rows, and none where it is not asked", async () => {
    const vragen = async (document: string, vraag: object) => {
      await hub.vraag(ANALIST, document, vraag);
      hub.queries.clear();
      const gevonden = rijen(await hub.vraag(ANALIST, document, vraag));
      return [gevonden.length > 1, aantalVragen(hub.queries)];
    };
    const veel = { indicatoren: ["UITVAL", "VOORTIJDIG"], groepeer: ["GEMEENTE", "AANBIEDER", "KWARTAAL"] };
    expect(await vragen(VRAAG, veel)).toEqual([true, 2]);
    expect(await vragen(VRAAG, {})).toEqual([false, 2]);
    expect(await vragen(ZONDER, veel)).toEqual([true, 1]);
  });
});

describe("who sees a figure of another source", () => {
  it("an aanbieder sees those beside its own rows", async () => {
    expect(await naast(AANBIEDER, { groepeer: ["AANBIEDER"] })).toEqual([`${EIGEN} | eigen`]);
    expect(await naast(AANBIEDER)).toEqual(["| eigen"]);
    expect(await naast(AANBIEDER, { filter: { aanbieder: [ANDER] } })).toEqual(["|"]);
  });

  it("a contractmanager sees those of its gemeente, also where it does not name that", async () => {
    expect(await naast(CONTRACTMANAGER)).toEqual(["| enschede"]);
    // The row is of what this aanbieder did in Enschede; the report is of all that it did.
    expect(await naast(CONTRACTMANAGER, { groepeer: ["AANBIEDER"] })).toEqual([`${EIGEN} |`, `${ANDER} |`]);
    expect(await naast(CONTRACTMANAGER, { groepeer: ["GEMEENTE"], filter: { gemeente: [ALMELO] } })).toEqual([]);
  });

  it("no one else sees any", async () => {
    const antwoord = await hub.vraag(null, VRAAG);
    expect(antwoord.errors?.map((error) => error.extensions.code)).toEqual(["UNAUTHENTICATED"]);
    expect(antwoord.data).toBeFalsy();
  });
});
