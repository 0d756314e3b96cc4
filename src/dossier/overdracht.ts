import type { EntityManager } from "typeorm";
import { withTeams } from "../data/session";
import type { Sleutel } from "../data/sleutel";
import { Client, Gezin, type Ondersteuningsplan } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { logDirty } from "./dirty-clients";
import { leden } from "./gezin";
import { openPlan, wijzigPlan } from "./ondersteuningsplan";
import { eisTeam } from "./referentie";
import { type Schrijver, vind } from "./schrijver";

/** Tables that carry a client's file, besides client, gezin and what hangs on plans. An audit holds it to the tables. */
export const PER_CLIENT = [
  "aanmelding",
  "traject",
  "traject_doel",
  "ervaring",
  "meting",
  "toewijzing",
  "declaratie",
  "maatregel",
  "bij_regel",
  "bij_verhuizing",
  "vervangen_rij",
  "informatieverzoek",
] as const;

/**
 * Hands a plan to another team of the gemeente, and with it the whole file: a file has one team, and the members of a gezin
 * share theirs, for a plan without its client, doelen and trajecten can't be worked on. The giver loses sight of it.
 */
export async function draagPlanOver(
  { db, betreft }: Schrijver,
  overdracht: { readonly plan: Sleutel; readonly versie: number; readonly team: string },
): Promise<Ondersteuningsplan> {
  const { plan: sleutel, versie, team } = overdracht;
  const plan = await openPlan(db, sleutel, versie);
  const { gemeenteCode } = plan;
  await eisTeam(db, gemeenteCode, team);
  if (team === plan.teamCode) throw new AfgewezenFout("ONGELDIG", "Dit plan is al bij dit team.", "team");
  return withTeams(db, [team], async () => {
    const gezinId = plan.gezinId ?? (await gezinVan(db, plan));
    const clientIds = await verplaatsMensen(db, { gemeenteCode, team, clientId: plan.clientId, gezinId });
    await verplaatsPlannen(db, { gemeenteCode, team, clientIds, gezinId });
    for (const tabel of PER_CLIENT) {
      await db.query(`update ${tabel} set team_code = $2 where gemeente_code = $1 and client_id = any($3::uuid[])`, [
        gemeenteCode,
        team,
        clientIds,
      ]);
    }
    await logDirty(db, gemeenteCode, clientIds);
    betreft?.(clientIds);
    return wijzigPlan(db, { ...plan, teamCode: team });
  });
}

async function gezinVan(db: EntityManager, { gemeenteCode, clientId }: Ondersteuningsplan): Promise<string | null> {
  if (clientId === null) return null;
  const { gezinId } = await vind(db, Client, { gemeenteCode, id: clientId }, "ondersteuningsplan");
  return gezinId;
}

interface Verhuizing {
  readonly gemeenteCode: string;
  readonly team: string;
  readonly gezinId: string | null;
}

/** Moves the gezin first and then its members, so that nobody joins it in between. Gives the ids of the clients moved. */
async function verplaatsMensen(
  db: EntityManager,
  { gemeenteCode, team, clientId, gezinId }: Verhuizing & { readonly clientId: string | null },
): Promise<string[]> {
  const clientIds = new Set(clientId === null ? [] : [clientId]);
  if (gezinId !== null) {
    await db.update(Gezin, { gemeenteCode, id: gezinId }, { teamCode: team });
    for (const lid of await leden(db, { gemeenteCode, id: gezinId })) clientIds.add(lid);
  }
  const ids = [...clientIds].sort();
  await db.query("update client set team_code = $2 where gemeente_code = $1 and id = any($3::uuid[])", [
    gemeenteCode,
    team,
    ids,
  ]);
  return ids;
}

async function verplaatsPlannen(
  db: EntityManager,
  { gemeenteCode, team, clientIds, gezinId }: Verhuizing & { readonly clientIds: readonly string[] },
): Promise<void> {
  await db.query(
    `update ondersteuningsplan set team_code = $2
     where gemeente_code = $1 and (client_id = any($3::uuid[]) or gezin_id = $4)`,
    [gemeenteCode, team, clientIds, gezinId],
  );
  await db.query(
    `update doel set team_code = $2 where gemeente_code = $1 and plan_id in (
       select id from ondersteuningsplan
       where gemeente_code = $1 and (client_id = any($3::uuid[]) or gezin_id = $4))`,
    [gemeenteCode, team, clientIds, gezinId],
  );
  for (const tabel of ["tussenstap", "evaluatie"]) {
    await db.query(
      `update ${tabel} set team_code = $2 where gemeente_code = $1 and doel_id in (
         select d.id from doel d
         join ondersteuningsplan p on p.gemeente_code = d.gemeente_code and p.id = d.plan_id
         where d.gemeente_code = $1 and (p.client_id = any($3::uuid[]) or p.gezin_id = $4))`,
      [gemeenteCode, team, clientIds, gezinId],
    );
  }
}
