// What a change costs beside counting everything again, and whether that and a question of a region stay the same when
// there is ten times as much.
import { rmSync } from "node:fs";

import { tempDataDir } from "./data-dir.mjs";

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

/**
 * Ends so many trajecten, spread over all clients and each time others on another day, and logs whose they are as the write
 * path does. `$2` is new each time, also on a demo that was kept: what was so already is no change.
 */
const WIJZIG = `
  with gekozen as materialized (
    select gemeente_code, id from traject order by hashtext(id::text || $2) limit $1
  ), gewijzigd as (
    update traject t set einde = t.aanvang + 40 + abs(hashtext($2) % 97), reden_versie = '3.2',
      reden_lijst = case t.wet when 'WMO' then 'WMO588' else 'JZ588' end, reden_code = case t.wet when 'WMO' then '19' else '31' end
    from gekozen g where g.gemeente_code = t.gemeente_code and g.id = t.id
    returning t.gemeente_code, t.client_id
  )
  insert into dirty_client (gemeente_code, id, client_id)
  select gemeente_code, gen_random_uuid(), client_id from gewijzigd`;

/** Refreshes after so many changed trajecten: seconds, the best of three. */
async function changed({ require, motor, gewijzigd = 1000 }) {
  const { refresh, teVerversen } = require("./dist/src/aggregations");
  const { asTransactional } = require("./dist/src/data/queryable-pg");
  const db = asTransactional(motor);
  let round = 0;
  return best(3, async () => {
    round += 1;
    await motor.query(WIJZIG, [gewijzigd, `${Date.now()} ${round}`]);
    const wachtend = await teVerversen(db);
    return seconds(async () => {
      for (const gemeente of wachtend) await refresh(db, gemeente);
    });
  });
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

/** Seconds of a refresh after 1 000 changed trajecten and of a region's year, where everything was counted. */
async function changeAndYear({ require, hub }) {
  const { createPool } = require("./dist/src/data/databases");
  const admin = createPool(hub.urls.admin, { max: 1 });
  // One connection, as a worker that is warm has.
  const motor = createPool(hub.urls.motor, { max: 1 });
  try {
    await admin.query("vacuum analyze");
    return {
      change: await changed({ require, motor }),
      year: await regionYear({ require, lezer: hub.databases.lezer }),
    };
  } finally {
    await Promise.all([admin.end(), motor.end()]);
  }
}

async function inHub({ require, dataDir }, work) {
  const { openHub } = require("./dist/src/server/cli/open-hub");
  const { loadConfig } = require("./dist/src/config");
  const hub = await openHub(loadConfig({ DRIELUIK_DATA_DIR: dataDir }));
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

/** The same for the demo in a data directory, and for one that is made for it, of so many trajecten. */
export async function besideAnother({ require, dataDir, trajecten }) {
  const { vulDemo } = require("./dist/src/intake/demo");
  const { rebuild } = require("./dist/src/aggregations");
  const { asTransactional } = require("./dist/src/data/queryable-pg");
  const large = await inHub({ require, dataDir }, (hub) => changeAndYear({ require, hub }));
  const other = tempDataDir();
  try {
    const small = await inHub({ require, dataDir: other }, async (hub) => {
      await vulDemo(hub.databases.motor, { trajecten, seed: 1 });
      await rebuild(asTransactional(hub.databases.motor));
      return changeAndYear({ require, hub });
    });
    return { large, small };
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}
