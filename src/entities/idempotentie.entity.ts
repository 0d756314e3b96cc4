import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A mutation that was done under a key, so that asking again does nothing. */
@Entity({ name: "idempotentie" })
@Index("idempotentie_resultaat_id_idx", ["gemeenteCode", "resultaatId"])
export class Idempotentie {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "idempotentie_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "actor", primaryKeyConstraintName: "idempotentie_pkey" })
  actor!: string;

  @PrimaryColumn("text", { name: "sleutel", primaryKeyConstraintName: "idempotentie_pkey" })
  sleutel!: string;

  @Column("text", { name: "mutatie" })
  mutatie!: string;

  @Column("text", { name: "invoer_hash" })
  invoerHash!: string;

  @Column("uuid", { name: "resultaat_id" })
  resultaatId!: string;

  @Column("timestamptz", { name: "gemaakt_op" })
  gemaaktOp!: Date;
}
