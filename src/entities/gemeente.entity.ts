import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Regio } from "./regio.entity";

/** One of the gemeenten of the Netherlands; `dataTot` is the exclusive end of what its deliveries cover. */
@Entity({ name: "gemeente" })
@ForeignKey(() => Regio, ["regioCode"], ["code"], { name: "gemeente_regio_code_fkey" })
@Check("gemeente_code_check", `code ~ '^[0-9]{4}$'`)
@Index("gemeente_regio_code_idx", ["regioCode"])
export class Gemeente {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "gemeente_pkey" })
  code!: string;

  @Column("text", { name: "naam" })
  naam!: string;

  @Column("text", { name: "regio_code", nullable: true })
  regioCode!: string | null;

  @Column("date", { name: "data_tot", nullable: true })
  dataTot!: string | null;
}
