import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Row security on every table with people's data, forced, from the first day. The settings hub.gemeenten, hub.teams,
 * hub.aanbieders and hub.clienten are comma lists; unset or empty matches nothing. Policies hold no subquery.
 */
export class RowSecurity1790000000003 implements MigrationInterface {
  name = "RowSecurity1790000000003";

  async up(db: QueryRunner): Promise<void> {
    const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
    const gemeente = `gemeente_code = any(${lijst("gemeenten")})`;
    const team = `team_code = any(${lijst("teams")})`;
    const aanbieder = `aanbieder_codes && ${lijst("aanbieders")}`;
    const client = (kolom: string) => `${kolom} = any(${lijst("clienten")}::uuid[])`;

    const policy = async (tabel: string, wie: string) => {
      await db.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_scope on ${tabel} using (${gemeente} and (${wie})) with check (${gemeente} and (${wie}));
      `);
    };
    await policy("client", `${team} or ${aanbieder} or ${client("id")}`);
    for (const tabel of [
      "doel",
      "tussenstap",
      "traject",
      "traject_doel",
      "toewijzing",
      "declaratie",
      "evaluatie",
      "ervaring",
      "meting",
      "maatregel",
    ]) {
      await policy(tabel, `${team} or ${aanbieder} or ${client("client_id")}`);
    }
    // An aanbieder sees no plan and no aanmelding: these carry no aanbieder_codes.
    for (const tabel of ["aanmelding", "ondersteuningsplan"]) await policy(tabel, `${team} or ${client("client_id")}`);
    await policy("gezin", team);
    for (const tabel of ["levering", "idempotentie", "dirty_client"]) {
      await db.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_scope on ${tabel} using (${gemeente}) with check (${gemeente});
      `);
    }

    const referentie =
      "regio, gemeente, gemeente_jaar, wijk, team, aanbieder, code, reden_beeindiging, hulpvorm, productcategorie, segment, ondersteuningsbehoefte, ondersteuningsniveau, leeftijdsgroep, instrument";
    const micro =
      "levering, gezin, client, aanmelding, ondersteuningsplan, doel, tussenstap, traject, traject_doel, toewijzing, declaratie, evaluatie, ervaring, meting, maatregel";
    await db.query(`
      grant usage on schema public to drieluik_motor, drieluik_app, drieluik_lezer;
      grant select on ${referentie} to drieluik_motor, drieluik_app, drieluik_lezer;
      grant insert, update, delete on ${referentie} to drieluik_motor;
      grant select, insert, update, delete on ${micro}, idempotentie, dirty_client to drieluik_motor;

      grant select on gezin, client, aanmelding, ondersteuningsplan, doel, tussenstap, traject, traject_doel, toewijzing,
        declaratie, evaluatie, ervaring, meting, maatregel, idempotentie to drieluik_app;
      grant insert, update on gezin, client, aanmelding, ondersteuningsplan, doel, tussenstap, traject, traject_doel to drieluik_app;
      -- What was measured is never rewritten: append-only by lack of a right.
      grant insert on evaluatie, ervaring, meting, idempotentie, dirty_client to drieluik_app;
      -- The denormalised columns that follow team and uitvoerder are not part of what was measured.
      grant update (team_code, aanbieder_codes) on evaluatie, ervaring, meting to drieluik_app;
      -- A file that goes to another team goes whole, with what messages brought.
      grant update (team_code) on toewijzing, declaratie, maatregel to drieluik_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop policy client_scope on client;
      alter table client disable row level security;
      alter table client no force row level security;
      revoke all on all tables in schema public from drieluik_motor, drieluik_app, drieluik_lezer;
      revoke usage on schema public from drieluik_motor, drieluik_app, drieluik_lezer;
    `);
    for (const tabel of [
      "doel",
      "tussenstap",
      "traject",
      "traject_doel",
      "toewijzing",
      "declaratie",
      "evaluatie",
      "ervaring",
      "meting",
      "maatregel",
      "aanmelding",
      "ondersteuningsplan",
      "gezin",
      "levering",
      "idempotentie",
      "dirty_client",
    ]) {
      await db.query(`
        drop policy ${tabel}_scope on ${tabel};
        alter table ${tabel} disable row level security;
        alter table ${tabel} no force row level security;
      `);
    }
  }
}
