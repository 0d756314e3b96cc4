import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Client } from "./client.entity";

/** A worker who opened the file of a client that is not of its team, and why. Told to the gemeente's privacy officer. */
@Entity({ name: "noodtoegang" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "noodtoegang_client_id_fkey" })
@Check(
  "noodtoegang_geldig_tot_check",
  `geldig_tot > aangevraagd_op and geldig_tot <= aangevraagd_op + interval '24 hours'`,
)
@Index("noodtoegang_client_id_idx", ["gemeenteCode", "clientId"])
export class Noodtoegang {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "noodtoegang_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "noodtoegang_pkey" })
  id!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  /** The id of the actor who asked for it, and alone may use it. */
  @Column("text", { name: "actor" })
  actor!: string;

  @Column("text", { name: "reden" })
  reden!: string;

  @Column("timestamptz", { name: "aangevraagd_op" })
  aangevraagdOp!: Date;

  @Column("timestamptz", { name: "geldig_tot" })
  geldigTot!: Date;
}
