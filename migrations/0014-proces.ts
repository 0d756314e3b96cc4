import type { MigrationInterface, QueryRunner } from "typeorm";

const FEITEN = ["aanmelding", "plan"];

/**
 * The facts of the way to help and back. Grain of feiten.aanmelding: one aanmelding. feiten.plan: one
 * ondersteuningsplan; that of a gezin once, under the member with the lowest id. Ids follow from the case and its
 * client, so that a case that passes to another client is another row.
 */
export class Proces1790000000014 implements MigrationInterface {
  name = "Proces1790000000014";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table feiten.aanmelding (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        aanmelding_id uuid not null,
        wet text not null,
        wijk_code text not null,
        geslacht text not null,
        geboortejaar integer not null,
        leeftijdsgroep_datum text not null,
        leeftijdsgroep_aanvraag text not null,
        datum date not null,
        gesprek_op date,
        aanvraagdatum date,
        toegeleid_op date,
        hulpvraag text not null,
        wacht_van date,
        wacht_tot_en_met date,
        constraint aanmelding_pkey primary key (gemeente_code, id)
      );
      create index aanmelding_client_id_idx on feiten.aanmelding (gemeente_code, client_id);
      create table feiten.plan (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        plan_id uuid not null,
        soort text not null,
        wet text not null,
        verwijzer text not null,
        wijk_code text not null,
        geslacht text not null,
        geboortejaar integer,
        leeftijdsgroep_vastgesteld text not null,
        leeftijdsgroep_vraagverheldering text not null,
        leeftijdsgroep_afgesloten text not null,
        vastgesteld_op date not null,
        vraagverheldering_op date not null,
        afgesloten_op date,
        bestemming text,
        hulpvraag text,
        terug_op date,
        niet_waarneembaar boolean not null,
        aantal_doelen integer not null,
        aantal_vervallen integer not null,
        aantal_geevalueerd integer not null,
        alleen_aanbieder boolean not null,
        t_score numeric(6, 2),
        constraint plan_pkey primary key (gemeente_code, id)
      );
      create index plan_client_id_idx on feiten.plan (gemeente_code, client_id);
    `);
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const scope = `gemeente_code = any(${lijst("gemeenten")}) and (team_code = any(${lijst("teams")})
      or aanbieder_codes && ${lijst("aanbieders")} or client_id = any(${lijst("clienten")}::uuid[]))`;
    for (const feit of FEITEN) {
      await db.query(`
        alter table feiten.${feit} enable row level security;
        alter table feiten.${feit} force row level security;
        create policy ${feit}_scope on feiten.${feit} using (${scope}) with check (${scope});
        grant select, insert, update, delete on feiten.${feit} to drieluik_motor;
        grant select on feiten.${feit} to drieluik_app;
        -- Only from version 17 on may another than the owner analyze.
        do $$ begin
          if current_setting('server_version_num')::integer >= 170000 then
            execute 'grant maintain on feiten.${feit} to drieluik_motor';
          end if;
        end $$;
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const feit of FEITEN) await db.query(`drop table feiten.${feit}`);
  }
}
