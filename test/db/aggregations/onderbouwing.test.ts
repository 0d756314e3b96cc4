import {
  gevallenVan,
  evaluate,
  rebuild,
  redenenVan,
  VraagFout,
  type CelScope,
  type Dimensie,
  type UitkomstRij,
} from "../../../src/aggregations";
import { indicatoren } from "../../../src/aggregations/register";
import { asQueryable, asTransactional } from "../../../src/data/queryable-pg";
import { raw } from "../../../src/data/sql";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { A, ALMELO, B, doelId, ENSCHEDE, trajectId, vulTweeGemeenten } from "../../support/twee-gemeenten";

const SCOPE: CelScope = { gemeenten: [ALMELO, ENSCHEDE], aanbieders: "ALLE" };

/** What an aanbieder may see: what clients have at several is nobody's own. */
const telbaarHier = (id: string): boolean => !id.startsWith("STAPELING");

/** Of what rests on help of others nobody is told what one case adds. */
const overAnderen = (id: string): boolean => indicatoren.some((een) => een.id === id && een.overAnderen);

describe("following a figure down", () => {
  let database: TestDatabase;
  const rijen = async (ids: readonly string[], groepeer: readonly Dimensie[] = [], scope = SCOPE) =>
    (
      await evaluate(
        asQueryable(database.lezer),
        {
          indicatoren: ids,
          periode: { van: "2024-01-01", tot: "2025-01-01" },
          groepeer,
          filter: {},
          bij: [],
        },
        scope,
      )
    ).rijen;
  /** As role app with the settings that row security reads; empty lists see nothing. */
  const alsApp = async (sleutel: string, aanbieders: readonly string[], first = 50, na: string | null = null) => {
    const client = await database.app.connect();
    try {
      await client.query("begin");
      await client.query(`set local hub.gemeenten = '${ENSCHEDE},${ALMELO}'`);
      await client.query("set local hub.wetten = 'JEUGDWET,WMO,ONBEKEND'");
      await client.query(`set local hub.aanbieders = '${aanbieders.join(",")}'`);
      return await gevallenVan(
        asQueryable(client),
        () => raw("true"),
        sleutel,
        first,
        na === null ? null : { gemeente: ENSCHEDE, id: na },
      );
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const eerste = async (id: string, scope = SCOPE): Promise<UitkomstRij> => {
    const [rij] = await rijen([id], [], scope);
    if (!rij) throw new Error("no row");
    return rij;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
  });
  afterAll(() => database.dispose());

  it("lists what counted and what did not, with the reason", async () => {
    const { gevallen, meer } = await alsApp((await eerste("UITVAL")).sleutel, [A, B]);
    expect(meer).toBe(false);
    expect(gevallen.map(({ id, meegeteld, redenNiet }) => [id, meegeteld, redenNiet])).toEqual([
      [trajectId(7), true, null],
      [trajectId(8), true, null],
      [trajectId(1), true, null],
      [trajectId(3), true, null],
      [trajectId(5), false, "BUITEN_SCHAAL"],
      [trajectId(6), false, "NIET_VAN_TOEPASSING"],
    ]);
    expect(gevallen[2]).toMatchObject({
      soort: "EPISODE",
      gemeente: ENSCHEDE,
      datum: "2023-05-01",
      einde: "2024-03-31",
    });
  });

  it("lists as many as were counted, for every indicator, row and reason", async () => {
    for (const groepeer of [[], ["GEMEENTE", "WET"], ["AANBIEDER", "KWARTAAL"], ["LEEFTIJDSGROEP"]] as Dimensie[][]) {
      const ids = indicatoren
        .filter(({ dimensies, id }) => groepeer.every((een) => dimensies.includes(een)) && telbaarHier(id))
        .map(({ id }) => id);
      for (const rij of await rijen(ids, groepeer)) {
        const { gevallen: pagina } = await alsApp(rij.sleutel, [A, B]);
        // Where doelen are counted, each counts by itself.
        const gevallen = pagina.flatMap((geval) => geval.doelen ?? [geval]);
        const aantal = (reden: string) =>
          gevallen.filter(({ meegeteld, redenNiet }) => (meegeteld ? "MEEGETELD" : redenNiet) === reden).length;
        const uniek = ["CLIENTEN", "PER_1000"].includes(rij.indicator);
        const verwacht = redenenVan(rij);
        // Of clients the list shows their episodes: never fewer than clients.
        if (uniek) expect(gevallen.length).toBeGreaterThanOrEqual(rij.teller ?? 0);
        else {
          expect(verwacht.map(({ reden }) => [rij.indicator, reden, aantal(reden)])).toEqual(
            verwacht.map((een) => [rij.indicator, een.reden, een.aantal]),
          );
          expect(gevallen).toHaveLength(verwacht.reduce((som, een) => som + een.aantal, 0));
          const som = (delen: readonly { readonly teller: number | null }[]) =>
            delen.reduce((tot, { teller }) => tot + (teller ?? 0), 0);
          const teller = overAnderen(rij.indicator) ? 0 : (rij.teller ?? 0);
          expect([rij.indicator, som(gevallen)]).toEqual([rij.indicator, expect.closeTo(teller, 6)]);
          expect(som(pagina)).toBeCloseTo(teller, 6);
        }
      }
    }
  });

  it("shows an episode of several doelen once, counted when one of them was, with each of them", async () => {
    const { gevallen } = await alsApp((await eerste("DOELEN_GEREALISEERD")).sleutel, [A, B]);
    expect(gevallen).toEqual([
      expect.objectContaining({
        ...{ id: trajectId(1), meegeteld: true, redenNiet: null, teller: 1 },
        doelen: [
          { id: doelId(1), meegeteld: true, redenNiet: null, teller: 1 },
          { id: doelId(2), meegeteld: false, redenNiet: "GEEN_ANTWOORD", teller: null },
        ],
      }),
    ]);
  });

  it("says of each case what it adds to the teller, where that can be added up", async () => {
    const { gevallen } = await alsApp((await eerste("UITVAL")).sleutel, [A, B]);
    expect(gevallen.map(({ meegeteld, teller, doelen }) => [meegeteld, teller !== null, doelen])).toEqual(
      gevallen.map(({ meegeteld }) => [meegeteld, meegeteld, null]),
    );
    const clienten = await alsApp((await eerste("CLIENTEN")).sleutel, [A, B]);
    expect(new Set(clienten.gevallen.map(({ teller }) => teller))).toEqual(new Set([null]));
  });

  it("pages by gemeente and id", async () => {
    const { sleutel } = await eerste("UITVAL");
    const een = await alsApp(sleutel, [A, B], 3);
    expect(een).toMatchObject({
      meer: true,
      gevallen: [{ id: trajectId(7) }, { id: trajectId(8) }, { id: trajectId(1) }],
    });
    const twee = await alsApp(sleutel, [A, B], 3, trajectId(1));
    expect(twee).toMatchObject({
      meer: false,
      gevallen: [{ id: trajectId(3) }, { id: trajectId(5) }, { id: trajectId(6) }],
    });
  });

  it("shows an aanbieder its own, also behind a figure of all", async () => {
    const eigen = await eerste("UITVAL", { ...SCOPE, aanbieders: [B] });
    const { gevallen } = await alsApp(eigen.sleutel, [B]);
    expect(gevallen.map(({ id }) => id)).toEqual([trajectId(8), trajectId(5)]);
    expect((await alsApp((await eerste("UITVAL")).sleutel, [B])).gevallen).toEqual(gevallen);
    expect((await alsApp(eigen.sleutel, [])).gevallen).toEqual([]);
  });

  it("counts up to the horizon that the cells were counted to", async () => {
    const sleutel = (await eerste("GEEN_NIEUWE_START")).sleutel;
    const eerst = await alsApp(sleutel, [A, B]);
    await database.motor.query("update gemeente set data_tot = date '2024-06-01' where code = $1", [ENSCHEDE]);
    expect(await alsApp(sleutel, [A, B])).toEqual(eerst);
  });

  it("refuses a key that asks what no question may", async () => {
    const inhoud = ["UITVAL", 1, ["2024-01-01", "2025-01-01"], [["WIJK", "WK01"]], []];
    const sleutel = Buffer.from(JSON.stringify(inhoud)).toString("base64url");
    await expect(alsApp(sleutel, [A])).rejects.toThrow(VraagFout);
  });

  it("lists no end that had not come yet when it was counted", async () => {
    await database.motor.query("update gemeente set data_tot = null");
    await rebuild(asTransactional(database.motor), { peildatum: "2024-05-20" });
    for (const id of ["UITVAL", "UITSTROOM", "GEEN_NIEUWE_START"]) {
      const rij = await eerste(id);
      const { gevallen } = await alsApp(rij.sleutel, [A, B]);
      expect(gevallen).toHaveLength(redenenVan(rij).reduce((som, { aantal }) => som + aantal, 0));
      expect(gevallen.map(({ einde }) => einde ?? "").sort()).toEqual([
        "2024-03-15",
        "2024-03-31",
        "2024-04-02",
        "2024-05-20",
      ]);
    }
  });

  it("gives an episode of which nothing counted its first reason, in the order of the indicator", async () => {
    await database.motor.query("delete from evaluatie");
    await database.motor.query(
      "update doel set vervallen_op = '2024-01-01', vervallen_reden = 'ANDERS' where id = $1",
      [doelId(2)],
    );
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
    const { gevallen } = await alsApp((await eerste("DOELEN_GEREALISEERD")).sleutel, [A, B]);
    expect(gevallen).toMatchObject([
      {
        ...{ meegeteld: false, redenNiet: "VERVALLEN", teller: null },
        doelen: [
          { id: doelId(1), redenNiet: "GEEN_ANTWOORD" },
          { id: doelId(2), redenNiet: "VERVALLEN" },
        ],
      },
    ]);
  });

  it("shows each doel of help that runs by its last evaluation of the day that is asked", async () => {
    await database.motor.query("update doel set vervallen_op = null, vervallen_reden = null");
    await database.motor.query(
      "update traject set einde = null, reden_lijst = null, reden_versie = null, reden_code = null where id = $1",
      [trajectId(1)],
    );
    // One before, the last by the end of 2024, and one after.
    for (const [datum, gas] of [
      ["2024-06-01", -1],
      ["2024-09-01", 1],
      ["2025-02-01", -2],
    ] as const) {
      await database.motor.query(
        `insert into evaluatie (gemeente_code, id, team_code, client_id, doel_id, soort, datum, gas_score, informant)
         select gemeente_code, gen_random_uuid(), team_code, client_id, id, 'TUSSEN', $1, $2, 'GEZAMENLIJK' from doel
         where id = $3`,
        [datum, gas, doelId(1)],
      );
    }
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
    const rij = await eerste("DOELEN_OP_KOERS");
    expect(rij).toMatchObject({ populatie: 2, noemer: 1, teller: 1 });
    const { gevallen } = await alsApp(rij.sleutel, [A, B]);
    expect(gevallen).toEqual([
      {
        ...{ soort: "EPISODE", gemeente: ENSCHEDE, id: trajectId(1), client: expect.any(String) as string },
        ...{ datum: "2023-05-01", einde: null, meegeteld: true, redenNiet: null, teller: 1 },
        doelen: [
          { id: doelId(1), meegeteld: true, redenNiet: null, teller: 1 },
          { id: doelId(2), meegeteld: false, redenNiet: "GEEN_ANTWOORD", teller: null },
        ],
      },
    ]);
  });
});
