import { createTestDatabase, type TestDatabase } from "../support/database";

describe("reference data of a fresh database", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.dispose());

  const rows = async (question: string) => (await database.lezer.query<Record<string, unknown>>(question)).rows;

  it("knows the 342 gemeenten of 2026, each with a team for those that only messages know", async () => {
    expect(
      await rows(`select count(*)::integer as gemeenten, count(t.code)::integer as teams
        from gemeente g left join team t on t.gemeente_code = g.code and t.code = 'ONVERDEELD'`),
    ).toEqual([{ gemeenten: 342, teams: 342 }]);
  });

  it("puts fourteen of them in Twente, with 640 806 residents and a source that says what is synthetic", async () => {
    expect(
      await rows(`select count(*)::integer as gemeenten, sum(inwoners)::integer as inwoners,
          round(sum(jeugdigen), -3)::integer as jeugdigen, bool_and(bron like '%synthetisch%') as gelabeld
        from gemeente g join gemeente_jaar j on j.gemeente_code = g.code
        where regio_code = 'TWENTE' and jaar = 2024`),
    ).toEqual([{ gemeenten: 14, inwoners: 640_806, jeugdigen: 126_000, gelabeld: true }]);
  });

  it("keeps the two meanings of code 31 apart", async () => {
    expect(await rows("select lijst, bij_reden from reden_beeindiging where code = '31' order by lijst")).toEqual([
      { lijst: "JZ588", bij_reden: "01" },
      { lijst: "WMO588", bij_reden: "05" },
    ]);
  });

  it.each([
    ["20", "TIJDELIJK", null],
    ["36", "BUITEN_SCHAAL", null],
    ["37", "WIJZIGING", null],
    ["38", "BUITEN_SCHAAL", null],
    ["39", "ANDER_DOMEIN", null],
    ["02", "OVERLIJDEN", "05"],
  ])("gives code %s the effect %s in both standards", async (code, effect, bij_reden) => {
    expect(
      await rows(
        `select distinct effect, bij_reden from reden_beeindiging where code = '${code}' and lijst like '%588'`,
      ),
    ).toEqual([{ effect, bij_reden }]);
  });

  it("asks no outcome of vervoer, hulpmiddelen and woonvoorzieningen alone", async () => {
    expect(
      await rows(`select wet, string_agg(code, ' ' order by code) as codes from productcategorie
        where not met_uitkomst group by wet order by wet`),
    ).toEqual([
      { wet: "JEUGDWET", codes: "42" },
      { wet: "WMO", codes: "08 11 12 13 14" },
    ]);
  });

  it("calls Wmo segments 2 and 3 structural and no other", async () => {
    expect(await rows("select wet, code from segment where structureel order by code")).toEqual([
      { wet: "WMO", code: "2" },
      { wet: "WMO", code: "3" },
    ]);
  });

  it("has age groups that follow each other from birth without a gap", async () => {
    expect(
      await rows(`select min(van) as van, count(*) filter (where van <> vorige)::integer as gaten
        from (select van, lag(tot) over (order by van) as vorige from leeftijdsgroep) g`),
    ).toEqual([{ van: 0, gaten: 0 }]);
  });

  it("gives no instrument norms that no source gave", async () => {
    expect(
      await rows(`select count(*)::integer as instrumenten from instrument
        where num_nonnulls(standaarddeviatie, betrouwbaarheid, grenswaarde) > 0`),
    ).toEqual([{ instrumenten: 0 }]);
  });
});
