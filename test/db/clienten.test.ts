import { VraagFout } from "../../src/aggregations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { leesMicrorijen, leesReferentie } from "../support/naief/lees";
import { bestandVan, tel, type NaieveVraag } from "../support/naief/tel";
import { teken } from "../support/teken";
import { antwoord, herberekenen } from "../support/telling";
import { voegIn } from "../support/voeg-in";

const PEILDATUM = "2026-01-01";
const JAAR = { van: "2024-01-01", tot: "2025-01-01" };

/** DL000001 is the case's own aanbieder, DL900001 the other. */
const EEN_CLIENT_OVERAL = teken({
  trajecten: `
    geval | wet | hulpvorm | bij | aanvang    | einde      | reden | teller
    ------+-----+----------+-----+------------+------------+-------+-------
    een   |     | 02       |     | 2024-01-10 | 2024-03-01 | 31    | 1
          |     | 03       |     | 2024-02-01 | 2024-05-01 | 31    |
          |     | 02       | 1   | 2024-02-01 | 2024-05-01 | 31    |
          | WMO |          |     | 2024-04-01 |            |       |
  `,
});

describe("one client with help of two aanbieders, two kinds and two wetten", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await voegIn(database.motor, EEN_CLIENT_OVERAL.rijen, EEN_CLIENT_OVERAL.aanbieders);
    await database.motor.query(
      "update gemeente_jaar set inwoners = 2000, jeugdigen = 500 where gemeente_code = '0153' and jaar = 2024",
    );
    await database.motor.query("delete from gemeente_jaar where gemeente_code = '0141' and jaar = 2024");
    await herberekenen(database, PEILDATUM, ["0153", "0141"]);
  });
  afterAll(() => database.dispose());

  const vraag = (groepeer: readonly string[], anders: Partial<NaieveVraag> = {}): NaieveVraag => ({
    indicatoren: ["CLIENTEN"],
    periode: JAAR,
    groepeer,
    gemeenten: ["0153"],
    ...anders,
  });

  /** The tellers by the values of the dimensions; the naive count must give the same. */
  async function geteld(groepeer: readonly string[]): Promise<Record<string, number | null>> {
    const op = (rijen: readonly { dimensies: Readonly<Record<string, string>>; teller: number | null }[]) =>
      Object.fromEntries(rijen.map((rij) => [Object.values(rij.dimensies).join(" "), rij.teller]));
    const bestand = bestandVan(await leesMicrorijen(database.motor), await leesReferentie(database.motor), PEILDATUM);
    const engine = op(await antwoord(database, vraag(groepeer)));
    expect(engine).toEqual(op(tel(bestand, vraag(groepeer))));
    return engine;
  }

  it("is one client of the year", async () => {
    expect(await geteld([])).toEqual({ "": 1 });
  });

  it("is one client of each aanbieder", async () => {
    expect(await geteld(["AANBIEDER"])).toEqual({ DL000001: 1, DL900001: 1 });
  });

  it("is one client of each kind of help", async () => {
    expect(await geteld(["HULPVORM"])).toEqual({ "02": 1, "03": 1, ONBEKEND: 1 });
  });

  it("is one client of each quarter in which help was given, of each wet apart", async () => {
    expect(await geteld(["KWARTAAL"])).toEqual({ "2024K1": 1, "2024K2": 1, "2024K3": 1, "2024K4": 1 });
    expect(await geteld(["WET", "KWARTAAL"])).toEqual({
      "JEUGDWET 2024K1": 1,
      "JEUGDWET 2024K2": 1,
      "WMO 2024K2": 1,
      "WMO 2024K3": 1,
      "WMO 2024K4": 1,
    });
  });

  it.each<[string, Partial<NaieveVraag> & { groepeer: readonly string[] }]>([
    ["half a year without quarters", { groepeer: [], periode: { van: "2024-01-01", tot: "2024-07-01" } }],
    ["two months", { groepeer: ["KWARTAAL"], periode: { van: "2024-01-01", tot: "2024-03-01" } }],
    ["three months that are no quarter", { groepeer: [], periode: { van: "2024-02-01", tot: "2024-05-01" } }],
    ["months", { groepeer: ["MAAND"] }],
    ["kinds of help at each aanbieder, which has no margin", { groepeer: ["AANBIEDER", "HULPVORM"] }],
    ["two aanbieders as one", { groepeer: [], filter: { AANBIEDER: ["DL000001", "DL900001"] } }],
  ])("refuses %s, rather than adding up clients", async (_wat, { groepeer, ...anders }) => {
    await expect(antwoord(database, vraag(groepeer, anders))).rejects.toThrow(VraagFout);
  });

  it("is set beside all residents, and beside the jeugdigen in the Jeugdwet", async () => {
    const per1000 = { indicatoren: ["PER_1000"] };
    const [alle] = await antwoord(database, vraag([], per1000));
    expect(alle?.uitkomst).toMatchObject({ teller: 1, noemer: 2000, populatie: null, waarde: 0.5, status: "GETOOND" });
    const perWet = await antwoord(database, vraag(["WET"], per1000));
    expect(perWet.map(({ uitkomst }) => [uitkomst.dimensies.WET, uitkomst.noemer, uitkomst.waarde])).toEqual([
      ["JEUGDWET", 500, 2],
      ["WMO", 2000, 0.5],
    ]);
  });

  it("has no share of residents where one of the gemeenten did not count them", async () => {
    const [samen] = await antwoord(database, vraag([], { indicatoren: ["PER_1000"], gemeenten: ["0141", "0153"] }));
    expect(samen?.uitkomst).toMatchObject({ teller: 1, waarde: null, status: "GEEN_GEGEVENS" });
  });
});
