import { Field, Float, ObjectType } from "type-graphql";
import type { Eenheid as EenheidNaam } from "../../aggregations/types";
import type { ReferentieBron as ReferentieBronNaam, Wet as WetNaam } from "../../domein";
import { ReferentieBron, Wet } from "../enums";
import { AanbiederCode, Datum, GemeenteCode } from "../scalars";
import { Toegang } from "../toegang";
import { Eenheid } from "./enums";

@ObjectType({
  description:
    "Een cijfer van een andere bron over hetzelfde. Het staat naast ons cijfer en telt er nooit in mee: de bron telt op haar eigen manier.",
  simpleResolvers: true,
})
export class Referentiecijfer {
  @Toegang("OUDER")
  @Field(() => ReferentieBron, { description: "Wie het cijfer maakte." })
  readonly bron!: ReferentieBronNaam;

  @Toegang("OUDER")
  @Field(() => String, { description: "De tabel of het rapport bij de bron, zoals 85097NED." })
  readonly tabel!: string;

  @Toegang("OUDER")
  @Field(() => GemeenteCode, {
    nullable: true,
    description: "De gemeente. Leeg als de bron niet per gemeente telt.",
  })
  readonly gemeente!: string | null;

  @Toegang("OUDER")
  @Field(() => AanbiederCode, {
    nullable: true,
    description: "De aanbieder. Leeg als de bron niet per aanbieder telt.",
  })
  readonly aanbieder!: string | null;

  @Toegang("OUDER")
  @Field(() => Wet, { nullable: true, description: "De wet. Leeg als de bron geen wet noemt." })
  readonly wet!: WetNaam | null;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag van de periode." })
  readonly periodeVan!: string;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag na de periode." })
  readonly periodeTot!: string;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "Het aantal dat telt. Leeg als de bron het niet geeft." })
  readonly teller!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: "Het aantal waarover is geteld. Leeg als de bron het niet geeft.",
  })
  readonly noemer!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "Het cijfer zelf, in de eenheid hieronder." })
  readonly waarde!: number | null;

  @Toegang("OUDER")
  @Field(() => Eenheid, { description: "De eenheid van de waarde." })
  readonly eenheid!: EenheidNaam;
}
