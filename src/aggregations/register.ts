import { createHash } from "node:crypto";
import { AANSLUITING_DAGEN } from "./feiten/parameters";
import { feiten } from "./feiten";
import type { Indicator, TelIndicator, UniekIndicator } from "./engine/define";
import { SOM_MARGES, UNIEK_MARGES } from "./engine/marges";
import * as declaraties from "./indicatoren";

/** Every indicator, by id. A file in indicatoren/ and a line in its index is all that one takes. */
export const indicatoren: readonly Indicator[] = Object.values<Indicator>(declaraties).sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export const telIndicatoren: readonly TelIndicator[] = indicatoren.filter(
  (een): een is TelIndicator => een.soort !== "uniek" && een.soort !== "verhouding",
);

export const uniekIndicatoren: readonly UniekIndicator[] = indicatoren.filter((een) => een.soort === "uniek");

const opId: ReadonlyMap<string, Indicator> = new Map(indicatoren.map((een) => [een.id, een]));

export const zoekIndicator = (id: string): Indicator | undefined => opId.get(id);

/**
 * A fingerprint of all that decides what a cell holds: facts, indicators and margins. Cells that were counted under
 * another one answer other questions than are asked now.
 */
export const DEFINITIES: string = createHash("sha256")
  .update(
    JSON.stringify([
      AANSLUITING_DAGEN,
      feiten.map((feit) => [feit.tabel, feit.vul({ gemeente: "", clienten: "ALLE" })]),
      indicatoren,
      SOM_MARGES,
      UNIEK_MARGES,
    ]),
  )
  .digest("base64url");
