import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";

/** Segment of the purchase of a wet; `structureel` support is not meant to end. */
@Entity({ name: "segment" })
@Check("segment_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Segment {
  @PrimaryColumn("text", { name: "wet", primaryKeyConstraintName: "segment_pkey" })
  wet!: Wet;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "segment_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;

  @Column("boolean", { name: "structureel" })
  structureel!: boolean;
}
