import { join } from "node:path";
import { Pseudoniemen } from "../access/pseudoniem";
import type { Sleutelplaats } from "../access/sleutelbestand";
import type { Config } from "../config";

/**
 * The keys that this host works with. Keys are made by the hub itself on the embedded database alone, in the place that
 * nobody named, and only for its own deliveries: a file that goes to another hub needs the keys of that hub.
 */
export const pseudoniemenVan = (
  config: Pick<Config, "pseudoniemSleutels" | "databaseUrl" | "dataDir" | "ruweBsn">,
  eigen: { readonly zelfAanmaken: boolean },
): Pseudoniemen => new Pseudoniemen(sleutelplaatsVan(config, eigen), config.ruweBsn);

/** Where those keys are; null when the operator named no place. */
export function sleutelplaatsVan(
  config: Pick<Config, "pseudoniemSleutels" | "databaseUrl" | "dataDir">,
  { zelfAanmaken }: { readonly zelfAanmaken: boolean },
): Sleutelplaats | null {
  const pad = config.pseudoniemSleutels;
  const eigen = config.databaseUrl === null && pad === join(config.dataDir, "pseudoniem-sleutels.json");
  return pad === null ? null : { pad, zelfAanmaken: zelfAanmaken && eigen };
}
