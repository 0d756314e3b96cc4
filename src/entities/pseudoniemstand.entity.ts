import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Gemeente } from "./gemeente.entity";

/** With which keys the pseudonyms and seals of a gemeente were made; the keys themselves are outside the database. */
@Entity({ name: "pseudoniemstand" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "pseudoniemstand_gemeente_code_fkey" })
export class Pseudoniemstand {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "pseudoniemstand_pkey" })
  gemeenteCode!: string;

  /** In the order of wrapping. */
  @Column("text", { name: "kenmerken", array: true })
  kenmerken!: string[];

  @Column("timestamptz", { name: "bijgewerkt_op" })
  bijgewerktOp!: Date;
}
