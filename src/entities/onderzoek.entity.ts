import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Gemeente } from "./gemeente.entity";

/** An inquiry that the gemeente opened for one named person: on what ground, into which help, and until when. */
@Entity({ name: "onderzoek" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "onderzoek_gemeente_code_fkey" })
@Check("onderzoek_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("onderzoek_tot_check", `tot > van`)
@Check(
  "onderzoek_gesloten_check",
  `(gesloten_op is null) = (gesloten_door is null) and (gesloten_op is null or geheim is null)`,
)
export class Onderzoek {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "onderzoek_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "onderzoek_pkey" })
  id!: string;

  /** The id of the actor who may ask inside it. */
  @Column("text", { name: "onderzoeker" })
  onderzoeker!: string;

  @Column("text", { name: "doeleinde" })
  doeleinde!: string;

  @Column("text", { name: "grondslag" })
  grondslag!: string;

  /** Null: both wetten. */
  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  /** Help that ran in [van, tot). */
  @Column("date", { name: "van" })
  van!: string;

  @Column("date", { name: "tot" })
  tot!: string;

  /** The last day on which may be asked. */
  @Column("date", { name: "einddatum" })
  einddatum!: string;

  /** What its pseudonyms are made with, hexadecimal; gone when it is closed, and so is every way back from them. */
  @Column("text", { name: "geheim", nullable: true })
  geheim!: string | null;

  @Column("text", { name: "geopend_door" })
  geopendDoor!: string;

  @Column("timestamptz", { name: "geopend_op" })
  geopendOp!: Date;

  @Column("text", { name: "gesloten_door", nullable: true })
  geslotenDoor!: string | null;

  @Column("timestamptz", { name: "gesloten_op", nullable: true })
  geslotenOp!: Date | null;
}
