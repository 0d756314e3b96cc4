import { raw, sql, toQuery } from "../../../src/data/sql";
import { telCellen } from "../../../src/aggregations/engine/compile";
import { defineFact, defineIndicator } from "../../../src/aggregations/engine/define";
import { FIJN } from "../../../src/aggregations/engine/marges";
import { telling } from "../../../src/aggregations/engine/telling";

const feit = defineFact({
  tabel: "feiten.proef",
  korrel: "one row of a made-up fact",
  kolommen: ["gemeente_code", "client_id", "episode_id", "wet", "dag", "leeftijd", "goed", "raar"],
  data: ["dag"],
  dimensies: { WET: "wet" },
  leeftijdsgroep: { dag: "leeftijd" },
  geval: { soort: "EPISODE", kolom: "episode_id" },
  vul: () => raw("select 1"),
});

const gegevens = {
  id: "PROEF",
  versie: 1,
  titel: "Proef",
  definitie: "",
  herkomst: "",
  richting: "NEUTRAAL",
  eenheid: "AANDEEL",
  overAnderen: false,
  soort: "aandeel",
  feit,
  woorden: { populatie: "", noemer: "", teller: "" },
} as const;

const proef = defineIndicator({
  ...gegevens,
  telDatum: "dag",
  dimensies: ["GEMEENTE", "WET"],
  kring: () => raw("kring"),
  vanToepassing: () => raw("geldt"),
  populatie: () => raw("populatie"),
  noemer: () => raw("noemer"),
  teller: (f) => f.goed,
  weggelaten: { DOORLOPEND: () => raw("eerst"), BUITEN_SCHAAL: () => raw("dan") },
});

describe("defining an indicator", () => {
  it("refuses, when it compiles, a column, date or dimension that the fact has not", () => {
    const nooit = (): void => {
      defineIndicator({
        ...gegevens,
        telDatum: "dag",
        dimensies: ["WET"],
        kring: () => raw("true"),
        // @ts-expect-error the fact has no such column
        teller: (f) => sql`${f.slecht}`,
      });
      defineIndicator({
        ...gegevens,
        // @ts-expect-error wet is no date of the fact
        telDatum: "wet",
        dimensies: ["WET"],
        kring: () => raw("true"),
        teller: (f) => f.goed,
      });
      defineIndicator({
        ...gegevens,
        telDatum: "dag",
        // @ts-expect-error the fact has no hulpvorm
        dimensies: ["HULPVORM"],
        kring: () => raw("true"),
        teller: (f) => f.goed,
      });
      // @ts-expect-error a date of a fact is one of its columns
      defineFact({ ...feit, data: ["morgen"] });
    };
    expect(nooit).toBeInstanceOf(Function);
  });

  it("nests teller in noemer in populatie, so that none can be larger", () => {
    const { populatie, noemer, teller } = telling(proef);
    expect(toQuery(populatie).text).toBe("(geldt) is true and (populatie) is true");
    expect(toQuery(noemer).text).toBe(`${toQuery(populatie).text} and (noemer) is true`);
    expect(toQuery(teller).text).toBe(`${toQuery(noemer).text} and ("f"."goed") is true`);
  });

  it("leaves a row out for one reason only, and never one that is in the noemer", () => {
    const [eerst, dan, nvt] = telling(proef).weggelaten.map(({ reden, als }) => [reden, toQuery(als).text]);
    const nietInNoemer = "((geldt) is true and (populatie) is true and (noemer) is true) is not true";
    expect(eerst).toEqual(["DOORLOPEND", `(geldt) is true and ${nietInNoemer} and (eerst) is true`]);
    expect(dan).toEqual([
      "BUITEN_SCHAAL",
      `(geldt) is true and ${nietInNoemer} and (eerst) is not true and (dan) is true`,
    ]);
    expect(nvt).toEqual(["NIET_VAN_TOEPASSING", "(geldt) is not true"]);
  });

  it("compiles cells of the rows it is about, with gemeente, peildatum and horizon bound", () => {
    const opdracht = toQuery(
      telCellen(
        proef,
        { marge: FIJN, soort: "MAAND" },
        { gemeente: "0153", clienten: ["c"] },
        { peildatum: "2026-02-01", horizon: "2026-01-01" },
      ),
    );
    expect(opdracht.text).toContain('from "feiten"."proef" as f');
    expect(opdracht.text).toContain('"f"."dag" <= "h"."peildatum" and (kring)');
    expect(opdracht.text).toMatch(/group by f\.gemeente_code, 5, "f"\."wet"\s/);
    expect(opdracht.values).toEqual(["2026-02-01", "2026-01-01", "0153", ["c"]]);
  });

  it("keeps values out of the text", () => {
    expect(toQuery(sql`${"x"} ${raw("y")}`)).toEqual({ text: "$1 y", values: ["x"] });
  });
});
