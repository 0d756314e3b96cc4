import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { InformatieverzoekStatus, Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";

/** A question of the toegang to the uitvoerder of a traject, weighed before it was asked. Texts stay at the micro level. */
@Entity({ name: "informatieverzoek" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "informatieverzoek_aanbieder_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], {
  name: "informatieverzoek_client_id_fkey",
})
@Check("informatieverzoek_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("informatieverzoek_status_check", `status in ('OPEN', 'BEANTWOORD', 'INGETROKKEN')`)
@Check(
  "informatieverzoek_antwoord_check",
  `(status = 'BEANTWOORD') = (antwoord is not null) and (status = 'BEANTWOORD') = (beantwoord_op is not null) and (status = 'INGETROKKEN') = (ingetrokken_op is not null)`,
)
@Index("informatieverzoek_client_id_idx", ["gemeenteCode", "clientId"])
@Index("informatieverzoek_traject_id_idx", ["gemeenteCode", "trajectId"])
export class Informatieverzoek {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "informatieverzoek_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "informatieverzoek_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  /** The one aanbieder that is asked. */
  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "traject_id" })
  trajectId!: string;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "vraag" })
  vraag!: string;

  @Column("text", { name: "noodzaak" })
  noodzaak!: string;

  @Column("text", { name: "proportionaliteit" })
  proportionaliteit!: string;

  @Column("text", { name: "subsidiariteit" })
  subsidiariteit!: string;

  /** The day on which the client agreed. */
  @Column("date", { name: "toestemming_op" })
  toestemmingOp!: string;

  @Column("text", { name: "status" })
  status!: InformatieverzoekStatus;

  @Column("text", { name: "gesteld_door" })
  gesteldDoor!: string;

  @Column("timestamptz", { name: "gesteld_op" })
  gesteldOp!: Date;

  @Column("text", { name: "antwoord", nullable: true })
  antwoord!: string | null;

  @Column("timestamptz", { name: "beantwoord_op", nullable: true })
  beantwoordOp!: Date | null;

  @Column("timestamptz", { name: "ingetrokken_op", nullable: true })
  ingetrokkenOp!: Date | null;
}
