import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Gemeente } from "./gemeente.entity";
import { Segment } from "./segment.entity";

/** A gemeente bought help of an aanbieder for a period, so it expects its deliveries. */
@Entity({ name: "contract" })
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "contract_gemeente_code_fkey" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "contract_aanbieder_code_fkey" })
@ForeignKey(() => Segment, ["wet", "segment"], ["wet", "code"], { name: "contract_segment_fkey" })
@Check("contract_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("contract_tot_check", `tot > van`)
export class Contract {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "contract_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "aanbieder_code", primaryKeyConstraintName: "contract_pkey" })
  aanbiederCode!: string;

  @PrimaryColumn("text", { name: "wet", primaryKeyConstraintName: "contract_pkey" })
  wet!: Wet;

  @PrimaryColumn("text", { name: "nummer", primaryKeyConstraintName: "contract_pkey" })
  nummer!: string;

  @Column("text", { name: "segment", nullable: true })
  segment!: string | null;

  @Column("date", { name: "van" })
  van!: string;

  @Column("date", { name: "tot", nullable: true })
  tot!: string | null;
}
