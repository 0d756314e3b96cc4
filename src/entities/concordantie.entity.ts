import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";

/**
 * What a product of the old monitor is called in the Twents model, by a version that holds from `geldigVan` up to
 * `geldigTot` (none: still). A figure is mapped by the version that is valid on the first day of its period.
 */
@Entity({ name: "concordantie" })
@ForeignKey(() => Ondersteuningsbehoefte, ["ondersteuningsbehoefte"], ["code"], {
  name: "concordantie_ondersteuningsbehoefte_fkey",
})
@Check("concordantie_versie_check", `versie <> ''`)
@Check("concordantie_oud_product_check", `oud_product <> ''`)
@Check("concordantie_geldig_check", `geldig_van < geldig_tot`)
@Index("concordantie_oud_product_idx", ["oudProduct"])
export class Concordantie {
  @PrimaryColumn("text", { name: "versie", primaryKeyConstraintName: "concordantie_pkey" })
  versie!: string;

  @PrimaryColumn("text", { name: "oud_product", primaryKeyConstraintName: "concordantie_pkey" })
  oudProduct!: string;

  @Column("text", { name: "ondersteuningsbehoefte" })
  ondersteuningsbehoefte!: string;

  @Column("date", { name: "geldig_van" })
  geldigVan!: string;

  @Column("date", { name: "geldig_tot", nullable: true })
  geldigTot!: string | null;

  @Column("text", { name: "toelichting", nullable: true })
  toelichting!: string | null;
}
