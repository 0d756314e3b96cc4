import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The sums that figures are made of. One row = one indicator, one margin, one period, one value of each dimension the
 * margin carries ('' where it carries none). Role lezer reads these and nothing of the micro level.
 */
export class Cellen1790000000005 implements MigrationInterface {
  name = "Cellen1790000000005";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema cellen;
      grant usage on schema cellen to drieluik_motor, drieluik_lezer;
      create table cellen.cel (
        gemeente_code text not null,
        marge text not null,
        indicator text not null,
        periode_soort text not null,
        periode date not null,
        aanbieder_code text not null default '',
        wet text not null default '',
        hulpvorm text not null default '',
        productcategorie text not null default '',
        segment text not null default '',
        ondersteuningsbehoefte text not null default '',
        niveau text not null default '',
        leveringsvorm text not null default '',
        verwijzer text not null default '',
        wijk_code text not null default '',
        leeftijdsgroep text not null default '',
        geslacht text not null default '',
        populatie bigint not null default 0,
        noemer bigint not null default 0,
        teller numeric not null default 0,
        kwadraat numeric not null default 0,
        buiten_schaal bigint not null default 0,
        doorlopend bigint not null default 0,
        niet_waarneembaar bigint not null default 0,
        venster_open bigint not null default 0,
        vervallen bigint not null default 0,
        alleen_aanbieder bigint not null default 0,
        niet_van_toepassing bigint not null default 0,
        constraint cel_pkey primary key (gemeente_code, marge, indicator, periode_soort, periode, aanbieder_code, wet, hulpvorm,
          productcategorie, segment, ondersteuningsbehoefte, niveau, leveringsvorm, verwijzer, wijk_code, leeftijdsgroep, geslacht),
        constraint cel_periode_soort_check check (periode_soort in ('MAAND', 'KWARTAAL', 'JAAR'))
      );
      create table cellen.stand (
        gemeente_code text not null,
        data_stand uuid not null,
        peildatum date not null,
        horizon date not null,
        definities text not null,
        berekend_op timestamptz not null,
        constraint stand_pkey primary key (gemeente_code)
      );
      grant select, insert, update, delete on cellen.cel, cellen.stand to drieluik_motor;
      grant select on cellen.cel, cellen.stand to drieluik_lezer;
      -- An onderbouwing lists the episodes as they were counted, so it must know up to which day that was.
      grant usage on schema cellen to drieluik_app;
      grant select on cellen.stand to drieluik_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop schema cellen cascade;");
  }
}
