import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Wet } from "../domein";
import { Aanmelding, Client } from "../entities";
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

/** Registers that a client asked for help, and how far the vraagverheldering has come. */
export async function registreerAanmelding({ db, vandaag }: Schrijver, nieuw: NieuweAanmelding): Promise<Aanmelding> {
  const client = await vind(db, Client, nieuw.client, "client", "BLIJFT");
  eisGebeurd(nieuw.datum, vandaag, "datum");
  eisGebeurd(nieuw.gesprekOp, vandaag, "gesprekOp");
  eisGebeurd(nieuw.aanvraagdatum, vandaag, "aanvraagdatum");
  eisNietVoor(nieuw.gesprekOp, nieuw.datum, "Het gesprek kan niet voor de aanmelding zijn.", "gesprekOp");
  eisNietVoor(nieuw.aanvraagdatum, nieuw.datum, "De aanvraag kan niet voor de aanmelding zijn.", "aanvraagdatum");
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
