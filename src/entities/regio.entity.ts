import { Column, Entity, PrimaryColumn } from "typeorm";

/** A region in which gemeenten work together, such as TWENTE. */
@Entity({ name: "regio" })
export class Regio {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "regio_pkey" })
  code!: string;

  @Column("text", { name: "naam" })
  naam!: string;
}
