import { v7 } from "uuid";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { table } from "../support/table";
import { startTestHub, type TestHub } from "../support/test-hub";

// The period asked is the first half of 2024.
const CONTRACTEN = table(`
  gemeente | aanbieder | van        | tot        | waarom
  ---------+-----------+------------+------------+------------------------------------------
  0153     | DL000001  | 2023-01-01 |            | runs
  0153     | DL000002  | 2023-01-01 | 2024-01-01 | ended on the day that the period begins
  0153     | DL000003  | 2024-07-01 |            | begins on the day after it
  0153     | DL000004  | 2024-06-30 |            | ran one day of it, and nothing ever came
  0141     | DL000001  | 2023-01-01 |            | runs in another gemeente
`);

const LEVERINGEN = table(`
  gemeente | afzender | soort     | status    | van        | tot        | dagtekening | ontvangen            | waarom
  ---------+----------+-----------+-----------+------------+------------+-------------+----------------------+--------------------
  0153     | DL000001 | JW305     | VERWERKT  |            |            | 2023-12-31  | 2024-01-05T12:00:00Z | earlier: its dagtekening counts, not the day it came
  0153     | DL000001 | JW305     | AFGEKEURD |            |            |             | 2024-06-01T12:00:00Z | came, but was refused
  0153     | DL000001 | bij       | VERVANGEN | 2023-07-01 | 2024-01-01 |             | 2024-02-01T12:00:00Z | earlier by its period, though it came within
  0153     | DL000001 | bij       | VERWERKT  | 2024-01-01 | 2024-07-01 |             | 2024-09-01T12:00:00Z | delivered by its period, though it came after
  0153     | DL000002 | trajecten | VERWERKT  |            |            |             | 2023-12-31T22:30:00Z | earlier, half an hour before New Year in Amsterdam
  0153     | DL000002 | trajecten | VERWERKT  |            |            |             | 2023-12-31T23:30:00Z | delivered, half an hour after it
  0153     | DL000003 | trajecten | VERWERKT  |            |            |             | 2022-12-01T12:00:00Z | more than twelve months before: not expected
  0153     | DL000005 | trajecten | AFGEKEURD |            |            |             | 2023-10-01T12:00:00Z | a refusal makes nothing expected
  0153     | 0153     | JW301     | VERWERKT  |            |            | 2023-10-01  | 2023-10-01T12:00:00Z | the gemeente's own message
  0141     | DL000001 | trajecten | VERWERKT  |            |            |             | 2024-03-01T12:00:00Z | delivered under a contract that named no kind
`);

const MANAGER: Actor = { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153", "0141"] };
const VRAAG = `query ($periode: PeriodeInvoer!, $gemeente: GemeenteCode) {
  volledigheid(periode: $periode, gemeente: $gemeente) {
    gemeente { code } aanbieder { code naam } verwacht soort geleverd status laatsteLevering { status soort } } }`;
const PERIODE = { van: "2024-01-01", tot: "2024-07-01" };

interface Antwoordregel {
  readonly gemeente: { readonly code: string };
  readonly aanbieder: { readonly code: string };
  readonly verwacht: readonly string[];
  readonly soort: string | null;
  readonly geleverd: boolean;
  readonly status: string | null;
  readonly laatsteLevering: { readonly status: string; readonly soort: string } | null;
}

let db: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.motor.query("insert into aanbieder (code) select 'DL00000' || n from generate_series(1, 5) as n");
  for (const [nummer, rij] of CONTRACTEN.entries()) {
    await db.motor.query(
      "insert into contract (gemeente_code, aanbieder_code, wet, nummer, van, tot) values ($1, $2, 'JEUGDWET', $3, $4, $5)",
      [rij.get("gemeente"), rij.get("aanbieder"), `C-${nummer}`, rij.get("van"), rij.get("tot") ?? null],
    );
  }
  for (const rij of LEVERINGEN) {
    await db.motor.query(
      `insert into levering (gemeente_code, id, afzender, soort, status, periode_van, periode_tot, dagtekening, ontvangen_op, checksum)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`,
      [
        ...[
          rij.get("gemeente"),
          v7(),
          rij.get("afzender"),
          rij.get("soort"),
          rij.get("status"),
          rij.get("van") ?? null,
        ],
        ...[rij.get("tot") ?? null, rij.get("dagtekening") ?? null, rij.get("ontvangen")],
      ],
    );
  }
  hub = await startTestHub(db);
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

/** Each line in words: who, of what, why, and whether it came. */
async function volledigheid(actor: Actor, variabelen: object = {}): Promise<string[]> {
  const { data, errors } = await hub.vraag(actor, VRAAG, { periode: PERIODE, ...variabelen }, null);
  if (errors) throw new Error(errors[0]?.message);
  const rijen = data?.["volledigheid"] as Antwoordregel[];
  return rijen.map((rij) => {
    expect(rij.laatsteLevering?.status ?? null).toBe(rij.status);
    const wat = [rij.gemeente.code, rij.aanbieder.code, rij.soort ?? "iets", rij.verwacht.join("+")].join(" ");
    return `${wat}: ${rij.geleverd ? "ja" : "nee"} ${rij.status ?? "-"}`;
  });
}

const ENSCHEDE = [
  "0153 DL000001 JW305 CONTRACT+EERDERE_LEVERING: nee AFGEKEURD",
  "0153 DL000001 bij CONTRACT+EERDERE_LEVERING: ja VERWERKT",
  "0153 DL000002 trajecten EERDERE_LEVERING: ja VERWERKT",
  "0153 DL000004 iets CONTRACT: nee -",
];
const ALMELO = ["0141 DL000001 iets CONTRACT: ja VERWERKT"];

test("tells who should have delivered what, why, and whether it came", async () => {
  expect(await volledigheid(MANAGER)).toEqual([...ALMELO, ...ENSCHEDE]);
  expect(await volledigheid(MANAGER, { gemeente: "0141" })).toEqual(ALMELO);
});

test("a gemeente reads its own, an aanbieder itself, and who has no business with it nothing", async () => {
  expect(await volledigheid({ rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0141"] })).toEqual(ALMELO);
  expect(await volledigheid({ rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0141"] }, { gemeente: "0153" })).toEqual([]);
  expect(await volledigheid({ rol: "ANALIST", id: "n", regio: "TWENTE" })).toEqual([...ALMELO, ...ENSCHEDE]);
  expect(await volledigheid({ rol: "BEHEERDER", id: "h" })).toEqual([...ALMELO, ...ENSCHEDE]);
  const aanbieder = (code: string): Actor => ({ rol: "AANBIEDER", id: "a", aanbieder: code, regio: "TWENTE" });
  expect(await volledigheid(aanbieder("DL000004"))).toEqual(["0153 DL000004 iets CONTRACT: nee -"]);
  expect(await volledigheid(aanbieder("DL000005"))).toEqual([]);
  await expect(
    volledigheid({ rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: ["NOORD"] }),
  ).rejects.toThrow(/rol/);
  await expect(volledigheid({ rol: "BI", id: "p", regio: "TWENTE" })).rejects.toThrow(/rol/);
});

test("a period is of whole months", async () => {
  await expect(volledigheid(MANAGER, { periode: { van: "2024-01-02", tot: "2024-07-01" } })).rejects.toThrow(
    /eerste dag van een maand/,
  );
});
