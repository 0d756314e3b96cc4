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
const KOLOMMEN = SLEUTEL.map((kolom) => `${kolom} ${kolom === "periode" ? "date" : "text"}`).join(", ");

/** Of a hash of these columns, by its `zaad`, the hexadecimal digits `van` to `tot`, both included: four of the sixteen are two bytes. */
const cijfers = (kolommen: readonly string[], zaad: number, van: number, tot: number): string =>
  `substr(lpad(to_hex(hash_record_extended(row(${kolommen.join(", ")}), ${String(zaad)})), 16, '0'), ${String(van)}, ${String(tot - van + 1)})`;

/**
 * The key of a cell begins with two bytes that are the same for all cells of a margin at one kind of period. Six in seven
 * cells are of the finest margin and a refresh hardly touches those: with all cells mixed, it read the whole index for the
 * others. The fourteen bytes that are left tell more apart than there will be cells.
 */
export class CelsleutelPerMarge1790000000023 implements MigrationInterface {
  name = "CelsleutelPerMarge1790000000023";

  private async maak(db: QueryRunner, bytes: readonly string[]): Promise<void> {
    await db.query(`
      drop index cellen.cel_sleutel;
      create or replace function cellen.celsleutel(${KOLOMMEN})
        returns uuid language sql immutable parallel safe
        return (${bytes.join(" || ")})::uuid;
      create unique index cel_sleutel on cellen.cel (gemeente_code, cellen.celsleutel(${SLEUTEL.join(", ")}));
    `);
  }

  up(db: QueryRunner): Promise<void> {
    const marge = cijfers(["marge", "periode_soort"], 0, 1, 4);
    return this.maak(db, [marge, cijfers(SLEUTEL, 0, 5, 16), cijfers(SLEUTEL, 1, 1, 16)]);
  }

  down(db: QueryRunner): Promise<void> {
    return this.maak(db, [cijfers(SLEUTEL, 0, 1, 16), cijfers(SLEUTEL, 1, 1, 16)]);
  }
}
