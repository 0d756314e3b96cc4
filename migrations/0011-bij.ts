import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Deliveries of Beleidsinformatie Jeugd: what a record says of its client and in which version of the scale, and the moves
 * between gemeenten that show from two deliveries. A move is kept on either side by itself, without who it is on the other.
 */
export class Bij1790000000011 implements MigrationInterface {
  name = "Bij1790000000011";

  async up(db: QueryRunner): Promise<void> {
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const gemeente = `gemeente_code = any(${lijst("gemeenten")})`;
    const wie = `team_code = any(${lijst("teams")}) or aanbieder_codes && ${lijst("aanbieders")} or client_id = any(${lijst("clienten")}::uuid[])`;
    await db.query(`
      alter table bij_regel
        drop column overgenomen_op,
        drop column verhuisd_op,
        drop column verhuisd_door_id,
        add column geboortejaar integer not null,
        add column geslacht text not null,
        add column schaal_versie text;

      create table bij_verhuizing (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        levering_id uuid not null,
        andere_levering_id uuid not null,
        aanbieder_code text not null constraint bij_verhuizing_aanbieder_code_fkey references aanbieder (code),
        code text not null,
        aanvang date not null,
        richting text not null,
        op date not null,
        constraint bij_verhuizing_pkey primary key (gemeente_code, id),
        constraint bij_verhuizing_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint bij_verhuizing_levering_id_fkey foreign key (gemeente_code, levering_id) references levering (gemeente_code, id),
        constraint bij_verhuizing_richting_check check (richting in ('VERTREK', 'AANKOMST'))
      );
      create index bij_verhuizing_client_id_idx on bij_verhuizing (gemeente_code, client_id);

      grant select, insert, update, delete on bij_verhuizing to drieluik_motor;
      grant select, update (team_code) on bij_verhuizing to drieluik_app;
      alter table bij_verhuizing enable row level security;
      alter table bij_verhuizing force row level security;
      create policy bij_verhuizing_scope on bij_verhuizing using (${gemeente} and (${wie})) with check (${gemeente} and (${wie}));
      do $$ begin
        if current_setting('server_version_num')::integer >= 170000 then
          execute 'grant maintain on bij_verhuizing to drieluik_motor';
        end if;
      end $$;

      -- Before v7 the question was another one: whether one can go on alone, from fully agree to fully disagree.
      insert into code (lijst, versie, code, omschrijving) values
        ('ZONDER_HULP_VERDER', 'v5', '01', 'Helemaal eens'),
        ('ZONDER_HULP_VERDER', 'v5', '02', 'Eens'),
        ('ZONDER_HULP_VERDER', 'v5', '03', 'Niet eens en niet oneens'),
        ('ZONDER_HULP_VERDER', 'v5', '04', 'Oneens'),
        ('ZONDER_HULP_VERDER', 'v5', '05', 'Helemaal oneens');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from code where lijst = 'ZONDER_HULP_VERDER' and versie = 'v5';
      drop table bij_verhuizing;
      alter table bij_regel
        drop column geboortejaar,
        drop column geslacht,
        drop column schaal_versie,
        add column overgenomen_op date,
        add column verhuisd_op date,
        add column verhuisd_door_id uuid;
    `);
  }
}
