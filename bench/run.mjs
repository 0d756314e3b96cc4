// Measures the hub beside its peers on the same data, machine and run. Prints ratios: absolute times are noise here.
import { execFileSync, fork } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { tempDataDir } from "./data-dir.mjs";
import { load } from "./load.mjs";
import { microPage } from "./micro.mjs";
import { factQuestion } from "./facts.mjs";
import { importRatio } from "./import.mjs";
import { rebuildRatio } from "./rebuild.mjs";
import { besideAnother } from "./refresh.mjs";
import { cellQuestions, questions, toHub } from "./vragen.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, "package.json"));
const { values: options } = parseArgs({
  options: {
    trajecten: { type: "string", default: "1000000" },
    vragen: { type: "string", default: "1000" },
    rijen: { type: "string", default: "1000000" },
    verbindingen: { type: "string", default: "16" },
    alleen: { type: "string" },
    map: { type: "string" }, // A data directory to keep: the demo in it serves again.
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(
    "npm run bench -- [--trajecten 1000000] [--vragen 1000] [--rijen 1000000] [--verbindingen 16] [--alleen import,vragen,tellen] [--map DIR] [--json]",
  );
  process.exit(0);
}
const PARTS = ["import", "vragen", "tellen"];
const parts = options.alleen?.split(",") ?? PARTS;
if (!parts.every((part) => PARTS.includes(part))) throw new Error(`--alleen takes ${PARTS.join(", ")}`);
const trajecten = Number(options.trajecten);
const count = Number(options.vragen);
const connections = Number(options.verbindingen);
const say = (text) => process.stderr.write(`${text}\n`);

if (!existsSync(join(root, "bench/node_modules"))) {
  // npm tells the scripts it runs its own settings, and those would come before bench/.npmrc.
  execFileSync("npm", ["ci", "--prefix", join(root, "bench"), "--engine-strict=false"], { stdio: "inherit" });
}
execFileSync(process.execPath, [join(root, "bin/build.js")], { stdio: "inherit" });

/** PostGraphile 5 needs Node 22; a Node of its own comes with bench/package.json. */
function nodeForPeer() {
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  return require.resolve(`./bench/node_modules/node-${process.platform}-${process.arch}/bin/node`);
}

const dataDir = options.map ?? tempDataDir();
const env = { ...process.env, DRIELUIK_DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "warn", DATABASE_URL: "" };
env.DRIELUIK_VERVERS = "nee"; // What is measured runs alone.
delete env.DATABASE_URL;
const cli = join(root, "bin/drieluik.js");
const drieluik = (...args) =>
  execFileSync(process.execPath, [cli, ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
const children = [];
const started = (child) =>
  new Promise((resolve, reject) => {
    children.push(child);
    child.once("message", ({ url }) => resolve(url));
    child.once("exit", (code) => reject(new Error(`a peer ended with code ${code}`)));
  });

async function until(question, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((next) => setTimeout(next, 200))) {
    const answer = question();
    if (answer) return answer;
  }
  throw new Error("the hub did not become ready");
}

const POOL = "10"; // Connections to PostgreSQL, the same for the hub and for each peer.
// As `npm start` runs the hub; its peers get the same, and no developer checks either.
const NODE_ARGS = ["--max-semi-space-size=64"];
const results = [];
const report = (name, ratio, goal, detail) => {
  results.push({ meting: name, verhouding: Number(ratio.toFixed(3)), doel: goal, ...detail });
  say(`${name}: ${ratio.toFixed(2)}x (goal ${goal})  ${JSON.stringify(detail)}`);
};

// A server that has just begun spends more on compiling itself than on answering: after some thousands of questions no more.
const ROUNDS = 8;

/** Takes turns, so that a slow minute of the machine hits both; the best of each counts. */
async function besideEachOther(a, b, rounds = ROUNDS) {
  const best = [0, 0];
  for (let round = 0; round < rounds; round++) {
    best[0] = Math.max(best[0], await a());
    best[1] = Math.max(best[1], await b());
  }
  return best;
}

/** Questions and the micro page, on a demo. */
async function measureQuestions(status) {
  const { url, databaseUrl } = status();
  const endpoint = `${url}/graphql`;
  const bearer = (...args) => ({ authorization: `Bearer ${drieluik("token", ...args)}` });
  const analist = bearer("--rol", "ANALIST", "--regio", "TWENTE");

  const { Client } = require("pg");
  const admin = new Client({ connectionString: databaseUrl });
  admin.on("error", () => undefined); // The hub takes its embedded database along when it stops.
  await admin.connect();
  const codes = async (text) => (await admin.query(text)).rows.map(({ code }) => code);
  const gemeenten = await codes("select code from gemeente where regio_code = 'TWENTE' order by code");
  const aanbieders = await codes(
    "select distinct aanbieder_code as code from cellen.cel where aanbieder_code <> '' order by 1",
  );

  const { explain, vraagSql } = require("./dist/src/aggregations");
  const { asQueryable } = require("./dist/src/data/queryable-pg");
  const { toQuery } = require("./dist/src/data/sql");
  const asked = questions(aanbieders, gemeenten, count);
  const explained = [];
  for (const vraag of asked.slice(0, 200)) {
    explained.push(await explain(asQueryable(admin), vraag, { gemeenten, aanbieders: "ALLE" }));
  }
  const [cells, rows] = ["cellen", "rijen"].map((what) => explained.reduce((sum, one) => sum + one[what], 0));
  report("gelezen cellen, naast de rijen van het antwoord", cells / rows, "-", { cellen: cells, rijen: rows });

  const statements = join(dataDir, "bench-statements.json");
  writeFileSync(
    statements,
    JSON.stringify(asked.map((vraag) => toQuery(vraagSql(vraag, { gemeenten, aanbieders: "ALLE" })))),
  );
  const peerEnv = {
    ...process.env,
    NODE_ENV: "production",
    BENCH_DATABASE_URL: databaseUrl,
    BENCH_POOL: POOL,
    BENCH_STATEMENTS: statements,
    BENCH_SCHEMAS: "cellen,feiten,public",
  };
  const bare = await started(fork(join(root, "bench/peers/bare.mjs"), { env: peerEnv, execArgv: NODE_ARGS }));
  const postgraphile = await started(
    fork(join(root, "bench/peers/postgraphile.mjs"), { env: peerEnv, execPath: nodeForPeer(), execArgv: NODE_ARGS }),
  );

  const toHubLoad = (vragen) => () => load({ url: endpoint, headers: analist, bodies: vragen.map(toHub), connections });
  // The hub remembers answers by the whole body: what no reader looks at makes each of these a new question.
  let before = 0;
  const anew = (bodies) => bodies.map((body) => ({ ...body, extensions: { nummer: (before += 1) } }));
  const toHubOnce = (bodies) => () => load({ url: endpoint, headers: analist, bodies: anew(bodies), connections });
  const toBareLoad = (indices) => () => load({ url: bare, bodies: indices.map((vraag) => ({ vraag })), connections });
  const indices = asked.map((_, index) => index);

  const [hubOnce, bareOnce] = await besideEachOther(toHubOnce(asked.map(toHub)), toBareLoad(indices));
  report("vragen zonder herhaling, naast kale server", hubOnce / bareOnce, ">= 0.8", {
    hub_per_s: Math.round(hubOnce),
    kaal_per_s: Math.round(bareOnce),
    vragen: count,
  });

  const repeated = indices.map((index) => index % 50);
  const [hubAgain, bareAgain] = await besideEachOther(
    toHubLoad(repeated.map((index) => asked[index])),
    toBareLoad(repeated),
  );
  report("vragen met herhaling, naast kale server", hubAgain / bareAgain, ">= 2", {
    hub_per_s: Math.round(hubAgain),
    kaal_per_s: Math.round(bareAgain),
  });

  const asCells = cellQuestions(aanbieders, gemeenten, Math.min(count, 1000));
  const [hubCells, peerCells] = await besideEachOther(toHubOnce(asCells.map(({ hub: body }) => body)), () =>
    load({ url: postgraphile, bodies: asCells.map((cell) => cell.postgraphile), connections }),
  );
  report("dezelfde cellen, naast PostGraphile", hubCells / peerCells, ">= 2", {
    hub_per_s: Math.round(hubCells),
    postgraphile_per_s: Math.round(peerCells),
  });

  const fact = factQuestion();
  const [hubFact, peerFact] = await besideEachOther(
    () => load({ url: endpoint, headers: analist, bodies: anew(Array(20).fill(fact.hub)), connections: 1 }),
    () => load({ url: postgraphile, bodies: Array(3).fill(fact.postgraphile), connections: 1 }),
    1, // Three of them take the peer a minute, all of it in the database.
  );
  report("dezelfde vraag op feiten, naast PostGraphile met pg-aggregates", hubFact / peerFact, ">= 50", {
    hub_per_s: Number(hubFact.toFixed(1)),
    postgraphile_per_s: Number(peerFact.toFixed(2)),
  });

  const page = await microPage({ admin, postgraphile, hub: endpoint, bearer, connections: 4 });
  const [hubPage, peerPage] = await besideEachOther(page.hub, page.postgraphile);
  report("25 clienten met plan, doelen, evaluaties en trajecten, naast PostGraphile", hubPage / peerPage, ">= 1.0", {
    hub_per_s: Math.round(hubPage),
    postgraphile_per_s: Math.round(peerPage),
  });

  await admin.end();
}

/** Counting everything again, counting what changed, and whether that stays the same in a demo of a tenth. */
async function measureCounting({ databaseUrl }) {
  const rebuild = await rebuildRatio({ require, databaseUrl, say });
  report("volledige herberekening, naast dezelfde SQL rechtstreeks", rebuild.ratio, "<= 1.3", rebuild.detail);
  const tenth = Math.round(trajecten / 10);
  say(`filling ${tenth} trajecten`);
  const { large, small } = await besideAnother({ require, dataDir, trajecten: tenth });
  report("verversen na 1 000 gewijzigde trajecten, naast herberekenen", large.change / rebuild.engine, "<= 0.02", {
    ververst_s: Number(large.change.toFixed(2)),
    herberekend_s: Number(rebuild.engine.toFixed(1)),
  });
  report(`hetzelfde verversen, naast dat bij ${tenth} trajecten`, large.change / small.change, "<= 1.5", {
    ververst_s: Number(large.change.toFixed(2)),
    tiende_s: Number(small.change.toFixed(2)),
  });
  report(`jaar van een regio, naast dat bij ${tenth} trajecten`, large.year / small.year, "<= 1.5", {
    jaar_ms: Number((large.year * 1000).toFixed(1)),
    tiende_ms: Number((small.year * 1000).toFixed(1)),
  });
}

try {
  const hub = fork(cli, ["serveer"], { env, execArgv: NODE_ARGS, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.push(hub);
  const status = () => JSON.parse(drieluik("status", "--json"));
  // What is kept of an earlier run may have to be migrated first, and counted again by other definitions.
  await until(() => {
    if (hub.exitCode !== null) throw new Error(`the hub ended with code ${hub.exitCode}`);
    return status().url;
  }, 900);
  const { controles } = await (await fetch(`${status().url}/readyz`)).json();
  if (controles.definities !== "goed") {
    say("counting again what other definitions counted");
    drieluik("herbereken");
  }
  await until(() => status().gereed);
  const { databaseUrl } = status();
  if (parts.includes("import")) {
    const imported = await importRatio({ require, databaseUrl, dataDir, rows: Number(options.rijen), say });
    report("importeren van CSV, gecontroleerd, naast kaal COPY", imported.ratio, ">= 0.5", imported.detail);
  }
  if (parts.some((part) => part !== "import") && status().aantallen.traject === 0) {
    say(`filling ${trajecten} trajecten`);
    const start = Date.now();
    drieluik("demo", "--trajecten", String(trajecten), "--seed", "1", "--json");
    say(`filled and counted in ${Math.round((Date.now() - start) / 1000)} s`);
  }
  if (parts.includes("vragen")) await measureQuestions(status);
  if (parts.includes("tellen")) await measureCounting(status());
} finally {
  for (const child of children.reverse()) child.kill("SIGTERM");
  await until(() => children.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null)).catch(() =>
    say("a peer did not stop"),
  );
  if (!options.map) rmSync(dataDir, { recursive: true, force: true });
}
if (options.json)
  console.log(JSON.stringify({ trajecten, connections, node: process.version, metingen: results }, null, 2));
else console.table(results.map(({ meting, verhouding, doel }) => ({ meting, verhouding, doel })));
