import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Team } from "./team.entity";

/** Clients who share a plan. */
@Entity({ name: "gezin" })
@ForeignKey(() => Team, ["gemeenteCode", "teamCode"], ["gemeenteCode", "code"], { name: "gezin_team_code_fkey" })
export class Gezin {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "gezin_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "gezin_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;
}
