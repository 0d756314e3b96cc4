import { CommanderError } from "commander";
import { CliFout } from "../../src/errors";
import { explain, trace } from "../../src/server/cli/explain";

describe("explain", () => {
  it("calls wrong use 2, refused 1, help 0", () => {
    const wrong = new CommanderError(1, "commander.unknownOption", "error: unknown option '--snel'");
    expect(explain(wrong, "drieluik")).toEqual({
      text: "Onbekende optie: '--snel'. Zie drieluik --help.",
      exitCode: 2,
    });
    expect(explain(new CliFout("Kan niet."), "drieluik")).toEqual({ text: "Kan niet.", exitCode: 1 });
    expect(explain(new CommanderError(0, "commander.helpDisplayed", ""), "drieluik").exitCode).toBe(0);
  });

  it("knows why a database can't be reached, also behind several addresses", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    expect(explain(new AggregateError([refused]), "drieluik").text).toMatch("antwoordt niet");
  });

  it("says nothing of an unexpected error's content", () => {
    const error = Object.assign(new Error("invalid input: 999990019"), { code: "22P02" });
    expect(explain(error, "drieluik")).toEqual({
      text: "Onverwachte fout: Error (22P02). Meer met LOG_LEVEL=debug.",
      exitCode: 1,
    });
    expect(trace(error)).toContain("22P02");
    expect(trace(error)).not.toContain("999990019");
  });
});
