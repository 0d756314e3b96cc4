import { join } from "node:path";
import { Pseudoniemen } from "../access/pseudoniem";
import type { Config } from "../config";

/** Keys are made by the hub itself on the embedded database alone, in the place that nobody named. */
export function pseudoniemenVan(
  config: Pick<Config, "pseudoniemSleutels" | "databaseUrl" | "dataDir" | "ruweBsn">,
): Pseudoniemen {
  const pad = config.pseudoniemSleutels;
  const zelfAanmaken = config.databaseUrl === null && pad === join(config.dataDir, "pseudoniem-sleutels.json");
  return new Pseudoniemen(pad === null ? null : { pad, zelfAanmaken }, config.ruweBsn);
}
