import { join } from "node:path";
import { Pseudoniemen } from "../../access/pseudoniem";
import type { Config } from "../../config";

/**
 * The keys that a command works with. Keys are made by the hub itself on the embedded database alone, in the place that
 * nobody named, and only for an import: a file that goes to another hub needs the keys of that hub.
 */
export function pseudoniemenVan(config: Config, { zelfAanmaken }: { readonly zelfAanmaken: boolean }): Pseudoniemen {
  const pad = config.pseudoniemSleutels;
  const eigen = config.databaseUrl === null && pad === join(config.dataDir, "pseudoniem-sleutels.json");
  return new Pseudoniemen(pad === null ? null : { pad, zelfAanmaken: zelfAanmaken && eigen }, config.ruweBsn);
}
