import { type EntityManager, IsNull, MoreThanOrEqual, Raw } from "typeorm";
import { type Actor, type Grond, HEEL_MANDAAT, type MicroScope } from "../access/actor";
import { Noodtoegang, Onderzoek } from "../entities";
import { HubError } from "../errors";

const NIEMAND = { teams: [], aanbieders: [], clienten: [] } as const;

/**
 * What may be seen on an exceptional ground, and nothing else: of a noodtoegang the one file, within the worker's mandate;
 * of an onderzoek the help of its gemeente, wet and period. Called in a session that sees the actor's own grounds alone.
 *
 * @throws HubError FORBIDDEN, in the same words for a ground that isn't there, ran out, or is another's
 */
export async function scopeOpGrond(
  db: EntityManager,
  actor: Actor,
  grond: Grond,
  vandaag: string,
): Promise<MicroScope> {
  const scope =
    grond.soort === "NOODTOEGANG"
      ? await vanNoodtoegang(db, actor, grond)
      : await vanOnderzoek(db, actor, grond, vandaag);
  if (scope) return scope;
  throw new HubError(
    "FORBIDDEN",
    grond.soort === "NOODTOEGANG"
      ? "Deze noodtoegang is er niet, is verlopen of is niet van u."
      : "Dit onderzoek is er niet, is voorbij of is niet van u.",
  );
}

async function vanNoodtoegang(db: EntityManager, actor: Actor, { id, gemeente }: Grond): Promise<MicroScope | null> {
  if (actor.rol !== "TOEGANGSMEDEWERKER") return null;
  const noodtoegang = await db.findOneBy(Noodtoegang, {
    ...{ gemeenteCode: gemeente, id, actor: actor.id },
    // The database's own clock, which also said when it began.
    geldigTot: Raw((kolom) => `${kolom} > now()`),
  });
  if (!noodtoegang) return null;
  const wetten = actor.wetten ?? HEEL_MANDAAT;
  return { ...NIEMAND, gemeenten: [gemeente], clienten: [noodtoegang.clientId], wetten, actor: actor.id };
}

async function vanOnderzoek(
  db: EntityManager,
  actor: Actor,
  { id, gemeente }: Grond,
  vandaag: string,
): Promise<MicroScope | null> {
  if (actor.rol !== "ANALIST" && actor.rol !== "TOEZICHTHOUDER") return null;
  const onderzoek = await db.findOneBy(Onderzoek, {
    ...{ gemeenteCode: gemeente, id, onderzoeker: actor.id },
    geslotenOp: IsNull(),
    einddatum: MoreThanOrEqual(vandaag),
  });
  if (!onderzoek?.geheim) return null;
  const { van, tot, geheim, wet } = onderzoek;
  return {
    ...{ ...NIEMAND, gemeenten: [gemeente], wetten: wet === null ? HEEL_MANDAAT : [wet], actor: actor.id },
    onderzoek: { van, tot, geheim },
  };
}
