import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";

/** How heavy that support is, per ondersteuningsbehoefte (Twents model). */
@Entity({ name: "ondersteuningsniveau" })
@ForeignKey(() => Ondersteuningsbehoefte, ["ondersteuningsbehoefte"], ["code"], {
  name: "ondersteuningsniveau_ondersteuningsbehoefte_fkey",
})
export class Ondersteuningsniveau {
  @PrimaryColumn("text", { name: "ondersteuningsbehoefte", primaryKeyConstraintName: "ondersteuningsniveau_pkey" })
  ondersteuningsbehoefte!: string;

  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "ondersteuningsniveau_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;
}
