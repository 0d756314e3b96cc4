import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql, type Sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import {
  isLater,
  type Berichtsleutel,
  type HulpLevering,
  type HulpLeveringRegel,
  type ToewijzingLevering,
  type ToewijzingLeveringRegel,
} from "./invoer";

/** A message that tells who the client is. */
type PersoonsLevering = HulpLevering | ToewijzingLevering;

/** A client as a delivery meets it, locked until the transaction ends. */
export interface BerichtClient {
  readonly id: string;
  readonly team: string;
  /** Whether its facts must be counted again. */
  gewijzigd: boolean;
}

interface Gevonden extends Record<string, unknown> {
  readonly id: string;
  readonly team: string;
  /** The message that said last who this is, of all kinds that say it; null when none did. */
  readonly bericht: Berichtsleutel | null;
}

/** The clients that a condition on `c` finds, locked; first the one with the lowest id. */
const vind = (db: Queryable, gemeente: string, voorwaarde: Sql): Promise<Gevonden[]> =>
  db.query<Gevonden>(sql`
    select c.id, c.team_code as team,
      case when l.dagtekening is not null then jsonb_build_object('dagtekening', l.dagtekening, 'wet', l.wet,
        'berichtcode', l.berichtcode, 'afzender', l.afzender, 'identificatie', l.identificatie) end as bericht
    from client c left join levering l on l.gemeente_code = c.gemeente_code and l.id = c.persoon_levering_id
    where c.gemeente_code = ${gemeente} and ${voorwaarde}
    order by c.id limit 1
    for no key update of c`);

/** Believes the newest message about geboortejaar and geslacht, in whatever order messages come. */
async function werkPersoonBij(
  db: Queryable,
  invoer: PersoonsLevering,
  leveringId: string,
  { id, team, bericht }: Gevonden,
): Promise<BerichtClient> {
  if (!isLater(invoer, bericht)) return { id, team, gewijzigd: false };
  const { geboortejaar, geslacht } = invoer.client;
  const gewijzigd = await db.query(sql`
    update client set geboortejaar = ${geboortejaar}, geslacht = ${geslacht}
    where gemeente_code = ${invoer.gemeente} and id = ${id}
      and (geboortejaar, geslacht) is distinct from (${geboortejaar}::int, ${geslacht}::text)
    returning id`);
  await db.query(sql`
    update client set persoon_levering_id = ${leveringId} where gemeente_code = ${invoer.gemeente} and id = ${id}`);
  return { id, team, gewijzigd: gewijzigd.length > 0 };
}

async function maakClient(
  db: Queryable,
  { gemeente, client }: PersoonsLevering,
  leveringId: string,
): Promise<BerichtClient> {
  const id = v7();
  await db.query(sql`
    insert into client (gemeente_code, id, team_code, pseudoniem, identiteit, geboortejaar, geslacht, persoon_levering_id)
    values (${gemeente}, ${id}, ${ONVERDEELD}, ${client.pseudoniem}, ${client.identiteit}, ${client.geboortejaar},
      ${client.geslacht}, ${leveringId})`);
  return { id, team: ONVERDEELD, gewijzigd: true };
}

/** The client that a message is about, made when the gemeente does not know the pseudonym yet. A known one keeps its team. */
export async function clientVanBericht(
  db: Queryable,
  invoer: PersoonsLevering,
  leveringId: string,
): Promise<BerichtClient> {
  const [rij] = await vind(db, invoer.gemeente, sql`c.pseudoniem = ${invoer.client.pseudoniem}`);
  return rij ? werkPersoonBij(db, invoer, leveringId, rij) : maakClient(db, invoer, leveringId);
}

/** Of these identities who already has a toewijzing, traject or declaratie with this number, which is unique per wet. */
export const metNummer = (wet: string, nummer: string, identiteit: string): Sql => sql`
  c.identiteit = ${identiteit} and (
    exists (select from toewijzing x where x.gemeente_code = c.gemeente_code and x.client_id = c.id
      and x.wet = ${wet} and x.toewijzingsnummer = ${nummer})
    or exists (select from traject x where x.gemeente_code = c.gemeente_code and x.client_id = c.id
      and x.wet = ${wet} and x.toewijzingsnummer = ${nummer})
    or exists (select from declaratie x where x.gemeente_code = c.gemeente_code and x.client_id = c.id
      and x.wet = ${wet} and x.toewijzingsnummer = ${nummer}))`;

/** Who has the traject with the record key of this line; without a toewijzingsnummer the person must agree too. */
function metTraject({ wet, aanbieder, client }: PersoonsLevering, regel: HulpLeveringRegel): Sql {
  const persoon = sql`and c.geboortejaar = ${client.geboortejaar} and c.geslacht = ${client.geslacht}`;
  return sql`
    c.identiteit = ${client.identiteit} ${regel.toewijzingsnummer === null ? persoon : sql``}
    and exists (select from traject t where t.gemeente_code = c.gemeente_code and t.client_id = c.id
      and t.bron = 'BERICHT' and t.wet = ${wet} and t.aanbieder_code = ${aanbieder}
      and t.toewijzingsnummer is not distinct from ${regel.toewijzingsnummer}
      and t.productcategorie is not distinct from ${regel.productcategorie}
      and t.productcode is not distinct from ${regel.productcode}
      and t.aanvang = ${regel.aanvang})`;
}

/**
 * The client of a line that names nobody: that of the same record key or toewijzingsnummer, else a new one. Whoever comes
 * first of a toewijzing, its start and its declaraties makes the client that the others find.
 */
export async function clientVanRegel(
  db: Queryable,
  invoer: PersoonsLevering,
  leveringId: string,
  regel: HulpLeveringRegel | ToewijzingLeveringRegel,
): Promise<BerichtClient> {
  const { gemeente, wet, client } = invoer;
  const [zelfde] = "aanvang" in regel ? await vind(db, gemeente, metTraject(invoer, regel)) : [];
  const nummer = regel.toewijzingsnummer;
  const [rij = zelfde] =
    zelfde || nummer === null ? [] : await vind(db, gemeente, metNummer(wet, nummer, client.identiteit));
  return rij ? werkPersoonBij(db, invoer, leveringId, rij) : maakClient(db, invoer, leveringId);
}

/** Who may see the client as its aanbieder: the uitvoerders of the trajecten that are there now. */
export async function werkAanbiedersBij(db: Queryable, gemeente: string, clientId: string): Promise<void> {
  await db.query(sql`
    update client set aanbieder_codes = coalesce(
      (select array_agg(a.aanbieder_code order by a.aanbieder_code) from (
         select aanbieder_code from traject where gemeente_code = ${gemeente} and client_id = ${clientId}
         union select aanbieder_code from maatregel where gemeente_code = ${gemeente} and client_id = ${clientId}) as a), '{}')
    where gemeente_code = ${gemeente} and id = ${clientId}`);
}

/** Someone of whom nothing is known and nothing is left: a later message could not find this client again. */
export async function ruimNaamlozeOp(db: Queryable, gemeente: string, clientId: string): Promise<void> {
  await db.query(sql`
    delete from client c
    where gemeente_code = ${gemeente} and id = ${clientId} and identiteit <> 'BEKEND' and zaaknummer is null
      and gezin_id is null
      and not exists (select from traject where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from toewijzing where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from aanmelding where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from ondersteuningsplan where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from maatregel where gemeente_code = ${gemeente} and client_id = ${clientId})
      and not exists (select from declaratie where gemeente_code = ${gemeente} and client_id = ${clientId})`);
}
