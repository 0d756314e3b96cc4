import { loadConfig } from "../../src/config";
import { CliFout } from "../../src/errors";

const HOME = { HOME: "/home/anna" };

describe("loadConfig", () => {
  it("needs nothing: an embedded database in the user's data directory", () => {
    const config = loadConfig({ XDG_DATA_HOME: "/home/anna/data" });
    expect(config).toMatchObject({
      port: 4000,
      databaseUrl: null,
      dataDir: "/home/anna/data/drieluik",
      logLevel: "info",
    });
    expect(config.pseudoniemSleutels).toBe("/home/anna/data/drieluik/pseudoniem-sleutels.json");
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("takes raw BSNs by itself on the embedded database only", () => {
    const own = { DATABASE_URL: "postgres://beheer@db/hub" };
    expect(loadConfig(HOME).ruweBsn).toBe(true);
    expect(loadConfig(own).ruweBsn).toBe(false);
    expect(loadConfig({ ...own, DRIELUIK_RUWE_BSN: "ja" }).ruweBsn).toBe(true);
    expect(loadConfig({ DRIELUIK_RUWE_BSN: "nee" }).ruweBsn).toBe(false);
    expect(loadConfig(own).pseudoniemSleutels).toBeNull();
  });

  it("takes an empty variable for one that is not set", () => {
    expect(loadConfig({ DATABASE_URL: "", PORT: " " })).toMatchObject({ databaseUrl: null, port: 4000 });
  });

  it("names every problem at once and repeats no value", () => {
    const wrong = {
      PORT: "70000",
      DATABASE_URL: "mysql://root:geheim@db",
      DRIELUIK_RUWE_BSN: "yes",
      LOG_LEVEL: "hard",
    };
    let refused: unknown;
    try {
      loadConfig(wrong);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(CliFout);
    const { message, exitCode } = refused as CliFout;
    expect(exitCode).toBe(2);
    for (const name of Object.keys(wrong)) expect(message).toContain(`${name}: `);
    expect(message).not.toContain("geheim");
  });

  it("refuses a role's URL without a server's", () => {
    expect(() => loadConfig({ DATABASE_URL_APP: "postgres://drieluik_app:x@db/hub" })).toThrow("DATABASE_URL_APP");
  });
});
