/**
 * The full rebuild through the engine, and the statements it sent sent again by hand on one connection. The ratio is
 * what the engine costs beside its own SQL.
 */
export async function rebuildRatio({ require, databaseUrl, say }) {
  const { Pool } = require("pg");
  const { rebuild } = require("./dist/src/aggregations");
  const { asTransactional } = require("./dist/src/data/queryable-pg");
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  let sent;
  pool.on("connect", (client) => {
    const query = client.query.bind(client);
    client.query = (...statement) => {
      // The callback of a pool is of that call alone.
      sent?.push(statement.filter((part) => typeof part !== "function"));
      return query(...statement);
    };
  });
  const seconds = async (work) => {
    const start = process.hrtime.bigint();
    await work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  try {
    // Both find what was counted before, and no rows that an earlier count left behind.
    const clean = () => pool.query("vacuum analyze");
    await clean();
    sent = [];
    const engine = await seconds(() => rebuild(asTransactional(pool), {}));
    const statements = sent;
    sent = undefined;
    // The stands that are written again by hand have the same ids.
    await pool.query("delete from cellen.revisie");
    await pool.query("delete from cellen.verschil");
    await clean();
    const direct = await seconds(async () => {
      const client = await pool.connect();
      try {
        for (const statement of statements) await client.query(...statement);
      } finally {
        client.release();
      }
    });
    say(
      `rebuild ${engine.toFixed(1)} s through the engine, ${direct.toFixed(1)} s directly, ${statements.length} statements`,
    );
    return {
      engine,
      ratio: engine / direct,
      detail: {
        motor_s: Number(engine.toFixed(1)),
        rechtstreeks_s: Number(direct.toFixed(1)),
        opdrachten: statements.length,
      },
    };
  } finally {
    await pool.end();
  }
}
