import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Gemeente } from "./gemeente.entity";

/** A team of the toegang of a gemeente. ONVERDEELD holds clients that only messages know. */
@Entity({ name: "team" })
@Check("team_code_check", `code !~ ','`)
@ForeignKey(() => Gemeente, ["gemeenteCode"], ["code"], { name: "team_gemeente_code_fkey" })
export class Team {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "team_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "team_pkey" })
  code!: string;

  @Column("text", { name: "naam" })
  naam!: string;
}
