import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Doel } from "./doel.entity";

/** A step on the way to a doel. */
@Entity({ name: "tussenstap" })
@ForeignKey(() => Doel, ["gemeenteCode", "doelId"], ["gemeenteCode", "id"], { name: "tussenstap_doel_id_fkey" })
@Index("tussenstap_doel_id_idx", ["gemeenteCode", "doelId"])
@Check("tussenstap_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Tussenstap {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "tussenstap_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "tussenstap_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true, default: () => "'{}'" })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("uuid", { name: "doel_id" })
  doelId!: string;

  /** That of its plan: which wet decides who may see it. Null only of rows that say nothing; they are for a whole mandate. */
  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;

  @Column("date", { name: "streefdatum", nullable: true })
  streefdatum!: string | null;

  @Column("date", { name: "gerealiseerd_op", nullable: true })
  gerealiseerdOp!: string | null;
}
