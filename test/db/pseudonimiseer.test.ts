import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CliProef, startDrieluik, type Loop } from "../support/cli-proef";
import { csv } from "../support/set-proef";

const RIJ = {
  gemeente: "0153",
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  geboortejaar: 2010,
  geslacht: "VROUW",
};
const RIJEN = ["999900018", "999900043", "000000000", "999999999"].map((bsn) => ({ ...RIJ, bsn }));

describe("drieluik pseudonimiseer", () => {
  let proef: CliProef;
  beforeAll(async () => {
    proef = await CliProef.open();
  });
  afterAll(() => proef.sluit());

  /** Without a database: at an aanbieder there is none. */
  const pseudonimiseer = (args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Loop> => {
    const { DRIELUIK_DATA_DIR, DRIELUIK_PSEUDONIEM_SLEUTELS } = proef.env;
    const env = { DRIELUIK_DATA_DIR, DRIELUIK_PSEUDONIEM_SLEUTELS, DATABASE_URL: "", ...extra };
    return startDrieluik(["pseudonimiseer", ...args], env).einde;
  };

  it("makes a file, for its owner alone, that a hub without raw numbers takes as it takes the numbers", async () => {
    const bron = proef.zet("trajecten.csv", csv(RIJEN));
    const uit = join(proef.map, "trajecten.pseudoniem.csv");
    expect(await pseudonimiseer([bron])).toEqual({ code: 0, out: `${uit}: 4 rijen met pseudoniemen\n`, err: "" });
    expect(statSync(uit).mode & 0o777).toBe(0o600);
    expect(readFileSync(uit, "utf8")).not.toMatch(/99990/);

    const blind = { ...proef.env, DRIELUIK_RUWE_BSN: "nee", DRIELUIK_PSEUDONIEM_SLEUTELS: proef.sleutels };
    expect(await startDrieluik(["importeer", uit], blind).einde).toMatchObject({
      code: 0,
      out: expect.stringContaining("4 nieuw") as string,
    });
    const identiteiten = "select identiteit, count(*)::int as n from client group by 1 order by 1";
    const stand = [
      { identiteit: "BEKEND", n: 2 },
      { identiteit: "ONBEKEND", n: 1 },
      { identiteit: "ONGEBOREN", n: 1 },
    ];
    expect(await proef.rijen(identiteiten)).toEqual(stand);
    const bekend = proef.zet("bekend.csv", csv(RIJEN.slice(0, 2)));
    expect(await proef.importeer(bekend)).toMatchObject({
      code: 0,
      out: expect.stringContaining("0 nieuw, 0 gewijzigd") as string,
    });
    expect(await proef.rijen(identiteiten)).toEqual(stand);
  });

  it("writes nothing when a row is wrong, and says which without its number", async () => {
    const bron = proef.zet("mis.csv", csv([...RIJEN, { ...RIJ, bsn: "999900019" }]));
    const { code, out, err } = await pseudonimiseer([bron, "-o", join(proef.map, "uit.csv")]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/mis\.csv: afgekeurd, er is niets geschreven\n {2}rij 6, kolom bsn: Dit klopt niet/);
    expect(err).not.toMatch(/99990/);
    expect(readdirSync(proef.map).filter((naam) => /uit\.csv/.test(naam))).toEqual([]);
  });

  it("makes no key up, also where the hub would, and does not write over what it reads", async () => {
    const bron = proef.zet("x.csv", csv(RIJEN));
    const zonder = await pseudonimiseer([bron], { DRIELUIK_PSEUDONIEM_SLEUTELS: "" });
    expect(zonder).toMatchObject({ code: 1, err: expect.stringMatching(/sleutelbestand .* bestaat niet/) as string });
    expect(readdirSync(proef.map)).not.toContain("pseudoniem-sleutels.json");
    expect(await pseudonimiseer([bron, "-o", bron])).toMatchObject({ code: 2 });
    expect(await pseudonimiseer([bron], { DRIELUIK_RUWE_BSN: "nee" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("DRIELUIK_RUWE_BSN=ja") as string,
    });
  });
});
