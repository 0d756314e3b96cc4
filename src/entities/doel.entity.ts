import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Richting, Wet } from "../domein";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";
import { Ondersteuningsniveau } from "./ondersteuningsniveau.entity";
import { Ondersteuningsplan } from "./ondersteuningsplan.entity";

/** A goal of a plan. `omschrijving` is free text and never leaves the micro level. */
@Entity({ name: "doel" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "doel_levering_id_fkey",
})
@ForeignKey(() => Ondersteuningsbehoefte, ["ondersteuningsbehoefte"], ["code"], {
  name: "doel_ondersteuningsbehoefte_fkey",
})
@ForeignKey(() => Ondersteuningsplan, ["gemeenteCode", "planId"], ["gemeenteCode", "id"], { name: "doel_plan_id_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "doel_client_id_fkey" })
@ForeignKey(() => Ondersteuningsniveau, ["ondersteuningsbehoefte", "niveau"], ["ondersteuningsbehoefte", "code"], {
  name: "doel_niveau_fkey",
})
@Check("doel_richting_check", `richting in ('VERBETEREN', 'BEHOUDEN', 'VERTRAGEN')`)
@Check("doel_startniveau_check", `startniveau between -2 and 2`)
@Check("doel_gas_omschrijvingen_check", `array_length(gas_omschrijvingen, 1) = 5`)
@Check("doel_gewicht_check", `gewicht > 0`)
@Check("doel_vervallen_check", `(vervallen_op is null) = (vervallen_reden is null)`)
@Index("doel_plan_id_idx", ["gemeenteCode", "planId"])
@Index("doel_client_id_idx", ["gemeenteCode", "clientId"])
@Unique("doel_doelnummer_key", ["gemeenteCode", "planId", "doelnummer"])
@Check("doel_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Doel {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "doel_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "doel_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true, default: () => "'{}'" })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "plan_id" })
  planId!: string;

  /** That of its plan: which wet decides who may see it. Null only of rows that say nothing; they are for a whole mandate. */
  @Column("text", { name: "wet", nullable: true })
  wet!: Wet | null;

  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("text", { name: "ondersteuningsbehoefte" })
  ondersteuningsbehoefte!: string;

  @Column("text", { name: "niveau", nullable: true })
  niveau!: string | null;

  @Column("text", { name: "leefgebied" })
  leefgebied!: string;

  @Column("text", { name: "richting" })
  richting!: Richting;

  @Column("integer", { name: "startniveau", nullable: true })
  startniveau!: number | null;

  @Column("text", { name: "gas_omschrijvingen", array: true, nullable: true })
  gasOmschrijvingen!: string[] | null;

  @Column("numeric", { name: "gewicht", default: 1 })
  gewicht!: number;

  @Column("date", { name: "streefdatum", nullable: true })
  streefdatum!: string | null;

  @Column("date", { name: "vervallen_op", nullable: true })
  vervallenOp!: string | null;

  @Column("text", { name: "vervallen_reden", nullable: true })
  vervallenReden!: string | null;

  @Column("text", { name: "omschrijving", nullable: true })
  omschrijving!: string | null;

  @Column("text", { name: "doelnummer", nullable: true })
  doelnummer!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
