import type { MigrationInterface, QueryRunner } from "typeorm";

/** JZ002 and WMO002 hold the same values. 01 is withdrawn by the standard itself and so is not among them. */
const REDEN_WIJZIGING = {
  "02": "De cliënt is overleden",
  "03": "Het contract is gewijzigd",
  "04": "Na herbeoordeling verlengd",
  "05": "Na herbeoordeling verkort",
  "06": "Naar een ander domein",
  "07": "Verhuisd naar een andere gemeente",
  "08": "Andere leveringsvorm",
  "09": "Naar een andere aanbieder",
  "10": "Naar een andere bekostiging",
  "11": "Gemeentelijke herindeling",
  "12": "Op verzoek van de aanbieder",
  "13": "Verwijderd: nooit bedoeld",
  "14": "Administratieve correctie",
};

/**
 * What messages 301 and 323 bring: a toewijzing that was withdrawn, the numbers by which a declaratie finds its toewijzing
 * and the line it takes back, and which message said last who a client is.
 */
export class ToewijzingEnDeclaratie1790000000009 implements MigrationInterface {
  name = "ToewijzingEnDeclaratie1790000000009";

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      "insert into code (lijst, versie, code, omschrijving) select 'REDEN_WIJZIGING', '3.2', * from jsonb_each_text($1::jsonb)",
      [JSON.stringify(REDEN_WIJZIGING)],
    );
    await db.query(`
      alter table client add persoon_levering_id uuid;
      alter table client add constraint client_persoon_levering_id_fkey
        foreign key (gemeente_code, persoon_levering_id) references levering (gemeente_code, id);
      create index client_persoon_levering_id_idx on client (gemeente_code, persoon_levering_id);

      alter table toewijzing add tijd time, add reden_wijziging text, add verwijderd boolean not null default false;
      alter table toewijzing add constraint toewijzing_verwijderd_check check (not verwijderd or einddatum = ingangsdatum);

      alter table declaratie
        add productcategorie text,
        add productcode text,
        add toewijzingsnummer text,
        add declaratienummer text,
        add referentie text,
        add vorige_referentie text,
        add crediteert_id uuid;
      alter table declaratie
        add constraint declaratie_productcategorie_fkey foreign key (wet, productcategorie) references productcategorie (wet, code),
        add constraint declaratie_crediteert_id_fkey foreign key (gemeente_code, crediteert_id) references declaratie (gemeente_code, id),
        add constraint declaratie_referentie_key unique (gemeente_code, wet, contractpartij_code, referentie),
        add constraint declaratie_vorige_referentie_key unique (gemeente_code, wet, contractpartij_code, vorige_referentie),
        add constraint declaratie_crediteert_id_key unique (gemeente_code, crediteert_id),
        add constraint declaratie_maand_check check (extract(day from maand) = 1),
        add constraint declaratie_credit_check check (debet_credit = 'CREDIT' or (vorige_referentie is null and crediteert_id is null));
      create index declaratie_toewijzingsnummer_idx on declaratie (gemeente_code, wet, toewijzingsnummer);
      create index declaratie_traject_id_idx on declaratie (gemeente_code, traject_id);

      -- Who a client is was told last by the latest message about one of its trajecten.
      update client c set persoon_levering_id = (
        select l.id from traject t join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
        where t.gemeente_code = c.gemeente_code and t.client_id = c.id and l.dagtekening is not null
        order by l.dagtekening desc, l.wet collate "C" desc, l.berichtcode collate "C" desc, l.afzender collate "C" desc,
          l.identificatie collate "C" desc
        limit 1)
      where exists (
        select from traject t where t.gemeente_code = c.gemeente_code and t.client_id = c.id and t.levering_id is not null);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table declaratie drop constraint declaratie_credit_check, drop constraint declaratie_maand_check,
        drop productcategorie, drop productcode, drop toewijzingsnummer, drop declaratienummer, drop referentie,
        drop vorige_referentie, drop crediteert_id;
      drop index declaratie_traject_id_idx;
      alter table toewijzing drop constraint toewijzing_verwijderd_check, drop tijd, drop reden_wijziging, drop verwijderd;
      alter table client drop persoon_levering_id;
      delete from code where lijst = 'REDEN_WIJZIGING' and versie = '3.2';
    `);
  }
}
