import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import { isLater, type Berichtsleutel, type LeveringInvoer } from "./invoer";

/** A client as a delivery meets it, locked until the transaction ends. */
export interface BerichtClient {
  readonly id: string;
  readonly team: string;
  /** Whether its facts must be counted again. */
  gewijzigd: boolean;
}

/** The message that said last what is believed of a client, of those whose trajecten are still there. */
async function laatsteBericht(db: Queryable, gemeente: string, clientId: string): Promise<Berichtsleutel | null> {
  const rijen = await db.query<Berichtsleutel & Record<string, unknown>>(sql`
    select distinct l.dagtekening, l.wet, l.berichtcode, l.afzender, l.identificatie
    from traject t join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
    where t.gemeente_code = ${gemeente} and t.client_id = ${clientId} and l.dagtekening is not null`);
  return rijen.reduce<Berichtsleutel | null>((laatste, rij) => (isLater(rij, laatste) ? rij : laatste), null);
}

/** Believes the newest message about geboortejaar and geslacht, in whatever order messages come. */
async function werkPersoonBij(db: Queryable, invoer: LeveringInvoer, clientId: string): Promise<boolean> {
  if (!isLater(invoer, await laatsteBericht(db, invoer.gemeente, clientId))) return false;
  const { geboortejaar, geslacht } = invoer.client;
  const gewijzigd = await db.query(sql`
    update client set geboortejaar = ${geboortejaar}, geslacht = ${geslacht}
    where gemeente_code = ${invoer.gemeente} and id = ${clientId}
      and (geboortejaar, geslacht) is distinct from (${geboortejaar}::int, ${geslacht}::text)
    returning id`);
  return gewijzigd.length > 0;
}

async function maakClient(db: Queryable, { gemeente, client }: LeveringInvoer): Promise<BerichtClient> {
  const id = v7();
  await db.query(sql`
    insert into client (gemeente_code, id, team_code, pseudoniem, identiteit, geboortejaar, geslacht)
    values (${gemeente}, ${id}, ${ONVERDEELD}, ${client.pseudoniem}, ${client.identiteit}, ${client.geboortejaar},
      ${client.geslacht})`);
  return { id, team: ONVERDEELD, gewijzigd: true };
}

/** The client that a message is about, made when the gemeente does not know the pseudonym yet. A known one keeps its team. */
export async function clientVanBericht(db: Queryable, invoer: LeveringInvoer): Promise<BerichtClient> {
  const [rij] = await db.query<{ id: string; team: string }>(sql`
    select id, team_code as team from client
    where gemeente_code = ${invoer.gemeente} and pseudoniem = ${invoer.client.pseudoniem}
    for no key update`);
  if (!rij) return maakClient(db, invoer);
  return { ...rij, gewijzigd: await werkPersoonBij(db, invoer, rij.id) };
}

/**
 * The client of a line that names nobody: that of the traject with the same record key, else a new one. Without a
 * toewijzingsnummer the key says little, so then geboortejaar and geslacht must agree too.
 */
export async function clientVanRegel(
  db: Queryable,
  invoer: LeveringInvoer,
  regel: LeveringInvoer["regels"][number],
): Promise<BerichtClient> {
  const { gemeente, wet, afzender, client } = invoer;
  const persoon = sql`and c.geboortejaar = ${client.geboortejaar} and c.geslacht = ${client.geslacht}`;
  const [rij] = await db.query<{ id: string; team: string }>(sql`
    select c.id, c.team_code as team
    from traject t join client c on c.gemeente_code = t.gemeente_code and c.id = t.client_id
    where t.gemeente_code = ${gemeente} and t.bron = 'BERICHT' and t.wet = ${wet} and t.aanbieder_code = ${afzender}
      and t.toewijzingsnummer is not distinct from ${regel.toewijzingsnummer}
      and t.productcategorie is not distinct from ${regel.productcategorie}
      and t.productcode is not distinct from ${regel.productcode}
      and t.aanvang = ${regel.aanvang} and c.identiteit = ${client.identiteit}
      ${regel.toewijzingsnummer === null ? persoon : sql``}
    order by c.id limit 1
    for no key update of c`);
  if (!rij) return maakClient(db, invoer);
  return { ...rij, gewijzigd: await werkPersoonBij(db, invoer, rij.id) };
}

/** Who may see the client as its aanbieder: the uitvoerders of the trajecten that are there now. */
export async function werkAanbiedersBij(db: Queryable, gemeente: string, clientId: string): Promise<void> {
  await db.query(sql`
    update client set aanbieder_codes = coalesce(
      (select array_agg(distinct aanbieder_code order by aanbieder_code) from traject
       where gemeente_code = ${gemeente} and client_id = ${clientId}), '{}')
    where gemeente_code = ${gemeente} and id = ${clientId}`);
}

/** Someone of whom nothing is known and nothing is left: a later message could not find this client again. */
export async function ruimNaamlozeOp(db: Queryable, gemeente: string, clientId: string): Promise<void> {
  await db.query(sql`
    delete from client c
    where gemeente_code = ${gemeente} and id = ${clientId} and identiteit <> 'BEKEND' and zaaknummer is null
      and not exists (select from traject where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from toewijzing where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from aanmelding where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from ondersteuningsplan where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from maatregel where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from declaratie where gemeente_code = ${gemeente} and client_id = ${clientId})`);
}
