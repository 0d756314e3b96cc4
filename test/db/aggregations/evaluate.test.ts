import type { Pool } from "pg";
import {
  evaluate,
  evaluateSleutel,
  explain,
  rebuild,
  vraagSql,
  VraagFout,
  type CelScope,
  type Dimensie,
  type Filter,
  type UitkomstRij,
  type Vraag,
} from "../../../src/aggregations";
import { CELNAMEN, celsleutel } from "../../../src/aggregations/engine/compile";
import { bijschrijven } from "../../../src/aggregations/engine/verschil";
import { indicatoren } from "../../../src/aggregations/register";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { sql, toQuery, type Sql } from "../../../src/data/sql";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { QueryLog } from "../../support/query-log";
import { A, ALMELO, B, ENSCHEDE, vulTweeGemeenten } from "../../support/twee-gemeenten";
import { heel } from "../../support/heel";

const SCOPE: CelScope = { gemeenten: [ALMELO, ENSCHEDE], aanbieders: "ALLE" };
const JAAR = { van: "2024-01-01", tot: "2025-01-01" };
const alle = indicatoren.map(({ id }) => id);

const vraag = (ids: readonly string[], groepeer: readonly Dimensie[] = [], filter: Filter = {}): Vraag => ({
  indicatoren: ids,
  periode: JAAR,
  groepeer,
  filter,
  bij: [],
});

describe("evaluating", () => {
  let database: TestDatabase;
  const stel = async (een: Vraag, scope = SCOPE): Promise<readonly UitkomstRij[]> =>
    (await evaluate(asQueryable(database.lezer), een, scope)).rijen;
  const een = async (id: string, filter: Filter = {}, scope = SCOPE): Promise<UitkomstRij | undefined> =>
    (await stel(vraag([id], [], filter), scope))[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
  });
  afterAll(() => database.dispose());

  it("says so when nothing was ever counted", async () => {
    await expect(stel(vraag(["UITVAL"]))).rejects.toThrow(VraagFout);
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
  });

  it("counts what was drawn", async () => {
    expect(await een("UITVAL")).toMatchObject({
      ...{ populatie: 5, noemer: 4, teller: 2, waarde: 0.5, respons: 0.8 },
      weggelaten: [
        { reden: "BUITEN_SCHAAL", aantal: 1 },
        { reden: "NIET_VAN_TOEPASSING", aantal: 1 },
      ],
    });
    expect(await een("INSTROOM")).toMatchObject({ teller: 4, noemer: null });
    expect(await een("UITSTROOM")).toMatchObject({ teller: 6 });
    expect(await een("CLIENTEN")).toMatchObject({ teller: 5 });
    expect(await een("TEVREDENHEID_NUT")).toMatchObject({ noemer: 1, teller: 8, waarde: 8, ondergrens: null });
    expect(await een("DOELEN_GEREALISEERD")).toMatchObject({ populatie: 2, noemer: 1, teller: 1 });
    expect(await een("DOELEN_DEKKING")).toMatchObject({ populatie: 5, noemer: 5, teller: 1 });
    expect(await een("GEEN_NIEUWE_START")).toMatchObject({ populatie: 4, noemer: 3, teller: 2 });
  });

  it("answers in one statement, with the state of the cells", async () => {
    const log = new QueryLog();
    const antwoord = await evaluate(asQueryable(database.lezer, log.listen), vraag(alle, ["GEMEENTE"]), SCOPE);
    expect(log.count).toBe(1);
    expect(antwoord.peildatum).toBe("2026-01-01");
    const { rows } = await database.lezer.query(
      "select max(data_stand::text) as stand from cellen.stand where gemeente_code = any($1)",
      [SCOPE.gemeenten],
    );
    expect(rows).toEqual([{ stand: antwoord.dataStand }]);
  });

  it.each<Dimensie>(["GEMEENTE", "REGIO", "KWARTAAL", "MAAND", "AANBIEDER", "WET", "HULPVORM", "LEEFTIJDSGROEP"])(
    "sums over %s to the row without",
    async (dimensie) => {
      const ids = indicatoren
        .filter(
          ({ soort, dimensies }) => !["uniek", "stand", "verhouding"].includes(soort) && dimensies.includes(dimensie),
        )
        .map(({ id }) => id);
      // A region's figure is of all its gemeenten.
      const { rows } = await database.lezer.query<{ code: string }>(
        "select code from gemeente where regio_code = 'TWENTE'",
      );
      const regio: CelScope = { gemeenten: rows.map(({ code }) => code), aanbieders: "ALLE" };
      const delen = await stel(vraag(ids, [dimensie]), regio);
      for (const heel of await stel(vraag(ids), regio)) {
        const eigen = delen.filter(({ indicator }) => indicator === heel.indicator);
        for (const maat of ["populatie", "noemer", "teller"] as const) {
          expect(eigen.reduce((som, rij) => som + (rij[maat] ?? 0), 0)).toBe(heel[maat] ?? 0);
        }
      }
    },
  );

  it("sums clients over gemeenten only", async () => {
    const perGemeente = await stel(vraag(["CLIENTEN"], ["GEMEENTE"]));
    expect(perGemeente.map(({ dimensies, teller }) => [dimensies.GEMEENTE, teller])).toEqual([
      [ALMELO, 2],
      [ENSCHEDE, 3],
    ]);
    const perAanbieder = await stel(vraag(["CLIENTEN"], ["AANBIEDER"]));
    expect(perAanbieder.map(({ teller }) => teller)).toEqual([4, 3]);
  });

  it("sets clients beside the residents of all gemeenten in scope", async () => {
    const { rows } = await database.lezer.query<{ inwoners: number; jeugdigen: number }>(
      `select sum(inwoners)::integer as inwoners, sum(jeugdigen)::integer as jeugdigen from gemeente_jaar
       where jaar = 2024 and gemeente_code = any($1)`,
      [SCOPE.gemeenten],
    );
    const [bevolking] = rows;
    expect(await een("PER_1000")).toMatchObject({ teller: 5, noemer: bevolking?.inwoners });
    const perWet = await stel(vraag(["PER_1000"], ["WET"]));
    expect(perWet.map(({ dimensies, teller, noemer }) => [dimensies.WET, teller, noemer])).toEqual([
      ["JEUGDWET", 3, bevolking?.jeugdigen],
      ["WMO", 2, bevolking?.inwoners],
    ]);
    expect(await een("PER_1000", { WET: ["JEUGDWET"] })).toMatchObject({ teller: 3, noemer: bevolking?.jeugdigen });
  });

  it("does not know how many per 1000 where residents are unknown", async () => {
    await database.motor.query("delete from gemeente_jaar where gemeente_code = $1 and jaar = 2024", [ALMELO]);
    expect(await een("PER_1000")).toMatchObject({ noemer: null, waarde: null, status: "GEEN_GEGEVENS" });
    expect(await een("PER_1000", { GEMEENTE: [ENSCHEDE] })).toMatchObject({ status: "GETOOND" });
  });

  it("shows nothing outside the scope, whatever is filtered", async () => {
    const eigen: CelScope = { gemeenten: [ENSCHEDE], aanbieders: [B] };
    expect(await een("UITSTROOM", {}, eigen)).toMatchObject({ teller: 1 });
    expect(await een("UITSTROOM", { AANBIEDER: [A] }, eigen)).toMatchObject({ status: "GEEN_GEGEVENS", teller: null });
    expect(await een("UITSTROOM", { GEMEENTE: [ALMELO] }, eigen)).toMatchObject({ teller: null });
    expect(await een("CLIENTEN", {}, eigen)).toMatchObject({ teller: 2 });
  });

  it("orders rows by the values of the dimensions, then by the indicators as asked", async () => {
    const rijen = await stel(vraag(["VOORTIJDIG", "UITVAL"], ["WET", "GEMEENTE"]));
    expect(rijen.map(({ dimensies, indicator }) => `${dimensies.WET} ${dimensies.GEMEENTE} ${indicator}`)).toEqual(
      ["JEUGDWET 0141", "JEUGDWET 0153", "WMO 0141", "WMO 0153"].flatMap((een) => [
        `${een} VOORTIJDIG`,
        `${een} UITVAL`,
      ]),
    );
  });

  it("gives every indicator a row when nothing is grouped, also of a period without anything", async () => {
    const leeg = await stel({ ...vraag(alle), periode: { van: "2001-01-01", tot: "2002-01-01" } });
    expect(leeg.map(({ indicator }) => indicator)).toEqual(alle);
    expect(new Set(leeg.map(({ status }) => status))).toEqual(new Set(["GETOOND", "GEEN_GEGEVENS"]));
  });

  it("sets the region beside a row, for whatever has a rate", async () => {
    const rijen = await stel({ ...vraag(["UITVAL", "INSTROOM"], ["GEMEENTE", "WET"]), bij: ["REGIO"] });
    const jeugd = rijen.filter(({ dimensies }) => dimensies.WET === "JEUGDWET");
    expect(jeugd.map(({ indicator, benchmark }) => [indicator, benchmark])).toEqual(
      expect.arrayContaining([
        ["UITVAL", 2 / 3],
        ["INSTROOM", null],
      ]),
    );
  });

  it("finds each row again by its key", async () => {
    const cellen = asQueryable(database.lezer);
    for (const groepeer of [[], ["GEMEENTE", "KWARTAAL"], ["AANBIEDER", "WET"]] as Dimensie[][]) {
      for (const rij of await stel(vraag(["UITVAL", "CLIENTEN"], groepeer, { WET: ["JEUGDWET"] }))) {
        const weer = await evaluateSleutel(cellen, rij.sleutel, SCOPE);
        expect(heel(weer?.rij)).toEqual(heel(rij));
      }
    }
  });

  it("does not find a row again that the asker may not see", async () => {
    const [rij] = await stel(vraag(["UITVAL"], ["GEMEENTE"], { GEMEENTE: [ALMELO] }));
    const elders: CelScope = { gemeenten: [ENSCHEDE], aanbieders: "ALLE" };
    expect(await evaluateSleutel(asQueryable(database.lezer), rij?.sleutel ?? "", elders)).toBeNull();
  });

  it("refuses to answer from cells that were counted by other definitions", async () => {
    await database.motor.query("update cellen.stand set definities = 'vroeger' where gemeente_code = $1", [ALMELO]);
    await expect(stel(vraag(["UITVAL"]))).rejects.toThrow("definitie");
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01", gemeenten: [ALMELO] });
  });

  describe("among many cells", () => {
    beforeAll(async () => {
      // Enough rows that a plan is a choice; without statistics the planner would still guess.
      await database.motor.query(`
        insert into cellen.cel (gemeente_code, marge, indicator, periode_soort, periode, aanbieder_code, teller)
        select g.code, m.marge, i.id, 'KWARTAAL', date '2010-01-01' + q * interval '3 months', 'DL9' || lpad(a::text, 5, '0'), 1
        from gemeente g, (values ('aanbieder'), ('wet+aanbieder')) m (marge), (values ('UITVAL'), ('VOORTIJDIG')) i (id),
          generate_series(0, 19) q, generate_series(1, 20) a
        where g.regio_code = 'TWENTE'`);
    });
    const planVan = async (pool: Pool, vraagt: Sql): Promise<string> => {
      const { text, values } = toQuery(vraagt);
      const { rows } = await pool.query<{ "QUERY PLAN": string }>(`explain (costs off) ${text}`, values);
      return rows.map((rij) => rij["QUERY PLAN"]).join("\n");
    };

    it("reads the usual question through the index for questions, all of it", async () => {
      const vraagt = vraagSql(vraag(["UITVAL", "VOORTIJDIG"], ["AANBIEDER", "KWARTAAL"]), SCOPE);
      const plan = await planVan(database.lezer, vraagt);
      expect(plan).toMatch(/cel_vraag/);
      expect(plan).not.toMatch(/Seq Scan on cel/);
      for (const kolom of ["gemeente_code", "marge", "indicator", "periode_soort", "periode"]) {
        expect(plan).toMatch(new RegExp(`Index Cond:.*\\b${kolom}\\b`));
      }
    });

    it("tells from which margin it read, how many cells, and how many rows they made", async () => {
      const vraagt = vraag(["UITVAL", "STAPELING_AANDEEL", "PER_1000"], ["JAAR"]);
      const { lagen } = await explain(asQueryable(database.lezer), vraagt, SCOPE);
      const namen = lagen.map(({ indicator, laag, noemer }) => [indicator, laag.marge.naam, noemer?.marge.naam]);
      expect(namen).toEqual([
        ["UITVAL", "wet", undefined],
        ["STAPELING_AANDEEL", "totaal", "totaal"],
        ["PER_1000", "totaal", undefined],
      ]);
      expect(new Set(lagen.map(({ laag }) => laag.soort))).toEqual(new Set(["JAAR"]));
      const alleen = vraag(["UITVAL"], ["AANBIEDER", "KWARTAAL"]);
      const uitleg = await explain(asQueryable(database.lezer), alleen, SCOPE);
      const { rows } = await database.motor.query<{ n: number }>(
        `select count(*)::int as n from cellen.cel where gemeente_code = any($1) and marge = 'wet+aanbieder'
          and indicator = 'UITVAL' and periode_soort = 'KWARTAAL' and periode >= '2024-01-01' and periode < '2025-01-01'`,
        [SCOPE.gemeenten],
      );
      expect([uitleg.cellen, uitleg.rijen]).toEqual([rows[0]?.n, (await stel(alleen)).length]);
    });

    it("has the cells of a margin together in the index that a refresh finds them by", async () => {
      const { text } = toQuery(sql`
        select c.marge, c.periode_soort, count(distinct left(${celsleutel("c")}::text, 4))::int as beginnen,
          count(*) > 1 as vele from cellen.cel c group by 1, 2`);
      const { rows } = await database.motor.query<{ beginnen: number; vele: boolean }>(text);
      expect(rows.filter(({ vele }) => vele).length).toBeGreaterThan(5);
      expect(new Set(rows.map(({ beginnen }) => beginnen))).toEqual(new Set([1]));
    });

    it("finds a cell that differs by what tells it apart", async () => {
      const enkele = sql`select ${CELNAMEN} from cellen.cel where gemeente_code = ${ALMELO} limit 5`;
      const plan = await planVan(database.motor, bijschrijven(enkele));
      expect(plan).toMatch(
        /using cel_sleutel on cel c\n +Index Cond: .*gemeente_code = v\.gemeente_code.*hash_record_extended/,
      );
    });

    it("keeps each cell once", async () => {
      const dubbel = "insert into cellen.cel select * from cellen.cel where marge = 'aanbieder' limit 1";
      await expect(database.motor.query(dubbel)).rejects.toThrow(/cel_sleutel/);
    });
  });
});
