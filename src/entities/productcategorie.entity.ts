import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import type { Wet } from "../domein";
import { Hulpvorm } from "./hulpvorm.entity";

/** Category of a product (JZ020, WMO020); `metUitkomst` is false for what has no outcome, such as vervoer. */
@Entity({ name: "productcategorie" })
@ForeignKey(() => Hulpvorm, ["hulpvorm"], ["code"], { name: "productcategorie_hulpvorm_fkey" })
@Check("productcategorie_wet_check", `wet in ('JEUGDWET', 'WMO')`)
export class Productcategorie {
  @PrimaryColumn("text", { name: "wet", primaryKeyConstraintName: "productcategorie_pkey" })
  wet!: Wet;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "productcategorie_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;

  @Column("text", { name: "hulpvorm", nullable: true })
  hulpvorm!: string | null;

  @Column("boolean", { name: "met_uitkomst" })
  metUitkomst!: boolean;
}
