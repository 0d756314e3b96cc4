import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A row as it was before a delivery replaced or removed it: who said what, until when. */
@Entity({ name: "vervangen_rij" })
@Index("vervangen_rij_rij_id_idx", ["gemeenteCode", "rijId"])
@Index("vervangen_rij_client_id_idx", ["gemeenteCode", "clientId"])
export class VervangenRij {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "vervangen_rij_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "vervangen_rij_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true, default: [] })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("text", { name: "tabel" })
  tabel!: string;

  @Column("uuid", { name: "rij_id" })
  rijId!: string;

  @Column("jsonb", { name: "inhoud" })
  inhoud!: unknown;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;

  @Column("uuid", { name: "vervangen_door_id" })
  vervangenDoorId!: string;

  @Column("timestamptz", { name: "vervangen_op" })
  vervangenOp!: Date;
}
