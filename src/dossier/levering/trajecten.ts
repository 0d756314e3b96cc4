import type { Queryable } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";
import { BEHOEFTE, HULPVORM, NIVEAU, productVan, SEGMENT } from "../product";
import { REDENLIJST } from "../referentie";
import type { Levergang, Toepassing } from "./levergang";
import { schrijfRijen } from "./schrijf-rijen";
import { maakClienten } from "./wie";

/** Everyone whose help is written and who was not known before; the aanbieder of a row may see its client. */
export const maakClientenVanTrajecten = (db: Queryable): Promise<number> =>
  maakClienten(db, { aanbieder: sql`i.aanbieder` });

/** The aanbieders of the rows, registered without a name when they are new. */
export async function registreerAanbieders(db: Queryable, kolommen: Sql): Promise<void> {
  await db.query(sql`
    insert into aanbieder (code) select distinct a.code from invoer i cross join lateral unnest(${kolommen}) as a (code)
    where a.code is not null on conflict (code) do nothing`);
}

/** Writes trajecten of a file of the hub's own: a line is the same line by the record key of messages. */
export async function schrijfTrajecten(db: Queryable, gang: Levergang): Promise<Toepassing> {
  await registreerAanbieders(db, sql`array[i.aanbieder, i.contractpartij]`);
  await maakClientenVanTrajecten(db);
  const { JEUGDWET, WMO } = REDENLIJST;
  const uitslag = await schrijfRijen(db, gang, {
    tabel: "traject",
    sleutel: ["wet", "aanbieder_code", "client_id", "toewijzingsnummer", "productcategorie", "productcode", "aanvang"],
    sleutelLeeg: ["toewijzingsnummer", "productcategorie", "productcode"],
    vast: ["team_code", "aanbieder_codes", "bron"],
    waarden: [
      "contractpartij_code",
      "hulpvorm",
      "segment",
      "ondersteuningsbehoefte",
      "niveau",
      "voorziening",
      "leveringsvorm",
      "verwijzer",
      "gestart_met_crisis",
      "einde",
      "reden_lijst",
      "reden_versie",
      "reden_code",
    ],
    waar: sql`t.bron = 'BESTAND'`,
    rijen: sql`
      select i.rij as nr, i.gemeente as gemeente_code, w.client_id, w.team_code, array[i.aanbieder] as aanbieder_codes,
        'BESTAND' as bron, i.wet, i.aanbieder as aanbieder_code, coalesce(i.contractpartij, i.aanbieder) as contractpartij_code,
        i.toewijzingsnummer, i.productcategorie, i.productcode, i.aanvang,
        case when i.wet = 'JEUGDWET' then coalesce(i.hulpvorm, ${HULPVORM}) end as hulpvorm, coalesce(i.segment, ${SEGMENT}) as segment,
        coalesce(i.ondersteuningsbehoefte, ${BEHOEFTE}) as ondersteuningsbehoefte,
        case when i.ondersteuningsbehoefte is not null then i.niveau else ${NIVEAU} end as niveau,
        coalesce(i.voorziening, 'INDIVIDUEEL') as voorziening, coalesce(i.leveringsvorm, 'ZIN') as leveringsvorm, i.verwijzer,
        coalesce(i.gestart_met_crisis, false) as gestart_met_crisis, i.einde,
        case when i.reden is not null then case i.wet when 'WMO' then ${WMO.lijst} else ${JEUGDWET.lijst} end end as reden_lijst,
        case when i.reden is not null then case i.wet when 'WMO' then ${WMO.versie} else ${JEUGDWET.versie} end end as reden_versie,
        i.reden as reden_code
      from invoer i join wie w on w.rij = i.rij ${productVan(sql`i`)}`,
  });
  await toonAanAanbieders(db);
  return uitslag;
}

/** Lets the aanbieder of each row see the client it helps. */
export async function toonAanAanbieders(db: Queryable): Promise<void> {
  await db.query(sql`
    update client c set aanbieder_codes = (
      select array_agg(distinct code order by code) from unnest(c.aanbieder_codes || x.codes) as u (code))
    from (
      select w.gemeente_code, w.client_id, array_agg(distinct i.aanbieder) as codes
      from invoer i join wie w on w.rij = i.rij
      -- Who is new was made with them.
      where not exists (select from nieuwkomer n where n.gemeente = w.gemeente_code and n.id = w.client_id)
      group by w.gemeente_code, w.client_id) as x
    where c.gemeente_code = x.gemeente_code and c.id = x.client_id and not c.aanbieder_codes @> x.codes`);
}
