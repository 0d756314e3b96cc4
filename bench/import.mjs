// Importing a file of trajecten and one of ervaringen, validated, beside COPY of the very rows that came of them.
import { createHash } from "node:crypto";
import { fork } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const GEMEENTEN = "0141 0147 0153 0158 0163 0164 0168 0173 0183 0189 1700 1735 1742 1774".split(" ");
const PRODUCTEN = ["45", "43", "50", "54", "41"];
const REDENEN = ["31", "31", "31", "32", "33", "34"];
/** Parents first: the order of copying. */
const TABELLEN = ["levering", "aanbieder", "client", "traject", "ervaring"];

const dag = (n) => new Date(Date.UTC(2021, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** One person has two or three trajecten; the same number gives the same row. */
function traject(n) {
  const persoon = Math.floor(n / 2.5);
  const gemeente = GEMEENTEN[persoon % GEMEENTEN.length];
  const begin = (n * 37) % 1400;
  return {
    gemeente,
    pseudoniem: createHash("sha256").update(String(persoon)).digest("hex"),
    aanbieder: String(30_000_000 + ((n * 7) % 60)),
    aanvang: dag(begin),
    nummer: String(n + 1),
    product: PRODUCTEN[n % PRODUCTEN.length],
    einde: dag(begin + 20 + ((n * 13) % 300)),
    reden: REDENEN[n % REDENEN.length],
    jaar: 2006 + (persoon % 14),
    geslacht: persoon % 2 ? "MAN" : "VROUW",
    cijfer: 1 + (n % 10),
    verder: `0${1 + (n % 4)}`,
  };
}

function* bestand(kop, regel, aantal) {
  yield `${kop}\n`;
  for (let van = 0; van < aantal; van += 1000) {
    let deel = "";
    for (let n = van; n < Math.min(van + 1000, aantal); n += 1) deel += `${regel(traject(n))}\n`;
    yield deel;
  }
}

const schrijf = (pad, ...over) => pipeline(Readable.from(bestand(...over)), createWriteStream(pad));

const SLEUTEL = "gemeente;pseudoniem;wet;aanbieder;aanvang;toewijzingsnummer;productcategorie";
const sleutel = (t) => `${t.gemeente};${t.pseudoniem};JEUGDWET;${t.aanbieder};${t.aanvang};${t.nummer};${t.product}`;

async function inAnotherProcess(config) {
  const child = fork(join(here, "peers/import.mjs"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(config);
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`the import ended with code ${code}`)));
  });
}

/**
 * @param rows rows of CSV in all, half of them trajecten and half ervaringen
 * @returns how fast the hub takes them in beside COPY, 1 being as fast
 */
export async function importRatio({ require, databaseUrl, dataDir, rows, say }) {
  const { Client } = require("pg");
  const { migreer } = require("./dist/src/data/migreer");
  const { keptPasswords, urlFor } = require("./dist/src/data/roles");
  const { from, to } = require("pg-copy-streams");
  const map = mkdtempSync(join(tmpdir(), "drieluik-bench-import-"));
  const inDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  const names = ["drieluik_bench_hub", "drieluik_bench_kaal"];
  const passwords = keptPasswords(dataDir);
  const urlsOf = (name) => {
    const admin = inDatabase(databaseUrl, name);
    const roles = ["motor", "app", "lezer"].map((role) => [role, urlFor(admin, role, passwords[role])]);
    return { admin, ...Object.fromEntries(roles) };
  };
  const [hub, bare] = names.map(urlsOf);
  try {
    for (const name of names) {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name}`);
    }
    for (const urls of [hub, bare]) await migreer(urls);

    const half = Math.floor(rows / 2);
    say(`writing ${rows} rows`);
    const files = [join(map, "trajecten.csv"), join(map, "ervaringen.csv")];
    await schrijf(
      files[0],
      `${SLEUTEL};einde;reden;geboortejaar;geslacht`,
      (t) => `${sleutel(t)};${t.einde};${t.reden};${t.jaar};${t.geslacht}`,
      half,
    );
    await schrijf(
      files[1],
      `${SLEUTEL};informant;afname;rapportcijfer;verder_zonder_hulp`,
      (t) => `${sleutel(t)};JEUGDIGE;${t.einde};${t.cijfer};${t.verder}`,
      half,
    );
    say("importing");
    const imported = await inAnotherProcess({ motor: hub.motor, files, keys: join(map, "sleutels.json") });
    if (imported.rijen !== half * 2) throw new Error(`imported ${imported.rijen} of ${half * 2} rows`);

    say("copying the same rows");
    const source = new Client({ connectionString: hub.admin });
    await source.connect();
    for (const tabel of TABELLEN) {
      await pipeline(source.query(to(`copy ${tabel} to stdout`)), createWriteStream(join(map, tabel)));
    }
    await source.end();
    const target = new Client({ connectionString: bare.motor });
    await target.connect();
    const started = performance.now();
    await target.query("begin");
    for (const tabel of TABELLEN) {
      await pipeline(createReadStream(join(map, tabel)), target.query(from(`copy ${tabel} from stdin`)));
    }
    await target.query("commit");
    const copySeconds = (performance.now() - started) / 1000;
    await target.end();
    return {
      ratio: copySeconds / imported.seconds,
      detail: {
        rijen: half * 2,
        import_s: Number(imported.seconds.toFixed(1)),
        copy_s: Number(copySeconds.toFixed(1)),
        geheugen_mb: imported.peakMb,
      },
    };
  } finally {
    for (const name of names) await admin.query(`drop database if exists ${name} with (force)`).catch(() => undefined);
    await admin.end();
    rmSync(map, { recursive: true, force: true });
  }
}
