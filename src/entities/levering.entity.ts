import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";

/**
 * What came in, from whom, about which period, and the verdict on it. A file about several gemeenten is one levering per
 * gemeente under one id; gemeente 0000 is a delivery of no gemeente.
 */
@Entity({ name: "levering" })
@Check("levering_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("levering_status_check", `status in ('ONTVANGEN', 'GECONTROLEERD', 'VERWERKT', 'AFGEKEURD', 'VERVANGEN')`)
@Index("levering_bericht_key", { synchronize: false })
@Index("levering_soort_idx", ["gemeenteCode", "soort", "afzender", "ontvangenOp"])
export class Levering {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "levering_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "levering_pkey" })
  id!: string;

  @Column("text", { name: "soort" })
  soort!: string;

  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  @Column("text", { name: "berichtcode", nullable: true })
  berichtcode!: string | null;

  @Column("text", { name: "afzender" })
  afzender!: string;

  @Column("text", { name: "identificatie", nullable: true })
  identificatie!: string | null;

  @Column("date", { name: "dagtekening", nullable: true })
  dagtekening!: string | null;

  @Column("date", { name: "periode_van", nullable: true })
  periodeVan!: string | null;

  @Column("date", { name: "periode_tot", nullable: true })
  periodeTot!: string | null;

  @Column("text", { name: "checksum" })
  checksum!: string;

  @Column("text", { name: "status" })
  status!: string;

  @Column("integer", { name: "aantal_rijen", default: 0 })
  aantalRijen!: number;

  @Column("jsonb", { name: "bevindingen", default: [] })
  bevindingen!: unknown;

  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp!: Date;

  /** What a message said per line (RegelVerslag), so that a later one can take it back. */
  @Column("jsonb", { name: "regels", default: [] })
  regels!: unknown;

  @Column("integer", { name: "aantal_nieuw", default: 0 })
  aantalNieuw!: number;

  @Column("integer", { name: "aantal_gewijzigd", default: 0 })
  aantalGewijzigd!: number;

  @Column("integer", { name: "aantal_verwijderd", default: 0 })
  aantalVerwijderd!: number;

  @Column("integer", { name: "aantal_afgekeurd", default: 0 })
  aantalAfgekeurd!: number;

  @Column("integer", { name: "aantal_bevindingen", default: 0 })
  aantalBevindingen!: number;

  /** True when the file was about other gemeenten as well: its counts are of all of them. */
  @Column("boolean", { name: "samen", default: false })
  samen!: boolean;

  @Column("text", { name: "grondslag", nullable: true })
  grondslag!: string | null;

  @Column("uuid", { name: "vervangen_door_id", nullable: true })
  vervangenDoorId!: string | null;

  @Column("timestamptz", { name: "verwerkt_op", nullable: true })
  verwerktOp!: Date | null;
}
