import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { LANDELIJK } from "../../domein";
import { BEHOEFTE, HULPVORM, NIVEAU, productVan, SEGMENT } from "../product";
import { raak } from "./geraakt";
import type { Levergang, Toepassing } from "./levergang";
import { schrijfReferentie } from "./schrijf-referentie";
import { registreerAanbieders } from "./trajecten";

export async function schrijfGemeenten(db: Queryable): Promise<Toepassing> {
  await db.query(sql`
    insert into regio (code, naam) select distinct on (regio) regio, coalesce(regio_naam, regio) from invoer where regio is not null
    order by regio, regio_naam on conflict (code) do update set naam = excluded.naam where excluded.naam <> excluded.code`);
  return schrijfReferentie(db, {
    tabel: "gemeente",
    sleutel: ["code"],
    waarden: ["naam", "regio_code"],
    rijen: sql`select code, naam, regio as regio_code from invoer`,
  });
}

/** Residents and young people per year: what figures per 1 000 are divided by. */
export const schrijfInwoners = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "gemeente_jaar",
    sleutel: ["gemeente_code", "jaar"],
    waarden: ["inwoners", "jeugdigen", "bron"],
    rijen: sql`select gemeente as gemeente_code, jaar, inwoners, jeugdigen, bron from invoer`,
  });

export const schrijfWijken = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "wijk",
    sleutel: ["gemeente_code", "code"],
    waarden: ["naam"],
    rijen: sql`select gemeente as gemeente_code, wijk as code, naam from invoer`,
  });

export const schrijfTeams = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "team",
    sleutel: ["gemeente_code", "code"],
    waarden: ["naam"],
    rijen: sql`select gemeente as gemeente_code, team as code, naam from invoer`,
  });

/** Aanbieders with what is told of them. Who delivers outcomes or not is part of a fact, so their clients are counted again. */
export async function schrijfAanbieders(db: Queryable): Promise<Toepassing> {
  await registreerAanbieders(db, sql`array[i.onderneming, i.opgegaan_in]`);
  const uitslag = await schrijfReferentie(db, {
    tabel: "aanbieder",
    sleutel: ["code"],
    waarden: [
      "naam",
      "soort",
      "onderneming_code",
      "opgegaan_in",
      "opgegaan_per",
      "solistisch",
      "gecertificeerde_instelling",
    ],
    rijen: sql`
      select aanbieder as code, naam, soort, onderneming as onderneming_code, opgegaan_in, opgegaan_per, coalesce(solistisch, false) as solistisch,
        coalesce(gecertificeerde_instelling, false) as gecertificeerde_instelling
      from invoer`,
  });
  await raak(
    db,
    sql`select distinct t.gemeente_code, t.client_id from traject t
      where t.aanbieder_code in (select code from herzien where not nieuw)`,
  );
  return uitslag;
}

export async function schrijfContracten(db: Queryable): Promise<Toepassing> {
  await registreerAanbieders(db, sql`array[i.aanbieder]`);
  return schrijfReferentie(db, {
    tabel: "contract",
    sleutel: ["gemeente_code", "aanbieder_code", "wet", "nummer"],
    waarden: ["segment", "van", "tot"],
    rijen: sql`select gemeente as gemeente_code, aanbieder as aanbieder_code, wet, nummer, segment, van, tot from invoer`,
  });
}

/** Segments; whether one is structural decides who is asked about the help, so its clients are counted again. */
export async function schrijfSegmenten(db: Queryable): Promise<Toepassing> {
  const uitslag = await schrijfReferentie(db, {
    tabel: "segment",
    sleutel: ["wet", "code"],
    waarden: ["omschrijving", "structureel"],
    rijen: sql`select wet, code, omschrijving, structureel from invoer`,
  });
  await raak(
    db,
    sql`select distinct t.gemeente_code, t.client_id from traject t join herzien h on h.wet = t.wet and h.code = t.segment
      where not h.nieuw`,
  );
  return uitslag;
}

export const schrijfBehoeften = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "ondersteuningsbehoefte",
    sleutel: ["code"],
    waarden: ["omschrijving"],
    rijen: sql`select code, omschrijving from invoer`,
  });

export const schrijfNiveaus = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "ondersteuningsniveau",
    sleutel: ["ondersteuningsbehoefte", "code"],
    waarden: ["omschrijving"],
    rijen: sql`select ondersteuningsbehoefte, code, omschrijving from invoer`,
  });

/** What products are. Trajecten that messages brought under them follow, and are counted again. */
export async function schrijfProductcodes(db: Queryable): Promise<Toepassing> {
  const uitslag = await schrijfReferentie(db, {
    tabel: "productcode",
    sleutel: ["gemeente_code", "wet", "code"],
    waarden: ["productcategorie", "omschrijving", "hulpvorm", "segment", "ondersteuningsbehoefte", "niveau"],
    rijen: sql`
      select coalesce(gemeente, ${LANDELIJK}::text) as gemeente_code, wet, code, productcategorie, omschrijving, hulpvorm, segment,
        ondersteuningsbehoefte, niveau from invoer`,
  });
  await db.query(sql`
    with herzien_traject as (
      update traject t set hulpvorm = n.hulpvorm, segment = n.segment, ondersteuningsbehoefte = n.behoefte, niveau = n.niveau
      from (
        select x.gemeente, x.id, ${HULPVORM} as hulpvorm, ${SEGMENT} as segment, ${BEHOEFTE} as behoefte, ${NIVEAU} as niveau
        from (
          select t.gemeente_code as gemeente, t.id, t.wet, t.productcategorie, t.productcode from traject t
          where t.bron = 'BERICHT' and exists (
            select from herzien h where h.wet = t.wet and h.code = t.productcode
              and h.gemeente_code in (t.gemeente_code, ${LANDELIJK}::text))
        ) as x ${productVan(sql`x`)}
      ) as n
      where t.gemeente_code = n.gemeente and t.id = n.id
        and (t.hulpvorm, t.segment, t.ondersteuningsbehoefte, t.niveau) is distinct from (n.hulpvorm, n.segment, n.behoefte, n.niveau)
      returning t.gemeente_code, t.client_id)
    insert into geraakt (gemeente_code, client_id) select distinct gemeente_code, client_id from herzien_traject`);
  return uitslag;
}

/** Figures of CBS, per aanbieder and half-year or from StatLine: kept beside our own. */
export const schrijfReferentiecijfers = (db: Queryable, gang: Levergang): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "referentiecijfer",
    sleutel: ["gemeente_code", "aanbieder_code", "indicator", "periode_van", "periode_tot", "wet", "bron", "tabel"],
    waarden: ["teller", "noemer", "waarde", "eenheid", "levering_id"],
    rijen: sql`
      select coalesce(gemeente, '') as gemeente_code, coalesce(aanbieder, '') as aanbieder_code, indicator, periode_van, periode_tot,
        coalesce(wet, '') as wet, bron, coalesce(tabel, '') as tabel, teller, noemer, waarde, eenheid, ${gang.leveringId}::uuid as levering_id
      from invoer`,
  });

/** The series of the old monitor. */
export const schrijfHistorie = (db: Queryable, gang: Levergang): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "cellen.historie_cijfer",
    sleutel: ["gemeente_code", "indicator", "definitieversie", "periode_van", "periode_tot", "oud_product"],
    waarden: ["teller", "noemer", "levering_id"],
    rijen: sql`
      select gemeente as gemeente_code, indicator, definitieversie, periode_van, periode_tot, coalesce(oud_product, '') as oud_product,
        teller, noemer, ${gang.leveringId}::uuid as levering_id
      from invoer`,
  });

export const schrijfConcordantie = (db: Queryable): Promise<Toepassing> =>
  schrijfReferentie(db, {
    tabel: "concordantie",
    sleutel: ["versie", "oud_product"],
    waarden: ["ondersteuningsbehoefte", "geldig_van", "geldig_tot", "toelichting"],
    rijen: sql`select versie, oud_product, ondersteuningsbehoefte, geldig_van, geldig_tot, toelichting from invoer`,
  });
