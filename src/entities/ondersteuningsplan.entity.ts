import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Bestemming, Plansoort, Wet } from "../domein";
import { Client } from "./client.entity";
import { Gezin } from "./gezin.entity";
import { Levering } from "./levering.entity";

/** What was agreed with a client or a gezin. `versie` is the optimistic lock. */
@Entity({ name: "ondersteuningsplan" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "ondersteuningsplan_levering_id_fkey",
})
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], {
  name: "ondersteuningsplan_client_id_fkey",
})
@ForeignKey(() => Gezin, ["gemeenteCode", "gezinId"], ["gemeenteCode", "id"], {
  name: "ondersteuningsplan_gezin_id_fkey",
})
@Check("ondersteuningsplan_voor_wie_check", `num_nonnulls(client_id, gezin_id) = 1`)
@Check("ondersteuningsplan_soort_check", `soort in ('ONDERSTEUNINGSPLAN', 'ZORGPLAN')`)
@Check("ondersteuningsplan_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("ondersteuningsplan_afgesloten_op_check", `afgesloten_op >= vastgesteld_op`)
@Check(
  "ondersteuningsplan_bestemming_check",
  `bestemming in ('NETWERK', 'VRIJWILLIGERS', 'LAAGDREMPELIG', 'COLLECTIEF', 'MAATWERK_WMO', 'ANDERE_VOORZIENING')`,
)
@Index("ondersteuningsplan_client_id_idx", ["gemeenteCode", "clientId"])
@Index("ondersteuningsplan_gezin_id_idx", ["gemeenteCode", "gezinId"])
@Unique("ondersteuningsplan_zaaknummer_key", ["gemeenteCode", "zaaknummer"])
export class Ondersteuningsplan {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "ondersteuningsplan_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "ondersteuningsplan_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("uuid", { name: "gezin_id", nullable: true })
  gezinId!: string | null;

  @Column("text", { name: "soort" })
  soort!: Plansoort;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("text", { name: "verwijzer", nullable: true })
  verwijzer!: string | null;

  @Column("date", { name: "vastgesteld_op" })
  vastgesteldOp!: string;

  @Column("text", { name: "regisseur", nullable: true })
  regisseur!: string | null;

  @Column("date", { name: "evaluatiemomenten", array: true, default: () => "'{}'" })
  evaluatiemomenten!: string[];

  @Column("date", { name: "afgesloten_op", nullable: true })
  afgeslotenOp!: string | null;

  @Column("text", { name: "bestemming", nullable: true })
  bestemming!: Bestemming | null;

  @Column("integer", { name: "versie" })
  versie!: number;

  @Column("text", { name: "zaaknummer", nullable: true })
  zaaknummer!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
