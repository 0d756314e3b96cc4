import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * API keys of services, and with which keys the pseudonyms of a gemeente were made. Neither holds people's data or a
 * secret: a hash of 256 random bits can't be tried out, and a kenmerk names a key without giving it away.
 */
export class Sleutels1790000000017 implements MigrationInterface {
  name = "Sleutels1790000000017";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sleutel (
        id text not null,
        naam text not null,
        hash text not null,
        claims jsonb not null,
        datasets text[] not null,
        gemaakt_op timestamptz not null,
        vervalt_op timestamptz not null,
        laatst_gebruikt_op timestamptz,
        ingetrokken_op timestamptz,
        constraint sleutel_pkey primary key (id),
        constraint sleutel_hash_check check (hash ~ '^[0-9a-f]{64}$'),
        constraint sleutel_vervalt_op_check check (vervalt_op > gemaakt_op)
      );
      create table pseudoniemstand (
        gemeente_code text not null constraint pseudoniemstand_gemeente_code_fkey references gemeente (code),
        kenmerken text[] not null,
        bijgewerkt_op timestamptz not null,
        constraint pseudoniemstand_pkey primary key (gemeente_code)
      );

      grant select on sleutel to drieluik_lezer, drieluik_motor;
      grant insert, update on sleutel to drieluik_motor;
      -- Whoever answers requests notes that a key was used, and can change nothing else of it.
      grant select (id, laatst_gebruikt_op), update (laatst_gebruikt_op) on sleutel to drieluik_app;
      grant select, insert, update on pseudoniemstand to drieluik_motor;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table pseudoniemstand, sleutel");
  }
}
