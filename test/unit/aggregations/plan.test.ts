import { CEL_DIMENSIES } from "../../../src/aggregations/feiten/dimensies";
import { telbaarVan } from "../../../src/aggregations/engine/define";
import {
  FIJN,
  RUIMSTE,
  SOM_LAGEN,
  SOM_MARGES,
  STAND_LAGEN,
  UNIEK_LAGEN,
  UNIEK_MARGES,
} from "../../../src/aggregations/engine/marges";
import { plan } from "../../../src/aggregations/engine/plan";
import { geldtVoor, opstappen } from "../../../src/aggregations/engine/rollup";
import { controleer } from "../../../src/aggregations/engine/vraag";
import { indicatoren, telIndicatoren } from "../../../src/aggregations/register";
import { VraagFout, type CelScope, type Dimensie, type Filter, type Periode } from "../../../src/aggregations/types";

const JAAR: Periode = { van: "2024-01-01", tot: "2025-01-01" };
const ALLES: CelScope = { gemeenten: ["0141", "0153"], aanbieders: "ALLE" };

function vraag(
  ids: readonly string[],
  groepeer: readonly Dimensie[],
  filter: Filter = {},
  periode = JAAR,
  scope = ALLES,
): string[] {
  const gevraagd = controleer({ indicatoren: ids, groepeer, filter, periode, bij: [] }, scope);
  return plan(gevraagd, { periode, groepeer, filter, scope }).map(({ laag }) => `${laag.marge.naam} ${laag.soort}`);
}

describe("choosing cells", () => {
  it.each<[readonly Dimensie[], Filter, string]>([
    [[], {}, "wet JAAR"],
    [["GEMEENTE"], {}, "wet JAAR"],
    [["KWARTAAL"], {}, "wet MAAND"],
    [["AANBIEDER", "KWARTAAL"], {}, "wet+aanbieder KWARTAAL"],
    [["AANBIEDER"], { WET: ["WMO"] }, "wet+aanbieder KWARTAAL"],
    [["MAAND"], { AANBIEDER: ["12345678"] }, "wet+aanbieder MAAND"],
    [[], { KWARTAAL: ["2024K1"] }, "wet MAAND"],
    [["GESLACHT"], {}, "wet+leeftijdsgroep+geslacht KWARTAAL"],
    [["HULPVORM"], {}, "wet+hulpvorm+productcategorie+segment KWARTAAL"],
    [["SEGMENT", "HULPVORM"], {}, "wet+hulpvorm+productcategorie+segment KWARTAAL"],
    [["AANBIEDER", "HULPVORM"], {}, "wet+aanbieder+hulpvorm KWARTAAL"],
    [["LEVERINGSVORM"], {}, "wet+verwijzer KWARTAAL"],
    [["NIVEAU"], { VERWIJZER: ["01"] }, "wet+verwijzer KWARTAAL"],
    [["AANBIEDER", "VERWIJZER"], {}, "fijn MAAND"],
  ])("%j with %j is read from %s", (groepeer, filter, laag) => {
    expect(vraag(["UITVAL"], groepeer, filter)).toEqual([laag]);
  });

  it.each(["UITVAL", "KOSTEN", "GAS_T_SCORE", "LOPEND"])(
    "reads %s by verwijzer from the margin that it shares, whatever else of it the indicator lacks",
    (indicator) => {
      expect(vraag([indicator], ["VERWIJZER"])).toEqual([expect.stringMatching(/^wet\+verwijzer /)]);
    },
  );

  it("reads months when the period does not fit quarters", () => {
    expect(vraag(["UITVAL"], ["WET"], {}, { van: "2024-02-01", tot: "2025-01-01" })).toEqual(["wet MAAND"]);
  });

  it("asks for cells per aanbieder when the asker may see one aanbieder only", () => {
    const eigen = { gemeenten: ["0153"], aanbieders: ["12345678"] };
    expect(vraag(["UITVAL"], [], {}, JAAR, eigen)).toEqual(["aanbieder JAAR"]);
  });

  it("reads indicators of the same cells together", () => {
    expect(vraag(["UITVAL", "CLIENTEN", "VOORTIJDIG", "PER_1000"], ["WET"])).toEqual(["wet JAAR", "wet JAAR"]);
  });

  it("finds a way up to every margin that an indicator has, along margins that it has", () => {
    const stappen = opstappen(telIndicatoren);
    for (const indicator of telIndicatoren) {
      const eigen = stappen.filter(({ indicatoren }) => indicatoren.includes(indicator));
      expect(eigen.map(({ naar }) => naar)).toEqual(
        SOM_LAGEN.filter((laag) => laag.marge !== FIJN && geldtVoor(laag, indicator)),
      );
      for (const { van, naar } of eigen) {
        expect(van.marge.dimensies).toEqual(expect.arrayContaining([...naar.marge.dimensies]));
        expect(geldtVoor(van, indicator)).toBe(true);
      }
    }
  });

  it("keeps of every indicator a margin to find its first day in", () => {
    const lagen = [...SOM_LAGEN, ...STAND_LAGEN, ...UNIEK_LAGEN].filter(({ marge }) => RUIMSTE.includes(marge.naam));
    const zonder = indicatoren.map(telbaarVan).filter((een) => !lagen.some((laag) => geldtVoor(laag, een)));
    expect(zonder.map(({ id }) => id)).toEqual([]);
    const somLagen = SOM_LAGEN.filter((laag) => lagen.includes(laag));
    expect(telIndicatoren.filter((een) => !somLagen.some((laag) => geldtVoor(laag, een)))).toEqual([]);
  });

  it("names each margin once, and none with a wijk and an aanbieder but the finest", () => {
    for (const marges of [SOM_MARGES, UNIEK_MARGES]) {
      expect(new Set(marges.map(({ naam }) => naam)).size).toBe(marges.length);
      const samen = marges.filter(({ dimensies }) => dimensies.includes("WIJK") && dimensies.includes("AANBIEDER"));
      expect(samen.filter(({ dimensies }) => dimensies !== CEL_DIMENSIES)).toEqual([]);
    }
  });
});

describe("counting clients once", () => {
  it.each<[readonly Dimensie[], Filter, string]>([
    [[], {}, "totaal JAAR"],
    [["KWARTAAL"], {}, "totaal KWARTAAL"],
    [["JAAR"], {}, "totaal JAAR"],
    [["JAAR", "KWARTAAL"], {}, "totaal KWARTAAL"],
    [[], { KWARTAAL: ["2024K3"] }, "totaal KWARTAAL"],
    [["GEMEENTE"], { WET: ["WMO"] }, "wet JAAR"],
    [["AANBIEDER"], { WET: ["WMO"] }, "wet+aanbieder JAAR"],
    [["AANBIEDER", "WET"], { AANBIEDER: ["12345678", "87654321"] }, "wet+aanbieder JAAR"],
  ])("%j with %j is read from %s", (groepeer, filter, laag) => {
    expect(vraag(["CLIENTEN"], groepeer, filter)).toEqual([laag]);
  });

  it.each<[readonly Dimensie[], Filter, Periode]>([
    [[], { AANBIEDER: ["12345678", "87654321"] }, JAAR],
    [["HULPVORM", "SEGMENT"], {}, JAAR],
    [[], {}, { van: "2023-01-01", tot: "2025-01-01" }],
    [[], {}, { van: "2024-02-01", tot: "2024-05-01" }],
    [["JAAR"], {}, { van: "2024-04-01", tot: "2025-04-01" }],
    [["JAAR"], { KWARTAAL: ["2024K1"] }, JAAR],
    [["MAAND"], {}, JAAR],
    [["VERWIJZER"], {}, JAAR],
  ])("%j with %j over %j is refused, for no sum of clients is right", (groepeer, filter, periode) => {
    expect(() => vraag(["CLIENTEN"], groepeer, filter, periode)).toThrow(VraagFout);
  });
});

describe("a question that can't be answered", () => {
  it.each<[string, readonly string[], readonly Dimensie[], Filter]>([
    ["no indicator", [], [], {}],
    ["an unknown indicator", ["NIETS"], [], {}],
    ["an indicator twice", ["UITVAL", "UITVAL"], [], {}],
    ["five dimensions", ["UITVAL"], ["WET", "GEMEENTE", "AANBIEDER", "SEGMENT", "GESLACHT"], {}],
    ["a dimension twice", ["UITVAL"], ["WET", "WET"], {}],
    ["an outcome per wijk", ["UITVAL"], ["WIJK"], {}],
    ["an outcome in one wijk", ["UITVAL"], [], { WIJK: ["WK01"] }],
    ["wijk with aanbieder", ["INSTROOM"], ["WIJK", "AANBIEDER"], {}],
    ["wijk of one aanbieder", ["INSTROOM"], ["WIJK"], { AANBIEDER: ["12345678"] }],
    ["a wet that is none", ["UITVAL"], [], { WET: ["ZVW"] }],
    ["a gemeente by name", ["UITVAL"], [], { GEMEENTE: ["Enschede"] }],
    ["a quarter that is none", ["UITVAL"], [], { KWARTAAL: ["2024Q1"] }],
    ["a code with SQL in it", ["UITVAL"], [], { HULPVORM: ["x' or true --"] }],
    ["per 1000 by hulpvorm", ["PER_1000"], ["HULPVORM"], {}],
  ])("%s", (_naam, ids, groepeer, filter) => {
    expect(() => vraag(ids, groepeer, filter)).toThrow(VraagFout);
  });

  it("keeps wijken from an aanbieder, also unasked", () => {
    const eigen = { gemeenten: ["0153"], aanbieders: ["12345678"] };
    expect(() => vraag(["INSTROOM"], ["WIJK"], {}, JAAR, eigen)).toThrow(VraagFout);
  });

  it("is no question with an empty filter: that matches nothing", () => {
    expect(vraag(["UITVAL", "CLIENTEN"], [], { AANBIEDER: [] })).toHaveLength(1);
  });
});

describe("every indicator", () => {
  it.each(indicatoren.map((een) => [een.id, een] as const))(
    "%s answers any one dimension it names",
    (id, indicator) => {
      for (const dimensie of indicator.dimensies) {
        expect(vraag([id], [dimensie])).toHaveLength(1);
      }
    },
  );
});
