import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import { Client, type Doel, Ondersteuningsplan, type Traject, TrajectDoel } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { onbekend, type Schrijver, vind } from "./schrijver";
import { volgUitvoerder } from "./uitvoerder";

/** Says that a traject works on these doelen, of its own client or of that client's gezin. A link that is there stays. */
export async function koppel(
  { db, vandaag }: Schrijver,
  traject: Traject,
  doelen: readonly Doel[],
  veld: string,
): Promise<void> {
  const { gemeenteCode, teamCode, aanbiederCode, clientId } = traject;
  for (const doel of doelen) {
    await eisEigenDoel(db, traject, doel, veld);
    const link = { gemeenteCode, trajectId: traject.id, doelId: doel.id };
    if (await db.existsBy(TrajectDoel, link)) continue;
    await db.insert(TrajectDoel, { ...link, id: v7(), teamCode, aanbiederCodes: [aanbiederCode], clientId });
  }
  await volgUitvoerder(
    db,
    traject,
    doelen.map(({ id }) => id),
    vandaag,
  );
}

async function eisEigenDoel(db: EntityManager, traject: Traject, doel: Doel, veld: string): Promise<void> {
  if (doel.gemeenteCode !== traject.gemeenteCode) throw onbekend(veld);
  if (doel.clientId !== traject.clientId) {
    if (doel.clientId !== null) throw vreemd(veld);
    const { gemeenteCode, planId } = doel;
    const plan = await vind(db, Ondersteuningsplan, { gemeenteCode, id: planId }, veld);
    const client = await vind(db, Client, { gemeenteCode, id: traject.clientId }, veld);
    if (plan.gezinId === null || plan.gezinId !== client.gezinId) throw vreemd(veld);
  }
  if (doel.vervallenOp !== null) throw new AfgewezenFout("CONFLICT", "Dit doel is vervallen.", veld);
}

const vreemd = (veld: string) =>
  new AfgewezenFout("ONGELDIG", "Dit doel hoort bij het plan van een andere cliënt.", veld);
