import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Tells the planner how few age groups there are. So small a table is never analysed by the server itself, and while it is
 * not, each join with it is expected to give a hundred times the rows: the hash tables made for those cost more than the
 * count of a small gemeente.
 */
export class LeeftijdsgroepGeteld1790000000020 implements MigrationInterface {
  name = "LeeftijdsgroepGeteld1790000000020";

  async up(db: QueryRunner): Promise<void> {
    await db.query("analyze leeftijdsgroep");
  }

  // What the planner knows is no part of the schema: there is nothing to take back.
  async down(): Promise<void> {}
}
