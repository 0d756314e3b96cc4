import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CliProef, type Kind } from "../support/cli-proef";
import { csv } from "../support/set-proef";

const rij = (nummer: number): Record<string, string | number> => ({
  gemeente: "0153",
  client_zaaknummer: `V-${nummer}`,
  wet: "WMO",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  geboortejaar: 1950,
  geslacht: "MAN",
});

describe("drieluik importeer --volg", () => {
  let proef: CliProef;
  let map: string;
  const lopend: Kind[] = [];
  beforeEach(async () => {
    proef = await CliProef.open();
    map = join(proef.map, "in");
    mkdirSync(map);
  });
  afterEach(async () => {
    for (const { proces } of lopend.splice(0)) proces.kill("SIGKILL");
    await proef.sluit();
  });

  const volg = (...args: readonly string[]): Kind => {
    const kind = proef.start("importeer", "--volg", map, "--interval", "0.1", ...args);
    lopend.push(kind);
    return kind;
  };
  const inMap = (naam: string): string[] => {
    try {
      return readdirSync(join(map, naam)).sort();
    } catch {
      return [];
    }
  };
  async function tot(waar: () => boolean): Promise<void> {
    const einde = Date.now() + 40_000;
    while (!waar()) {
      if (Date.now() > einde)
        throw new Error(`still waiting: ${JSON.stringify([readdirSync(map), inMap("verwerkt"), inMap("afgekeurd")])}`);
      await sleep(50);
    }
  }
  const zet = (naam: string, inhoud: string): void => {
    writeFileSync(join(map, `${naam}.part`), inhoud);
    renameSync(join(map, `${naam}.part`), join(map, naam));
  };
  const trajecten = async (): Promise<unknown> => (await proef.rijen("select count(*)::int as n from traject"))[0];

  it("takes what comes in, keeps the report beside it under a free name, and stops after the file under way", async () => {
    const { proces, einde } = volg();
    zet("a.csv", csv([rij(1)]));
    writeFileSync(join(map, "half.csv.part"), "gemeente");
    writeFileSync(join(map, ".verborgen.csv"), "gemeente");
    await tot(() => inMap("verwerkt").includes("a.csv"));
    zet("a.csv", csv([rij(2)]));
    zet("mis.csv", csv(Array.from({ length: 101 }, (_, i) => ({ ...rij(i), aanvang: "2027-06-31" }))));
    await tot(() => inMap("verwerkt").includes("a-2.csv") && inMap("afgekeurd").includes("mis.csv"));
    proces.kill("SIGTERM");
    expect((await einde).code).toBe(0);
    expect(inMap("verwerkt")).toEqual(["a-2.csv", "a-2.csv.verslag.json", "a.csv", "a.csv.verslag.json"]);
    expect(inMap("afgekeurd")).toEqual(["mis.csv", "mis.csv.bevindingen.csv", "mis.csv.verslag.json"]);
    expect(JSON.parse(readFileSync(join(map, "verwerkt", "a-2.csv.verslag.json"), "utf8"))).toMatchObject({
      bestand: "a-2.csv",
      oordeel: "VERWERKT",
      nieuw: 1,
    });
    expect(readdirSync(map).filter((naam) => naam.includes("."))).toEqual([
      ".drieluik-volg",
      ".verborgen.csv",
      "half.csv.part",
    ]);
    expect(await trajecten()).toEqual({ n: 2 });
  });

  it("waits for a file that still grows", async () => {
    volg();
    await tot(() => readdirSync(map).includes("verwerkt"));
    const pad = join(map, "groeit.csv");
    const [kop = "", ...regels] = csv(Array.from({ length: 30 }, (_, i) => rij(i))).split("\r\n");
    writeFileSync(pad, `${kop}\r\n`);
    for (const regel of regels.filter((een) => een !== "")) {
      appendFileSync(pad, `${regel}\r\n`);
      await sleep(60);
    }
    await tot(() => inMap("verwerkt").includes("groeit.csv"));
    expect(await trajecten()).toEqual({ n: 30 });
  });

  it("neither loses nor doubles a file when two watch, and one dies in the middle", async () => {
    const eerste = volg();
    await tot(() => inMap(".").includes(".drieluik-volg"));
    const tweede = volg();
    const namen = Array.from({ length: 12 }, (_, i) => `f${String(i).padStart(2, "0")}.csv`);
    namen.forEach((naam, i) => zet(naam, csv([rij(i), rij(i + 1)])));
    await tot(() => inMap("verwerkt").length > 4);
    eerste.proces.kill("SIGKILL");
    await tot(() => namen.every((naam) => inMap("verwerkt").includes(naam)) || tweede.proces.exitCode !== null);
    const verwerkt = inMap("verwerkt").filter((naam) => naam.endsWith(".csv"));
    expect(verwerkt).toEqual(namen);
    expect(inMap("onderweg")).toEqual([]);
    expect(await trajecten()).toEqual({ n: 13 });
  });

  it("goes on with what a killed process had taken out of the folder", async () => {
    mkdirSync(join(map, "onderweg"));
    writeFileSync(join(map, "onderweg", "rest.csv"), csv([rij(1)]));
    writeFileSync(join(map, "onderweg", "rest.csv.bevindingen.csv"), "half");
    const { proces, einde } = volg("--json");
    await tot(() => inMap("verwerkt").includes("rest.csv"));
    proces.kill("SIGINT");
    const { code, out } = await einde;
    expect({ code, uit: JSON.parse(out) as unknown }).toMatchObject({
      code: 0,
      uit: { oordeel: "VERWERKT", nieuw: 1 },
    });
    expect(inMap("onderweg")).toEqual([]);
  });
});
