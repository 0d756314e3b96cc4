import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/** An API key of a service; only a hash of it is kept. */
@Entity({ name: "sleutel" })
@Check("sleutel_hash_check", `hash ~ '^[0-9a-f]{64}$'`)
@Check("sleutel_vervalt_op_check", `vervalt_op > gemaakt_op`)
export class Sleutel {
  /** The part of the key that may be known. */
  @PrimaryColumn("text", { name: "id", primaryKeyConstraintName: "sleutel_pkey" })
  id!: string;

  @Column("text", { name: "naam" })
  naam!: string;

  /** Hexadecimal SHA-256 of the secret part. */
  @Column("text", { name: "hash" })
  hash!: string;

  /** Whom the key stands for, as the claims of a token would say it. */
  @Column("jsonb", { name: "claims" })
  claims!: unknown;

  @Column("text", { name: "datasets", array: true })
  datasets!: string[];

  @Column("timestamptz", { name: "gemaakt_op" })
  gemaaktOp!: Date;

  @Column("timestamptz", { name: "vervalt_op" })
  vervaltOp!: Date;

  @Column("timestamptz", { name: "laatst_gebruikt_op", nullable: true })
  laatstGebruiktOp!: Date | null;

  @Column("timestamptz", { name: "ingetrokken_op", nullable: true })
  ingetrokkenOp!: Date | null;
}
