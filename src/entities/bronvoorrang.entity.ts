import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Gemeente } from "./gemeente.entity";

/** Which source leads for an aanbieder where messages and Beleidsinformatie Jeugd both deliver; without a row messages do. */
@Entity({ name: "bronvoorrang" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "bronvoorrang_gemeente_code_fkey" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "bronvoorrang_aanbieder_code_fkey" })
@Check("bronvoorrang_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("bronvoorrang_bron_check", `bron in ('BERICHT', 'BIJ')`)
@Check("bronvoorrang_tot_check", `tot > van`)
export class Bronvoorrang {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "bronvoorrang_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "aanbieder_code", primaryKeyConstraintName: "bronvoorrang_pkey" })
  aanbiederCode!: string;

  @PrimaryColumn("text", { name: "wet", primaryKeyConstraintName: "bronvoorrang_pkey" })
  wet!: Wet;

  @PrimaryColumn("date", { name: "van", primaryKeyConstraintName: "bronvoorrang_pkey" })
  van!: string;

  @Column("date", { name: "tot", nullable: true })
  tot!: string | null;

  @Column("text", { name: "bron" })
  bron!: string;
}
