import type { EmbeddedPostgres } from "../../src/data/embedded-postgres";

/** Passes the embedded server from global setup to global teardown, which jest runs in one process. */
const key = Symbol.for("drieluik.test.cluster");
const shared = globalThis as unknown as Record<symbol, { cluster?: EmbeddedPostgres } | undefined>;

export const running = (shared[key] ??= {});
