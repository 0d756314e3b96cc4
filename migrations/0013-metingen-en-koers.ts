import type { MigrationInterface, QueryRunner } from "typeorm";

/** Runs a statement where the right exists: PostgreSQL 17 and later. Before that only an owner can analyze. */
const fromVersion17 = (statement: string): string => `
  do $$ begin
    if current_setting('server_version_num')::integer >= 170000 then execute '${statement}'; end if;
  end $$;`;

/**
 * Two more facts and two more reasons of a cell. Grain of feiten.episode_meting: one ended episode, with what its
 * measurements before and after tell. feiten.doel_koers: one pair episode x doel of help that has run a year, and one
 * stretch of days on which the same could be said of it.
 */
export class MetingenEnKoers1790000000013 implements MigrationInterface {
  name = "MetingenEnKoers1790000000013";

  async up(db: QueryRunner): Promise<void> {
    const dimensies = `
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        aanbieder_code text not null,
        wet text not null,
        hulpvorm text not null,
        productcategorie text not null,
        segment text not null,
        ondersteuningsbehoefte text not null,
        niveau text not null,
        leveringsvorm text not null,
        verwijzer text not null,
        wijk_code text not null,
        geslacht text not null,
        geboortejaar integer not null,
        leeftijdsgroep_aanvang text not null,
        leeftijdsgroep_einde text not null,
        aanvang date not null,
        einde date`;
    await db.query(`
      create table feiten.episode_meting (
        gemeente_code text not null,
        id uuid not null,${dimensies},
        episode_id uuid not null,
        voorziening text not null,
        met_uitkomst boolean not null,
        overleden boolean not null,
        voor_id uuid,
        na_id uuid,
        uitslag text,
        niveau_voor_id uuid,
        niveau_na_id uuid,
        niveau_uitslag text,
        constraint episode_meting_pkey primary key (gemeente_code, id)
      );
      create index episode_meting_episode_id_idx on feiten.episode_meting (gemeente_code, episode_id);
      create index episode_meting_client_id_idx on feiten.episode_meting (gemeente_code, client_id);
      create table feiten.doel_koers (
        gemeente_code text not null,
        id uuid not null,${dimensies},
        episode_id uuid not null,
        doel_id uuid not null,
        voorziening text not null,
        met_uitkomst boolean not null,
        van date not null,
        tot_en_met date,
        vervallen boolean not null,
        evaluatie_id uuid,
        gas_score integer,
        alleen_aanbieder boolean not null,
        constraint doel_koers_pkey primary key (gemeente_code, id)
      );
      create index doel_koers_episode_id_idx on feiten.doel_koers (gemeente_code, episode_id);
      create index doel_koers_client_id_idx on feiten.doel_koers (gemeente_code, client_id);
      alter table cellen.cel add column onvolledige_meting bigint not null default 0,
        add column zonder_normen bigint not null default 0;
      alter table cellen.verschil add column onvolledige_meting bigint not null default 0,
        add column zonder_normen bigint not null default 0;
    `);
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const scope = `gemeente_code = any(${lijst("gemeenten")}) and (team_code = any(${lijst("teams")})
      or aanbieder_codes && ${lijst("aanbieders")} or client_id = any(${lijst("clienten")}::uuid[]))`;
    for (const feit of ["episode_meting", "doel_koers"]) {
      await db.query(`
        alter table feiten.${feit} enable row level security;
        alter table feiten.${feit} force row level security;
        create policy ${feit}_scope on feiten.${feit} using (${scope}) with check (${scope});
        grant select, insert, update, delete on feiten.${feit} to drieluik_motor;
        grant select on feiten.${feit} to drieluik_app;
      `);
    }
    await db.query(fromVersion17("grant maintain on feiten.episode_meting, feiten.doel_koers to drieluik_motor"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table cellen.verschil drop column onvolledige_meting, drop column zonder_normen;
      alter table cellen.cel drop column onvolledige_meting, drop column zonder_normen;
      drop table feiten.doel_koers, feiten.episode_meting;
    `);
  }
}
