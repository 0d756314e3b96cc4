import type { MigrationInterface, QueryRunner } from "typeorm";

const SCHEMAS = ["public", "feiten", "cellen"];

/** Runs a statement where the right exists: PostgreSQL 17 and later. Before that only an owner can analyze. */
const fromVersion17 = (statement: string): string => `
  do $$ begin
    if current_setting('server_version_num')::integer >= 170000 then execute '${statement}'; end if;
  end $$;`;

/**
 * Role motor may analyze. What it loads in one transaction has no statistics yet, so that the planner checks foreign keys
 * through an index on gemeente alone: a load of a large gemeente then takes quadratic time.
 */
export class MotorAnalyses1790000000007 implements MigrationInterface {
  name = "MotorAnalyses1790000000007";

  async up(db: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) {
      await db.query(fromVersion17(`grant maintain on all tables in schema ${schema} to drieluik_motor`));
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) {
      await db.query(fromVersion17(`revoke maintain on all tables in schema ${schema} from drieluik_motor`));
    }
  }
}
