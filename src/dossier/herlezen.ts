import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { withTeams } from "../data/session";
import type { Sleutel } from "../data/sleutel";
import {
  Aanmelding,
  Client,
  Doel,
  Ervaring,
  Evaluatie,
  Informatieverzoek,
  Meting,
  Noodtoegang,
  Ondersteuningsplan,
  Onderzoek,
  Traject,
} from "../entities";
import { onbekend, vind } from "./schrijver";

const herlees =
  <E extends Sleutel & ObjectLiteral>(entity: EntityTarget<E>) =>
  (db: EntityManager, sleutel: Sleutel): Promise<E> =>
    vind(db, entity, sleutel, "idempotentiesleutel");

/** Reads again what a mutation gave, as it is now, for who asks the same thing twice. */
export const herlezen = {
  client: herlees(Client),
  aanmelding: herlees(Aanmelding),
  ondersteuningsplan: herlees(Ondersteuningsplan),
  doel: herlees(Doel),
  traject: herlees(Traject),
  evaluatie: herlees(Evaluatie),
  ervaring: herlees(Ervaring),
  meting: herlees(Meting),
  noodtoegang: herlees(Noodtoegang),
  onderzoek: herlees(Onderzoek),
  informatieverzoek: herlees(Informatieverzoek),
  /**
   * A plan that was handed over is out of the giver's sight; the answer it already got may be given again, as long as that
   * is what the plan still is. `versie` is the version that was handed over.
   */
  overgedragenPlan: async (
    db: EntityManager,
    sleutel: Sleutel,
    { team, versie }: { readonly team: string; readonly versie: number },
  ): Promise<Ondersteuningsplan> => {
    const plan = await withTeams(db, [team], () => herlees(Ondersteuningsplan)(db, sleutel));
    if (plan.versie !== versie + 1) throw onbekend("idempotentiesleutel");
    return plan;
  },
};
