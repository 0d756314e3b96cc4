import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Richting } from "../domein";
import { Client, Doel, type Ondersteuningsplan, Traject } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisDenkbaar, eisGebeurd, eisNietVoor } from "./datum";
import { openPlan, wijzigPlan } from "./ondersteuningsplan";
import { eisBehoefte, eisCode } from "./referentie";
import { onbekend, type Schrijver, vind } from "./schrijver";
import { koppel } from "./traject-doel";
import { legTussenstappenVast, type TussenstapInvoer } from "./tussenstap";

/** What can be said of a doel. In a change: undefined leaves as it is, null empties. */
export interface DoelGegevens {
  readonly ondersteuningsbehoefte: string;
  readonly niveau?: string | null | undefined;
  /** Code of the list LEEFGEBIED. */
  readonly leefgebied: string;
  readonly richting: Richting;
  /** GAS, -2..2. */
  readonly startniveau?: number | null | undefined;
  /** Five phrases, from -2 to 2. */
  readonly gasOmschrijvingen?: readonly string[] | null | undefined;
  readonly gewicht?: number | null | undefined;
  readonly streefdatum?: string | null | undefined;
  readonly omschrijving?: string | null | undefined;
}

interface Aanhang {
  readonly tussenstappen?: readonly TussenstapInvoer[] | null | undefined;
  /** Trajecten of the same client (or gezin) that work on the doel; links are added, never taken away. */
  readonly trajecten?: readonly Sleutel[] | null | undefined;
}

export interface NieuwDoel extends DoelGegevens, Aanhang {
  readonly plan: Sleutel;
  readonly versie?: number | null | undefined;
  /** In a plan of a gezin: the member it is for; without it the doel is the gezin's own. */
  readonly client?: Sleutel | null | undefined;
}

export type DoelWijziging = { readonly [K in keyof DoelGegevens]?: DoelGegevens[K] | null | undefined } & Aanhang & {
    readonly doel: Sleutel;
    readonly versie: number;
  };

/** Adds a doel to an open plan. */
export async function voegDoelToe(schrijver: Schrijver, nieuw: NieuwDoel): Promise<Doel> {
  const { db } = schrijver;
  const plan = await openPlan(db, nieuw.plan, nieuw.versie);
  const doel: Doel = {
    gemeenteCode: plan.gemeenteCode,
    id: v7(),
    teamCode: plan.teamCode,
    aanbiederCodes: [],
    planId: plan.id,
    wet: plan.wet,
    clientId: await voorWie(db, plan, nieuw.client),
    ondersteuningsbehoefte: nieuw.ondersteuningsbehoefte,
    niveau: nieuw.niveau ?? null,
    leefgebied: nieuw.leefgebied,
    richting: nieuw.richting,
    startniveau: nieuw.startniveau ?? null,
    gasOmschrijvingen: nieuw.gasOmschrijvingen ? [...nieuw.gasOmschrijvingen] : null,
    gewicht: nieuw.gewicht ?? 1,
    streefdatum: nieuw.streefdatum ?? null,
    vervallenOp: null,
    vervallenReden: null,
    omschrijving: nieuw.omschrijving ?? null,
    doelnummer: null,
    leveringId: null,
  };
  await eisKloppend(schrijver, plan, doel);
  await db.insert(Doel, doel);
  return voltooi(schrijver, plan, doel, nieuw);
}

/** Changes a doel of an open plan; `versie` is the plan's. */
export async function wijzigDoel(schrijver: Schrijver, wijziging: DoelWijziging): Promise<Doel> {
  const { plan, doel } = await openDoel(schrijver.db, wijziging.doel, wijziging.versie);
  const { niveau, startniveau, gasOmschrijvingen, streefdatum, omschrijving } = wijziging;
  const nieuw = {
    ondersteuningsbehoefte: wijziging.ondersteuningsbehoefte ?? doel.ondersteuningsbehoefte,
    niveau: niveau === undefined ? doel.niveau : niveau,
    leefgebied: wijziging.leefgebied ?? doel.leefgebied,
    richting: wijziging.richting ?? doel.richting,
    startniveau: startniveau === undefined ? doel.startniveau : startniveau,
    gasOmschrijvingen: gasOmschrijvingen === undefined ? doel.gasOmschrijvingen : (gasOmschrijvingen?.slice() ?? null),
    gewicht: wijziging.gewicht ?? doel.gewicht,
    streefdatum: streefdatum === undefined ? doel.streefdatum : streefdatum,
    omschrijving: omschrijving === undefined ? doel.omschrijving : omschrijving,
  };
  await eisKloppend(schrijver, plan, nieuw);
  await schrijver.db.update(Doel, { gemeenteCode: doel.gemeenteCode, id: doel.id }, nieuw);
  return voltooi(schrijver, plan, { ...doel, ...nieuw }, wijziging);
}

/** Lets a doel lapse: it is shown apart and no longer counted. Once, with a reason. */
export async function laatDoelVervallen(
  { db, vandaag }: Schrijver,
  verval: { readonly doel: Sleutel; readonly versie: number; readonly vervallenOp: string; readonly reden: string },
): Promise<Doel> {
  const { plan, doel } = await openDoel(db, verval.doel, verval.versie);
  eisGebeurd(verval.vervallenOp, vandaag, "vervallenOp");
  eisNietVoor(
    verval.vervallenOp,
    plan.vastgesteldOp,
    "Een doel kan niet vervallen voor het plan er was.",
    "vervallenOp",
  );
  await eisCode(db, "DOEL_VERVALLEN_REDEN", verval.reden, "reden");
  const nieuw = { vervallenOp: verval.vervallenOp, vervallenReden: verval.reden };
  await db.update(Doel, { gemeenteCode: doel.gemeenteCode, id: doel.id }, nieuw);
  await wijzigPlan(db, plan);
  return { ...doel, ...nieuw };
}

/** The doel and its plan, plan first, both held for a change. */
async function openDoel(
  db: EntityManager,
  sleutel: Sleutel,
  versie: number,
): Promise<{ plan: Ondersteuningsplan; doel: Doel }> {
  const { gemeenteCode, planId } = await vind(db, Doel, sleutel, "doel");
  const plan = await openPlan(db, { gemeenteCode, id: planId }, versie, "doel");
  const doel = await vind(db, Doel, sleutel, "doel", "WIJZIGT");
  if (doel.vervallenOp !== null) throw new AfgewezenFout("CONFLICT", "Dit doel is vervallen.", "doel");
  return { plan, doel };
}

async function eisKloppend(
  { db, vandaag }: Schrijver,
  plan: Ondersteuningsplan,
  doel: Pick<Doel, "ondersteuningsbehoefte" | "niveau" | "leefgebied" | "streefdatum">,
): Promise<void> {
  await eisBehoefte(db, doel.ondersteuningsbehoefte, doel.niveau);
  await eisCode(db, "LEEFGEBIED", doel.leefgebied, "leefgebied");
  eisDenkbaar(doel.streefdatum, vandaag, "streefdatum");
  eisNietVoor(doel.streefdatum, plan.vastgesteldOp, "De streefdatum kan niet voor het plan liggen.", "streefdatum");
}

async function voltooi(
  schrijver: Schrijver,
  plan: Ondersteuningsplan,
  doel: Doel,
  { tussenstappen, trajecten }: Aanhang,
): Promise<Doel> {
  const { db } = schrijver;
  await legTussenstappenVast(schrijver, doel, tussenstappen ?? []);
  for (const sleutel of trajecten ?? []) {
    await koppel(schrijver, await vind(db, Traject, sleutel, "trajecten", "BLIJFT"), [doel], "trajecten");
  }
  await wijzigPlan(db, plan);
  return vind(db, Doel, doel, "doel");
}

async function voorWie(
  db: EntityManager,
  plan: Ondersteuningsplan,
  gevraagd: Sleutel | null | undefined,
): Promise<string | null> {
  if (!gevraagd) return plan.clientId;
  const client = await vind(db, Client, gevraagd, "client", "BLIJFT");
  const erbij = plan.clientId === client.id || (plan.gezinId !== null && plan.gezinId === client.gezinId);
  if (!erbij) throw onbekend("client");
  return client.id;
}
