import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Gemeente } from "./gemeente.entity";

/** A neighbourhood of a gemeente, as CBS draws it. */
@Entity({ name: "wijk" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "wijk_gemeente_code_fkey" })
export class Wijk {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "wijk_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "wijk_pkey" })
  code!: string;

  @Column("text", { name: "naam" })
  naam!: string;
}
