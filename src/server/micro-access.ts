import { HubError } from "../errors";
import type { MicroAccess } from "../request-context";

/** What can be opened for a request: a transaction that is ended one way or the other. */
interface Session {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** One lazy session for one request; `begin` runs at the first call and never after the session was closed. */
export function createMicroAccess<S extends Session>(begin: () => Promise<S>): MicroAccess<S> {
  let sessie: Promise<S> | undefined;
  let dicht = false;
  return {
    open: async () => {
      if (dicht) throw new HubError("TIMEOUT", "Het verzoek was al beëindigd.");
      return (sessie ??= begin());
    },
    // A session that failed to open told so to who asked for it, and left nothing to close.
    geopend: async () => (dicht ? undefined : sessie?.catch(() => undefined)),
    sluit: async (geslaagd, laatste) => {
      if (dicht) return;
      dicht = true;
      const geopend = await sessie?.catch(() => undefined);
      if (!geopend) return;
      if (!geslaagd) return geopend.rollback();
      try {
        await laatste?.(geopend);
      } catch (error) {
        await geopend.rollback();
        throw error;
      }
      await geopend.commit();
    },
  };
}
