import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Geslacht } from "../domein";
import { Client, Gezin } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { logDirty } from "./dirty-clients";
import { eisGeenBsn } from "./geen-bsn";
import { huisgenoten } from "./gezin";
import { eisTeam, eisWijk } from "./referentie";
import { type Schrijver, vind } from "./schrijver";
import { kiesTeam } from "./team";

export interface NieuweClient {
  readonly gemeenteCode: string;
  /** The teams the writer works in; the client goes to one of them. */
  readonly eigenTeams: readonly string[];
  readonly team?: string | null | undefined;
  readonly zaaknummer?: string | null | undefined;
  readonly geboortejaar: number;
  readonly geslacht: Geslacht;
  readonly wijk?: string | null | undefined;
  /** Joins the gezin of this client, which is made when there is none. */
  readonly gezinVan?: Sleutel | null | undefined;
}

/** Registers a resident with the gemeente. A zaaknummer occurs once per gemeente. */
export async function registreerClient({ db, vandaag }: Schrijver, nieuw: NieuweClient): Promise<Client> {
  const { gemeenteCode } = nieuw;
  // An unborn child has the year in which it is expected.
  if (nieuw.geboortejaar > Number(vandaag.slice(0, 4)) + 1) {
    throw new AfgewezenFout("ONGELDIG", "Het geboortejaar ligt te ver in de toekomst.", "geboortejaar");
  }
  eisGeenBsn(nieuw.zaaknummer, "zaaknummer");
  await eisWijk(db, gemeenteCode, nieuw.wijk);
  const zaaknummer = nieuw.zaaknummer ?? null;
  if (zaaknummer !== null && (await db.existsBy(Client, { gemeenteCode, zaaknummer }))) {
    throw new AfgewezenFout("DUBBEL", "Er is al een cliënt met dit zaaknummer.", "zaaknummer");
  }
  const gezin = nieuw.gezinVan ? await gezinVan(db, nieuw.gezinVan) : null;
  const teamCode = kiesTeam(nieuw.eigenTeams, nieuw.team ?? gezin?.teamCode);
  await eisTeam(db, gemeenteCode, teamCode);
  if (gezin && gezin.teamCode !== teamCode) {
    throw new AfgewezenFout("ONGELDIG", "Een gezin heeft één team: kies het team van het gezin.", "team", "gezinVan");
  }
  const client: Client = {
    gemeenteCode,
    id: v7(),
    teamCode,
    aanbiederCodes: [],
    pseudoniem: null,
    identiteit: "BEKEND",
    zaaknummer,
    geboortejaar: nieuw.geboortejaar,
    geslacht: nieuw.geslacht,
    wijkCode: nieuw.wijk ?? null,
    persoonLeveringId: null,
    gezinId: gezin?.id ?? null,
  };
  await db.insert(Client, client);
  await logDirty(db, gemeenteCode, await huisgenoten(db, client));
  return client;
}

/** The gezin of a client, kept as it is until the new member is in it. */
async function gezinVan(db: EntityManager, sleutel: Sleutel): Promise<Gezin> {
  const { gezinId } = await vind(db, Client, sleutel, "gezinVan");
  if (gezinId !== null) return vind(db, Gezin, { ...sleutel, id: gezinId }, "gezinVan", "BLIJFT");
  const client = await vind(db, Client, sleutel, "gezinVan", "WIJZIGT");
  if (client.gezinId !== null) return vind(db, Gezin, { ...sleutel, id: client.gezinId }, "gezinVan", "BLIJFT");
  const gezin: Gezin = { gemeenteCode: client.gemeenteCode, id: v7(), teamCode: client.teamCode };
  await db.insert(Gezin, gezin);
  await db.update(Client, { gemeenteCode: client.gemeenteCode, id: client.id }, { gezinId: gezin.id });
  return gezin;
}
