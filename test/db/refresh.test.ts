import { evaluate, refresh, type RefreshOpties, type RefreshUitslag } from "../../src/aggregations";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import { afdruk, verschillen } from "../support/afdruk";
import { BijProef, beeindigd, RECORD } from "../support/bij-proef";
import { LIJN, stop } from "../support/bericht-proef";
import { herberekenen } from "../support/telling";

const PEILDATUM = "2026-01-01";
const GEMEENTEN = ["0141", "0153"];
const BSN = { een: "999900043", twee: "999900055", drie: "999900067" };
const TRAJECT = {
  gemeente: "0153",
  bsn: BSN.een,
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2023-03-04",
  einde: "2023-09-30",
  reden: "31",
  productcategorie: "45",
  geboortejaar: 2010,
  geslacht: "VROUW",
};
/** Others, so that there is something that must stay as it is. */
const ANDEREN = ["999900079", "999900080", "999900092", "999900109"].map((bsn, n) => ({
  ...TRAJECT,
  bsn,
  geboortejaar: 2008 + n,
  aanvang: `2022-0${String(n + 1)}-15`,
}));

describe("a refresh of figures", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
    await proef.sets.database.motor.query("update gemeente set data_tot = null");
  });
  afterAll(() => proef.sluit());

  const motor = () => proef.sets.database.motor;
  const ververs = (gemeente = "0153", opties: RefreshOpties = {}): Promise<RefreshUitslag> =>
    refresh(asTransactional(motor()), gemeente, { peildatum: PEILDATUM, ...opties });
  /** Every gemeente refreshed, and what a rebuild would have made otherwise: nothing. */
  const alsHerberekend = async (peildatum = PEILDATUM): Promise<void> => {
    for (const gemeente of GEMEENTEN) await ververs(gemeente, { peildatum });
    expect(await proef.rijen("select 1 from dirty_client")).toEqual([]);
    expect(await proef.rijen("select 1 from cellen.wachtend")).toEqual([]);
    const ververst = await afdruk(motor());
    await herberekenen(proef.sets.database, peildatum, GEMEENTEN);
    expect(verschillen(ververst, await afdruk(motor()))).toEqual({});
  };
  const nieuweStart = async (): Promise<unknown> => {
    const { rijen } = await evaluate(
      asQueryable(proef.sets.database.lezer),
      {
        indicatoren: ["GEEN_NIEUWE_START"],
        periode: { van: "2023-01-01", tot: "2024-01-01" },
        groepeer: [],
        filter: {},
        bij: [],
      },
      { gemeenten: ["0153"], aanbieders: "ALLE" },
    );
    return [rijen[0]?.teller, rijen[0]?.noemer];
  };

  it("counts a gemeente whole the first time", async () => {
    await proef.sets.neemt([TRAJECT, ...ANDEREN]);
    expect(await ververs()).toMatchObject({ soort: "HERBEREKEND", bijgewerkt: 5 });
    expect(await ververs("0141")).toMatchObject({ soort: "HERBEREKEND" });
    expect(await nieuweStart()).toEqual([5, 5]);
    await alsHerberekend();
  });

  it("does nothing, and gives no new stand, when nothing changed", async () => {
    const eerst = await ververs();
    expect(eerst.soort).toBe("ACTUEEL");
    expect((await ververs()).dataStand).toBe(eerst.dataStand);
  });

  it("takes along what ended a year before a new start", async () => {
    const { dataStand } = await ververs();
    await proef.sets.neemt([{ ...TRAJECT, aanvang: "2024-09-20", einde: "", reden: "" }]);
    const uitslag = await ververs();
    expect(uitslag).toMatchObject({ soort: "BIJGEWERKT", clienten: 1, bijgewerkt: 1 });
    expect((uitslag.dataStand ?? "") > (dataStand ?? "")).toBe(true);
    expect(await nieuweStart()).toEqual([4, 5]);
    await alsHerberekend();
  });

  it("follows messages, and what they take back", async () => {
    await proef.bericht({ soort: "JW305", identificatie: "1", regels: [LIJN] });
    await ververs();
    await proef.bericht({ soort: "JW307", identificatie: "2", regels: [stop("2024-08-01", "33")] });
    await alsHerberekend();
    await proef.bericht({ soort: "JW307", identificatie: "3", regels: [stop("2024-08-01", "33", "3")] });
    await alsHerberekend();
  });

  it("follows a delivery that takes the place of another, and a move that shows from it", async () => {
    await proef.neemt("2024H1", [beeindigd("20240520", "03"), { ...RECORD, BSN: BSN.twee }]);
    await alsHerberekend();
    await proef.neemt("2024H1", [beeindigd("20240420", "01", { "outcome 2": "8", "informant 1": "01" })]);
    await alsHerberekend();
    await proef.neemt("2024H2", [
      { ...RECORD, BSN: BSN.drie, gemeentecode: "0141", "datum aanvang": "20240801" },
      { ...RECORD, gemeentecode: "0141" },
    ]);
    await alsHerberekend();
  });

  it("makes one of two clients when a delivery tells that they are", async () => {
    await proef.sets.neemt([{ gemeente: "0153", client_zaaknummer: "C-1", geboortejaar: 2010, geslacht: "VROUW" }]);
    await ververs();
    const clienten = "select count(*)::int as n from client where gemeente_code = '0153'";
    const eerst = (await proef.rijen<{ n: number }>(clienten))[0]?.n ?? 0;
    await proef.sets.neemt([
      { gemeente: "0153", bsn: BSN.een, client_zaaknummer: "C-1", geboortejaar: 2010, geslacht: "VROUW" },
    ]);
    expect(await proef.rijen(clienten)).toEqual([{ n: eerst - 1 }]);
    expect(await ververs()).toMatchObject({ soort: "BIJGEWERKT", clienten: 2 });
    await alsHerberekend();
  });

  it("moves with the day: help to come begins, windows close, and a year that began counts its clients", async () => {
    await proef.sets.neemt([
      { ...TRAJECT, bsn: BSN.twee, aanvang: "2026-02-10", einde: "", reden: "" },
      { ...TRAJECT, bsn: BSN.drie, aanvang: "2024-12-10", einde: "2025-02-10" },
    ]);
    await alsHerberekend();
    for (const dag of ["2026-01-02", "2026-02-09", "2026-02-10", "2026-02-11", "2026-04-01", "2027-01-01"]) {
      const { soort } = await ververs("0153", { peildatum: dag });
      expect(soort).toBe("BIJGEWERKT");
      await alsHerberekend(dag);
    }
    expect(await ververs("0153", { peildatum: "2026-01-15" })).toMatchObject({ soort: "BIJGEWERKT" });
    await alsHerberekend("2026-01-15");
  });

  it("moves with the horizon of the data", async () => {
    for (const dag of ["2025-02-10", "2025-12-31", "2024-06-01", null]) {
      await motor().query("update gemeente set data_tot = $1 where code = '0153'", [dag]);
      expect(await ververs()).toMatchObject({ soort: "BIJGEWERKT" });
      await alsHerberekend();
    }
  });

  it("counts anew what other definitions counted", async () => {
    await motor().query("update cellen.stand set definities = 'oud' where gemeente_code = '0153'");
    expect(await ververs()).toMatchObject({ soort: "HERBEREKEND" });
    expect(await ververs()).toMatchObject({ soort: "ACTUEEL" });
  });

  it("leaves a change on the list when it breaks halfway", async () => {
    await proef.sets.neemt([{ ...TRAJECT, aanvang: "2021-01-20", einde: "2021-03-01" }]);
    const eerst = await afdruk(motor());
    const db = asTransactional(motor(), (tekst) => {
      if (tekst.includes("merge into cellen.cel")) throw new Error("halfway");
    });
    await expect(refresh(db, "0153", { peildatum: PEILDATUM })).rejects.toThrow("halfway");
    expect(verschillen(eerst, await afdruk(motor()))).toEqual({});
    expect(await proef.rijen("select 1 as een from dirty_client")).toHaveLength(1);
    await alsHerberekend();
  });

  it("leaves a change on the list when its connection is cut", async () => {
    await proef.sets.neemt([{ ...TRAJECT, aanvang: "2020-01-20", einde: "2020-03-01" }]);
    const slot = await motor().connect();
    // The stand is written last; there it waits until it is cut off.
    await slot.query("select pg_advisory_lock(hashtextextended('drieluik.stand', 0))");
    const afgebroken = expect(ververs()).rejects.toThrow();
    const wacht =
      "select pid from pg_locks where database = (select oid from pg_database where datname = current_database()) and locktype = 'advisory' and not granted";
    let wachtend: { pid: number }[] = [];
    while (wachtend.length === 0) wachtend = await proef.rijen<{ pid: number }>(wacht);
    await slot.query("select pg_terminate_backend($1)", [wachtend[0]?.pid]);
    await afgebroken;
    slot.release(true);
    expect(await proef.rijen("select 1 as een from dirty_client")).toHaveLength(1);
    await alsHerberekend();
  });

  it("leaves a gemeente to who is at it, or waits for its turn", async () => {
    await proef.sets.neemt([{ ...TRAJECT, aanvang: "2019-01-20", einde: "2019-03-01" }]);
    const slot = await motor().connect();
    await slot.query("select pg_advisory_lock(hashtextextended('drieluik.cellen.0153', 0))");
    expect(await ververs("0153", { bezet: "WEIGER" })).toMatchObject({ soort: "IN_HANDEN", dataStand: null });
    const [een, ander] = [ververs(), ververs()];
    await slot.query("select pg_advisory_unlock(hashtextextended('drieluik.cellen.0153', 0))");
    slot.release();
    const uitslagen = [await een, await ander].map(({ soort }) => soort);
    expect(uitslagen.sort()).toEqual(["ACTUEEL", "BIJGEWERKT"]);
    await alsHerberekend();
  });
});
