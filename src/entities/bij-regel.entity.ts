import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Geslacht } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";

/** One record of Beleidsinformatie Jeugd as a delivery said it; trajecten and maatregelen of bron BIJ follow from these. */
@Entity({ name: "bij_regel" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "bij_regel_aanbieder_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "bij_regel_client_id_fkey" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "bij_regel_levering_id_fkey",
})
@Check("bij_regel_soort_check", `soort in ('JEUGDHULP', 'JEUGDBESCHERMING', 'JEUGDRECLASSERING')`)
@Check("bij_regel_einde_check", `einde >= aanvang`)
@Index("bij_regel_client_id_idx", ["gemeenteCode", "clientId"])
@Index("bij_regel_levering_id_idx", ["gemeenteCode", "leveringId"])
export class BijRegel {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "bij_regel_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "bij_regel_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "levering_id" })
  leveringId!: string;

  @Column("integer", { name: "rij" })
  rij!: number;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "soort" })
  soort!: string;

  @Column("text", { name: "code" })
  code!: string;

  @Column("date", { name: "periode_van" })
  periodeVan!: string;

  @Column("date", { name: "periode_tot" })
  periodeTot!: string;

  @Column("text", { name: "verwijzer", nullable: true })
  verwijzer!: string | null;

  @Column("boolean", { name: "gestart_met_crisis", default: false })
  gestartMetCrisis!: boolean;

  @Column("date", { name: "aanvang" })
  aanvang!: string;

  @Column("date", { name: "einde", nullable: true })
  einde!: string | null;

  @Column("text", { name: "reden", nullable: true })
  reden!: string | null;

  @Column("integer", { name: "cijfer_jeugdige", nullable: true })
  cijferJeugdige!: number | null;

  @Column("text", { name: "verder_jeugdige", nullable: true })
  verderJeugdige!: string | null;

  @Column("integer", { name: "cijfer_ouder", nullable: true })
  cijferOuder!: number | null;

  @Column("text", { name: "verder_ouder", nullable: true })
  verderOuder!: string | null;

  @Column("integer", { name: "geboortejaar" })
  geboortejaar!: number;

  @Column("text", { name: "geslacht" })
  geslacht!: Geslacht;

  @Column("text", { name: "schaal_versie", nullable: true })
  schaalVersie!: string | null;
}
