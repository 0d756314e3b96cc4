import type { MigrationInterface, QueryRunner } from "typeorm";

/** What hangs on a plan or a traject, and so is of its wet. */
const VAN_PLAN = ["doel", "tussenstap", "evaluatie"] as const;
const VAN_TRAJECT = ["ervaring", "meting"] as const;
const GEERFD = [...VAN_PLAN, ...VAN_TRAJECT];
const NIEUW = ["noodtoegang", "onderzoek", "informatieverzoek"] as const;

const lijst = (naam: string) => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
const tekst = (naam: string) => `nullif(current_setting('hub.${naam}', true), '')`;
const GEMEENTE = `gemeente_code = any(${lijst("gemeenten")})`;
const TEAM = `team_code = any(${lijst("teams")})`;
const AANBIEDER = `aanbieder_codes && ${lijst("aanbieders")}`;
const client = (kolom = "client_id") => `${kolom} = any(${lijst("clienten")}::uuid[])`;
const WIE = `${TEAM} or ${AANBIEDER} or ${client()}`;

/** A row of which the wet is unknown is for who has the whole mandate. */
const mandaat = (wet: string) => `${wet} = any(${lijst("wetten")})`;
const EIGEN_WET = mandaat("coalesce(wet, 'ONBEKEND')");

/** Inside an onderzoek: all of its gemeente, and of help only what ran in its period. */
const ONDERZOEK = `gemeente_code = any(${lijst("onderzoek")})`;
const IN_PERIODE = `(${ONDERZOEK} and aanvang < ${tekst("onderzoek_tot")}::date
  and coalesce(einde, 'infinity') >= ${tekst("onderzoek_van")}::date)`;

const samen = (wie: string) => `${GEMEENTE} and (${wie})`;

/** The condition of each table of the micro level, where the one of before knew no wet and no onderzoek. */
const MICRO: Readonly<Record<string, string>> = {
  client: samen(`${TEAM} or ${AANBIEDER} or ${client("id")} or ${ONDERZOEK}`),
  traject: samen(`${EIGEN_WET} and (${WIE} or ${IN_PERIODE})`),
  traject_doel: samen(`${WIE} or ${ONDERZOEK}`),
  doel: samen(`${EIGEN_WET} and (${WIE} or ${ONDERZOEK})`),
  evaluatie: samen(`${EIGEN_WET} and (${WIE} or ${ONDERZOEK})`),
  ervaring: samen(`${EIGEN_WET} and (${WIE} or ${ONDERZOEK})`),
  meting: samen(`${EIGEN_WET} and (${WIE} or ${ONDERZOEK})`),
  tussenstap: samen(`${EIGEN_WET} and (${WIE})`),
  toewijzing: samen(`${EIGEN_WET} and (${WIE})`),
  declaratie: samen(`${EIGEN_WET} and (${WIE})`),
  aanmelding: samen(`${EIGEN_WET} and (${TEAM} or ${client()})`),
  ondersteuningsplan: samen(`${EIGEN_WET} and (${TEAM} or ${client()})`),
  // Maatregelen and what is delivered of Beleidsinformatie Jeugd are of the Jeugdwet; a replaced row may be of either.
  maatregel: samen(`${mandaat("'JEUGDWET'")} and (${WIE})`),
  bij_regel: samen(`${mandaat("'JEUGDWET'")} and (${WIE})`),
  bij_verhuizing: samen(`${mandaat("'JEUGDWET'")} and (${WIE})`),
  vervangen_rij: samen(`${mandaat("'ONBEKEND'")} and (${WIE})`),
  levering: samen(
    `${EIGEN_WET} and (current_setting('hub.leveringen', true) = 'ALLE' or afzender = any(${lijst("aanbieders")}))`,
  ),
};

const VOORHEEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(MICRO).map((tabel) => [tabel, samen(WIE)])),
  client: samen(`${TEAM} or ${AANBIEDER} or ${client("id")}`),
  aanmelding: samen(`${TEAM} or ${client()}`),
  ondersteuningsplan: samen(`${TEAM} or ${client()}`),
  levering: samen(`current_setting('hub.leveringen', true) = 'ALLE' or afzender = any(${lijst("aanbieders")})`),
};

const vanRegister = (register: string, actor: string) =>
  samen(`'${register}' = any(${lijst("registers")}) or ${actor} = ${tekst("actor")}`);

interface Feit {
  readonly tabel: string;
  readonly wet: boolean;
  readonly episode: boolean;
  readonly periode: boolean;
}

/**
 * Need to know: a mandate per wet (hub.wetten), access in an emergency (noodtoegang), a named onderzoek, and the question of
 * the toegang to an aanbieder (informatieverzoek). What hangs on a plan or traject learns its wet, since a policy may hold no
 * subquery.
 */
export class NeedToKnow1790000000018 implements MigrationInterface {
  name = "NeedToKnow1790000000018";

  async up(db: QueryRunner): Promise<void> {
    for (const tabel of GEERFD) {
      await db.query(`
        alter table ${tabel} add column wet text;
        alter table ${tabel} add constraint ${tabel}_wet_check check (wet in ('JEUGDWET', 'WMO'));
      `);
    }
    await this.vulWet(db);
    await db.query(`
      create table noodtoegang (
        gemeente_code text not null,
        id uuid not null,
        client_id uuid not null,
        actor text not null,
        reden text not null,
        aangevraagd_op timestamptz not null,
        geldig_tot timestamptz not null,
        constraint noodtoegang_pkey primary key (gemeente_code, id),
        constraint noodtoegang_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint noodtoegang_geldig_tot_check check (geldig_tot > aangevraagd_op and geldig_tot <= aangevraagd_op + interval '24 hours')
      );
      create index noodtoegang_client_id_idx on noodtoegang (gemeente_code, client_id);

      create table onderzoek (
        gemeente_code text not null constraint onderzoek_gemeente_code_fkey references gemeente (code),
        id uuid not null,
        onderzoeker text not null,
        doeleinde text not null,
        grondslag text not null,
        wet text,
        van date not null,
        tot date not null,
        einddatum date not null,
        geheim text,
        geopend_door text not null,
        geopend_op timestamptz not null,
        gesloten_door text,
        gesloten_op timestamptz,
        constraint onderzoek_pkey primary key (gemeente_code, id),
        constraint onderzoek_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint onderzoek_tot_check check (tot > van),
        constraint onderzoek_gesloten_check check ((gesloten_op is null) = (gesloten_door is null) and (gesloten_op is null or geheim is null))
      );

      -- No foreign key to traject: a later delivery may take the line back, and the question was asked all the same.
      create table informatieverzoek (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        traject_id uuid not null,
        wet text not null,
        aanbieder_code text not null constraint informatieverzoek_aanbieder_code_fkey references aanbieder (code),
        vraag text not null,
        noodzaak text not null,
        proportionaliteit text not null,
        subsidiariteit text not null,
        toestemming_op date not null,
        status text not null,
        gesteld_door text not null,
        gesteld_op timestamptz not null,
        antwoord text,
        beantwoord_op timestamptz,
        ingetrokken_op timestamptz,
        constraint informatieverzoek_pkey primary key (gemeente_code, id),
        constraint informatieverzoek_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint informatieverzoek_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint informatieverzoek_status_check check (status in ('OPEN', 'BEANTWOORD', 'INGETROKKEN')),
        constraint informatieverzoek_antwoord_check check ((status = 'BEANTWOORD') = (antwoord is not null)
          and (status = 'BEANTWOORD') = (beantwoord_op is not null) and (status = 'INGETROKKEN') = (ingetrokken_op is not null))
      );
      create index informatieverzoek_client_id_idx on informatieverzoek (gemeente_code, client_id);
      create index informatieverzoek_traject_id_idx on informatieverzoek (gemeente_code, traject_id);

      -- Who asked for access and what for is never rewritten; motor follows clients that become one, and lets go in time.
      grant select, insert on noodtoegang to drieluik_app;
      grant select, update (client_id), delete on noodtoegang to drieluik_motor;
      grant select, insert, update (geheim, gesloten_door, gesloten_op) on onderzoek to drieluik_app;
      grant select, delete on onderzoek to drieluik_motor;
      grant select, insert, update (team_code, status, antwoord, beantwoord_op, ingetrokken_op) on informatieverzoek to drieluik_app;
      grant select, update (team_code, client_id), delete on informatieverzoek to drieluik_motor;
      do $$ begin
        if current_setting('server_version_num')::integer >= 170000 then
          execute 'grant maintain on ${NIEUW.join(", ")} to drieluik_motor';
        end if;
      end $$;
    `);
    const nieuw: Readonly<Record<(typeof NIEUW)[number], string>> = {
      noodtoegang: vanRegister("NOODTOEGANG", "actor"),
      onderzoek: vanRegister("ONDERZOEK", "onderzoeker"),
      // Between the team and that aanbieder alone: not for noodtoegang, not for an onderzoek.
      informatieverzoek: samen(`${EIGEN_WET} and (${TEAM} or ${AANBIEDER})`),
    };
    for (const [tabel, wie] of Object.entries(nieuw)) {
      await db.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_scope on ${tabel} using (${wie}) with check (${wie});
      `);
    }
    await this.herschrijf(db, MICRO);
    for (const { tabel, wet, episode, periode } of await this.feiten(db)) {
      const kring = [WIE, ...(episode ? [periode ? IN_PERIODE : ONDERZOEK] : [])].join(" or ");
      // What is counted over both wetten together tells of either.
      const eigen = wet ? EIGEN_WET : tabel === "stapeling" ? mandaat("'ONBEKEND'") : null;
      await this.herschrijf(db, { [tabel]: samen(eigen === null ? kring : `${eigen} and (${kring})`) }, "feiten.");
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { tabel } of await this.feiten(db)) await this.herschrijf(db, { [tabel]: samen(WIE) }, "feiten.");
    await this.herschrijf(db, VOORHEEN);
    await db.query(`drop table ${NIEUW.join(", ")}`);
    for (const tabel of GEERFD) await db.query(`alter table ${tabel} drop column wet`);
  }

  private async herschrijf(db: QueryRunner, policies: Readonly<Record<string, string>>, schema = ""): Promise<void> {
    for (const [tabel, wie] of Object.entries(policies)) {
      await db.query(`alter policy ${tabel}_scope on ${schema}${tabel} using (${wie}) with check (${wie})`);
    }
  }

  /** The facts that are there, and what each knows; their policies were all alike. */
  private feiten(db: QueryRunner): Promise<Feit[]> {
    const heeft = (kolom: string) =>
      `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = '${kolom}' and not a.attisdropped)`;
    return db.query(`
      select c.relname as tabel, ${heeft("wet")} as wet, (c.relname = 'episode' or ${heeft("episode_id")}) as episode,
        ${heeft("aanvang")} as periode
      from pg_class c where c.relnamespace = 'feiten'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      order by 1`) as Promise<Feit[]>;
  }

  /** The owner too is under forced row security and would find no row to fill. */
  private async vulWet(db: QueryRunner): Promise<void> {
    const tabellen = [...GEERFD, "ondersteuningsplan", "traject"];
    for (const tabel of tabellen) await db.query(`alter table ${tabel} no force row level security`);
    await db.query(`
      update doel d set wet = p.wet from ondersteuningsplan p where p.gemeente_code = d.gemeente_code and p.id = d.plan_id;
      update tussenstap t set wet = d.wet from doel d where d.gemeente_code = t.gemeente_code and d.id = t.doel_id;
      update evaluatie e set wet = d.wet from doel d where d.gemeente_code = e.gemeente_code and d.id = e.doel_id;
      update ervaring e set wet = t.wet from traject t where t.gemeente_code = e.gemeente_code and t.id = e.traject_id;
      update meting m set wet = t.wet from traject t where t.gemeente_code = m.gemeente_code and t.id = m.traject_id;
    `);
    for (const tabel of tabellen) await db.query(`alter table ${tabel} force row level security`);
  }
}
