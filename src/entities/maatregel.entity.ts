import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Code } from "./code.entity";
import { Levering } from "./levering.entity";

/** Jeugdbescherming or jeugdreclassering, with code lists of their own. */
@Entity({ name: "maatregel" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "maatregel_levering_id_fkey",
})
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "maatregel_aanbieder_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "maatregel_client_id_fkey" })
@ForeignKey(() => Code, ["maatregelLijst", "maatregelVersie", "maatregelCode"], ["lijst", "versie", "code"], {
  name: "maatregel_maatregel_fkey",
})
@ForeignKey(() => Code, ["redenLijst", "redenVersie", "redenCode"], ["lijst", "versie", "code"], {
  name: "maatregel_reden_fkey",
})
@Check("maatregel_soort_check", `soort in ('JEUGDBESCHERMING', 'JEUGDRECLASSERING')`)
@Check("maatregel_einde_check", `einde >= aanvang`)
@Index("maatregel_client_id_idx", ["gemeenteCode", "clientId"])
export class Maatregel {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "maatregel_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "maatregel_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "soort" })
  soort!: string;

  @Column("text", { name: "maatregel_lijst" })
  maatregelLijst!: string;

  @Column("text", { name: "maatregel_versie" })
  maatregelVersie!: string;

  @Column("text", { name: "maatregel_code" })
  maatregelCode!: string;

  @Column("date", { name: "aanvang" })
  aanvang!: string;

  @Column("date", { name: "einde", nullable: true })
  einde!: string | null;

  @Column("text", { name: "reden_lijst", nullable: true })
  redenLijst!: string | null;

  @Column("text", { name: "reden_versie", nullable: true })
  redenVersie!: string | null;

  @Column("text", { name: "reden_code", nullable: true })
  redenCode!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
