import type { Pool } from "pg";
import { catalogue } from "../aggregations";
import type { Config } from "../config";
import { leesKolomindeling } from "../intake/bij/kolomindeling";
import type { Intake } from "../intake/verwerk-bericht";
import { pseudoniemenVan } from "./pseudoniemen";

/** What deliveries are taken in with, as the environment says. Throws CliFout when the column layout can't be read. */
export const intakeVan = (
  config: Pick<Config, "pseudoniemSleutels" | "databaseUrl" | "dataDir" | "ruweBsn" | "bijKolommen">,
  motor: Pool,
): Intake => ({
  motor,
  pseudoniemen: pseudoniemenVan(config, { zelfAanmaken: true }),
  indicatoren: catalogue().map(({ id }) => id),
  kolomindeling: leesKolomindeling(config.bijKolommen),
});
