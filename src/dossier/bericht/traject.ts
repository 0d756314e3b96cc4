import { v7 } from "uuid";
import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { AfgewezenFout } from "../afgewezen";
import { BEHOEFTE, HULPVORM, NIVEAU, productVan, SEGMENT } from "../product";
import { maakLosVanBij } from "../levering/bij/volg-bronnen";
import type { BerichtClient } from "./client";
import { isLater, type Berichtsleutel, type HulpLevering, type HulpLeveringRegel, type Stop } from "./invoer";

/** Marks an ended traject whose start has not come in. */
export const START_ONTBREEKT = "START_ONTBREEKT";

/** A traject as messages know it, locked until the transaction ends. */
export interface BerichtTraject {
  readonly id: string;
  readonly startOntbreekt: boolean;
  readonly stop: Stop | null;
  /** The message that said last something of it. */
  readonly bericht: Berichtsleutel | null;
}

interface Rij extends Record<string, unknown> {
  id: string;
  markeringen: string[];
  einde: string | null;
  reden_lijst: string | null;
  reden_versie: string | null;
  reden_code: string | null;
  tijdelijk: boolean | null;
  bericht: Berichtsleutel | null;
}

function stopVan({ einde, reden_lijst, reden_versie, reden_code, tijdelijk }: Rij): Stop | null {
  if (einde === null || reden_lijst === null || reden_versie === null || reden_code === null) return null;
  return { einde, lijst: reden_lijst, versie: reden_versie, code: reden_code, tijdelijk: tijdelijk ?? false };
}

/** The traject with the record key of this line, or null. */
export async function vindTraject(
  db: Queryable,
  { gemeente, wet, afzender }: HulpLevering,
  regel: HulpLeveringRegel,
  clientId: string,
): Promise<BerichtTraject | null> {
  const [rij] = await db.query<Rij>(sql`
    select t.id, t.markeringen, t.einde, t.reden_lijst, t.reden_versie, t.reden_code, r.effect = 'TIJDELIJK' as tijdelijk,
      case when l.dagtekening is not null then jsonb_build_object('dagtekening', l.dagtekening, 'wet', l.wet,
        'berichtcode', l.berichtcode, 'afzender', l.afzender, 'identificatie', l.identificatie) end as bericht
    from traject t
      left join reden_beeindiging r on r.lijst = t.reden_lijst and r.versie = t.reden_versie and r.code = t.reden_code
      left join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
    where t.gemeente_code = ${gemeente} and t.client_id = ${clientId} and t.bron = 'BERICHT' and t.wet = ${wet}
      and t.aanbieder_code = ${afzender}
      and t.toewijzingsnummer is not distinct from ${regel.toewijzingsnummer}
      and t.productcategorie is not distinct from ${regel.productcategorie}
      and t.productcode is not distinct from ${regel.productcode}
      and t.aanvang = ${regel.aanvang}
    for no key update of t`);
  if (!rij) return null;
  const { id, markeringen, bericht } = rij;
  return { id, startOntbreekt: markeringen.includes(START_ONTBREEKT), stop: stopVan(rij), bericht };
}

/** What is to be true of a traject from now on. */
export interface TrajectStand {
  readonly startOntbreekt: boolean;
  readonly stop: Stop | null;
}

export async function maakTraject(
  db: Queryable,
  invoer: HulpLevering,
  regel: HulpLeveringRegel,
  client: BerichtClient,
  leveringId: string,
  { startOntbreekt, stop }: TrajectStand,
): Promise<string> {
  const id = v7();
  const { gemeente, wet, afzender } = invoer;
  await db.query(sql`
    insert into traject (gemeente_code, id, team_code, aanbieder_codes, client_id, aanbieder_code, contractpartij_code, wet,
      productcategorie, productcode, hulpvorm, segment, ondersteuningsbehoefte, niveau, voorziening, leveringsvorm,
      toewijzingsnummer, aanvang, einde, reden_lijst, reden_versie, reden_code, markeringen, bron, levering_id, leidend)
    select x.gemeente, ${id}::uuid, ${client.team}, ${[afzender]}::text[], ${client.id}::uuid, ${afzender}, ${afzender}, x.wet,
      x.productcategorie, x.productcode, ${HULPVORM}, ${SEGMENT}, ${BEHOEFTE}, ${NIVEAU}, 'INDIVIDUEEL', 'ZIN',
      ${regel.toewijzingsnummer}, ${regel.aanvang}::date, ${stop?.einde ?? null}::date, ${stop?.lijst ?? null},
      ${stop?.versie ?? null}, ${stop?.code ?? null}, ${startOntbreekt ? [START_ONTBREEKT] : []}::text[], 'BERICHT',
      ${leveringId}::uuid, true
    from (select ${gemeente}::text as gemeente, ${wet}::text as wet, ${regel.productcategorie}::text as productcategorie,
      ${regel.productcode}::text as productcode) as x ${productVan(sql`x`)}`);
  return id;
}

/** Writes what changed; the traject points at the latest message about it, whichever came in last. */
export async function werkTrajectBij(
  db: Queryable,
  invoer: HulpLevering,
  traject: BerichtTraject,
  leveringId: string,
  { startOntbreekt, stop }: TrajectStand,
): Promise<boolean> {
  const gelijk =
    startOntbreekt === traject.startOntbreekt &&
    stop?.einde === traject.stop?.einde &&
    stop?.lijst === traject.stop?.lijst &&
    stop?.code === traject.stop?.code;
  const nieuwste = isLater(invoer, traject.bericht);
  if (gelijk && !nieuwste) return false;
  await db.query(sql`
    update traject set einde = ${stop?.einde ?? null}, reden_lijst = ${stop?.lijst ?? null},
      reden_versie = ${stop?.versie ?? null}, reden_code = ${stop?.code ?? null},
      markeringen = array_remove(markeringen, ${START_ONTBREEKT}) || ${startOntbreekt ? [START_ONTBREEKT] : []}::text[],
      levering_id = ${nieuwste ? sql`${leveringId}::uuid` : sql`levering_id`}
    where gemeente_code = ${invoer.gemeente} and id = ${traject.id}`);
  return !gelijk;
}

/**
 * Removes a traject that was never meant.
 *
 * @throws AfgewezenFout when results hang on it: those would lose what they are about.
 */
export async function verwijderTraject(db: Queryable, gemeente: string, id: string, pad: string): Promise<void> {
  // A declaratie is linked by its number and product alone, so it lets go and finds its traject again when that returns.
  await db.query(sql`update declaratie set traject_id = null where gemeente_code = ${gemeente} and traject_id = ${id}`);
  await maakLosVanBij(db, gemeente, id);
  const [eraan] = await db.query<{ hangt: boolean }>(sql`
    select exists (select from traject_doel where gemeente_code = ${gemeente} and traject_id = ${id})
      or exists (select from ervaring where gemeente_code = ${gemeente} and traject_id = ${id})
      or exists (select from meting where gemeente_code = ${gemeente} and traject_id = ${id}) as hangt`);
  if (eraan?.hangt) {
    const melding =
      "Aan dit traject hangen al doelen, ervaringen of metingen, dus het kan niet worden ingetrokken. Neem contact op met de gemeente.";
    throw new AfgewezenFout("CONFLICT", melding, pad);
  }
  await db.query(sql`delete from traject where gemeente_code = ${gemeente} and id = ${id}`);
}
