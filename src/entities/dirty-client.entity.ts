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

  @Column("timestamptz", { name: "gelogd_op", default: () => "now()" })
  gelogdOp!: Date;
}
