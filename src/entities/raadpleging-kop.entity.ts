import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where the chain of seals of a gemeente begins (after what its term took away) and ends. */
@Entity({ name: "raadpleging_kop" })
export class RaadplegingKop {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "raadpleging_kop_pkey" })
  gemeenteCode!: string;

  /** Number and seal of the last line that is gone; 0 and empty when none is. */
  @Column("bigint", { name: "begin_nummer", default: 0 })
  beginNummer!: number;

  @Column("text", { name: "begin_zegel", default: "" })
  beginZegel!: string;

  @Column("bigint", { name: "eind_nummer" })
  eindNummer!: number;

  @Column("text", { name: "eind_zegel" })
  eindZegel!: string;

  @Column("timestamptz", { name: "verzegeld_op" })
  verzegeldOp!: Date;
}
