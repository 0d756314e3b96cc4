import { Column, Entity, PrimaryColumn } from "typeorm";

/** What someone needs support in (Twents model). */
@Entity({ name: "ondersteuningsbehoefte" })
export class Ondersteuningsbehoefte {
  @PrimaryColumn("text", { name: "code", primaryKeyConstraintName: "ondersteuningsbehoefte_pkey" })
  code!: string;

  @Column("text", { name: "omschrijving" })
  omschrijving!: string;
}
