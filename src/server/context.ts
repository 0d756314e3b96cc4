import type { Logger } from "pino";
import type { Actor, Grond, MicroScope } from "../access/actor";
import { Audit, type Notitie } from "../access/audit";
import { legVast, naamVan } from "../access/leg-vast";
import { gemeentenVan, leveringScope, microScope, registerScope } from "../access/scope";
import { vereisDoelbinding } from "../access/vereis";
import type { Databases } from "../data/databases";
import { createLoaders } from "../data/loaders";
import { asQueryable, type QueryListener } from "../data/queryable-pg";
import { MicroSession } from "../data/session";
import { scopeOpGrond } from "../dossier/grond";
import type { Queryable } from "../data/queryable";
import type { Einde, Gelezen, RequestContext } from "../request-context";
import { createMicroAccess } from "./micro-access";

/** Who asks, and the purpose stated, as the request's headers say. */
export interface Vrager {
  readonly actor: Actor;
  readonly doelbinding: string | null;
  readonly grond: Grond | null;
  /** uuid v7 that names the request in logs, lines and answers. */
  readonly verzoekId: string;
  /** Takes points of the asker (tempo.ts). */
  readonly rekening: (punten: number) => number;
}

const kalender = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

const UUR_MS = 3_600_000;
let genoemd = { uur: NaN, dag: "" };

/** The civil date in the Netherlands, `YYYY-MM-DD`. Every request asks it and naming a date is dear; it changes on the hour. */
export function vandaag(nu = new Date()): string {
  const uur = Math.floor(nu.getTime() / UUR_MS);
  if (genoemd.uur !== uur) genoemd = { uur, dag: kalender.format(nu) };
  return genoemd.dag;
}

const NIETS_IN_ZICHT: MicroScope = { gemeenten: [], teams: [], aanbieders: [], clienten: [] };

/**
 * What can be written down by who works for these gemeenten. An attempt on a file elsewhere, or on no file in particular, is
 * told of without the file in each gemeente that the asker works for; a beheerder works for none in particular.
 */
const binnen = (gemeenten: readonly string[], notities: readonly Notitie[], { rol }: Actor): readonly Notitie[] =>
  notities.flatMap((notitie) => {
    if (gemeenten.includes(notitie.gemeente)) return [notitie];
    if (rol === "BEHEERDER") return [];
    const { gebeurtenis, operaties, gegevens, uitkomst } = notitie;
    return gemeenten.map((gemeente) => ({ gemeente, gebeurtenis, operaties, gegevens, uitkomst }));
  });

/** Makes the context of each request. Opens nothing: the first micro read does, after the purpose was checked. */
export function createContextFactory(
  databases: Databases,
  log: Logger,
  onQuery?: QueryListener,
): (vrager: Vrager) => RequestContext {
  // One for all requests, for scopes are remembered by it.
  const cellen = asQueryable(databases.lezer, onQuery);
  return ({ actor, doelbinding, grond, verzoekId, rekening }) => {
    const audit = new Audit();
    const gelezen: Gelezen = { dataStanden: new Set(), meer: false, cijfervragen: [] };
    const referentie: Queryable = {
      query: (question) => {
        gelezen.meer = true;
        return cellen.query(question);
      },
    };
    const micro = createMicroAccess(async () => {
      gelezen.meer = true;
      vereisDoelbinding({ actor, doelbinding, grond });
      if (!grond) return MicroSession.open(databases.app, await microScope(actor, cellen));
      const eigen = await registerScope(actor, cellen);
      return MicroSession.open(databases.app, eigen, (db) => scopeOpGrond(db, actor, grond, vandaag()));
    });
    const registers = createMicroAccess(async () => {
      gelezen.meer = true;
      return MicroSession.openRegisters(databases.app, await registerScope(actor, cellen));
    });
    const leveringen = createMicroAccess(async () => {
      gelezen.meer = true;
      return MicroSession.openLeveringen(databases.app, await leveringScope(actor, cellen));
    });
    const rondAf = async ({ behoud, mislukt }: Einde): Promise<void> => {
      // The lines go with what was read or written; without a file, with the register.
      const [met, ander] = (await micro.geopend()) ? [micro, registers] : [registers, micro];
      const sessie = await met.geopend();
      // Nothing is read after this, and what was being read has been noted.
      await Promise.all([leveringen.sluit(false), ander.sluit(behoud), behoud ? undefined : met.sluit(false)]);
      const notities = audit.notities(mislukt);
      const gemeenten = sessie?.scope.gemeenten ?? (await gemeentenVan(actor, cellen));
      const regels = binnen(gemeenten, notities, actor);
      const schrijf = (waar: Queryable) => legVast(waar, { actor, doelbinding, grond, verzoekId }, regels);
      if (behoud && (await sessie?.isHeel())) return met.sluit(true, schrijf);
      await met.sluit(false);
      if (regels.length === 0) return;
      const scope = { ...NIETS_IN_ZICHT, ...sessie?.scope, gemeenten, actor: naamVan(actor) };
      const logboek = await MicroSession.openLogboek(databases.app, scope);
      await schrijf(logboek).catch(async (error: unknown) => {
        await logboek.rollback();
        throw error;
      });
      await logboek.commit();
    };
    let einde: Promise<void> | undefined;
    return {
      actor,
      doelbinding,
      grond,
      micro,
      registers,
      audit,
      // Whoever asks it again waits for the same end.
      sluit: (hoe) => (einde ??= rondAf(hoe)),
      leveringen,
      loaders: createLoaders(micro, leveringen, referentie),
      cellen,
      referentie,
      gelezen,
      vandaag: vandaag(),
      verzoekId,
      log: log.child({ verzoek: verzoekId }),
      tellers: { onderbouwing: 0, kosten: 0 },
      rekening,
    };
  };
}
