import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import type { ErvaringInformant, Wet } from "../domein";
import { Levering } from "./levering.entity";
import { Traject } from "./traject.entity";

/** What a client or ouder thinks of a traject; at most two per traject. Append-only. */
@Entity({ name: "ervaring" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "ervaring_levering_id_fkey",
})
@ForeignKey(() => Traject, ["gemeenteCode", "trajectId"], ["gemeenteCode", "id"], { name: "ervaring_traject_id_fkey" })
@Unique("ervaring_volgnummer_key", ["gemeenteCode", "trajectId", "volgnummer"])
@Unique("ervaring_informant_key", ["gemeenteCode", "trajectId", "informant"])
@Check("ervaring_volgnummer_check", `volgnummer in (1, 2)`)
@Check("ervaring_informant_check", `informant in ('JEUGDIGE', 'OUDER', 'PLEEGOUDER', 'CLIENT', 'VERTEGENWOORDIGER')`)
@Check("ervaring_rapportcijfer_check", `rapportcijfer between 1 and 10`)
@Check("ervaring_verder_zonder_hulp_check", `(verder_zonder_hulp is null) = (schaal_versie is null)`)
@Check("ervaring_antwoord_check", `num_nonnulls(rapportcijfer, verder_zonder_hulp) > 0`)
@Check("ervaring_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Ervaring {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "ervaring_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "ervaring_pkey" })
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

  @Column("integer", { name: "volgnummer" })
  volgnummer!: number;

  @Column("text", { name: "informant" })
  informant!: ErvaringInformant;

  @Column("date", { name: "afname" })
  afname!: string;

  @Column("integer", { name: "rapportcijfer", nullable: true })
  rapportcijfer!: number | null;

  @Column("text", { name: "verder_zonder_hulp", nullable: true })
  verderZonderHulp!: string | null;

  @Column("text", { name: "schaal_versie", nullable: true })
  schaalVersie!: string | null;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;
}
