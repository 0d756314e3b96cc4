// What a change costs beside counting everything again, and whether that and a question of a region stay the same when
// there is ten times as much: `node bench/refresh.mjs` at a tenth of a million trajecten and a million, with
// `--rijen 10000000` at one million and ten.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));

const seconds = async (work) => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const best = async (times, work) => {
  const measured = [];
  for (let n = 0; n < times; n += 1) measured.push(await work());
  return Math.min(...measured);
};

/** Ends so many trajecten, spread over all clients and each time others, and logs whose they are as the write path does. */
const WIJZIG = `
  with gekozen as materialized (
    select gemeente_code, id from traject order by hashtext(id::text || $2) limit $1
  ), gewijzigd as (
    update traject t set einde = t.aanvang + 40 + length($2), reden_versie = '3.2',
      reden_lijst = case t.wet when 'WMO' then 'WMO588' else 'JZ588' end, reden_code = case t.wet when 'WMO' then '19' else '31' end
    from gekozen g where g.gemeente_code = t.gemeente_code and g.id = t.id
    returning t.gemeente_code, t.client_id
  )
  insert into dirty_client (gemeente_code, id, client_id)
  select gemeente_code, gen_random_uuid(), client_id from gewijzigd`;

/** Refreshes after so many changed trajecten, beside a full rebuild: seconds of each, the best of three. */
export async function refreshBesideRebuild({ require, motor, gewijzigd = 1000, say }) {
  const { rebuild, refresh, teVerversen } = require("./dist/src/aggregations");
  const { asTransactional } = require("./dist/src/data/queryable-pg");
  const db = asTransactional(motor);
  const full = await seconds(() => rebuild(db, { gelijktijdig: 1 }));
  let round = 0;
  const one = await best(3, async () => {
    round += 1;
    await motor.query(WIJZIG, [gewijzigd, "x".repeat(round)]);
    const wachtend = await teVerversen(db);
    return seconds(async () => {
      for (const gemeente of wachtend) await refresh(db, gemeente);
    });
  });
  say(`rebuild ${full.toFixed(1)} s, refresh after ${gewijzigd} changed trajecten ${one.toFixed(2)} s`);
  return { full, one };
}

/** A region's year: the best of so many times the same question, in seconds. */
async function regionYear({ require, lezer }) {
  const { catalogue, evaluate } = require("./dist/src/aggregations");
  const { asQueryable } = require("./dist/src/data/queryable-pg");
  const { rows } = await lezer.query("select code from gemeente where regio_code = 'TWENTE'");
  const scope = { gemeenten: rows.map(({ code }) => code), aanbieders: "ALLE" };
  const vraag = {
    indicatoren: catalogue()
      .filter(({ dimensies }) => dimensies.includes("JAAR"))
      .map(({ id }) => id),
    periode: { van: "2024-01-01", tot: "2025-01-01" },
    groepeer: ["REGIO", "JAAR"],
    filter: {},
    bij: [],
  };
  return best(50, () => seconds(() => evaluate(asQueryable(lezer), vraag, scope)));
}

async function measure(trajecten, say) {
  const require = createRequire(join(root, "package.json"));
  const { openHub } = require("./dist/src/server/cli/open-hub");
  const { loadConfig } = require("./dist/src/config");
  const { createPool } = require("./dist/src/data/databases");
  const { vulDemo } = require("./dist/src/intake/demo");
  const dataDir = mkdtempSync(join(tmpdir(), "drieluik-bench-"));
  const hub = await openHub(loadConfig({ DRIELUIK_DATA_DIR: dataDir }));
  // One connection, as a worker that is warm has.
  const motor = createPool(hub.urls.motor, { max: 1 });
  try {
    say(`filling ${trajecten} trajecten`);
    await vulDemo(hub.databases.motor, { trajecten, seed: 1 });
    const { full, one } = await refreshBesideRebuild({ require, motor, say });
    return { trajecten, full, one, year: await regionYear({ require, lezer: hub.databases.lezer }) };
  } finally {
    await motor.end();
    await hub.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function main() {
  const { values } = parseArgs({ options: { rijen: { type: "string", default: "1000000" } } });
  const say = (text) => process.stderr.write(`${text}\n`);
  execFileSync(process.execPath, [join(root, "bin/build.js")], { stdio: "inherit" });
  const large = Number(values.rijen);
  const [a, b] = [await measure(Math.round(large / 10), say), await measure(large, say)];
  console.table([
    { meting: `verversen naast herberekenen, ${large} trajecten`, verhouding: b.one / b.full, doel: "<= 0.02" },
    { meting: "verversen bij tien keer zoveel trajecten", verhouding: b.one / a.one, doel: "<= 1.5" },
    { meting: "jaar van een regio bij tien keer zoveel trajecten", verhouding: b.year / a.year, doel: "<= 1.5" },
  ]);
}

if (argv[1] === self) await main();
