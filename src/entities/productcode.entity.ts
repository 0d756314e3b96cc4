import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Hulpvorm } from "./hulpvorm.entity";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";
import { Ondersteuningsniveau } from "./ondersteuningsniveau.entity";
import { Productcategorie } from "./productcategorie.entity";
import { Segment } from "./segment.entity";

/** What a product is: hulpvorm, segment and behoefte. Gemeente 0000 holds the national list, a gemeente its own deviations. */
@Entity({ name: "productcode" })
@ForeignKey(() => Hulpvorm, ["hulpvorm"], ["code"], { name: "productcode_hulpvorm_fkey" })
@ForeignKey(() => Ondersteuningsbehoefte, ["ondersteuningsbehoefte"], ["code"], {
  name: "productcode_ondersteuningsbehoefte_fkey",
})
@ForeignKey(() => Productcategorie, ["wet", "productcategorie"], ["wet", "code"], {
  name: "productcode_productcategorie_fkey",
})
@ForeignKey(() => Segment, ["wet", "segment"], ["wet", "code"], { name: "productcode_segment_fkey" })
@ForeignKey(() => Ondersteuningsniveau, ["ondersteuningsbehoefte", "niveau"], ["ondersteuningsbehoefte", "code"], {
  name: "productcode_niveau_fkey",
})
@Check("productcode_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Productcode {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "productcode_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("text", { name: "wet", primaryKeyConstraintName: "productcode_pkey" })
  wet!: Wet;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "productcode_pkey" })
  code!: string;

  @Column("text", { name: "productcategorie", nullable: true })
  productcategorie!: string | null;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;

  @Column("text", { name: "hulpvorm", nullable: true })
  hulpvorm!: string | null;

  @Column("text", { name: "segment", nullable: true })
  segment!: string | null;

  @Column("text", { name: "ondersteuningsbehoefte", nullable: true })
  ondersteuningsbehoefte!: string | null;

  @Column("text", { name: "niveau", nullable: true })
  niveau!: string | null;
}
