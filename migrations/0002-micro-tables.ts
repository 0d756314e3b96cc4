import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The micro level. Every table has the primary key (gemeente_code, id), so that row security, index locality and
 * distribution over Citus all hang on the same first column.
 */
export class MicroTables1790000000002 implements MigrationInterface {
  name = "MicroTables1790000000002";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table levering (
        gemeente_code text not null constraint levering_gemeente_code_fkey references gemeente (code),
        id uuid not null,
        soort text not null,
        wet text,
        berichtcode text,
        afzender text not null,
        identificatie text,
        dagtekening date,
        periode_van date,
        periode_tot date,
        checksum text not null,
        status text not null,
        aantal_rijen integer not null default 0,
        bevindingen jsonb not null default '[]',
        ontvangen_op timestamptz not null,
        constraint levering_pkey primary key (gemeente_code, id),
        constraint levering_bericht_key unique (gemeente_code, wet, berichtcode, afzender, identificatie),
        constraint levering_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint levering_status_check check (status in ('ONTVANGEN', 'GECONTROLEERD', 'VERWERKT', 'AFGEKEURD', 'VERVANGEN'))
      );

      create table gezin (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        constraint gezin_pkey primary key (gemeente_code, id),
        constraint gezin_team_code_fkey foreign key (gemeente_code, team_code) references team (gemeente_code, code)
      );

      create table client (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null default '{}',
        pseudoniem text,
        identiteit text not null default 'BEKEND',
        zaaknummer text,
        geboortejaar integer not null,
        geslacht text not null,
        wijk_code text,
        gezin_id uuid,
        constraint client_pkey primary key (gemeente_code, id),
        constraint client_pseudoniem_key unique (gemeente_code, pseudoniem),
        constraint client_zaaknummer_key unique (gemeente_code, zaaknummer),
        constraint client_team_code_fkey foreign key (gemeente_code, team_code) references team (gemeente_code, code),
        constraint client_wijk_code_fkey foreign key (gemeente_code, wijk_code) references wijk (gemeente_code, code),
        constraint client_gezin_id_fkey foreign key (gemeente_code, gezin_id) references gezin (gemeente_code, id),
        constraint client_identiteit_check check (identiteit in ('BEKEND', 'ONGEBOREN', 'ONBEKEND')),
        constraint client_geslacht_check check (geslacht in ('MAN', 'VROUW', 'ANDERS', 'ONBEKEND')),
        constraint client_geboortejaar_check check (geboortejaar between 1890 and 2100)
      );
      create index client_gezin_id_idx on client (gemeente_code, gezin_id);

      create table aanmelding (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        client_id uuid not null,
        wet text not null,
        datum date not null,
        hulpvraag text not null,
        gesprek_op date,
        gesprekken integer not null default 0,
        aanvraagdatum date,
        constraint aanmelding_pkey primary key (gemeente_code, id),
        constraint aanmelding_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint aanmelding_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint aanmelding_gesprek_op_check check (gesprek_op >= datum),
        constraint aanmelding_aanvraagdatum_check check (aanvraagdatum >= datum),
        constraint aanmelding_gesprekken_check check (gesprekken >= 0)
      );
      create index aanmelding_client_id_idx on aanmelding (gemeente_code, client_id);

      create table ondersteuningsplan (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        client_id uuid,
        gezin_id uuid,
        soort text not null,
        wet text not null,
        verwijzer text,
        vastgesteld_op date not null,
        regisseur text,
        evaluatiemomenten date[] not null default '{}',
        afgesloten_op date,
        bestemming text,
        versie integer not null,
        constraint ondersteuningsplan_pkey primary key (gemeente_code, id),
        constraint ondersteuningsplan_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint ondersteuningsplan_gezin_id_fkey foreign key (gemeente_code, gezin_id) references gezin (gemeente_code, id),
        constraint ondersteuningsplan_voor_wie_check check (num_nonnulls(client_id, gezin_id) = 1),
        constraint ondersteuningsplan_soort_check check (soort in ('ONDERSTEUNINGSPLAN', 'ZORGPLAN')),
        constraint ondersteuningsplan_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint ondersteuningsplan_afgesloten_op_check check (afgesloten_op >= vastgesteld_op),
        constraint ondersteuningsplan_bestemming_check check (bestemming in
          ('NETWERK', 'VRIJWILLIGERS', 'LAAGDREMPELIG', 'COLLECTIEF', 'MAATWERK_WMO', 'ANDERE_VOORZIENING'))
      );
      create index ondersteuningsplan_client_id_idx on ondersteuningsplan (gemeente_code, client_id);
      create index ondersteuningsplan_gezin_id_idx on ondersteuningsplan (gemeente_code, gezin_id);

      create table doel (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null default '{}',
        plan_id uuid not null,
        client_id uuid,
        ondersteuningsbehoefte text not null constraint doel_ondersteuningsbehoefte_fkey references ondersteuningsbehoefte (code),
        niveau text,
        leefgebied text not null,
        richting text not null,
        startniveau integer,
        gas_omschrijvingen text[],
        gewicht numeric not null default 1,
        streefdatum date,
        vervallen_op date,
        vervallen_reden text,
        omschrijving text,
        constraint doel_pkey primary key (gemeente_code, id),
        constraint doel_plan_id_fkey foreign key (gemeente_code, plan_id) references ondersteuningsplan (gemeente_code, id),
        constraint doel_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint doel_niveau_fkey foreign key (ondersteuningsbehoefte, niveau)
          references ondersteuningsniveau (ondersteuningsbehoefte, code),
        constraint doel_richting_check check (richting in ('VERBETEREN', 'BEHOUDEN', 'VERTRAGEN')),
        constraint doel_startniveau_check check (startniveau between -2 and 2),
        constraint doel_gas_omschrijvingen_check check (array_length(gas_omschrijvingen, 1) = 5),
        constraint doel_gewicht_check check (gewicht > 0),
        constraint doel_vervallen_check check ((vervallen_op is null) = (vervallen_reden is null))
      );
      create index doel_plan_id_idx on doel (gemeente_code, plan_id);
      create index doel_client_id_idx on doel (gemeente_code, client_id);

      create table tussenstap (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null default '{}',
        client_id uuid,
        doel_id uuid not null,
        omschrijving text not null,
        streefdatum date,
        gerealiseerd_op date,
        constraint tussenstap_pkey primary key (gemeente_code, id),
        constraint tussenstap_doel_id_fkey foreign key (gemeente_code, doel_id) references doel (gemeente_code, id)
      );
      create index tussenstap_doel_id_idx on tussenstap (gemeente_code, doel_id);

      create table traject (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        aanbieder_code text not null constraint traject_aanbieder_code_fkey references aanbieder (code),
        contractpartij_code text not null constraint traject_contractpartij_code_fkey references aanbieder (code),
        wet text not null,
        productcategorie text,
        productcode text,
        hulpvorm text constraint traject_hulpvorm_fkey references hulpvorm (code),
        segment text,
        ondersteuningsbehoefte text constraint traject_ondersteuningsbehoefte_fkey references ondersteuningsbehoefte (code),
        niveau text,
        voorziening text not null,
        leveringsvorm text not null,
        verwijzer text,
        gestart_met_crisis boolean not null default false,
        toewijzingsnummer text,
        aanvang date not null,
        aanvang_administratief boolean not null default false,
        einde date,
        einde_administratief boolean not null default false,
        reden_lijst text,
        reden_versie text,
        reden_code text,
        markeringen text[] not null default '{}',
        bron text not null,
        levering_id uuid,
        leidend boolean not null default true,
        constraint traject_pkey primary key (gemeente_code, id),
        constraint traject_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint traject_levering_id_fkey foreign key (gemeente_code, levering_id) references levering (gemeente_code, id),
        constraint traject_productcategorie_fkey foreign key (wet, productcategorie) references productcategorie (wet, code),
        constraint traject_segment_fkey foreign key (wet, segment) references segment (wet, code),
        constraint traject_niveau_fkey foreign key (ondersteuningsbehoefte, niveau)
          references ondersteuningsniveau (ondersteuningsbehoefte, code),
        constraint traject_reden_fkey foreign key (reden_lijst, reden_versie, reden_code)
          references reden_beeindiging (lijst, versie, code),
        constraint traject_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint traject_voorziening_check check (voorziening in ('INDIVIDUEEL', 'VRIJ_TOEGANKELIJK')),
        constraint traject_leveringsvorm_check check (leveringsvorm in ('ZIN', 'PGB')),
        constraint traject_bron_check check (bron in ('REGISTRATIE', 'BERICHT', 'BIJ')),
        constraint traject_einde_check check (einde >= aanvang),
        constraint traject_reden_check check (einde is not null or reden_code is null)
      );
      create index traject_client_id_idx on traject (gemeente_code, client_id);
      create index traject_aanbieder_code_idx on traject (gemeente_code, aanbieder_code, id);
      create unique index traject_bericht_key on traject
        (gemeente_code, wet, aanbieder_code, client_id, coalesce(toewijzingsnummer, ''), coalesce(productcategorie, ''), coalesce(productcode, ''), aanvang)
        where bron = 'BERICHT';

      create table traject_doel (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        traject_id uuid not null,
        doel_id uuid not null,
        constraint traject_doel_pkey primary key (gemeente_code, id),
        constraint traject_doel_traject_id_doel_id_key unique (gemeente_code, traject_id, doel_id),
        constraint traject_doel_traject_id_fkey foreign key (gemeente_code, traject_id) references traject (gemeente_code, id),
        constraint traject_doel_doel_id_fkey foreign key (gemeente_code, doel_id) references doel (gemeente_code, id)
      );
      create index traject_doel_doel_id_idx on traject_doel (gemeente_code, doel_id);

      create table toewijzing (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        aanbieder_code text not null constraint toewijzing_aanbieder_code_fkey references aanbieder (code),
        wet text not null,
        toewijzingsnummer text not null,
        productcategorie text,
        productcode text,
        datum date not null,
        ingangsdatum date not null,
        einddatum date,
        volume numeric,
        eenheid text,
        frequentie text,
        budget numeric,
        levering_id uuid,
        constraint toewijzing_pkey primary key (gemeente_code, id),
        constraint toewijzing_toewijzingsnummer_key unique (gemeente_code, wet, toewijzingsnummer),
        constraint toewijzing_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint toewijzing_levering_id_fkey foreign key (gemeente_code, levering_id) references levering (gemeente_code, id),
        constraint toewijzing_productcategorie_fkey foreign key (wet, productcategorie) references productcategorie (wet, code),
        constraint toewijzing_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint toewijzing_einddatum_check check (einddatum >= ingangsdatum)
      );
      create index toewijzing_client_id_idx on toewijzing (gemeente_code, client_id);

      create table declaratie (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        toewijzing_id uuid,
        traject_id uuid,
        contractpartij_code text not null constraint declaratie_contractpartij_code_fkey references aanbieder (code),
        wet text not null,
        maand date not null,
        volume numeric not null,
        eenheid text not null,
        bedrag numeric not null,
        debet_credit text not null,
        dagtekening date not null,
        ontvangen_op date not null,
        levering_id uuid,
        constraint declaratie_pkey primary key (gemeente_code, id),
        constraint declaratie_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint declaratie_toewijzing_id_fkey foreign key (gemeente_code, toewijzing_id) references toewijzing (gemeente_code, id),
        constraint declaratie_traject_id_fkey foreign key (gemeente_code, traject_id) references traject (gemeente_code, id),
        constraint declaratie_levering_id_fkey foreign key (gemeente_code, levering_id) references levering (gemeente_code, id),
        constraint declaratie_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint declaratie_debet_credit_check check (debet_credit in ('DEBET', 'CREDIT'))
      );
      create index declaratie_client_id_idx on declaratie (gemeente_code, client_id);

      create table evaluatie (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null default '{}',
        client_id uuid,
        doel_id uuid not null,
        soort text not null,
        datum date not null,
        gas_score integer not null,
        informant text not null,
        toelichting text,
        vervangt_id uuid,
        constraint evaluatie_pkey primary key (gemeente_code, id),
        constraint evaluatie_vervangt_id_key unique (gemeente_code, vervangt_id),
        constraint evaluatie_doel_id_fkey foreign key (gemeente_code, doel_id) references doel (gemeente_code, id),
        constraint evaluatie_vervangt_id_fkey foreign key (gemeente_code, vervangt_id) references evaluatie (gemeente_code, id),
        constraint evaluatie_soort_check check (soort in ('TUSSEN', 'EIND', 'NAMETING')),
        constraint evaluatie_gas_score_check check (gas_score between -2 and 2),
        constraint evaluatie_informant_check check (informant in
          ('GEZAMENLIJK', 'CLIENT', 'OUDER', 'VERTEGENWOORDIGER', 'TOEGANG', 'AANBIEDER'))
      );
      create index evaluatie_doel_id_idx on evaluatie (gemeente_code, doel_id);

      create table ervaring (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        traject_id uuid not null,
        volgnummer integer not null,
        informant text not null,
        afname date not null,
        rapportcijfer integer,
        verder_zonder_hulp text,
        schaal_versie text,
        constraint ervaring_pkey primary key (gemeente_code, id),
        constraint ervaring_volgnummer_key unique (gemeente_code, traject_id, volgnummer),
        constraint ervaring_informant_key unique (gemeente_code, traject_id, informant),
        constraint ervaring_traject_id_fkey foreign key (gemeente_code, traject_id) references traject (gemeente_code, id),
        constraint ervaring_volgnummer_check check (volgnummer in (1, 2)),
        constraint ervaring_informant_check check (informant in ('JEUGDIGE', 'OUDER', 'PLEEGOUDER', 'CLIENT', 'VERTEGENWOORDIGER')),
        constraint ervaring_rapportcijfer_check check (rapportcijfer between 1 and 10),
        constraint ervaring_verder_zonder_hulp_check check ((verder_zonder_hulp is null) = (schaal_versie is null)),
        constraint ervaring_antwoord_check check (num_nonnulls(rapportcijfer, verder_zonder_hulp) > 0)
      );

      create table meting (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        traject_id uuid not null,
        instrument_code text not null,
        instrument_versie text not null,
        informant text not null,
        moment text not null,
        datum date not null,
        score numeric not null,
        constraint meting_pkey primary key (gemeente_code, id),
        constraint meting_traject_id_fkey foreign key (gemeente_code, traject_id) references traject (gemeente_code, id),
        constraint meting_instrument_fkey foreign key (instrument_code, instrument_versie) references instrument (code, versie),
        constraint meting_moment_check check (moment in ('VOOR', 'NA')),
        constraint meting_informant_check check (informant in ('JEUGDIGE', 'OUDER', 'PLEEGOUDER', 'CLIENT', 'VERTEGENWOORDIGER', 'AANBIEDER'))
      );
      create index meting_traject_id_idx on meting (gemeente_code, traject_id);

      create table maatregel (
        gemeente_code text not null,
        id uuid not null,
        team_code text not null,
        aanbieder_codes text[] not null,
        client_id uuid not null,
        aanbieder_code text not null constraint maatregel_aanbieder_code_fkey references aanbieder (code),
        soort text not null,
        maatregel_lijst text not null,
        maatregel_versie text not null,
        maatregel_code text not null,
        aanvang date not null,
        einde date,
        reden_lijst text,
        reden_versie text,
        reden_code text,
        constraint maatregel_pkey primary key (gemeente_code, id),
        constraint maatregel_client_id_fkey foreign key (gemeente_code, client_id) references client (gemeente_code, id),
        constraint maatregel_maatregel_fkey foreign key (maatregel_lijst, maatregel_versie, maatregel_code)
          references code (lijst, versie, code),
        constraint maatregel_reden_fkey foreign key (reden_lijst, reden_versie, reden_code) references code (lijst, versie, code),
        constraint maatregel_soort_check check (soort in ('JEUGDBESCHERMING', 'JEUGDRECLASSERING')),
        constraint maatregel_einde_check check (einde >= aanvang)
      );
      create index maatregel_client_id_idx on maatregel (gemeente_code, client_id);

      create table idempotentie (
        gemeente_code text not null,
        actor text not null,
        sleutel text not null,
        mutatie text not null,
        invoer_hash text not null,
        resultaat_id uuid not null,
        gemaakt_op timestamptz not null,
        constraint idempotentie_pkey primary key (gemeente_code, actor, sleutel)
      );

      create table dirty_client (
        gemeente_code text not null,
        id uuid not null,
        client_id uuid not null,
        gelogd_op timestamptz not null default now(),
        constraint dirty_client_pkey primary key (gemeente_code, id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table dirty_client, idempotentie, maatregel, meting, ervaring, evaluatie, declaratie, toewijzing, traject_doel,
        traject, tussenstap, doel, ondersteuningsplan, aanmelding, client, gezin, levering;
    `);
  }
}
