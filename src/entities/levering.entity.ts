import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import type { Wet } from "../domein";
import { Gemeente } from "./gemeente.entity";

/** What came in, from whom, about which period, and the verdict on it. */
@Entity({ name: "levering" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "levering_gemeente_code_fkey" })
@Unique("levering_bericht_key", ["gemeenteCode", "wet", "berichtcode", "afzender", "identificatie"])
@Check("levering_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("levering_status_check", `status in ('ONTVANGEN', 'GECONTROLEERD', 'VERWERKT', 'AFGEKEURD', 'VERVANGEN')`)
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
}
