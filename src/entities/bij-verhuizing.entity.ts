import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Levering } from "./levering.entity";

/**
 * A record of Beleidsinformatie Jeugd went to another gemeente, or came from one, between two deliveries of its aanbieder.
 * It goes when either of them is replaced.
 */
@Entity({ name: "bij_verhuizing" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "bij_verhuizing_aanbieder_code_fkey" })
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], {
  name: "bij_verhuizing_client_id_fkey",
})
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "bij_verhuizing_levering_id_fkey",
})
@Check("bij_verhuizing_richting_check", `richting in ('VERTREK', 'AANKOMST')`)
@Index("bij_verhuizing_client_id_idx", ["gemeenteCode", "clientId"])
export class BijVerhuizing {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "bij_verhuizing_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "bij_verhuizing_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "levering_id" })
  leveringId!: string;

  @Column("uuid", { name: "andere_levering_id" })
  andereLeveringId!: string;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "code" })
  code!: string;

  @Column("date", { name: "aanvang" })
  aanvang!: string;

  @Column("text", { name: "richting" })
  richting!: "VERTREK" | "AANKOMST";

  @Column("date", { name: "op" })
  op!: string;
}
