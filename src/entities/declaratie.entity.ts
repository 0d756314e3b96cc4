import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";
import { Toewijzing } from "./toewijzing.entity";
import { Traject } from "./traject.entity";

/** What was charged for a month of help. */
@Entity({ name: "declaratie" })
@ForeignKey(() => Aanbieder, ["contractpartijCode"], ["code"], { name: "declaratie_contractpartij_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "declaratie_client_id_fkey" })
@ForeignKey(() => Toewijzing, ["gemeenteCode", "toewijzingId"], ["gemeenteCode", "id"], {
  name: "declaratie_toewijzing_id_fkey",
})
@ForeignKey(() => Traject, ["gemeenteCode", "trajectId"], ["gemeenteCode", "id"], {
  name: "declaratie_traject_id_fkey",
})
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "declaratie_levering_id_fkey",
})
@Check("declaratie_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("declaratie_debet_credit_check", `debet_credit in ('DEBET', 'CREDIT')`)
@Index("declaratie_client_id_idx", ["gemeenteCode", "clientId"])
export class Declaratie {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "declaratie_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "declaratie_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "toewijzing_id", nullable: true })
  toewijzingId!: string | null;

  @Column("uuid", { name: "traject_id", nullable: true })
  trajectId!: string | null;

  @Column("text", { name: "contractpartij_code" })
  contractpartijCode!: string;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("date", { name: "maand" })
  maand!: string;

  @Column("numeric", { name: "volume" })
  volume!: number;

  @Column("text", { name: "eenheid" })
  eenheid!: string;

  @Column("numeric", { name: "bedrag" })
  bedrag!: number;

  @Column("text", { name: "debet_credit" })
  debetCredit!: string;

  @Column("date", { name: "dagtekening" })
  dagtekening!: string;

  @Column("date", { name: "ontvangen_op" })
  ontvangenOp!: string;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
