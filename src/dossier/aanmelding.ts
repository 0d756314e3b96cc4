import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Wet } from "../domein";
import { Aanmelding, Client } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisGebeurd, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { huisgenoten } from "./gezin";
import { eisCode } from "./referentie";
import { type Schrijver, vind } from "./schrijver";

export interface NieuweAanmelding {
  readonly client: Sleutel;
  readonly wet: Wet;
  readonly datum: string;
  /** Code of the list HULPVRAAG. */
  readonly hulpvraag: string;
  readonly gesprekOp?: string | null | undefined;
  readonly gesprekken?: number | null | undefined;
  readonly aanvraagdatum?: string | null | undefined;
}

/** One more gesprek about an aanmelding, and the aanvraag that may have come of it. */
export interface NieuwGesprek {
  readonly aanmelding: Sleutel;
  readonly datum: string;
  readonly aanvraagdatum?: string | null | undefined;
}

const GESPREK_ERNA = "Het gesprek kan niet voor de aanmelding zijn.";
const AANVRAAG_ERNA = "De aanvraag kan niet voor de aanmelding zijn.";

/** Registers that a client asked for help, and how far the vraagverheldering has come. */
export async function registreerAanmelding({ db, vandaag }: Schrijver, nieuw: NieuweAanmelding): Promise<Aanmelding> {
  const client = await vind(db, Client, nieuw.client, "client", "BLIJFT");
  eisGebeurd(nieuw.datum, vandaag, "datum");
  eisGebeurd(nieuw.gesprekOp, vandaag, "gesprekOp");
  eisGebeurd(nieuw.aanvraagdatum, vandaag, "aanvraagdatum");
  eisNietVoor(nieuw.gesprekOp, nieuw.datum, GESPREK_ERNA, "gesprekOp");
  eisNietVoor(nieuw.aanvraagdatum, nieuw.datum, AANVRAAG_ERNA, "aanvraagdatum");
  await eisCode(db, "HULPVRAAG", nieuw.hulpvraag, "hulpvraag");
  const aanmelding: Aanmelding = {
    gemeenteCode: client.gemeenteCode,
    id: v7(),
    teamCode: client.teamCode,
    clientId: client.id,
    wet: nieuw.wet,
    datum: nieuw.datum,
    hulpvraag: nieuw.hulpvraag,
    gesprekOp: nieuw.gesprekOp ?? null,
    gesprekken: nieuw.gesprekken ?? (nieuw.gesprekOp ? 1 : 0),
    aanvraagdatum: nieuw.aanvraagdatum ?? null,
    zaaknummer: null,
    leveringId: null,
  };
  await db.insert(Aanmelding, aanmelding);
  await logDirty(db, client.gemeenteCode, await huisgenoten(db, client));
  return aanmelding;
}

/**
 * Registers a gesprek about an aanmelding that is there: the earliest is the vraagverheldering, in whatever order they are
 * noted. An aanvraag is made once: CONFLICT when another day was noted before.
 */
export async function registreerGesprek({ db, vandaag }: Schrijver, nieuw: NieuwGesprek): Promise<Aanmelding> {
  const aanmelding = await vind(db, Aanmelding, nieuw.aanmelding, "aanmelding", "WIJZIGT");
  const { gemeenteCode, id, datum, gesprekOp } = aanmelding;
  const aanvraagdatum = nieuw.aanvraagdatum ?? aanmelding.aanvraagdatum;
  eisGebeurd(nieuw.datum, vandaag, "datum");
  eisGebeurd(aanvraagdatum, vandaag, "aanvraagdatum");
  eisNietVoor(nieuw.datum, datum, GESPREK_ERNA, "datum");
  eisNietVoor(aanvraagdatum, datum, AANVRAAG_ERNA, "aanvraagdatum");
  if (aanmelding.aanvraagdatum !== null && aanmelding.aanvraagdatum !== aanvraagdatum) {
    const melding = "Bij deze aanmelding staat al een aanvraag op een andere dag. Laat de aanvraagdatum weg.";
    throw new AfgewezenFout("CONFLICT", melding, "aanvraagdatum");
  }
  const gewijzigd = {
    gesprekOp: gesprekOp !== null && gesprekOp < nieuw.datum ? gesprekOp : nieuw.datum,
    gesprekken: aanmelding.gesprekken + 1,
    aanvraagdatum,
  };
  await db.update(Aanmelding, { gemeenteCode, id }, gewijzigd);
  const client = await vind(db, Client, { gemeenteCode, id: aanmelding.clientId }, "aanmelding");
  await logDirty(db, gemeenteCode, await huisgenoten(db, client));
  return { ...aanmelding, ...gewijzigd };
}
