import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Leaves room on each page of the cells, so that the new row of a cell that changes stays on the page of the old one and
 * the index need not be written: a refresh changes hundreds of cells per client. Cells that are there get the room as they
 * change.
 */
export class RuimtePerCel1790000000021 implements MigrationInterface {
  name = "RuimtePerCel1790000000021";

  async up(db: QueryRunner): Promise<void> {
    await db.query("alter table cellen.cel set (fillfactor = 80)");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table cellen.cel reset (fillfactor)");
  }
}
