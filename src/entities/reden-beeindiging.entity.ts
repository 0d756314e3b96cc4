import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";

/** A reason to end help, with its place on the BiJ scale (01-05) and what it does to an episode. */
@Entity({ name: "reden_beeindiging" })
@Check("reden_beeindiging_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("reden_beeindiging_bij_reden_check", `bij_reden in ('01', '02', '03', '04', '05')`)
@Check(
  "reden_beeindiging_effect_check",
  `effect in ('EINDE', 'OVERLIJDEN', 'TIJDELIJK', 'WIJZIGING', 'BUITEN_SCHAAL', 'ANDER_DOMEIN')`,
)
export class RedenBeeindiging {
  @PrimaryColumn("text", { name: "lijst", primaryKeyConstraintName: "reden_beeindiging_pkey" })
  lijst!: string;

  @PrimaryColumn("text", { name: "versie", primaryKeyConstraintName: "reden_beeindiging_pkey" })
  versie!: string;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "reden_beeindiging_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;

  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  @Column("text", { name: "bij_reden", nullable: true })
  bijReden!: string | null;

  @Column("text", { name: "effect" })
  effect!: string;
}
