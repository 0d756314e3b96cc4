import { Column, Entity, PrimaryColumn } from "typeorm";

/** A client whose facts must be counted again. Only ever appended by the write path. */
@Entity({ name: "dirty_client" })
export class DirtyClient {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "dirty_client_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "dirty_client_pkey" })
  id!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  /** Which delivery changed what is known of the client; null for a mutation. */
  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;

  @Column("timestamptz", { name: "gelogd_op", default: () => "now()" })
  gelogdOp!: Date;
}
