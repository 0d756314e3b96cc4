import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A questionnaire with its scale. Deviation and reliability are what the RCI is computed from; `grenswaarde` is the last
 * score of the normal range, so only what is worse than it is clinical.
 */
@Entity({ name: "instrument" })
@Check("instrument_richting_check", `richting in ('HOGER_IS_BETER', 'LAGER_IS_BETER')`)
export class Instrument {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "instrument_pkey" })
  code!: string;

  @PrimaryColumn("text", { name: "versie", primaryKeyConstraintName: "instrument_pkey" })
  versie!: string;

  @Column("text", { name: "naam" })
  naam!: string;

  @Column("numeric", { name: "minimum" })
  minimum!: number;

  @Column("numeric", { name: "maximum" })
  maximum!: number;

  @Column("text", { name: "richting" })
  richting!: string;

  @Column("boolean", { name: "ordinaal" })
  ordinaal!: boolean;

  @Column("numeric", { name: "standaarddeviatie", nullable: true })
  standaarddeviatie!: number | null;

  @Column("numeric", { name: "betrouwbaarheid", nullable: true })
  betrouwbaarheid!: number | null;

  @Column("numeric", { name: "grenswaarde", nullable: true })
  grenswaarde!: number | null;
}
