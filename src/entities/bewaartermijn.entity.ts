import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/** How long something is kept for a purpose. Gemeente 0000 holds everywhere; a gemeente's own row goes before it. */
@Entity({ name: "bewaartermijn" })
@Check("bewaartermijn_doel_check", `doel in ('DOSSIER_JEUGDWET', 'DOSSIER_WMO', 'STATISTIEK', 'LOGBOEK')`)
@Check("bewaartermijn_jaren_check", `jaren between 1 and 100`)
export class Bewaartermijn {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "bewaartermijn_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "doel", primaryKeyConstraintName: "bewaartermijn_pkey" })
  doel!: string;

  @Column("integer", { name: "jaren" })
  jaren!: number;

  /** The term begins no earlier than the end of the year in which someone turns 18. */
  @Column("boolean", { name: "vanaf_meerderjarig", default: false })
  vanafMeerderjarig!: boolean;

  @Column("text", { name: "grondslag" })
  grondslag!: string;
}
