import { vast, type Sql } from "../../data/sql";
import type { Bereik } from "../feiten/bereik";
import type { Dagen } from "./compile";

/** All that differs between two refreshes. */
export interface Invulling extends Dagen {
  readonly gemeente: string;
  readonly clienten: readonly string[];
  /** -1 takes away, 1 adds. */
  readonly teken: -1 | 1;
  /** Under which id the differences are kept. */
  readonly verschilId: string;
}

const NAMEN = [
  "gemeente",
  "clienten",
  "peildatum",
  "horizon",
  "teken",
  "verschilId",
] as const satisfies (keyof Invulling)[];
const GATEN = Object.fromEntries(NAMEN.map((naam) => [naam, Symbol(naam)])) as Readonly<
  Record<(typeof NAMEN)[number], symbol>
>;
const VAN_GAT: ReadonlyMap<unknown, keyof Invulling> = new Map(NAMEN.map((naam) => [GATEN[naam], naam]));

/**
 * Statements that are made once, with gaps where the values come, and then only filled in: making the text of a count of
 * every indicator takes longer than the database needs to run it for one client.
 */
export function sjablonen(maak: (bereik: Bereik, gaten: Invulling) => readonly Sql[]): (waarden: Invulling) => Sql[] {
  let gemaakt: readonly Sql[] | undefined;
  return (waarden) => {
    const gaten = GATEN as unknown as Invulling;
    gemaakt ??= maak({ gemeente: gaten.gemeente, clienten: gaten.clienten }, gaten).map(vast);
    return gemaakt.map((een) => ({
      ...een,
      values: een.values.map((waarde) => {
        const gat = VAN_GAT.get(waarde);
        return gat === undefined ? waarde : waarden[gat];
      }),
    }));
  };
}
