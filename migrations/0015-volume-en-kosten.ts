import type { MigrationInterface, QueryRunner } from "typeorm";

/** Runs a statement where the right exists: PostgreSQL 17 and later. Before that only an owner can analyze. */
const fromVersion17 = (statement: string): string => `
  do $$ begin
    if current_setting('server_version_num')::integer >= 170000 then execute '${statement}'; end if;
  end $$;`;

const FEITEN = ["stapeling", "toewijzing", "declaratie"];

/**
 * What volume and cost are counted from. Grain of feiten.stapeling: one client and one stretch of days on which at least
 * two episodes run, all these days alike. feiten.toewijzing: one toewijzing that was not withdrawn. feiten.declaratie: one
 * line of a declaratie. A cell of a sum tells how many clients a month it is of.
 */
export class VolumeEnKosten1790000000015 implements MigrationInterface {
  name = "VolumeEnKosten1790000000015";

  async up(db: QueryRunner): Promise<void> {
    const wie = `
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        wijk_code text not null,
        geslacht text not null,
        geboortejaar integer not null`;
    const hulp = `
        aanbieder_code text not null,
        wet text not null,
        hulpvorm text not null,
        productcategorie text not null,
        segment text not null,
        ondersteuningsbehoefte text not null,
        niveau text not null,
        verwijzer text not null,
        leeftijdsgroep text not null`;
    await db.query(`
      alter table cellen.cel add clientmaanden bigint not null default 0;
      alter table cellen.verschil add clientmaanden bigint not null default 0;
      create table feiten.stapeling (${wie},
        aanvang date not null,
        einde date,
        beide_wetten boolean not null,
        constraint stapeling_pkey primary key (gemeente_code, id)
      );
      create table feiten.toewijzing (${wie},${hulp},
        toewijzing_id uuid not null,
        aanvang date not null,
        einde date,
        budget numeric,
        gedeclareerd numeric,
        eerste_van_maand boolean not null,
        constraint toewijzing_pkey primary key (gemeente_code, id)
      );
      create table feiten.declaratie (${wie},${hulp},
        declaratie_id uuid not null,
        traject_id uuid,
        toewijzing_id uuid,
        aanvang date not null,
        einde date not null,
        bedrag numeric not null,
        debet boolean not null,
        vervangt boolean not null,
        dagtekening date not null,
        ontvangen_op date not null,
        eerste_van_maand boolean not null,
        constraint declaratie_pkey primary key (gemeente_code, id)
      );
      create index stapeling_client_id_idx on feiten.stapeling (gemeente_code, client_id);
      create index toewijzing_client_id_idx on feiten.toewijzing (gemeente_code, client_id);
      create index declaratie_client_id_idx on feiten.declaratie (gemeente_code, client_id);
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
      `);
      await db.query(fromVersion17(`grant maintain on feiten.${feit} to drieluik_motor`));
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table ${FEITEN.map((feit) => `feiten.${feit}`).join(", ")};
      alter table cellen.verschil drop clientmaanden;
      alter table cellen.cel drop clientmaanden;
    `);
  }
}
