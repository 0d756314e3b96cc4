import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who looked into whose file (NEN 7513), and how long a file is kept.
 *
 * A line of `raadpleging` is written in the transaction of the request that it tells of; nobody rewrites it. Of whom it is
 * stands beside what is sealed: the seal holds `onderwerp`, a hash of the client under a salt, so that client and salt can
 * be erased and the chain still be checked. `raadpleging_kop` keeps where each chain begins and ends.
 */
export class RaadplegingEnBewaring1790000000019 implements MigrationInterface {
  name = "RaadplegingEnBewaring1790000000019";

  async up(db: QueryRunner): Promise<void> {
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const gemeente = `gemeente_code = any(${lijst("gemeenten")})`;
    // Written in one's own name alone; read by the client, or by who may see all lines of the gemeente.
    const schrijver = `actor_id = nullif(current_setting('hub.actor', true), '')`;
    const lezer = `'ALLE' = any(${lijst("inzage")}) or client_id::text = any(${lijst("inzage")})`;
    await db.query(`
      create table raadpleging (
        gemeente_code text not null,
        id uuid not null,
        op timestamptz not null default clock_timestamp(),
        verzoek_id uuid not null,
        actor_id text not null,
        rol text not null,
        organisatie text not null,
        teams text[] not null,
        client_id uuid,
        zout uuid,
        onderwerp text,
        gebeurtenis text not null,
        operaties text[] not null,
        gegevens text[] not null,
        doelbinding text,
        grond_soort text,
        grond_id text,
        uitkomst text not null,
        volgnummer bigint,
        zegel text,
        constraint raadpleging_pkey primary key (gemeente_code, id),
        constraint raadpleging_volgnummer_key unique (gemeente_code, volgnummer),
        constraint raadpleging_gebeurtenis_check check (gebeurtenis in ('LEZEN', 'AANMAKEN', 'WIJZIGEN', 'VERNIETIGEN')),
        constraint raadpleging_uitkomst_check check (uitkomst in ('GESLAAGD', 'GEWEIGERD', 'MISLUKT')),
        constraint raadpleging_zegel_check check ((volgnummer is null) = (zegel is null)),
        constraint raadpleging_zout_check check ((client_id is null) = (zout is null)),
        constraint raadpleging_onderwerp_check check (client_id is null or onderwerp is not null)
      );
      create index raadpleging_client_id_idx on raadpleging (gemeente_code, client_id, id);
      create index raadpleging_onverzegeld_idx on raadpleging (gemeente_code, id) where volgnummer is null;

      create table raadpleging_kop (
        gemeente_code text not null,
        begin_nummer bigint not null default 0,
        begin_zegel text not null default '',
        eind_nummer bigint not null,
        eind_zegel text not null,
        verzegeld_op timestamptz not null,
        constraint raadpleging_kop_pkey primary key (gemeente_code)
      );

      -- Gemeente 0000 holds what holds everywhere; a gemeente's own row goes before it.
      create table bewaartermijn (
        gemeente_code text not null,
        doel text not null,
        jaren integer not null,
        vanaf_meerderjarig boolean not null default false,
        grondslag text not null,
        constraint bewaartermijn_pkey primary key (gemeente_code, doel),
        constraint bewaartermijn_doel_check check (doel in ('DOSSIER_JEUGDWET', 'DOSSIER_WMO', 'STATISTIEK', 'LOGBOEK')),
        constraint bewaartermijn_jaren_check check (jaren between 1 and 100)
      );
      insert into bewaartermijn (gemeente_code, doel, jaren, vanaf_meerderjarig, grondslag) values
        ('0000', 'DOSSIER_JEUGDWET', 20, false, 'Jeugdwet artikel 7.3.8, derde lid'),
        ('0000', 'DOSSIER_WMO', 15, false, 'Wmo 2015 artikel 5.3.4'),
        ('0000', 'STATISTIEK', 5, false, 'AVG artikel 5, eerste lid, onder e, en artikel 89'),
        ('0000', 'LOGBOEK', 5, false, 'NEN 7513, bewaring van logging');

      grant insert (gemeente_code, id, verzoek_id, actor_id, rol, organisatie, teams, client_id, zout, onderwerp, gebeurtenis,
        operaties, gegevens, doelbinding, grond_soort, grond_id, uitkomst) on raadpleging to drieluik_app, drieluik_motor;
      grant select on raadpleging to drieluik_app, drieluik_motor;
      grant update (volgnummer, zegel, client_id, zout), delete on raadpleging to drieluik_motor;
      grant select, insert, update, delete on raadpleging_kop to drieluik_motor;
      grant select on bewaartermijn to drieluik_motor, drieluik_app, drieluik_lezer;
      grant insert, update, delete on bewaartermijn to drieluik_motor;

      alter table raadpleging enable row level security;
      alter table raadpleging force row level security;
      create policy raadpleging_scope on raadpleging using (${gemeente} and (${lezer})) with check (${gemeente} and ${schrijver});
      alter table raadpleging_kop enable row level security;
      alter table raadpleging_kop force row level security;
      create policy raadpleging_kop_scope on raadpleging_kop using (${gemeente}) with check (${gemeente});

      -- Who is erased takes its declaraties along by way of their toewijzing; each is looked up there.
      create index declaratie_toewijzing_id_idx on declaratie (gemeente_code, toewijzing_id);
      create index idempotentie_resultaat_id_idx on idempotentie (gemeente_code, resultaat_id);
      do $$ begin
        if current_setting('server_version_num')::integer >= 170000 then
          execute 'grant maintain on raadpleging, raadpleging_kop, bewaartermijn to drieluik_motor';
        end if;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index idempotentie_resultaat_id_idx;
      drop index declaratie_toewijzing_id_idx;
      drop table bewaartermijn, raadpleging_kop, raadpleging;
    `);
  }
}
