import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";
import { Productcategorie } from "./productcategorie.entity";

/** What the gemeente granted: product, volume and period. */
@Entity({ name: "toewijzing" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "toewijzing_aanbieder_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "toewijzing_client_id_fkey" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "toewijzing_levering_id_fkey",
})
@ForeignKey(() => Productcategorie, ["wet", "productcategorie"], ["wet", "code"], {
  name: "toewijzing_productcategorie_fkey",
})
@Unique("toewijzing_toewijzingsnummer_key", ["gemeenteCode", "wet", "toewijzingsnummer"])
@Check("toewijzing_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("toewijzing_einddatum_check", `einddatum >= ingangsdatum`)
@Check("toewijzing_eerste_datum_check", `eerste_datum <= datum`)
@Check("toewijzing_verwijderd_check", `not verwijderd or einddatum = ingangsdatum`)
@Index("toewijzing_client_id_idx", ["gemeenteCode", "clientId"])
export class Toewijzing {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "toewijzing_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "toewijzing_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("text", { name: "toewijzingsnummer" })
  toewijzingsnummer!: string;

  @Column("text", { name: "productcategorie", nullable: true })
  productcategorie!: string | null;

  @Column("text", { name: "productcode", nullable: true })
  productcode!: string | null;

  @Column("date", { name: "datum" })
  datum!: string;

  /** The earliest `datum` that any message gave it: a change of what was granted is no new grant. */
  @Column("date", { name: "eerste_datum" })
  eersteDatum!: string;

  /** Time of day of `datum`: the later decision of one day holds. */
  @Column("time", { name: "tijd", nullable: true })
  tijd!: string | null;

  @Column("date", { name: "ingangsdatum" })
  ingangsdatum!: string;

  @Column("date", { name: "einddatum", nullable: true })
  einddatum!: string | null;

  @Column("text", { name: "reden_wijziging", nullable: true })
  redenWijziging!: string | null;

  /** Never meant (reden 13): kept so that an older message can't bring it back, and granted to nobody. */
  @Column("boolean", { name: "verwijderd", default: false })
  verwijderd!: boolean;

  /** In the unit `eenheid`; euros where that is 83. */
  @Column("numeric", { name: "volume", nullable: true })
  volume!: number | null;

  @Column("text", { name: "eenheid", nullable: true })
  eenheid!: string | null;

  @Column("text", { name: "frequentie", nullable: true })
  frequentie!: string | null;

  /** Euros. */
  @Column("numeric", { name: "budget", nullable: true })
  budget!: number | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
