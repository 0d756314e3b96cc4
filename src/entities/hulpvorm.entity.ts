import { Column, Entity, PrimaryColumn } from "typeorm";

/** Kind of jeugdhulp (CBS Beleidsinformatie Jeugd). */
@Entity({ name: "hulpvorm" })
export class Hulpvorm {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "hulpvorm_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;
}
