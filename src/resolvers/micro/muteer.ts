import { validateSync } from "class-validator";
import type { EntityManager } from "typeorm";
import type { Actor } from "../../access/actor";
import type { MicroSession } from "../../data/session";
import type { Sleutel } from "../../data/sleutel";
import { AfgewezenFout } from "../../dossier/afgewezen";
import { eenmaal } from "../../dossier/idempotentie";
import { afgewezenDoor, kanOpnieuw } from "../../dossier/schending";
import type { Schrijver } from "../../dossier/schrijver";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { Afgewezen } from "./afgewezen.type";

/** What a mutation does with its checked input. */
export interface Mutatie<R extends Sleutel> {
  readonly naam: string;
  readonly invoer: object;
  readonly idempotentiesleutel: string | null | undefined;
  /** Where it is written, of who may work in more than one gemeente. */
  readonly gemeente?: string;
  /** True of what is written in the registers of access, without a purpose. */
  readonly inRegister?: true;
  /** The write; `eigen` says where the writer works. */
  readonly schrijf: (schrijver: Schrijver, eigen: Werkplek) => Promise<R>;
  /** Reads what an earlier request with the same key wrote. */
  readonly herlees: (db: EntityManager, sleutel: Sleutel) => Promise<R>;
}

/** Who writes and where: one gemeente, and the teams of it whose files may be written. */
export interface Werkplek {
  readonly actor: string;
  readonly gemeenteCode: string;
  readonly teams: readonly string[];
}

const MAX_SLEUTEL = 200;

/**
 * Runs a mutation in a savepoint of its own: what it wrote, as `toon` shows it, or Afgewezen and nothing written. Rules of
 * the input's class and of the dossier answer alike; anything else is an error.
 */
export async function muteer<R extends Sleutel, T>(
  ctx: RequestContext,
  mutatie: Mutatie<R>,
  toon: (rij: R) => T,
): Promise<T | Afgewezen> {
  try {
    eisGeldig(mutatie);
    const session = await (mutatie.inRegister ? ctx.registers : ctx.micro).open();
    const schrijver = eisSchrijver(ctx.actor, mutatie.gemeente);
    eisMandaat(mutatie, session, ctx.actor);
    let betrokken: readonly string[] = [];
    const poging = () => {
      betrokken = [];
      return voerUit(ctx, session, schrijver, mutatie, (clientIds) => (betrokken = clientIds));
    };
    const rij = await poging().catch((error: unknown) => {
      if (kanOpnieuw(error)) return poging();
      throw error;
    });
    for (const client of betrokken) {
      const waarneming = {
        gebeurtenis: "WIJZIGEN",
        operatie: mutatie.naam,
        gegeven: null,
        uitkomst: "GESLAAGD",
      } as const;
      ctx.audit.noteer({ gemeente: rij.gemeenteCode, client }, waarneming);
    }
    return toon(rij);
  } catch (error) {
    const reden = afgewezenDoor(error);
    if (reden instanceof AfgewezenFout) return new Afgewezen(reden);
    throw error;
  } finally {
    ctx.loaders.clear();
  }
}

function voerUit<R extends Sleutel>(
  { vandaag }: RequestContext,
  session: MicroSession,
  { id: actor, gemeente: gemeenteCode }: { readonly id: string; readonly gemeente: string },
  { naam, invoer, idempotentiesleutel: sleutel, schrijf, herlees }: Mutatie<R>,
  betreft: (clientIds: readonly string[]) => void,
): Promise<R> {
  return session.savepoint((db) => {
    const doe = () => schrijf({ db, vandaag, betreft }, { actor, gemeenteCode, teams: session.scope.teams });
    if (sleutel === null || sleutel === undefined) return doe();
    const eerder = (id: string) => herlees(db, { gemeenteCode, id });
    return eenmaal(db, { gemeenteCode, actor, sleutel, mutatie: naam, invoer }, doe, eerder);
  });
}

/** Who writes, and in which gemeente: a toegangsmedewerker in its own, another where its mutation says. */
function eisSchrijver(actor: Actor, gemeente: string | undefined): { readonly id: string; readonly gemeente: string } {
  if (actor.rol === "TOEGANGSMEDEWERKER") return actor;
  if (actor.rol !== "ANONIEM" && gemeente !== undefined) return { id: actor.id, gemeente };
  throw new HubError("FORBIDDEN", "Uw rol mag dit niet vastleggen.");
}

/**
 * What is begun is begun in a gemeente of the writer's, and in a wet that its mandate is of; of what is there already, row
 * security leaves out the rest.
 */
function eisMandaat({ invoer, gemeente }: Mutatie<Sleutel>, { scope }: MicroSession, actor: Actor): void {
  if ("gemeente" in invoer && gemeente !== undefined && !scope.gemeenten.includes(gemeente)) {
    throw new AfgewezenFout("ONBEKEND", "U werkt niet voor deze gemeente.", "gemeente");
  }
  const wet = "wet" in invoer && typeof invoer.wet === "string" ? invoer.wet : null;
  if (wet === null || actor.rol !== "TOEGANGSMEDEWERKER" || scope.wetten?.includes(wet)) return;
  throw new AfgewezenFout("ONGELDIG", "U heeft geen mandaat voor deze wet.", "wet");
}

/** Throws the first messages of the rules that the input's class states, with every field they are about. */
function eisGeldig({ invoer, idempotentiesleutel: sleutel }: Mutatie<Sleutel>): void {
  if (sleutel !== null && sleutel !== undefined && (sleutel === "" || sleutel.length > MAX_SLEUTEL)) {
    const melding = `De idempotentiesleutel heeft 1 tot ${String(MAX_SLEUTEL)} tekens.`;
    throw new AfgewezenFout("ONGELDIG", melding, "idempotentiesleutel");
  }
  const fouten = validateSync(invoer, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  if (fouten.length === 0) return;
  const meldingen = fouten.flatMap(function meldingenVan({ constraints, children = [] }): string[] {
    return [...Object.values(constraints ?? {}), ...children.flatMap(meldingenVan)];
  });
  throw new AfgewezenFout("ONGELDIG", [...new Set(meldingen)].join(" "), ...fouten.map(({ property }) => property));
}
