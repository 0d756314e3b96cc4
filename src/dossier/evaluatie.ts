import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { EvaluatieInformant, Evaluatiesoort } from "../domein";
import { Doel, Evaluatie, Ondersteuningsplan } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisGebeurd, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { betrokkenen } from "./gezin";
import { type Schrijver, vind } from "./schrijver";
import { uitvoerdersOp } from "./uitvoerder";

export interface NieuweEvaluatie {
  readonly doel: Sleutel;
  readonly soort: Evaluatiesoort;
  readonly datum: string;
  /** GAS, -2..2. */
  readonly gasScore: number;
  readonly informant: EvaluatieInformant;
  readonly toelichting?: string | null | undefined;
}

type Inhoud = Omit<NieuweEvaluatie, "doel">;

/** What a correction changes; what it leaves out is taken over from the evaluation it supersedes. */
export type Correctie = { readonly [K in keyof Inhoud]?: Inhoud[K] | null | undefined } & {
  readonly evaluatie: Sleutel;
};

/** Records what became of a doel. Also after its plan was closed, never before the plan was made. */
export async function registreerEvaluatie(schrijver: Schrijver, nieuw: NieuweEvaluatie): Promise<Evaluatie> {
  const doel = await vind(schrijver.db, Doel, nieuw.doel, "doel", "BLIJFT");
  if (doel.vervallenOp !== null) throw new AfgewezenFout("CONFLICT", "Dit doel is vervallen.", "doel");
  return legVast(schrijver, doel, nieuw, null);
}

/** Supersedes an evaluation by a better one; the old one stays readable and can't be corrected again. */
export async function corrigeerEvaluatie(schrijver: Schrijver, correctie: Correctie): Promise<Evaluatie> {
  const { db } = schrijver;
  const oud = await vind(db, Evaluatie, correctie.evaluatie, "evaluatie");
  const { gemeenteCode } = oud;
  if (await db.existsBy(Evaluatie, { gemeenteCode, vervangtId: oud.id })) {
    throw new AfgewezenFout(
      "CONFLICT",
      "Deze evaluatie is al gecorrigeerd. Corrigeer de nieuwste evaluatie.",
      "evaluatie",
    );
  }
  const doel = await vind(db, Doel, { gemeenteCode, id: oud.doelId }, "evaluatie", "BLIJFT");
  const inhoud: Inhoud = {
    soort: correctie.soort ?? oud.soort,
    datum: correctie.datum ?? oud.datum,
    gasScore: correctie.gasScore ?? oud.gasScore,
    informant: correctie.informant ?? oud.informant,
    toelichting: correctie.toelichting === undefined ? oud.toelichting : correctie.toelichting,
  };
  return legVast(schrijver, doel, inhoud, oud.id);
}

async function legVast(
  { db, vandaag }: Schrijver,
  doel: Doel,
  inhoud: Inhoud,
  vervangtId: string | null,
): Promise<Evaluatie> {
  const { gemeenteCode } = doel;
  const plan = await planVan(db, doel);
  eisGebeurd(inhoud.datum, vandaag, "datum");
  eisNietVoor(inhoud.datum, plan.vastgesteldOp, "Een evaluatie kan niet voor het plan liggen.", "datum");
  if (inhoud.informant === "OUDER" && plan.wet !== "JEUGDWET") {
    throw new AfgewezenFout("ONGELDIG", "Een ouder is alleen informant in de Jeugdwet.", "informant");
  }
  const evaluatie: Evaluatie = {
    gemeenteCode,
    id: v7(),
    teamCode: doel.teamCode,
    aanbiederCodes: await uitvoerdersOp(db, doel, inhoud.datum),
    clientId: doel.clientId,
    doelId: doel.id,
    wet: plan.wet,
    soort: inhoud.soort,
    datum: inhoud.datum,
    gasScore: inhoud.gasScore,
    informant: inhoud.informant,
    toelichting: inhoud.toelichting ?? null,
    vervangtId,
    leveringId: null,
  };
  await db.insert(Evaluatie, evaluatie);
  await logDirty(db, gemeenteCode, await betrokkenen(db, plan));
  return evaluatie;
}

const planVan = (db: EntityManager, doel: Doel): Promise<Ondersteuningsplan> =>
  vind(db, Ondersteuningsplan, { gemeenteCode: doel.gemeenteCode, id: doel.planId }, "doel");
