import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables whose rows a delivery may bring, beside traject, toewijzing and declaratie, which knew theirs already. */
const UIT_LEVERING = [
  "aanmelding",
  "ondersteuningsplan",
  "doel",
  "traject_doel",
  "evaluatie",
  "ervaring",
  "meting",
  "maatregel",
] as const;

const MET_PERSONEN = ["bij_regel", "vervangen_rij"] as const;
const REFERENTIE = ["bronvoorrang", "contract", "productcode"] as const;

/**
 * Deliveries of every kind. A levering of gemeente 0000 is of no gemeente: reference data, and a file that was refused
 * before it told whose it is; hence no foreign key to gemeente.
 */
export class Leveringen1790000000008 implements MigrationInterface {
  name = "Leveringen1790000000008";

  async up(db: QueryRunner): Promise<void> {
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const gemeente = `gemeente_code = any(${lijst("gemeenten")})`;

    await db.query(`
      alter table levering drop constraint levering_gemeente_code_fkey;
      alter table levering drop constraint levering_bericht_key;
      -- What was refused may come again, mended, under its own identificatie.
      create unique index levering_bericht_key on levering (gemeente_code, wet, berichtcode, afzender, identificatie)
        where status <> 'AFGEKEURD';
      alter table levering
        add column regels jsonb not null default '[]',
        add column aantal_nieuw integer not null default 0,
        add column aantal_gewijzigd integer not null default 0,
        add column aantal_verwijderd integer not null default 0,
        add column aantal_afgekeurd integer not null default 0,
        add column aantal_bevindingen integer not null default 0,
        add column samen boolean not null default false,
        add column grondslag text,
        add column vervangen_door_id uuid,
        add column verwerkt_op timestamptz;
      create index levering_soort_idx on levering (gemeente_code, soort, afzender, ontvangen_op);

      drop policy levering_scope on levering;
      -- An aanbieder reads what it sent; who may see all deliveries of its gemeenten says so by hub.leveringen.
      create policy levering_scope on levering
        using (${gemeente} and (current_setting('hub.leveringen', true) = 'ALLE' or afzender = any(${lijst("aanbieders")})))
        with check (${gemeente} and (current_setting('hub.leveringen', true) = 'ALLE' or afzender = any(${lijst("aanbieders")})));
      grant select on levering to drieluik_app;

      alter table traject drop constraint traject_bron_check;
      alter table traject add constraint traject_bron_check check (bron in ('REGISTRATIE', 'BERICHT', 'BESTAND', 'BIJ'));
      create unique index traject_bestand_key on traject
        (gemeente_code, wet, aanbieder_code, client_id, coalesce(toewijzingsnummer, ''), coalesce(productcategorie, ''), coalesce(productcode, ''), aanvang)
        where bron = 'BESTAND';
      create unique index traject_bij_key on traject (gemeente_code, client_id, aanbieder_code, hulpvorm, aanvang)
        where bron = 'BIJ';

      alter table aanmelding add column zaaknummer text;
      alter table aanmelding add constraint aanmelding_zaaknummer_key unique (gemeente_code, zaaknummer);
      alter table ondersteuningsplan add column zaaknummer text;
      alter table ondersteuningsplan add constraint ondersteuningsplan_zaaknummer_key unique (gemeente_code, zaaknummer);
      alter table doel add column doelnummer text;
      alter table doel add constraint doel_doelnummer_key unique (gemeente_code, plan_id, doelnummer);
    `);
    for (const tabel of UIT_LEVERING) {
      await db.query(`
        alter table ${tabel} add column levering_id uuid;
        alter table ${tabel} add constraint ${tabel}_levering_id_fkey
          foreign key (gemeente_code, levering_id) references levering (gemeente_code, id);
      `);
    }
    await db.query(`
      create table bij_regel (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        levering_id uuid not null,
        rij integer not null,
        aanbieder_code text not null constraint bij_regel_aanbieder_code_fkey references aanbieder (code),
        soort text not null,
        code text not null,
        periode_van date not null,
        periode_tot date not null,
        verwijzer text,
        gestart_met_crisis boolean not null default false,
        aanvang date not null,
        einde date,
        reden text,
        cijfer_jeugdige integer,
        verder_jeugdige text,
        cijfer_ouder integer,
        verder_ouder text,
        overgenomen_op date,
        verhuisd_op date,
        verhuisd_door_id uuid,
        constraint bij_regel_pkey primary key (gemeente_code, id),
        constraint bij_regel_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint bij_regel_levering_id_fkey foreign key (gemeente_code, levering_id) references levering (gemeente_code, id),
        constraint bij_regel_soort_check check (soort in ('JEUGDHULP', 'JEUGDBESCHERMING', 'JEUGDRECLASSERING')),
        constraint bij_regel_einde_check check (einde >= aanvang)
      );
      create index bij_regel_client_id_idx on bij_regel (gemeente_code, client_id);
      create index bij_regel_levering_id_idx on bij_regel (gemeente_code, levering_id);

      create table vervangen_rij (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null default '{}',
        client_id uuid,
        tabel text not null,
        rij_id uuid not null,
        inhoud jsonb not null,
        levering_id uuid,
        vervangen_door_id uuid not null,
        vervangen_op timestamptz not null,
        constraint vervangen_rij_pkey primary key (gemeente_code, id)
      );
      create index vervangen_rij_rij_id_idx on vervangen_rij (gemeente_code, rij_id);
      create index vervangen_rij_client_id_idx on vervangen_rij (gemeente_code, client_id);

      create table bronvoorrang (
        gemeente_code text not null constraint bronvoorrang_gemeente_code_fkey references gemeente (code),
        aanbieder_code text not null constraint bronvoorrang_aanbieder_code_fkey references aanbieder (code),
        wet text not null,
        van date not null,
        tot date,
        bron text not null,
        constraint bronvoorrang_pkey primary key (gemeente_code, aanbieder_code, wet, van),
        constraint bronvoorrang_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint bronvoorrang_bron_check check (bron in ('BERICHT', 'BIJ')),
        constraint bronvoorrang_tot_check check (tot > van)
      );
      create table contract (
        gemeente_code text not null constraint contract_gemeente_code_fkey references gemeente (code),
        aanbieder_code text not null constraint contract_aanbieder_code_fkey references aanbieder (code),
        wet text not null,
        nummer text not null,
        segment text,
        van date not null,
        tot date,
        constraint contract_pkey primary key (gemeente_code, aanbieder_code, wet, nummer),
        constraint contract_segment_fkey foreign key (wet, segment) references segment (wet, code),
        constraint contract_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint contract_tot_check check (tot > van)
      );
      -- Gemeente 0000 holds the national list; a gemeente's own row goes before it.
      create table productcode (
        gemeente_code text not null,
        wet text not null,
        code text not null,
        productcategorie text,
        omschrijving text not null,
        hulpvorm text constraint productcode_hulpvorm_fkey references hulpvorm (code),
        segment text,
        ondersteuningsbehoefte text constraint productcode_ondersteuningsbehoefte_fkey references ondersteuningsbehoefte (code),
        niveau text,
        constraint productcode_pkey primary key (gemeente_code, wet, code),
        constraint productcode_productcategorie_fkey foreign key (wet, productcategorie) references productcategorie (wet, code),
        constraint productcode_segment_fkey foreign key (wet, segment) references segment (wet, code),
        constraint productcode_niveau_fkey foreign key (ondersteuningsbehoefte, niveau)
          references ondersteuningsniveau (ondersteuningsbehoefte, code),
        constraint productcode_wet_check check (wet in ('JEUGDWET', 'WMO'))
      );

      grant select on ${REFERENTIE.join(", ")} to drieluik_motor, drieluik_app, drieluik_lezer;
      grant insert, update, delete on ${REFERENTIE.join(", ")} to drieluik_motor;
      grant select, insert, update, delete on ${MET_PERSONEN.join(", ")} to drieluik_motor;
      -- A file that goes to another team goes whole, with what deliveries said of it.
      grant select, update (team_code) on ${MET_PERSONEN.join(", ")} to drieluik_app;
    `);
    const wie = `team_code = any(${lijst("teams")}) or aanbieder_codes && ${lijst("aanbieders")} or client_id = any(${lijst("clienten")}::uuid[])`;
    for (const tabel of MET_PERSONEN) {
      await db.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_scope on ${tabel} using (${gemeente} and (${wie})) with check (${gemeente} and (${wie}));
      `);
    }
    const nieuw = [...MET_PERSONEN, ...REFERENTIE].join(", ");
    await db.query(`
      do $$ begin
        if current_setting('server_version_num')::integer >= 170000 then
          execute 'grant maintain on ${nieuw} to drieluik_motor';
        end if;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    const gemeente = `gemeente_code = any(string_to_array(nullif(current_setting('hub.gemeenten', true), ''), ','))`;
    await db.query(`drop table productcode, contract, bronvoorrang, vervangen_rij, bij_regel`);
    for (const tabel of UIT_LEVERING) await db.query(`alter table ${tabel} drop column levering_id`);
    await db.query(`
      alter table doel drop column doelnummer;
      alter table ondersteuningsplan drop column zaaknummer;
      alter table aanmelding drop column zaaknummer;
      drop index traject_bij_key;
      drop index traject_bestand_key;
      alter table traject drop constraint traject_bron_check;
      alter table traject add constraint traject_bron_check check (bron in ('REGISTRATIE', 'BERICHT', 'BIJ'));
      revoke select on levering from drieluik_app;
      drop policy levering_scope on levering;
      create policy levering_scope on levering using (${gemeente}) with check (${gemeente});
      drop index levering_soort_idx;
      alter table levering
        drop column regels, drop column aantal_nieuw, drop column aantal_gewijzigd, drop column aantal_verwijderd,
        drop column aantal_afgekeurd, drop column aantal_bevindingen, drop column samen, drop column grondslag,
        drop column vervangen_door_id, drop column verwerkt_op;
      drop index levering_bericht_key;
      alter table levering add constraint levering_bericht_key unique (gemeente_code, wet, berichtcode, afzender, identificatie);
      alter table levering add constraint levering_gemeente_code_fkey foreign key (gemeente_code) references gemeente (code);
    `);
  }
}
