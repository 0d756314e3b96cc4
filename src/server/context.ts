import type { Logger } from "pino";
import { v7 } from "uuid";
import type { Actor } from "../access/actor";
import { leveringScope, microScope } from "../access/scope";
import { vereisDoelbinding } from "../access/vereis";
import type { Databases } from "../data/databases";
import { createLoaders } from "../data/loaders";
import { asQueryable, type QueryListener } from "../data/queryable-pg";
import { MicroSession } from "../data/session";
import type { Queryable } from "../data/queryable";
import type { Gelezen, RequestContext } from "../request-context";
import { createMicroAccess } from "./micro-access";

/** Who asks, and the purpose stated, as the request's headers say. */
export interface Vrager {
  readonly actor: Actor;
  readonly doelbinding: string | null;
  /** Takes points of the asker (tempo.ts). */
  readonly rekening: (punten: number) => number;
}

const kalender = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The civil date in the Netherlands, `YYYY-MM-DD`. */
export const vandaag = (nu = new Date()): string => kalender.format(nu);

/** Makes the context of each request. Opens nothing: the first micro read does, after the purpose was checked. */
export function createContextFactory(
  databases: Databases,
  log: Logger,
  onQuery?: QueryListener,
): (vrager: Vrager) => RequestContext {
  // One for all requests, for scopes are remembered by it.
  const cellen = asQueryable(databases.lezer, onQuery);
  return ({ actor, doelbinding, rekening }) => {
    const verzoekId = v7();
    const gelezen: Gelezen = { dataStanden: new Set(), meer: false, cijfervragen: [] };
    const referentie: Queryable = {
      query: (question) => {
        gelezen.meer = true;
        return cellen.query(question);
      },
    };
    const micro = createMicroAccess(async () => {
      gelezen.meer = true;
      vereisDoelbinding(actor, doelbinding);
      return MicroSession.open(databases.app, await microScope(actor, cellen));
    });
    const leveringen = createMicroAccess(async () => {
      gelezen.meer = true;
      return MicroSession.openLeveringen(databases.app, await leveringScope(actor, cellen));
    });
    return {
      actor,
      doelbinding,
      micro,
      leveringen,
      loaders: createLoaders(micro, leveringen, referentie),
      cellen,
      referentie,
      gelezen,
      vandaag: vandaag(),
      verzoekId,
      log: log.child({ verzoekId }),
      tellers: { onderbouwing: 0, kosten: 0 },
      rekening,
    };
  };
}
