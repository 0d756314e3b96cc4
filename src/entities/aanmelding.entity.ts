import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Wet } from "../domein";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";

/** Someone asks for help; exists before any plan. */
@Entity({ name: "aanmelding" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "aanmelding_levering_id_fkey",
})
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "aanmelding_client_id_fkey" })
@Check("aanmelding_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("aanmelding_gesprek_op_check", `gesprek_op >= datum`)
@Check("aanmelding_aanvraagdatum_check", `aanvraagdatum >= datum`)
@Check("aanmelding_gesprekken_check", `gesprekken >= 0`)
@Index("aanmelding_client_id_idx", ["gemeenteCode", "clientId"])
@Unique("aanmelding_zaaknummer_key", ["gemeenteCode", "zaaknummer"])
export class Aanmelding {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "aanmelding_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "aanmelding_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("date", { name: "datum" })
  datum!: string;

  @Column("text", { name: "hulpvraag" })
  hulpvraag!: string;

  @Column("date", { name: "gesprek_op", nullable: true })
  gesprekOp!: string | null;

  @Column("integer", { name: "gesprekken", default: 0 })
  gesprekken!: number;

  @Column("date", { name: "aanvraagdatum", nullable: true })
  aanvraagdatum!: string | null;

  @Column("text", { name: "zaaknummer", nullable: true })
  zaaknummer!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
