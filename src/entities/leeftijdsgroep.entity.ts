import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/** Ages [van, tot) that are counted together. */
@Entity({ name: "leeftijdsgroep" })
@Check("leeftijdsgroep_van_tot_check", `van < tot`)
export class Leeftijdsgroep {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "leeftijdsgroep_pkey" })
  code!: string;

  @Column("integer", { name: "van" })
  van!: number;

  @Column("integer", { name: "tot" })
  tot!: number;
}
