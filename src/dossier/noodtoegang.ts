import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import { withTeams } from "../data/session";
import type { Sleutel } from "../data/sleutel";
import { Client, Noodtoegang } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisGeenBsn } from "./geen-bsn";
import { leesPagina, type Lezer, type Pagina, type PaginaVraag } from "./pagina";
import { onbekend, type Schrijver } from "./schrijver";

/** How long a file may be read on the ground of noodtoegang, in hours. */
const UREN = 24;
const UUR_MS = 3_600_000;

export interface NieuweNoodtoegang {
  readonly gemeenteCode: string;
  /** The id of who asks. */
  readonly actor: string;
  /** The teams whose files are the asker's own. */
  readonly eigenTeams: readonly string[];
  /** Exactly one of client and zaaknummer. */
  readonly client?: Sleutel | null | undefined;
  readonly zaaknummer?: string | null | undefined;
  readonly reden: string;
}

/**
 * Opens the file of another team of the gemeente for its asker, to read, for 24 hours. Every request is written down where
 * the privacy officer reads it. Who is no client of the gemeente is as unknown as who doesn't exist.
 */
export async function vraagNoodtoegang({ db }: Schrijver, nieuw: NieuweNoodtoegang): Promise<Noodtoegang> {
  const { gemeenteCode, actor, reden, eigenTeams } = nieuw;
  eisGeenBsn(reden, "reden");
  const client = await clientVan(db, nieuw);
  if (eigenTeams.includes(client.teamCode)) {
    throw new AfgewezenFout("ONGELDIG", "Dit dossier is van uw eigen team: u kunt het al lezen.", veldVan(nieuw));
  }
  const nu = new Date();
  const noodtoegang: Noodtoegang = {
    ...{ gemeenteCode, id: v7(), clientId: client.id, actor, reden },
    aangevraagdOp: nu,
    geldigTot: new Date(nu.getTime() + UREN * UUR_MS),
  };
  await db.insert(Noodtoegang, noodtoegang);
  return noodtoegang;
}

const veldVan = ({ client }: NieuweNoodtoegang): string => (client ? "client" : "zaaknummer");

async function clientVan(db: EntityManager, nieuw: NieuweNoodtoegang): Promise<Client> {
  const { gemeenteCode, client, zaaknummer } = nieuw;
  if ((client ?? null) === null ? !zaaknummer : zaaknummer) {
    const melding = "Noem de cliënt of het zaaknummer: vul een van beide in.";
    throw new AfgewezenFout("ONGELDIG", melding, "client", "zaaknummer");
  }
  const teams: { code: string }[] = await db.query("select code from team where gemeente_code = $1", [gemeenteCode]);
  const gevonden = await withTeams(
    db,
    teams.map(({ code }) => code),
    () => db.findOneBy(Client, client ? { ...client } : { gemeenteCode, zaaknummer: zaaknummer ?? "" }),
  );
  if (!gevonden) throw onbekend(veldVan(nieuw));
  return gevonden;
}

/** The noodtoegangen that row security shows: the asker's own, or those of the gemeente; the latest last. */
export const leesNoodtoegangen = (lezer: Lezer, vraag: PaginaVraag): Promise<Pagina<Noodtoegang>> =>
  leesPagina(lezer, Noodtoegang, vraag, () => undefined);
