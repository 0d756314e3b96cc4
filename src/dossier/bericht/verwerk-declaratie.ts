import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { AfgewezenFout } from "../afgewezen";
import { clientenVan, type DeclaratieClient } from "./declaratie-client";
import type { DeclaratieLevering, Toegepast } from "./invoer";

/**
 * Refuses a line whose own number was used before, and a second credit of one debit line (TR314, TR390). Numbers are a
 * sender's own, within one wet.
 *
 * @throws AfgewezenFout with the path of the first such line.
 */
async function eisNieuw(db: Queryable, { gemeente, wet, aanbieder, regels }: DeclaratieLevering): Promise<void> {
  const eigen = regels.map(({ referentie }) => referentie);
  const vorige = regels.flatMap(({ vorigeReferentie }) => vorigeReferentie ?? []);
  const rijen = await db.query<{ referentie: string | null; vorige: string | null }>(sql`
    select referentie, vorige_referentie as vorige from declaratie
    where gemeente_code = ${gemeente} and wet = ${wet} and contractpartij_code = ${aanbieder}
      and (referentie = any(${eigen}::text[]) or vorige_referentie = any(${vorige}::text[]))`);
  const gebruikt = new Set(rijen.map(({ referentie }) => referentie));
  const gecrediteerd = new Set(rijen.map((rij) => rij.vorige));
  for (const { pad, referentie, vorigeReferentie } of regels) {
    if (gebruikt.has(referentie)) {
      const melding =
        "Deze aanbieder gebruikte dit ReferentieNummer al voor een andere regel. Geef elke regel een nieuw nummer.";
      throw new AfgewezenFout("DUBBEL", melding, `${pad}/ProductReferentie/ReferentieNummer`);
    }
    if (vorigeReferentie !== null && gecrediteerd.has(vorigeReferentie)) {
      const melding = "De regel die hier wordt teruggenomen is al eerder gecrediteerd. Laat deze regel weg.";
      throw new AfgewezenFout("CONFLICT", melding, `${pad}/ProductReferentie/VorigReferentieNummer`);
    }
  }
}

/** Writes the lines in one statement: a month of a large aanbieder has thousands. Gives their ids. */
async function voegToe(
  db: Queryable,
  invoer: DeclaratieLevering,
  leveringId: string,
  clienten: readonly DeclaratieClient[],
): Promise<string[]> {
  const { gemeente, wet, aanbieder, declaratienummer, declaratiedatum } = invoer;
  const rijen = invoer.regels.map((regel, plaats) => ({
    id: v7(),
    team_code: clienten[plaats]?.team,
    client_id: clienten[plaats]?.id,
    toewijzingsnummer: regel.toewijzingsnummer,
    productcategorie: regel.productcategorie,
    productcode: regel.productcode,
    referentie: regel.referentie,
    vorige_referentie: regel.vorigeReferentie,
    maand: regel.maand,
    volume: regel.volume,
    eenheid: regel.eenheid,
    bedrag: regel.bedrag,
    debet_credit: regel.credit ? "CREDIT" : "DEBET",
  }));
  await db.query(sql`
    insert into declaratie (gemeente_code, id, team_code, aanbieder_codes, client_id, contractpartij_code, wet,
      toewijzingsnummer, productcategorie, productcode, declaratienummer, referentie, vorige_referentie, maand, volume,
      eenheid, bedrag, debet_credit, dagtekening, ontvangen_op, levering_id)
    select ${gemeente}, r.id, r.team_code, ${[aanbieder]}::text[], r.client_id, ${aanbieder}, ${wet}, r.toewijzingsnummer,
      r.productcategorie, r.productcode, ${declaratienummer}, r.referentie, r.vorige_referentie, r.maand, r.volume,
      r.eenheid, r.bedrag, r.debet_credit, ${declaratiedatum}::date,
      (clock_timestamp() at time zone 'Europe/Amsterdam')::date, ${leveringId}
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r (id uuid, team_code text, client_id uuid,
      toewijzingsnummer text, productcategorie text, productcode text, referentie text, vorige_referentie text, maand date,
      volume numeric, eenheid text, bedrag numeric, debet_credit text)`);
  return rijen.map(({ id }) => id);
}

/** Applies a 323. */
export async function verwerkDeclaratie(
  db: Queryable,
  invoer: DeclaratieLevering,
  leveringId: string,
): Promise<Toegepast> {
  await eisNieuw(db, invoer);
  const clienten = await clientenVan(db, invoer);
  const declaraties = await voegToe(db, invoer, leveringId, clienten);
  return { gewijzigd: new Set(clienten.map(({ id }) => id)), declaraties };
}
