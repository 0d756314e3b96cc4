import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The facts that are counted. Rewritten per client by role motor, read by role app for onderbouwing.
 * Grain of feiten.episode: one episode (client, uitvoerder, wet, soort hulp; lines at most O days apart); its id is
 * that of its first traject. feiten.episode_traject: one traject, id that of the traject, and the episode it is part of.
 * feiten.episode_doel: one pair episode x linked doel. feiten.episode_ervaring: one ended
 * episode x kind of informant asked (ZELF or OUDER).
 */
export class Feiten1790000000004 implements MigrationInterface {
  name = "Feiten1790000000004";

  async up(db: QueryRunner): Promise<void> {
    // Dimensions are copied into every fact, so that counting joins nothing; ONBEKEND where the row says nothing.
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
      create schema feiten;
      grant usage on schema feiten to drieluik_motor, drieluik_app;
      create table feiten.episode (
        gemeente_code text not null,
        id uuid not null,${dimensies},
        voorziening text not null,
        soort_hulp text not null,
        instroom boolean not null,
        beeindigd boolean not null,
        reden_code text,
        bij_reden text,
        buiten_schaal boolean not null,
        overleden boolean not null,
        met_uitkomst boolean not null,
        structureel boolean not null,
        doorlopend boolean not null,
        niet_waarneembaar boolean not null,
        volgende_start date,
        aantal_doelen integer not null,
        constraint episode_pkey primary key (gemeente_code, id)
      );
      create index episode_client_id_idx on feiten.episode (gemeente_code, client_id);
      create index episode_aanbieder_code_idx on feiten.episode (gemeente_code, aanbieder_code, einde);
      create table feiten.episode_traject (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        episode_id uuid not null,
        constraint episode_traject_pkey primary key (gemeente_code, id)
      );
      create index episode_traject_episode_id_idx on feiten.episode_traject (gemeente_code, episode_id);
      create index episode_traject_client_id_idx on feiten.episode_traject (gemeente_code, client_id);
      create table feiten.episode_doel (
        gemeente_code text not null,
        id uuid not null,${dimensies},
        episode_id uuid not null,
        doel_id uuid not null,
        voorziening text not null,
        beeindigd boolean not null,
        met_uitkomst boolean not null,
        vervallen boolean not null,
        evaluatie_id uuid,
        informant text,
        gas_score integer,
        alleen_aanbieder boolean not null,
        constraint episode_doel_pkey primary key (gemeente_code, id)
      );
      create index episode_doel_episode_id_idx on feiten.episode_doel (gemeente_code, episode_id);
      create index episode_doel_client_id_idx on feiten.episode_doel (gemeente_code, client_id);
      create table feiten.episode_ervaring (
        gemeente_code text not null,
        id uuid not null,${dimensies},
        episode_id uuid not null,
        soort_informant text not null,
        met_uitkomst boolean not null,
        structureel boolean not null,
        overleden boolean not null,
        vrijgesteld boolean not null,
        ervaring_id uuid,
        rapportcijfer integer,
        verder_zonder_hulp text,
        constraint episode_ervaring_pkey primary key (gemeente_code, id)
      );
      create index episode_ervaring_episode_id_idx on feiten.episode_ervaring (gemeente_code, episode_id);
      create index episode_ervaring_client_id_idx on feiten.episode_ervaring (gemeente_code, client_id);
    `);
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const scope = `gemeente_code = any(${lijst("gemeenten")}) and (team_code = any(${lijst("teams")})
      or aanbieder_codes && ${lijst("aanbieders")} or client_id = any(${lijst("clienten")}::uuid[]))`;
    for (const feit of ["episode", "episode_traject", "episode_doel", "episode_ervaring"]) {
      await db.query(`
        alter table feiten.${feit} enable row level security;
        alter table feiten.${feit} force row level security;
        create policy ${feit}_scope on feiten.${feit} using (${scope}) with check (${scope});
        grant select, insert, update, delete on feiten.${feit} to drieluik_motor;
        grant select on feiten.${feit} to drieluik_app;
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop schema feiten cascade;");
  }
}
