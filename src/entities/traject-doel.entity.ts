import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { Doel } from "./doel.entity";
import { Levering } from "./levering.entity";
import { Traject } from "./traject.entity";

/** Which doelen a traject works on. */
@Entity({ name: "traject_doel" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "traject_doel_levering_id_fkey",
})
@ForeignKey(() => Traject, ["gemeenteCode", "trajectId"], ["gemeenteCode", "id"], {
  name: "traject_doel_traject_id_fkey",
})
@ForeignKey(() => Doel, ["gemeenteCode", "doelId"], ["gemeenteCode", "id"], { name: "traject_doel_doel_id_fkey" })
@Unique("traject_doel_traject_id_doel_id_key", ["gemeenteCode", "trajectId", "doelId"])
@Index("traject_doel_doel_id_idx", ["gemeenteCode", "doelId"])
export class TrajectDoel {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "traject_doel_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "traject_doel_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "traject_id" })
  trajectId!: string;

  @Column("uuid", { name: "doel_id" })
  doelId!: string;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
