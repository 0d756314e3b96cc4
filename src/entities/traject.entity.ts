import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Leveringsvorm, TrajectBron, Voorziening, Wet } from "../domein";
import { Aanbieder } from "./aanbieder.entity";
import { Client } from "./client.entity";
import { Hulpvorm } from "./hulpvorm.entity";
import { Levering } from "./levering.entity";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";
import { Ondersteuningsniveau } from "./ondersteuningsniveau.entity";
import { Productcategorie } from "./productcategorie.entity";
import { RedenBeeindiging } from "./reden-beeindiging.entity";
import { Segment } from "./segment.entity";

/** One delivered line of help. Only rows that are `leidend` are counted. */
@Entity({ name: "traject" })
@ForeignKey(() => Aanbieder, ["aanbiederCode"], ["code"], { name: "traject_aanbieder_code_fkey" })
@ForeignKey(() => Aanbieder, ["contractpartijCode"], ["code"], { name: "traject_contractpartij_code_fkey" })
@ForeignKey(() => Hulpvorm, ["hulpvorm"], ["code"], { name: "traject_hulpvorm_fkey" })
@ForeignKey(() => Ondersteuningsbehoefte, ["ondersteuningsbehoefte"], ["code"], {
  name: "traject_ondersteuningsbehoefte_fkey",
})
@ForeignKey(() => Client, ["gemeenteCode", "clientId"], ["gemeenteCode", "id"], { name: "traject_client_id_fkey" })
@ForeignKey(() => Levering, ["gemeenteCode", "leveringId"], ["gemeenteCode", "id"], {
  name: "traject_levering_id_fkey",
})
@ForeignKey(() => Productcategorie, ["wet", "productcategorie"], ["wet", "code"], {
  name: "traject_productcategorie_fkey",
})
@ForeignKey(() => Segment, ["wet", "segment"], ["wet", "code"], { name: "traject_segment_fkey" })
@ForeignKey(() => Ondersteuningsniveau, ["ondersteuningsbehoefte", "niveau"], ["ondersteuningsbehoefte", "code"], {
  name: "traject_niveau_fkey",
})
@ForeignKey(() => RedenBeeindiging, ["redenLijst", "redenVersie", "redenCode"], ["lijst", "versie", "code"], {
  name: "traject_reden_fkey",
})
@Check("traject_wet_check", `wet in ('JEUGDWET', 'WMO')`)
@Check("traject_voorziening_check", `voorziening in ('INDIVIDUEEL', 'VRIJ_TOEGANKELIJK')`)
@Check("traject_leveringsvorm_check", `leveringsvorm in ('ZIN', 'PGB')`)
@Check("traject_bron_check", `bron in ('REGISTRATIE', 'BERICHT', 'BESTAND', 'BIJ')`)
@Check("traject_einde_check", `einde >= aanvang`)
@Check("traject_reden_check", `einde is not null or reden_code is null`)
@Index("traject_client_id_idx", ["gemeenteCode", "clientId"])
@Index("traject_aanbieder_code_idx", ["gemeenteCode", "aanbiederCode", "id"])
@Index("traject_bericht_key", { synchronize: false })
@Index("traject_bestand_key", { synchronize: false })
@Index("traject_bij_key", ["gemeenteCode", "clientId", "aanbiederCode", "hulpvorm", "aanvang"], {
  unique: true,
  where: "bron = 'BIJ'",
})
export class Traject {
  @PrimaryColumn("text", { name: "gemeente_code", primaryKeyConstraintName: "traject_pkey" })
  gemeenteCode!: string;

  @PrimaryColumn("uuid", { name: "id", primaryKeyConstraintName: "traject_pkey" })
  id!: string;

  @Column("text", { name: "team_code" })
  teamCode!: string;

  @Column("text", { name: "aanbieder_codes", array: true })
  aanbiederCodes!: string[];

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text", { name: "aanbieder_code" })
  aanbiederCode!: string;

  @Column("text", { name: "contractpartij_code" })
  contractpartijCode!: string;

  @Column("text", { name: "wet" })
  wet!: Wet;

  @Column("text", { name: "productcategorie", nullable: true })
  productcategorie!: string | null;

  @Column("text", { name: "productcode", nullable: true })
  productcode!: string | null;

  @Column("text", { name: "hulpvorm", nullable: true })
  hulpvorm!: string | null;

  @Column("text", { name: "segment", nullable: true })
  segment!: string | null;

  @Column("text", { name: "ondersteuningsbehoefte", nullable: true })
  ondersteuningsbehoefte!: string | null;

  @Column("text", { name: "niveau", nullable: true })
  niveau!: string | null;

  @Column("text", { name: "voorziening" })
  voorziening!: Voorziening;

  @Column("text", { name: "leveringsvorm" })
  leveringsvorm!: Leveringsvorm;

  @Column("text", { name: "verwijzer", nullable: true })
  verwijzer!: string | null;

  @Column("boolean", { name: "gestart_met_crisis", default: false })
  gestartMetCrisis!: boolean;

  @Column("text", { name: "toewijzingsnummer", nullable: true })
  toewijzingsnummer!: string | null;

  @Column("date", { name: "aanvang" })
  aanvang!: string;

  @Column("boolean", { name: "aanvang_administratief", default: false })
  aanvangAdministratief!: boolean;

  @Column("date", { name: "einde", nullable: true })
  einde!: string | null;

  @Column("boolean", { name: "einde_administratief", default: false })
  eindeAdministratief!: boolean;

  @Column("text", { name: "reden_lijst", nullable: true })
  redenLijst!: string | null;

  @Column("text", { name: "reden_versie", nullable: true })
  redenVersie!: string | null;

  @Column("text", { name: "reden_code", nullable: true })
  redenCode!: string | null;

  @Column("text", { name: "markeringen", array: true, default: () => "'{}'" })
  markeringen!: string[];

  @Column("text", { name: "bron" })
  bron!: TrajectBron;

  @Column("uuid", { name: "levering_id", nullable: true })
  leveringId!: string | null;

  @Column("boolean", { name: "leidend", default: true })
  leidend!: boolean;
}
