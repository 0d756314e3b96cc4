import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/**
 * Someone read or changed something of a client, or was refused it: a line after NEN 7513. Append-only; `volgnummer` and
 * `zegel` follow from the sealer, and `clientId` and `zout` go when the file is erased.
 */
@Entity({ name: "raadpleging" })
@Unique("raadpleging_volgnummer_key", ["gemeenteCode", "volgnummer"])
@Check("raadpleging_gebeurtenis_check", `gebeurtenis in ('LEZEN', 'AANMAKEN', 'WIJZIGEN', 'VERNIETIGEN')`)
@Check("raadpleging_uitkomst_check", `uitkomst in ('GESLAAGD', 'GEWEIGERD', 'MISLUKT')`)
@Check("raadpleging_zegel_check", `(volgnummer is null) = (zegel is null)`)
@Check("raadpleging_zout_check", `(client_id is null) = (zout is null)`)
@Check("raadpleging_onderwerp_check", `client_id is null or onderwerp is not null`)
@Index("raadpleging_client_id_idx", ["gemeenteCode", "clientId", "id"])
@Index("raadpleging_onverzegeld_idx", ["gemeenteCode", "id"], { where: "volgnummer is null" })
export class Raadpleging {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "raadpleging_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "raadpleging_pkey" })
  id!: string;

  /** By the clock of the database. */
  @Column("timestamptz", { name: "op", default: () => "clock_timestamp()" })
  op!: Date;

  @Column("uuid", { name: "verzoek_id" })
  verzoekId!: string;

  @Column("text", { name: "actor_id" })
  actorId!: string;

  @Column("text", { name: "rol" })
  rol!: string;

  @Column("text", { name: "organisatie" })
  organisatie!: string;

  @Column("text", { name: "teams", array: true })
  teams!: string[];

  /** Null when no client is known, and after the file was erased. */
  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("uuid", { name: "zout", nullable: true })
  zout!: string | null;

  /** SHA-256 of salt and client. */
  @Column("text", { name: "onderwerp", nullable: true })
  onderwerp!: string | null;

  @Column("text", { name: "gebeurtenis" })
  gebeurtenis!: string;

  /** Root fields of the schema, never the caller's own words. */
  @Column("text", { name: "operaties", array: true })
  operaties!: string[];

  /** Types of the schema. */
  @Column("text", { name: "gegevens", array: true })
  gegevens!: string[];

  @Column("text", { name: "doelbinding", nullable: true })
  doelbinding!: string | null;

  @Column("text", { name: "grond_soort", nullable: true })
  grondSoort!: string | null;

  @Column("text", { name: "grond_id", nullable: true })
  grondId!: string | null;

  @Column("text", { name: "uitkomst" })
  uitkomst!: string;

  @Column("bigint", { name: "volgnummer", nullable: true })
  volgnummer!: number | null;

  @Column("text", { name: "zegel", nullable: true })
  zegel!: string | null;
}
