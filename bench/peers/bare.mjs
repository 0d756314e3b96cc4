// The floor: node:http and pg, running the very statements that the hub runs, with nothing around them.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import pg from "pg";

const statements = JSON.parse(readFileSync(process.env.BENCH_STATEMENTS, "utf8"));
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: Number(process.env.BENCH_POOL) });

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    try {
      const { rows } = await pool.query(statements[JSON.parse(Buffer.concat(parts).toString("utf8")).vraag]);
      response.setHeader("content-type", "application/json").end(JSON.stringify({ data: rows }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ url: `http://127.0.0.1:${server.address().port}/` }));
process.on("disconnect", () => process.exit());
