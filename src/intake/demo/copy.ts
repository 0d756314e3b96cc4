import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { KOLOMMEN, type Tabel } from "./tables";

const LINES_PER_CHUNK = 500;

function* chunks(lines: readonly string[]): Generator<string> {
  for (let start = 0; start < lines.length; start += LINES_PER_CHUNK) {
    yield lines.slice(start, start + LINES_PER_CHUNK).join("");
  }
}

/** Streams encoded lines into a table; the pipeline waits whenever the server does. */
export async function copyLines(client: PoolClient, tabel: Tabel, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const target = client.query(from(`copy ${tabel} (${KOLOMMEN[tabel].join(", ")}) from stdin`));
  await pipeline(Readable.from(chunks(lines)), target);
}
