import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";

/** The right to take files from a folder; the database gives it to one at a time, and takes it back when that one dies. */
export interface Volgslot {
  /** False once the connection that holds it broke. */
  readonly houdt: boolean;
  laatLos(): void;
}

/** The name of a folder for all who see it, also over a network and under another path: made once, and kept in it. */
async function kenmerkVan(map: string): Promise<string> {
  const pad = join(map, ".drieluik-volg");
  const klad = `${pad}.${randomUUID()}.tmp`;
  // A link of a finished file: no reader meets an empty one, and the first wins.
  await writeFile(klad, randomUUID(), { flag: "wx" });
  try {
    await link(klad, pad).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  } finally {
    await rm(klad, { force: true });
  }
  return (await readFile(pad, "utf8")).trim();
}

function maakSlot(client: PoolClient): Volgslot {
  let houdt = true;
  client.on("error", () => (houdt = false));
  return {
    get houdt() {
      return houdt;
    },
    // The lock goes with the connection.
    laatLos: () => client.release(true),
  };
}

/** Asks for a folder once. Null when another process holds it. */
export async function neemVolgslot(motor: Pool, map: string): Promise<Volgslot | null> {
  const kenmerk = await kenmerkVan(map);
  const client = await motor.connect();
  try {
    const { rows } = await client.query<{ gekregen: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as gekregen",
      [`drieluik importeer --volg ${kenmerk}`],
    );
    if (rows[0]?.gekregen) return maakSlot(client);
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return null;
}
