import type { MigrationInterface, QueryRunner } from "typeorm";

const SLEUTEL = [
  "marge",
  "indicator",
  "periode_soort",
  "periode",
  "aanbieder_code",
  "wet",
  "hulpvorm",
  "productcategorie",
  "segment",
  "ondersteuningsbehoefte",
  "niveau",
  "leveringsvorm",
  "verwijzer",
  "wijk_code",
  "leeftijdsgroep",
  "geslacht",
];

/**
 * Within its gemeente a cell is found by 16 bytes made of the other sixteen columns of its key, and no longer by those: the
 * index on them was more than half as large as the cells, and to look cells up in it was most of a refresh. What questions
 * read has an index of its own, of the columns that they are asked by. That two cells have the same bytes is not to be
 * expected in 10^15 gemeenten.
 */
export class Celsleutel1790000000022 implements MigrationInterface {
  name = "Celsleutel1790000000022";

  async up(db: QueryRunner): Promise<void> {
    // hash_record_extended decides where a row of a table partitioned by hash is, so it stays what it is. Not a generated
    // column: of each row that a MERGE updates PostgreSQL would read its definition again, a tenth of the work.
    await db.query(`
      create function cellen.celsleutel(${SLEUTEL.map((kolom) => `${kolom} ${kolom === "periode" ? "date" : "text"}`).join(", ")})
        returns uuid language sql immutable parallel safe
        return (
          lpad(to_hex(hash_record_extended(row(${SLEUTEL.join(", ")}), 0)), 16, '0') ||
          lpad(to_hex(hash_record_extended(row(${SLEUTEL.join(", ")}), 1)), 16, '0')
        )::uuid;
      grant execute on function cellen.celsleutel to drieluik_motor;
      alter table cellen.cel drop constraint cel_pkey;
      create unique index cel_sleutel on cellen.cel (gemeente_code, cellen.celsleutel(${SLEUTEL.join(", ")}));
      -- Without a primary key, a copy of the cells elsewhere (as Citus makes when it moves them) needs another way to tell
      -- rows apart.
      alter table cellen.cel replica identity full;
      create index cel_vraag on cellen.cel (gemeente_code, marge, indicator, periode_soort, periode, aanbieder_code);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index cellen.cel_vraag, cellen.cel_sleutel;
      drop function cellen.celsleutel;
      alter table cellen.cel replica identity default;
      alter table cellen.cel add constraint cel_pkey primary key (gemeente_code, ${SLEUTEL.join(", ")});
    `);
  }
}
