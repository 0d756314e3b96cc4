import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Gemeente } from "./gemeente.entity";

/** Residents of a gemeente on 1 January of a year; `jeugdigen` are those under 18. */
@Entity({ name: "gemeente_jaar" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "gemeente_jaar_gemeente_code_fkey" })
export class GemeenteJaar {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "gemeente_jaar_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("integer", { name: "jaar", primaryKeyConstraintName: "gemeente_jaar_pkey" })
  jaar!: number;

  @Column("integer", { name: "inwoners" })
  inwoners!: number;

  @Column("integer", { name: "jeugdigen", nullable: true })
  jeugdigen!: number | null;

  @Column("text", { name: "bron" })
  bron!: string;
}
