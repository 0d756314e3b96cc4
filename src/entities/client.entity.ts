import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Geslacht, Identiteit } from "../domein";
import { Gezin } from "./gezin.entity";
import { Levering } from "./levering.entity";
import { Team } from "./team.entity";
import { Wijk } from "./wijk.entity";

/** A resident within one gemeente. No name, no BSN, no birth date. */
@Entity({ name: "client" })
@ForeignKey(() => Team, ["gemeenteCode", "teamCode"], ["gemeenteCode", "code"], { name: "client_team_code_fkey" })
@ForeignKey(() => Wijk, ["gemeenteCode", "wijkCode"], ["gemeenteCode", "code"], { name: "client_wijk_code_fkey" })
@ForeignKey(() => Gezin, ["gemeenteCode", "gezinId"], ["gemeenteCode", "id"], { name: "client_gezin_id_fkey" })
@ForeignKey(() => Levering, ["gemeenteCode", "persoonLeveringId"], ["gemeenteCode", "id"], {
  name: "client_persoon_levering_id_fkey",
})
@Unique("client_pseudoniem_key", ["gemeenteCode", "pseudoniem"])
@Unique("client_zaaknummer_key", ["gemeenteCode", "zaaknummer"])
@Check("client_identiteit_check", `identiteit in ('BEKEND', 'ONGEBOREN', 'ONBEKEND')`)
@Check("client_geslacht_check", `geslacht in ('MAN', 'VROUW', 'ANDERS', 'ONBEKEND')`)
@Check("client_geboortejaar_check", `geboortejaar between 1890 and 2100`)
@Index("client_gezin_id_idx", ["gemeenteCode", "gezinId"])
@Index("client_persoon_levering_id_idx", ["gemeenteCode", "persoonLeveringId"])
export class Client {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "client_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "client_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true, default: () => "'{}'" })
  aanbiederCodes!: string[];

  @Column("text", { name: "pseudoniem", nullable: true })
  pseudoniem!: string | null;

  @Column("text", { name: "identiteit", default: "BEKEND" })
  identiteit!: Identiteit;

  @Column("text", { name: "zaaknummer", nullable: true })
  zaaknummer!: string | null;

  @Column("integer", { name: "geboortejaar" })
  geboortejaar!: number;

  @Column("text", { name: "geslacht" })
  geslacht!: Geslacht;

  @Column("text", { name: "wijk_code", nullable: true })
  wijkCode!: string | null;

  @Column("uuid", { name: "gezin_id", nullable: true })
  gezinId!: string | null;

  /** The message that said last what geboortejaar and geslacht are; null when no message did. */
  @Column("uuid", { name: "persoon_levering_id", nullable: true })
  persoonLeveringId!: string | null;
}
