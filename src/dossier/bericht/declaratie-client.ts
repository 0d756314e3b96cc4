import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { ONVERDEELD } from "../../domein";
import { metNummer } from "./client";
import type { DeclaratieLevering, DeclaratieRegel, WieInvoer } from "./invoer";

/** What is written where nobody has told yet: the year that the standard itself uses for a birth date unknown. */
const JAAR_ONBEKEND = 1900;

/** Whose declaratie it is. */
export interface DeclaratieClient {
  readonly id: string;
  readonly team: string;
}

interface Rij extends Record<string, unknown> {
  readonly id: string;
  readonly team: string;
  readonly pseudoniem: string;
}

/** A 323 tells nothing of a client but the number: who is not known yet gets a year and geslacht when another message comes. */
async function maakClienten(db: Queryable, gemeente: string, wie: readonly WieInvoer[]): Promise<string[]> {
  const rijen = wie.map(({ pseudoniem, identiteit }) => ({ id: v7(), pseudoniem, identiteit }));
  await db.query(sql`
    insert into client (gemeente_code, id, team_code, pseudoniem, identiteit, geboortejaar, geslacht)
    select ${gemeente}, r.id, ${ONVERDEELD}, r.pseudoniem, r.identiteit, ${JAAR_ONBEKEND}, 'ONBEKEND'
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r (id uuid, pseudoniem text, identiteit text)`);
  return rijen.map(({ id }) => id);
}

/** The clients with a pseudonym, by that. */
async function bekenden(
  db: Queryable,
  gemeente: string,
  wie: readonly WieInvoer[],
): Promise<ReadonlyMap<string, DeclaratieClient>> {
  const pseudoniemen = [...new Set(wie.flatMap(({ pseudoniem }) => pseudoniem ?? []))];
  const rijen = await db.query<Rij>(sql`
    select id, team_code as team, pseudoniem from client
    where gemeente_code = ${gemeente} and pseudoniem = any(${pseudoniemen}::text[])
    order by id
    for no key update`);
  const gevonden = new Map<string, DeclaratieClient>(
    rijen.map(({ id, team, pseudoniem }) => [pseudoniem, { id, team }]),
  );
  const nieuw = pseudoniemen.filter((pseudoniem) => !gevonden.has(pseudoniem));
  const ids = await maakClienten(
    db,
    gemeente,
    nieuw.map((pseudoniem) => ({ pseudoniem, identiteit: "BEKEND" })),
  );
  nieuw.forEach((pseudoniem, plaats) => gevonden.set(pseudoniem, { id: ids[plaats] ?? "", team: ONVERDEELD }));
  return gevonden;
}

/** Whose line it is that names nobody: whoever has that toewijzing, else a new client. */
async function naamloze(
  db: Queryable,
  { gemeente, wet }: DeclaratieLevering,
  { client, toewijzingsnummer }: DeclaratieRegel,
): Promise<DeclaratieClient> {
  const [rij] = await db.query<DeclaratieClient & Record<string, unknown>>(sql`
    select c.id, c.team_code as team from client c
    where c.gemeente_code = ${gemeente} and ${metNummer(wet, toewijzingsnummer, client.identiteit)}
    order by c.id limit 1
    for no key update of c`);
  if (rij) return rij;
  const [id = ""] = await maakClienten(db, gemeente, [client]);
  return { id, team: ONVERDEELD };
}

/** The client of each line of a 323, in the order of its lines. */
export async function clientenVan(db: Queryable, invoer: DeclaratieLevering): Promise<DeclaratieClient[]> {
  const { gemeente, regels } = invoer;
  const gevonden = await bekenden(
    db,
    gemeente,
    regels.map(({ client }) => client),
  );
  // Several lines without a name may be of one toewijzing, and so of one new client.
  const naamlozen = new Map<string, DeclaratieClient>();
  const clienten: DeclaratieClient[] = [];
  for (const regel of regels) {
    const { pseudoniem, identiteit } = regel.client;
    const sleutel = `${identiteit} ${regel.toewijzingsnummer}`;
    const wie =
      (pseudoniem === null ? naamlozen.get(sleutel) : gevonden.get(pseudoniem)) ?? (await naamloze(db, invoer, regel));
    if (pseudoniem === null) naamlozen.set(sleutel, wie);
    clienten.push(wie);
  }
  return clienten;
}
