import type { Pool } from "pg";
import { feiten } from "../../src/aggregations/feiten";

/** Everything that counting makes of the micro rows, as sorted lines: what a refresh must leave as a rebuild does. */
export async function afdruk(motor: Pool): Promise<Readonly<Record<string, readonly string[]>>> {
  const tabellen = ["cellen.cel", ...feiten.map(({ tabel }) => tabel)];
  const regels = async (tabel: string): Promise<readonly string[]> =>
    (await motor.query<{ regel: string }>(`select t::text as regel from ${tabel} t order by 1`)).rows.map(
      ({ regel }) => regel,
    );
  return Object.fromEntries(await Promise.all(tabellen.map(async (tabel) => [tabel, await regels(tabel)] as const)));
}

/** What of two such prints differs: small enough to read in the report of a test. */
export function verschillen(
  een: Readonly<Record<string, readonly string[]>>,
  ander: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, { readonly alleenEerst: readonly string[]; readonly alleenDaarna: readonly string[] }>> {
  const gevonden = Object.keys(een).map((tabel) => {
    const [eerst, daarna] = [new Set(een[tabel]), new Set(ander[tabel])];
    return [
      tabel,
      {
        alleenEerst: [...eerst].filter((regel) => !daarna.has(regel)).slice(0, 10),
        alleenDaarna: [...daarna].filter((regel) => !eerst.has(regel)).slice(0, 10),
      },
    ] as const;
  });
  return Object.fromEntries(
    gevonden.filter(([, { alleenEerst, alleenDaarna }]) => alleenEerst.length + alleenDaarna.length > 0),
  );
}
