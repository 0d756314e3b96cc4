import type { Queryable } from "../../data/queryable";
import { AfgewezenFout } from "../afgewezen";
import { clientVanBericht, clientVanRegel, ruimNaamlozeOp, werkAanbiedersBij, type BerichtClient } from "./client";
import type { HulpLevering, HulpLeveringRegel, Toegepast } from "./invoer";
import { bewaarVerslag, eerdereStops } from "./levering";
import { neemStopOp, trekStopIn, type RegelVerslag } from "./stopregels";
import { maakTraject, verwijderTraject, vindTraject, werkTrajectBij, type BerichtTraject } from "./traject";

interface Gang {
  readonly db: Queryable;
  readonly invoer: HulpLevering;
  readonly leveringId: string;
  /** What became of the lines so far. */
  readonly verslagen: RegelVerslag[];
}

/** Applies a start or a stop; returns the traject it is about. */
async function pasToe(
  gang: Gang,
  regel: HulpLeveringRegel,
  client: BerichtClient,
  traject: BerichtTraject | null,
): Promise<string> {
  const { db, invoer, leveringId } = gang;
  const startOntbreekt = regel.stop !== null && (traject?.startOntbreekt ?? true);
  const stop = regel.stop ? neemStopOp(traject?.stop ?? null, regel.stop, regel.pad) : (traject?.stop ?? null);
  if (traject) {
    const gewijzigd = await werkTrajectBij(db, invoer, traject, leveringId, { startOntbreekt, stop });
    client.gewijzigd ||= gewijzigd;
    return traject.id;
  }
  const id = await maakTraject(db, invoer, regel, client, leveringId, { startOntbreekt, stop });
  await werkAanbiedersBij(db, invoer.gemeente, client.id);
  client.gewijzigd = true;
  return id;
}

async function verwijder(
  { db, invoer }: Gang,
  regel: HulpLeveringRegel,
  client: BerichtClient,
  id: string,
): Promise<void> {
  await verwijderTraject(db, invoer.gemeente, id, regel.pad);
  await werkAanbiedersBij(db, invoer.gemeente, client.id);
}

/** Takes back a start or a stop that an earlier message brought (StatusAanlevering 3). */
async function trekIn(
  gang: Gang,
  regel: HulpLeveringRegel,
  client: BerichtClient,
  traject: BerichtTraject | null,
): Promise<string> {
  const { db, invoer, leveringId, verslagen } = gang;
  if (!traject || (!regel.stop && traject.startOntbreekt)) {
    const wat = regel.stop ? "stop" : "start";
    const melding = `Er is geen ${wat} van dit product verwerkt, dus die kan niet worden ingetrokken. Controleer de gegevens.`;
    throw new AfgewezenFout("ONBEKEND", melding, regel.pad);
  }
  client.gewijzigd = true;
  if (!regel.stop) {
    if (traject.stop) {
      const melding = "Van dit product is al een stop verwerkt. Trek eerst de stop in, en daarna de start.";
      throw new AfgewezenFout("CONFLICT", melding, regel.pad);
    }
    await verwijder(gang, regel, client, traject.id);
    return traject.id;
  }
  const geleverd = await eerdereStops(db, invoer, traject.id, verslagen);
  const stop = trekStopIn(geleverd.length > 0 || !traject.stop ? geleverd : [traject.stop], regel.stop, regel.pad);
  if (!stop && traject.startOntbreekt) await verwijder(gang, regel, client, traject.id);
  else await werkTrajectBij(db, invoer, traject, leveringId, { startOntbreekt: traject.startOntbreekt, stop });
  return traject.id;
}

async function verwerkRegel(gang: Gang, regel: HulpLeveringRegel, client: BerichtClient): Promise<RegelVerslag> {
  const gevonden = await vindTraject(gang.db, gang.invoer, regel, client.id);
  const traject = await (regel.intrekken ? trekIn : pasToe)(gang, regel, client, gevonden);
  const { pad, intrekken, stop } = regel;
  return { pad, traject, soort: stop ? "STOP" : "START", intrekken, stop };
}

/** Applies the starts or stops of one message, with the same end in whatever order messages come. */
export async function verwerkHulp(db: Queryable, invoer: HulpLevering, leveringId: string): Promise<Toegepast> {
  const gang: Gang = { db, invoer, leveringId, verslagen: [] };
  // What is taken back makes room for what comes instead.
  const regels = [...invoer.regels].sort((een, ander) => Number(ander.intrekken) - Number(een.intrekken));
  const iemand = invoer.client.pseudoniem === null ? null : await clientVanBericht(db, invoer, leveringId);
  const clienten = new Map<string, BerichtClient>();
  for (const regel of regels) {
    const wie = iemand ?? (await clientVanRegel(db, invoer, leveringId, regel));
    clienten.set(wie.id, wie);
    gang.verslagen.push(await verwerkRegel(gang, regel, wie));
    if (!iemand && regel.intrekken) await ruimNaamlozeOp(db, invoer.gemeente, wie.id);
  }
  await bewaarVerslag(db, invoer.gemeente, leveringId, gang.verslagen);
  const gewijzigd = new Set([...clienten.values()].filter((wie) => wie.gewijzigd).map(({ id }) => id));
  return { gewijzigd, declaraties: [] };
}
