import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import type { ReferentieBron, Wet } from "../domein";

const KEY = { primaryKeyConstraintName: "referentiecijfer_pkey" };

/**
 * A figure that CBS counted, shown beside ours and never added to it. `gemeenteCode`, `aanbiederCode` and `wet` are ''
 * where the source does not tell them apart; a share is 0..1.
 */
@Entity({ name: "referentiecijfer" })
@Check("referentiecijfer_gemeente_code_check", `gemeente_code ~ '^([0-9]{4})?$'`)
@Check("referentiecijfer_aanbieder_code_check", `aanbieder_code ~ '^([0-9]{8}|DL[0-9]{6})?$'`)
@Check("referentiecijfer_wet_check", `wet in ('', 'JEUGDWET', 'WMO')`)
@Check(
  "referentiecijfer_periode_check",
  `periode_van < periode_tot and extract(day from periode_van) = 1 and extract(day from periode_tot) = 1`,
)
@Check("referentiecijfer_bron_check", `bron in ('CBS_RAPPORT', 'STATLINE')`)
@Check(
  "referentiecijfer_eenheid_check",
  `eenheid in ('AANDEEL', 'CIJFER', 'AANTAL', 'PER_1000', 'DAGEN', 'EURO', 'T_SCORE')`,
)
@Check(
  "referentiecijfer_getal_check",
  `(teller is null or abs(teller) <= 1000000000000) and (noemer is null or abs(noemer) <= 1000000000000) and (waarde is null or abs(waarde) <= 1000000000000)`,
)
export class Referentiecijfer {
  @PrimaryColumn("text", { ...KEY, name: "gemeente_code", default: "" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { ...KEY, name: "aanbieder_code", default: "" })
  aanbiederCode!: string;

  @PrimaryColumn("text", { ...KEY, name: "indicator" })
  indicator!: string;

  @PrimaryColumn("date", { ...KEY, name: "periode_van" })
  periodeVan!: string;

  @PrimaryColumn("date", { ...KEY, name: "periode_tot" })
  periodeTot!: string;

  @PrimaryColumn("text", { ...KEY, name: "wet", default: "" })
  wet!: Wet | "";

  @PrimaryColumn("text", { ...KEY, name: "bron" })
  bron!: ReferentieBron;

  @PrimaryColumn("text", { ...KEY, name: "tabel", default: "" })
  tabel!: string;

  @Column("numeric", { name: "teller", nullable: true })
  teller!: number | null;

  @Column("numeric", { name: "noemer", nullable: true })
  noemer!: number | null;

  @Column("numeric", { name: "waarde", nullable: true })
  waarde!: number | null;

  @Column("text", { name: "eenheid" })
  eenheid!: string;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
