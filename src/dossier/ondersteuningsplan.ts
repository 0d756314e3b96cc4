import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Bestemming, Plansoort, Wet } from "../domein";
import { Client, Gezin, Ondersteuningsplan } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisDenkbaar, eisGebeurd, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { eisGeenBsn } from "./geen-bsn";
import { betrokkenen } from "./gezin";
import { eisCode } from "./referentie";
import { type Schrijver, vind } from "./schrijver";

export interface NieuwPlan {
  /** Exactly one of client and gezin. */
  readonly client?: Sleutel | null | undefined;
  readonly gezin?: Sleutel | null | undefined;
  readonly soort?: Plansoort | null | undefined;
  readonly wet: Wet;
  /** Code of the list VERWIJZER. */
  readonly verwijzer?: string | null | undefined;
  readonly vastgesteldOp: string;
  readonly regisseur?: string | null | undefined;
  readonly evaluatiemomenten?: readonly string[] | null | undefined;
}

/** Records what was agreed, with a client or with a gezin. Goals follow by voegDoelToe. */
export async function stelOndersteuningsplanVast(
  { db, vandaag }: Schrijver,
  nieuw: NieuwPlan,
): Promise<Ondersteuningsplan> {
  const { soort, wet, verwijzer, vastgesteldOp, regisseur } = nieuw;
  const evaluatiemomenten = [...(nieuw.evaluatiemomenten ?? [])].sort();
  eisGeenBsn(regisseur, "regisseur");
  const van = await voorWie(db, nieuw);
  eisGebeurd(vastgesteldOp, vandaag, "vastgesteldOp");
  await eisCode(db, "VERWIJZER", verwijzer, "verwijzer");
  for (const moment of evaluatiemomenten) {
    eisDenkbaar(moment, vandaag, "evaluatiemomenten");
    eisNietVoor(moment, vastgesteldOp, "Een evaluatiemoment kan niet voor het plan liggen.", "evaluatiemomenten");
  }
  const plan: Ondersteuningsplan = {
    ...van,
    id: v7(),
    soort: soort ?? "ONDERSTEUNINGSPLAN",
    wet,
    verwijzer: verwijzer ?? null,
    vastgesteldOp,
    regisseur: regisseur ?? null,
    evaluatiemomenten,
    afgeslotenOp: null,
    bestemming: null,
    versie: 1,
    zaaknummer: null,
    leveringId: null,
  };
  await db.insert(Ondersteuningsplan, plan);
  await logDirty(db, plan.gemeenteCode, await betrokkenen(db, plan));
  return plan;
}

async function voorWie(
  db: EntityManager,
  { client, gezin }: Pick<NieuwPlan, "client" | "gezin">,
): Promise<Pick<Ondersteuningsplan, "gemeenteCode" | "teamCode" | "clientId" | "gezinId">> {
  if (client && !gezin) {
    const { gemeenteCode, teamCode, id } = await vind(db, Client, client, "client", "BLIJFT");
    return { gemeenteCode, teamCode, clientId: id, gezinId: null };
  }
  if (gezin && !client) {
    const { gemeenteCode, teamCode, id } = await vind(db, Gezin, gezin, "gezin", "BLIJFT");
    return { gemeenteCode, teamCode, clientId: null, gezinId: id };
  }
  throw new AfgewezenFout(
    "ONGELDIG",
    "Een plan is voor een cliënt of voor een gezin: vul een van beide in.",
    "client",
    "gezin",
  );
}

/** Closes a plan and says where the resident goes next. Evaluations may still follow. */
export async function sluitPlan(
  schrijver: Schrijver,
  sluiting: {
    readonly plan: Sleutel;
    readonly versie: number;
    readonly afgeslotenOp: string;
    readonly bestemming: Bestemming;
  },
): Promise<Ondersteuningsplan> {
  const { db, vandaag } = schrijver;
  const { afgeslotenOp, bestemming } = sluiting;
  const plan = await openPlan(db, sluiting.plan, sluiting.versie);
  eisGebeurd(afgeslotenOp, vandaag, "afgeslotenOp");
  const melding = "Een plan kan niet worden gesloten voor de dag waarop het is vastgesteld.";
  eisNietVoor(afgeslotenOp, plan.vastgesteldOp, melding, "afgeslotenOp");
  return wijzigPlan(db, plan, { afgeslotenOp, bestemming });
}

/**
 * The plan, held for a change. CONFLICT when it is closed, or when `versie` is given and another change came first: who
 * changes a plan must have seen it as it is.
 */
export async function openPlan(
  db: EntityManager,
  sleutel: Sleutel,
  versie: number | null | undefined,
  veld = "ondersteuningsplan",
): Promise<Ondersteuningsplan> {
  const plan = await vind(db, Ondersteuningsplan, sleutel, veld, "WIJZIGT");
  if (plan.afgeslotenOp !== null) {
    throw new AfgewezenFout("CONFLICT", "Dit plan is afgesloten en kan niet meer worden gewijzigd.", veld);
  }
  if (versie !== null && versie !== undefined && versie !== plan.versie) {
    throw new AfgewezenFout("CONFLICT", "Iemand anders wijzigde dit plan. Haal het opnieuw op.", "versie");
  }
  return plan;
}

/** Writes a change of a plan that openPlan holds, or of what hangs on it, as its next version. */
export async function wijzigPlan(
  db: EntityManager,
  plan: Ondersteuningsplan,
  wijziging: Partial<Pick<Ondersteuningsplan, "afgeslotenOp" | "bestemming" | "teamCode">> = {},
): Promise<Ondersteuningsplan> {
  const nieuw = { ...wijziging, versie: plan.versie + 1 };
  await db.update(Ondersteuningsplan, { gemeenteCode: plan.gemeenteCode, id: plan.id }, nieuw);
  await logDirty(db, plan.gemeenteCode, await betrokkenen(db, plan));
  return { ...plan, ...nieuw };
}
