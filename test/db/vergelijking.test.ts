import fc from "fast-check";
import {
  evaluate,
  evaluateSleutel,
  type Bijlezing,
  type Dimensie,
  type Filter,
  type UitkomstRij,
  type Vraag,
} from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import { leesReferentie } from "../support/naief/lees";
import { bestandVan, tel, type NaieveRij } from "../support/naief/tel";
import { herberekenen } from "../support/telling";
import { voegIn } from "../support/voeg-in";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN } from "../support/wereld";
import { heel } from "../support/heel";

const PEILDATUM = "2025-07-01";
const SCOPE = { gemeenten: GEMEENTEN, aanbieders: "ALLE" } as const;
const PERIODE = { van: "2024-01-01", tot: "2025-01-01" };
const NATURA = { LEVERINGSVORM: ["ZIN"] };
/** Counted over the period, and a stock on its last day. */
const MET_TRECHTER = ["UITVAL", "DOELEN_OP_KOERS"];
const SOORTEN = [["DL000001", "DL000002"], ["DL000003"], ["DL000004"]];

describe("what is read beside a row, against the naive count", () => {
  let database: TestDatabase;
  let naief: (
    indicator: string,
    groepeer: readonly string[],
    filter?: Filter,
    periode?: Vraag["periode"],
  ) => NaieveRij[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const [rijen] = fc.sample(historie(150), { seed: 21, numRuns: 1 });
    if (!rijen) throw new Error("nothing was drawn");
    await voegIn(database.motor, rijen, AANBIEDERS, INSTRUMENTEN);
    await herberekenen(database, PEILDATUM, GEMEENTEN);
    const bestand = bestandVan(rijen, await leesReferentie(database.motor), PEILDATUM);
    naief = (indicator, groepeer, filter = {}, periode = PERIODE) =>
      tel(bestand, { indicatoren: [indicator], groepeer, filter, periode, gemeenten: GEMEENTEN });
  });
  afterAll(() => database.dispose());

  async function rijen(
    indicator: string,
    groepeer: readonly Dimensie[],
    bij: readonly Bijlezing[],
    filter: Filter = {},
    scope: { readonly gemeenten: readonly string[]; readonly aanbieders: readonly string[] | "ALLE" } = SCOPE,
  ): Promise<readonly UitkomstRij[]> {
    const vraag = { indicatoren: [indicator], periode: PERIODE, groepeer, filter, bij };
    const gevonden = (await evaluate(asQueryable(database.lezer), vraag, scope)).rijen;
    expect(gevonden.length).toBeGreaterThan(1);
    return gevonden;
  }

  const waarde = (rij: NaieveRij | undefined): number | null =>
    rij === undefined ? null : rij.noemer === null ? rij.teller : rij.noemer === 0 ? null : rij.teller / rij.noemer;
  const zoek = (alle: readonly NaieveRij[], groepeer: readonly string[], rij: UitkomstRij): NaieveRij | undefined =>
    alle.find((een) => groepeer.every((d) => een.dimensies[d] === (rij.dimensies as Record<string, string>)[d]));
  const gelijk = (gevonden: number | null, verwacht: number | null): void => {
    if (verwacht === null || gevonden === null) expect(gevonden).toBe(verwacht);
    else expect(gevonden).toBeCloseTo(verwacht, 12);
  };

  it.each(["UITVAL", "TEVREDENHEID_NUT", "INSTROOM", "CLIENTEN"])(
    "%s: the same row one quarter and one year earlier",
    async (indicator) => {
      for (const [soort, eerder] of [
        ["KWARTAAL", { "2024K1": "2023K4", "2024K2": "2024K1", "2024K3": "2024K2", "2024K4": "2024K3" }],
        ["JAAR", { "2024": "2023" }],
      ] as const) {
        const groepeer = ["AANBIEDER", soort] as const;
        const toen = naief(indicator, groepeer, {}, { van: "2023-01-01", tot: "2025-01-01" });
        for (const rij of await rijen(indicator, groepeer, ["VORIGE_PERIODE"])) {
          const naam = (eerder as Record<string, string>)[rij.dimensies[soort] ?? ""];
          const bij = toen.find(
            (een) => een.dimensies[soort] === naam && een.dimensies["AANBIEDER"] === rij.dimensies.AANBIEDER,
          );
          const telt = ["INSTROOM", "CLIENTEN"].includes(indicator);
          const verwacht = waarde(bij) ?? (telt ? 0 : null);
          gelijk(rij.vorigePeriode, verwacht);
          gelijk(rij.verschil, verwacht === null || rij.waarde === null ? null : rij.waarde - verwacht);
        }
      }
    },
  );

  it("the stretch before, where a question is not grouped by time", async () => {
    const toen = naief("UITVAL", ["WET"], {}, { van: "2023-01-01", tot: "2024-01-01" });
    for (const rij of await rijen("UITVAL", ["WET"], ["VORIGE_PERIODE"])) {
      gelijk(rij.vorigePeriode, waarde(zoek(toen, ["WET"], rij)));
    }
  });

  it("a count before anything was counted is unknown, not zero", async () => {
    const vraag = { indicatoren: ["INSTROOM"], groepeer: [], filter: {}, bij: ["VORIGE_PERIODE"] as const };
    const van = async (jaar: number) => {
      const periode = { van: `${String(jaar)}-01-01`, tot: `${String(jaar + 1)}-01-01` };
      return (await evaluate(asQueryable(database.lezer), { ...vraag, periode }, SCOPE)).rijen[0]?.vorigePeriode;
    };
    expect(await van(2001)).toBeNull();
    expect(await van(2025)).toBeGreaterThan(0);
  });

  it("the gemeente of a row, without pgb where rows are of aanbieders", async () => {
    const hele = naief("UITVAL", ["GEMEENTE", "WET", "GESLACHT"]);
    const natura = naief("UITVAL", ["GEMEENTE", "WET"], NATURA);
    for (const rij of await rijen("UITVAL", ["GEMEENTE", "AANBIEDER", "WET"], ["GEMEENTE"])) {
      gelijk(rij.benchmarkGemeente, waarde(zoek(natura, ["GEMEENTE", "WET"], rij)));
    }
    for (const rij of await rijen("UITVAL", ["GEMEENTE", "WET", "GESLACHT"], ["GEMEENTE"])) {
      gelijk(rij.benchmarkGemeente, waarde(zoek(hele, ["GEMEENTE", "WET", "GESLACHT"], rij)));
    }
    const meer = await rijen("UITVAL", ["AANBIEDER"], ["GEMEENTE"]);
    expect(meer.every(({ benchmarkGemeente }) => benchmarkGemeente === null)).toBe(true);
  });

  it("a gemeente that is the only one asked, or the only one that is seen", async () => {
    const [gemeente] = GEMEENTEN;
    const verwacht = waarde(naief("UITVAL", [], { ...NATURA, GEMEENTE: [gemeente] })[0]);
    const gefilterd = await rijen("UITVAL", ["AANBIEDER"], ["GEMEENTE"], { GEMEENTE: [gemeente] });
    const gezien = await rijen("UITVAL", ["AANBIEDER"], ["GEMEENTE"], {}, { ...SCOPE, gemeenten: [gemeente] });
    for (const rij of [...gefilterd, ...gezien]) gelijk(rij.benchmarkGemeente, verwacht);
  });

  it.each(MET_TRECHTER)("%s: the aanbieders of the same kind, whatever aanbieders are asked", async (indicator) => {
    const eigen = naief(indicator, ["AANBIEDER", "WET"], NATURA);
    for (const filter of [{}, { AANBIEDER: ["DL000001", "DL000003"] }]) {
      for (const rij of await rijen(indicator, ["AANBIEDER", "WET"], ["AANBIEDERS"], filter)) {
        const soort = SOORTEN.find((codes) => codes.includes(rij.dimensies.AANBIEDER ?? "")) ?? [];
        const verwacht = naief(indicator, ["WET"], { ...NATURA, AANBIEDER: soort });
        // Who has a pgb alone is compared with nobody.
        const natura = zoek(eigen, ["AANBIEDER", "WET"], rij);
        gelijk(rij.benchmarkSoort, natura ? waarde(zoek(verwacht, ["WET"], rij)) : null);
      }
    }
  });

  it.each(MET_TRECHTER)("%s: the funnel has the region without pgb for its target", async (indicator) => {
    const regio = naief(indicator, ["WET"], NATURA);
    for (const rij of await rijen(indicator, ["AANBIEDER", "WET"], ["AANBIEDERS", "REGIO"])) {
      gelijk(rij.trechter?.streefwaarde ?? null, waarde(zoek(regio, ["WET"], rij)));
      expect(rij.benchmark).toBeCloseTo(rij.trechter?.streefwaarde ?? NaN, 12);
      // Four aanbieders are too few.
      expect(rij).toMatchObject({ onderscheid: null, trechter: { ondergrens95: null, overdispersie: null } });
    }
  });

  it("a count has no funnel", async () => {
    for (const rij of await rijen("INSTROOM", ["AANBIEDER"], ["AANBIEDERS", "REGIO"])) {
      expect(rij).toMatchObject({ trechter: null, benchmark: null, benchmarkSoort: null });
    }
  });

  it.each(MET_TRECHTER)(
    "%s: a row with pgb is compared by its part without, one of one form by that form",
    async (indicator) => {
      const eigen = naief(indicator, ["AANBIEDER"], NATURA);
      const gemengd = await rijen(indicator, ["AANBIEDER"], ["AANBIEDERS"]);
      expect(gemengd.filter(({ vergeleken }) => vergeleken !== null).length).toBeGreaterThan(0);
      for (const rij of gemengd) {
        const natura = zoek(eigen, ["AANBIEDER"], rij);
        if (natura?.noemer === rij.noemer) expect(rij.vergeleken).toBeNull();
        else expect(rij.vergeleken).toEqual({ noemer: natura?.noemer ?? 0, waarde: waarde(natura) });
      }
      const vormen = naief(indicator, ["LEVERINGSVORM"]);
      for (const rij of await rijen(indicator, ["AANBIEDER", "LEVERINGSVORM"], ["AANBIEDERS", "REGIO"])) {
        expect(rij.vergeleken).toBeNull();
        gelijk(rij.benchmark, waarde(zoek(vormen, ["LEVERINGSVORM"], rij)));
      }
    },
  );

  it("is the same when the row is asked again by its key", async () => {
    const bij = ["VORIGE_PERIODE", "REGIO", "GEMEENTE", "AANBIEDERS"] as const;
    const vragen: [readonly Dimensie[], Filter][] = [
      [["GEMEENTE", "AANBIEDER", "KWARTAAL"], {}],
      [["AANBIEDER", "WET"], { AANBIEDER: ["DL000001", "DL000002"], JAAR: ["2024"] }],
      [["WET", "JAAR"], { AANBIEDER: ["DL000001"] }],
      [["GEMEENTE", "LEVERINGSVORM"], {}],
    ];
    for (const [groepeer, filter] of vragen) {
      for (const rij of await rijen("UITVAL", groepeer, bij, filter)) {
        const weer = await evaluateSleutel(asQueryable(database.lezer), rij.sleutel, SCOPE, bij);
        expect(heel(weer?.rij)).toEqual(heel(rij));
      }
    }
  });
});
