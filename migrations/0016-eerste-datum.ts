import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The day on which help was first granted stays known when a later message about the same toewijzing changes its date:
 * what came before is known no better than the date that is there. A plan knows when its client died or moved
 * away, an aanmelding when the wait was over.
 */
export class EersteDatum1790000000016 implements MigrationInterface {
  name = "EersteDatum1790000000016";

  async up(db: QueryRunner): Promise<void> {
    // A change of type fills the column without a row passing row security, under which the owner would change none.
    await db.query(`
      alter table toewijzing add eerste_datum date;
      alter table toewijzing alter eerste_datum type date using datum, alter eerste_datum set not null;
      alter table toewijzing add constraint toewijzing_eerste_datum_check check (eerste_datum <= datum);
      alter table feiten.plan add vertrokken_op date;
      alter table feiten.aanmelding add vraagverheldering_op date;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table feiten.aanmelding drop vraagverheldering_op;
      alter table feiten.plan drop vertrokken_op;
      alter table toewijzing drop constraint toewijzing_eerste_datum_check, drop eerste_datum;
    `);
  }
}
