import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Meetmoment, MetingInformant, Wet } from "../domein";
import { Instrument } from "./instrument.entity";
import { Levering } from "./levering.entity";
import { Traject } from "./traject.entity";

/** One filled-in instrument at one moment. Append-only. */
@Entity({ name: "meting" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "meting_levering_id_fkey",
})
@ForeignKey(() => Traject, ["gemeenteCode", "trajectId"], ["gemeenteCode", "id"], { name: "meting_traject_id_fkey" })
@ForeignKey(() => Instrument, ["instrumentCode", "instrumentVersie"], ["code", "versie"], {
  name: "meting_instrument_fkey",
})
@Check("meting_moment_check", `moment in ('VOOR', 'NA')`)
@Check(
  "meting_informant_check",
  `informant in ('JEUGDIGE', 'OUDER', 'PLEEGOUDER', 'CLIENT', 'VERTEGENWOORDIGER', 'AANBIEDER')`,
)
@Index("meting_traject_id_idx", ["gemeenteCode", "trajectId"])
@Check("meting_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Meting {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "meting_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "meting_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "traject_id" })
  trajectId!: string;

  /** That of its traject: which wet decides who may see it. Null only of rows that say nothing; they are for a whole mandate. */
  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  @Column("text", { name: "instrument_code" })
  instrumentCode!: string;

  @Column("text", { name: "instrument_versie" })
  instrumentVersie!: string;

  @Column("text", { name: "informant" })
  informant!: MetingInformant;

  @Column("text", { name: "moment" })
  moment!: Meetmoment;

  @Column("date", { name: "datum" })
  datum!: string;

  @Column("numeric", { name: "score" })
  score!: number;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
