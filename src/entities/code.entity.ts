import { Column, Entity, PrimaryColumn } from "typeorm";

/** A code of a published list. Values collide across lists and versions, so all three columns are the key. */
@Entity({ name: "code" })
export class Code {
  @PrimaryColumn("text", { name: "lijst", primaryKeyConstraintName: "code_pkey" })
  lijst!: string;

  @PrimaryColumn("text", { name: "versie", primaryKeyConstraintName: "code_pkey" })
  versie!: string;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "code_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;
}
