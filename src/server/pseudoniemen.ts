import { join } from "node:path";
import { Pseudoniemen } from "../access/pseudoniem";
import type { Config } from "../config";

/**
 * The keys that this host works with. Keys are made by the hub itself on the embedded database alone, in the place that
 * nobody named, and only for its own deliveries: a file that goes to another hub needs the keys of that hub.
 */
export function pseudoniemenVan(
  config: Pick<Config, "pseudoniemSleutels" | "databaseUrl" | "dataDir" | "ruweBsn">,
  { zelfAanmaken }: { readonly zelfAanmaken: boolean },
): Pseudoniemen {
  const pad = config.pseudoniemSleutels;
  const eigen = config.databaseUrl === null && pad === join(config.dataDir, "pseudoniem-sleutels.json");
  return new Pseudoniemen(pad === null ? null : { pad, zelfAanmaken: zelfAanmaken && eigen }, config.ruweBsn);
}
