import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { EvaluatieInformant, Evaluatiesoort, Wet } from "../domein";
import { Doel } from "./doel.entity";
import { Levering } from "./levering.entity";

/** What became of a doel, on the GAS scale -2..2. Append-only: a correction supersedes by `vervangtId`. */
@Entity({ name: "evaluatie" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "evaluatie_levering_id_fkey",
})
@ForeignKey(() => Doel, ["gemeenteCode", "doelId"], ["gemeenteCode", "id"], { name: "evaluatie_doel_id_fkey" })
@ForeignKey(() => Evaluatie, ["gemeenteCode", "vervangtId"], ["gemeenteCode", "id"], {
  name: "evaluatie_vervangt_id_fkey",
})
@Unique("evaluatie_vervangt_id_key", ["gemeenteCode", "vervangtId"])
@Check("evaluatie_soort_check", `soort in ('TUSSEN', 'EIND', 'NAMETING')`)
@Check("evaluatie_gas_score_check", `gas_score between -2 and 2`)
@Check(
  "evaluatie_informant_check",
  `informant in ('GEZAMENLIJK', 'CLIENT', 'OUDER', 'VERTEGENWOORDIGER', 'TOEGANG', 'AANBIEDER')`,
)
@Index("evaluatie_doel_id_idx", ["gemeenteCode", "doelId"])
@Check("evaluatie_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Evaluatie {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "evaluatie_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "evaluatie_pkey" })
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

  @Column("text", { name: "soort" })
  soort!: Evaluatiesoort;

  @Column("date", { name: "datum" })
  datum!: string;

  @Column("integer", { name: "gas_score" })
  gasScore!: number;

  @Column("text", { name: "informant" })
  informant!: EvaluatieInformant;

  @Column("text", { name: "toelichting", nullable: true })
  toelichting!: string | null;

  @Column("uuid", { name: "vervangt_id", nullable: true })
  vervangtId!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
