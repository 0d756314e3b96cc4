import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

/** Who delivers help: own code (AGB of 8 digits, or DL + 6 digits). Without a name when only messages know it. */
@Entity({ name: "aanbieder" })
@ForeignKey(() => Aanbieder, ["ondernemingCode"], ["code"], { name: "aanbieder_onderneming_code_fkey" })
@ForeignKey(() => Aanbieder, ["opgegaanIn"], ["code"], { name: "aanbieder_opgegaan_in_fkey" })
@Check("aanbieder_code_check", `code ~ '^([0-9]{8}|DL[0-9]{6})$'`)
@Check("aanbieder_soort_check", `soort in ('ONDERNEMING', 'VESTIGING')`)
export class Aanbieder {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "aanbieder_pkey" })
  code!: string;

  @Column("text", { name: "naam", nullable: true })
  naam!: string | null;

  @Column("text", { name: "soort", nullable: true })
  soort!: string | null;

  @Column("text", { name: "onderneming_code", nullable: true })
  ondernemingCode!: string | null;

  @Column("text", { name: "opgegaan_in", nullable: true })
  opgegaanIn!: string | null;

  @Column("date", { name: "opgegaan_per", nullable: true })
  opgegaanPer!: string | null;

  @Column("boolean", { name: "solistisch", default: false })
  solistisch!: boolean;

  @Column("boolean", { name: "gecertificeerde_instelling", default: false })
  gecertificeerdeInstelling!: boolean;
}
