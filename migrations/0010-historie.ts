import type { MigrationInterface, QueryRunner } from "typeorm";

/** Runs a statement where the right exists: PostgreSQL 17 and later. Before that only an owner can analyze. */
const fromVersion17 = (statement: string): string => `
  do $$ begin
    if current_setting('server_version_num')::integer >= 170000 then execute '${statement}'; end if;
  end $$;`;

/**
 * Figures that others counted, and that never mix with our cells: the series of the old regional monitor, the
 * concordance of its products with the Twents model, and reference figures of CBS. None of it holds people.
 */
export class Historie1790000000010 implements MigrationInterface {
  name = "Historie1790000000010";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- oud_product '' is the total of all products. What can't be a count is refused here, since it can't be shown either.
      create table cellen.historie_cijfer (
        gemeente_code text not null,
        indicator text not null,
        definitieversie text not null,
        periode_van date not null,
        periode_tot date not null,
        oud_product text not null default '',
        teller numeric not null,
        noemer numeric,
        levering_id uuid,
        constraint historie_cijfer_pkey
          primary key (gemeente_code, indicator, definitieversie, periode_van, periode_tot, oud_product),
        constraint historie_cijfer_gemeente_code_check check (gemeente_code ~ '^[0-9]{4}$'),
        constraint historie_cijfer_definitieversie_check check (definitieversie <> ''),
        constraint historie_cijfer_periode_check check (
          periode_van >= '1990-01-01' and periode_van < periode_tot and periode_tot <= '2200-01-01'
          and extract(day from periode_van) = 1 and extract(day from periode_tot) = 1
        ),
        constraint historie_cijfer_teller_check check (teller >= 0 and teller <= 1000000000000),
        constraint historie_cijfer_noemer_check check (noemer >= 0 and noemer <= 1000000000 and noemer = trunc(noemer))
      );
      grant select, insert, update, delete on cellen.historie_cijfer to drieluik_motor;
      grant select on cellen.historie_cijfer to drieluik_lezer;

      create table concordantie (
        versie text not null,
        oud_product text not null,
        ondersteuningsbehoefte text not null
          constraint concordantie_ondersteuningsbehoefte_fkey references ondersteuningsbehoefte (code),
        geldig_van date not null,
        geldig_tot date,
        toelichting text,
        constraint concordantie_pkey primary key (versie, oud_product),
        constraint concordantie_versie_check check (versie <> ''),
        constraint concordantie_oud_product_check check (oud_product <> ''),
        constraint concordantie_geldig_check check (geldig_van < geldig_tot)
      );
      create index concordantie_oud_product_idx on concordantie (oud_product);

      -- gemeente_code, aanbieder_code and wet are '' where the source does not tell them apart, so that they can be a key.
      create table referentiecijfer (
        gemeente_code text not null default '',
        aanbieder_code text not null default '',
        indicator text not null,
        wet text not null default '',
        periode_van date not null,
        periode_tot date not null,
        bron text not null,
        tabel text not null default '',
        teller numeric,
        noemer numeric,
        waarde numeric,
        eenheid text not null,
        levering_id uuid,
        constraint referentiecijfer_pkey
          primary key (gemeente_code, aanbieder_code, indicator, periode_van, periode_tot, wet, bron, tabel),
        constraint referentiecijfer_gemeente_code_check check (gemeente_code ~ '^([0-9]{4})?$'),
        constraint referentiecijfer_aanbieder_code_check check (aanbieder_code ~ '^([0-9]{8}|DL[0-9]{6})?$'),
        constraint referentiecijfer_wet_check check (wet in ('', 'JEUGDWET', 'WMO')),
        constraint referentiecijfer_periode_check check (
          periode_van < periode_tot and extract(day from periode_van) = 1 and extract(day from periode_tot) = 1
        ),
        constraint referentiecijfer_bron_check check (bron in ('CBS_RAPPORT', 'STATLINE')),
        constraint referentiecijfer_eenheid_check
          check (eenheid in ('AANDEEL', 'CIJFER', 'AANTAL', 'PER_1000', 'DAGEN', 'EURO', 'T_SCORE')),
        constraint referentiecijfer_getal_check check (
          (teller is null or abs(teller) <= 1000000000000) and (noemer is null or abs(noemer) <= 1000000000000)
          and (waarde is null or abs(waarde) <= 1000000000000)
        )
      );

      grant select, insert, update, delete on concordantie, referentiecijfer to drieluik_motor;
      grant select on concordantie, referentiecijfer to drieluik_lezer;
    `);
    await db.query(
      fromVersion17("grant maintain on cellen.historie_cijfer, concordantie, referentiecijfer to drieluik_motor"),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table referentiecijfer, concordantie, cellen.historie_cijfer;");
  }
}
