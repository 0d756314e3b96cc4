import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every number of a cell. */
const MATEN = `
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
        niet_van_toepassing bigint not null default 0`;

/**
 * What keeps figures live and tells how they changed: which delivery a change waits for, since when something waits
 * (without whose change it is, so that readers of figures may know it), and per stand what changed by which deliveries.
 * A refresh writes its differences before it has its stand, so they hang under an id of their own.
 */
export class Revisie1790000000012 implements MigrationInterface {
  name = "Revisie1790000000012";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table dirty_client add column levering_id uuid;

      create table cellen.wachtend (
        gemeente_code text not null,
        id uuid not null,
        gelogd_op timestamptz not null default now(),
        constraint wachtend_pkey primary key (gemeente_code, id)
      );
      create table cellen.revisie (
        gemeente_code text not null,
        data_stand uuid not null,
        verschil_id uuid not null,
        levering_ids uuid[] not null,
        zonder_levering boolean not null,
        constraint revisie_pkey primary key (gemeente_code, data_stand, verschil_id)
      );
      create table cellen.verschil (
        gemeente_code text not null,
        verschil_id uuid not null,
        marge text not null,
        indicator text not null,
        periode_soort text not null,
        periode date not null,
        aanbieder_code text not null default '',
        wet text not null default '',${MATEN},
        constraint verschil_pkey
          primary key (gemeente_code, verschil_id, marge, indicator, periode_soort, periode, aanbieder_code, wet)
      );
      -- Tells stands of one millisecond apart, in their order.
      create sequence cellen.stand_nummer as integer cycle;
      grant usage on sequence cellen.stand_nummer to drieluik_motor;
      -- A gemeente that was counted before has a stand to compare with.
      insert into cellen.revisie (gemeente_code, data_stand, verschil_id, levering_ids, zonder_levering)
        select gemeente_code, data_stand, data_stand, '{}', true from cellen.stand;

      grant select, insert, update, delete on cellen.wachtend, cellen.revisie, cellen.verschil to drieluik_motor;
      grant insert on cellen.wachtend to drieluik_app;
      grant select on cellen.wachtend, cellen.revisie, cellen.verschil to drieluik_lezer;
      do $$ begin
        if current_setting('server_version_num')::integer >= 170000 then
          execute 'grant maintain on cellen.wachtend, cellen.revisie, cellen.verschil to drieluik_motor';
        end if;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table cellen.verschil, cellen.revisie, cellen.wachtend;
      drop sequence cellen.stand_nummer;
      alter table dirty_client drop column levering_id;
    `);
  }
}
