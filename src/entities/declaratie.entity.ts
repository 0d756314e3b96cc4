import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";
import { Productcategorie } from "./productcategorie.entity";
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
@ForeignKey(() => Productcategorie, ["wet", "productcategorie"], ["wet", "code"], {
  name: "declaratie_productcategorie_fkey",
})
@ForeignKey(() => Declaratie, ["gemeenteCode", "crediteertId"], ["gemeenteCode", "id"], {
  name: "declaratie_crediteert_id_fkey",
})
@Unique("declaratie_referentie_key", ["gemeenteCode", "wet", "contractpartijCode", "referentie"])
@Unique("declaratie_vorige_referentie_key", ["gemeenteCode", "wet", "contractpartijCode", "vorigeReferentie"])
@Unique("declaratie_crediteert_id_key", ["gemeenteCode", "crediteertId"])
@Check("declaratie_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("declaratie_debet_credit_check", `debet_credit in ('DEBET', 'CREDIT')`)
@Check("declaratie_maand_check", `extract(day from maand) = 1`)
@Check("declaratie_credit_check", `debet_credit = 'CREDIT' or (vorige_referentie is null and crediteert_id is null)`)
@Index("declaratie_client_id_idx", ["gemeenteCode", "clientId"])
@Index("declaratie_toewijzingsnummer_idx", ["gemeenteCode", "wet", "toewijzingsnummer"])
@Index("declaratie_toewijzing_id_idx", ["gemeenteCode", "toewijzingId"])
@Index("declaratie_traject_id_idx", ["gemeenteCode", "trajectId"])
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

  @Column("text", { name: "toewijzingsnummer", nullable: true })
  toewijzingsnummer!: string | null;

  @Column("text", { name: "productcategorie", nullable: true })
  productcategorie!: string | null;

  @Column("text", { name: "productcode", nullable: true })
  productcode!: string | null;

  @Column("text", { name: "declaratienummer", nullable: true })
  declaratienummer!: string | null;

  /** The sender's own number of this line: one line of a contractpartij and wet. */
  @Column("text", { name: "referentie", nullable: true })
  referentie!: string | null;

  /** Of a credit line: the referentie of the debit line that it takes back, and that line once it is there. */
  @Column("text", { name: "vorige_referentie", nullable: true })
  vorigeReferentie!: string | null;

  @Column("uuid", { name: "crediteert_id", nullable: true })
  crediteertId!: string | null;

  /** First day of the month that was delivered in. */
  @Column("date", { name: "maand" })
  maand!: string;

  /** In the unit `eenheid`, without a sign; euros where that is 83. */
  @Column("numeric", { name: "volume" })
  volume!: number;

  @Column("text", { name: "eenheid" })
  eenheid!: string;

  /** Euros, without a sign: `debetCredit` tells whether they are asked or given back. */
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
