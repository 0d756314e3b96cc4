import type { MigrationInterface, QueryRunner } from "typeorm";

/** Reference data: small tables without people, the same for every gemeente. */
export class ReferenceTables1790000000001 implements MigrationInterface {
  name = "ReferenceTables1790000000001";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table regio (
        code text not null constraint regio_pkey primary key,
        naam text not null
      );
      create table gemeente (
        code text not null constraint gemeente_pkey primary key,
        naam text not null,
        regio_code text constraint gemeente_regio_code_fkey references regio (code),
        data_tot date,
        constraint gemeente_code_check check (code ~ '^[0-9]{4}$')
      );
      create index gemeente_regio_code_idx on gemeente (regio_code);
      create table gemeente_jaar (
        gemeente_code text not null constraint gemeente_jaar_gemeente_code_fkey references gemeente (code),
        jaar integer not null,
        inwoners integer not null,
        jeugdigen integer,
        bron text not null,
        constraint gemeente_jaar_pkey primary key (gemeente_code, jaar)
      );
      create table wijk (
        gemeente_code text not null constraint wijk_gemeente_code_fkey references gemeente (code),
        code text not null,
        naam text not null,
        constraint wijk_pkey primary key (gemeente_code, code)
      );
      create table team (
        gemeente_code text not null constraint team_gemeente_code_fkey references gemeente (code),
        code text not null,
        naam text not null,
        constraint team_pkey primary key (gemeente_code, code),
        constraint team_code_check check (code !~ ',')
      );
      create table aanbieder (
        code text not null constraint aanbieder_pkey primary key,
        naam text,
        soort text,
        onderneming_code text constraint aanbieder_onderneming_code_fkey references aanbieder (code),
        opgegaan_in text constraint aanbieder_opgegaan_in_fkey references aanbieder (code),
        opgegaan_per date,
        solistisch boolean not null default false,
        gecertificeerde_instelling boolean not null default false,
        constraint aanbieder_code_check check (code ~ '^([0-9]{8}|DL[0-9]{6})$'),
        constraint aanbieder_soort_check check (soort in ('ONDERNEMING', 'VESTIGING'))
      );
      create table code (
        lijst text not null,
        versie text not null,
        code text not null,
        omschrijving text not null,
        constraint code_pkey primary key (lijst, versie, code)
      );
      create table reden_beeindiging (
        lijst text not null,
        versie text not null,
        code text not null,
        omschrijving text not null,
        wet text,
        bij_reden text,
        effect text not null,
        constraint reden_beeindiging_pkey primary key (lijst, versie, code),
        constraint reden_beeindiging_wet_check check (wet in ('JEUGDWET', 'WMO')),
        constraint reden_beeindiging_bij_reden_check check (bij_reden in ('01', '02', '03', '04', '05')),
        constraint reden_beeindiging_effect_check check (effect in ('EINDE', 'OVERLIJDEN', 'TIJDELIJK', 'WIJZIGING', 'BUITEN_SCHAAL', 'ANDER_DOMEIN'))
      );
      create table hulpvorm (
        code text not null constraint hulpvorm_pkey primary key,
        omschrijving text not null
      );
      create table productcategorie (
        wet text not null,
        code text not null,
        omschrijving text not null,
        hulpvorm text constraint productcategorie_hulpvorm_fkey references hulpvorm (code),
        met_uitkomst boolean not null,
        constraint productcategorie_pkey primary key (wet, code),
        constraint productcategorie_wet_check check (wet in ('JEUGDWET', 'WMO'))
      );
      create table segment (
        wet text not null,
        code text not null,
        omschrijving text not null,
        structureel boolean not null,
        constraint segment_pkey primary key (wet, code),
        constraint segment_wet_check check (wet in ('JEUGDWET', 'WMO'))
      );
      create table ondersteuningsbehoefte (
        code text not null constraint ondersteuningsbehoefte_pkey primary key,
        omschrijving text not null
      );
      create table ondersteuningsniveau (
        ondersteuningsbehoefte text not null
          constraint ondersteuningsniveau_ondersteuningsbehoefte_fkey references ondersteuningsbehoefte (code),
        code text not null,
        omschrijving text not null,
        constraint ondersteuningsniveau_pkey primary key (ondersteuningsbehoefte, code)
      );
      create table leeftijdsgroep (
        code text not null constraint leeftijdsgroep_pkey primary key,
        van integer not null,
        tot integer not null,
        constraint leeftijdsgroep_van_tot_check check (van < tot)
      );
      create table instrument (
        code text not null,
        versie text not null,
        naam text not null,
        minimum numeric not null,
        maximum numeric not null,
        richting text not null,
        ordinaal boolean not null,
        standaarddeviatie numeric,
        betrouwbaarheid numeric,
        grenswaarde numeric,
        constraint instrument_pkey primary key (code, versie),
        constraint instrument_richting_check check (richting in ('HOGER_IS_BETER', 'LAGER_IS_BETER'))
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table instrument, leeftijdsgroep, ondersteuningsniveau, ondersteuningsbehoefte, segment, productcategorie,
        hulpvorm, reden_beeindiging, code, aanbieder, team, wijk, gemeente_jaar, gemeente, regio;
    `);
  }
}
