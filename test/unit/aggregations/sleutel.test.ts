import { sleutelmaker, vanSleutel } from "../../../src/aggregations/engine/sleutel";
import { zoekIndicator } from "../../../src/aggregations/register";
import { VraagFout, type Vraag } from "../../../src/aggregations/types";

const uitval = zoekIndicator("UITVAL");
if (!uitval) throw new Error("UITVAL is gone");

const vraag: Vraag = {
  indicatoren: ["VOORTIJDIG", "UITVAL"],
  periode: { van: "2024-01-01", tot: "2025-01-01" },
  groepeer: ["KWARTAAL", "AANBIEDER"],
  filter: { WET: ["WMO", "JEUGDWET"] },
  bij: ["REGIO"],
};
const waarden = { KWARTAAL: "2024K2", AANBIEDER: "12345678" };

const alsSleutel = (inhoud: unknown): string => Buffer.from(JSON.stringify(inhoud)).toString("base64url");

describe("the key of a row", () => {
  it("is the same whatever else was asked, and in whatever order", () => {
    const anders: Vraag = {
      ...vraag,
      indicatoren: ["UITVAL"],
      groepeer: ["AANBIEDER", "KWARTAAL"],
      filter: { WET: ["JEUGDWET", "WMO"] },
      bij: [],
    };
    expect(sleutelmaker(vraag)(uitval, waarden)).toBe(sleutelmaker(anders)(uitval, waarden));
    expect(sleutelmaker(vraag)(uitval, waarden)).toMatch(/^[\w-]+$/);
  });

  it("stays what it is, since people keep it", () => {
    expect(sleutelmaker(vraag)(uitval, { ...waarden, AANBIEDER: 'a"é' })).toBe(
      alsSleutel([
        "UITVAL",
        uitval.versie,
        ["2024-01-01", "2025-01-01"],
        [
          ["AANBIEDER", 'a"é'],
          ["KWARTAAL", "2024K2"],
        ],
        [["WET", ["JEUGDWET", "WMO"]]],
      ]),
    );
  });

  it("tells its question and its own values again", () => {
    expect(vanSleutel(sleutelmaker(vraag)(uitval, waarden))).toEqual({
      bron: "WERKVERSIE",
      indicator: uitval,
      dimensies: waarden,
      vraag: {
        indicatoren: ["UITVAL"],
        periode: vraag.periode,
        groepeer: ["AANBIEDER", "KWARTAAL"],
        filter: { WET: ["JEUGDWET", "WMO"] },
        bij: [],
      },
    });
  });

  it("tells of a row of the old series that it is one, and is otherwise the same", () => {
    const historie = sleutelmaker(vraag, "HISTORIE")(uitval, waarden);
    expect(historie).not.toBe(sleutelmaker(vraag)(uitval, waarden));
    expect(vanSleutel(historie)).toEqual({ ...vanSleutel(sleutelmaker(vraag)(uitval, waarden)), bron: "HISTORIE" });
  });

  it.each([
    ["nothing", ""],
    ["of a bron that is none", alsSleutel(["UITVAL", 1, ["2024-01-01", "2025-01-01"], [], [], "PUBLICATIE"])],
    ["no JSON", "abc"],
    ["another shape", alsSleutel({ id: "UITVAL" })],
    ["an unknown dimension", alsSleutel(["UITVAL", 1, ["2024-01-01", "2025-01-01"], [["BSN", "1"]], []])],
    ["an unknown indicator", alsSleutel(["NIETS", 1, ["2024-01-01", "2025-01-01"], [], []])],
    ["an older version", alsSleutel(["UITVAL", 0, ["2024-01-01", "2025-01-01"], [], []])],
    ["a day that is none", alsSleutel(["UITVAL", 1, ["2024-01-01'", "2025-01-01"], [], []])],
  ])("is refused when it is %s", (_naam, sleutel) => {
    expect(() => vanSleutel(sleutel)).toThrow(VraagFout);
  });
});
