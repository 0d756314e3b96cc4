import { Field, InputType, Int } from "type-graphql";
import type { Dimensie, Filter } from "../../aggregations/types";
import type { Geslacht as GeslachtNaam, Leveringsvorm as LeveringsvormNaam, Wet as WetNaam } from "../../domein";
import { Geslacht, Leveringsvorm, Wet } from "../enums";
import { AanbiederCode, GemeenteCode, RegioCode } from "../scalars";

/** The values to keep per dimension, under the names that Uitkomst gives them. Absent or null: everything. */
@InputType({
  description: "Beperkt de cijfers. Per dimensie geeft u de waarden die meetellen. Wat u weglaat, telt helemaal mee.",
})
export class UitkomstFilter {
  @Field(() => [RegioCode], { nullable: true, description: "Alleen deze regio's." })
  readonly regio?: readonly string[] | null;

  @Field(() => [GemeenteCode], { nullable: true, description: "Alleen deze gemeenten." })
  readonly gemeente?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze wijken." })
  readonly wijk?: readonly string[] | null;

  @Field(() => [AanbiederCode], { nullable: true, description: "Alleen deze aanbieders." })
  readonly aanbieder?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze maanden, zoals 2025-01." })
  readonly maand?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze kwartalen, zoals 2025K1." })
  readonly kwartaal?: readonly string[] | null;

  @Field(() => [Int], { nullable: true, description: "Alleen deze jaren." })
  readonly jaar?: readonly number[] | null;

  @Field(() => [Wet], { nullable: true, description: "Alleen deze wetten." })
  readonly wet?: readonly WetNaam[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze hulpvormen." })
  readonly hulpvorm?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze productcategorieën." })
  readonly productcategorie?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze segmenten." })
  readonly segment?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze ondersteuningsbehoeften." })
  readonly ondersteuningsbehoefte?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze niveaus." })
  readonly niveau?: readonly string[] | null;

  @Field(() => [Leveringsvorm], { nullable: true, description: "Alleen deze leveringsvormen." })
  readonly leveringsvorm?: readonly LeveringsvormNaam[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze verwijzers." })
  readonly verwijzer?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "Alleen deze leeftijdsgroepen, zoals 12-17." })
  readonly leeftijdsgroep?: readonly string[] | null;

  @Field(() => [Geslacht], { nullable: true, description: "Alleen deze geslachten." })
  readonly geslacht?: readonly GeslachtNaam[] | null;
}

/** The filter as the engine takes it: dimension -> values as text. */
export function naarFilter(invoer: UitkomstFilter | null | undefined): Filter {
  const filter: Partial<Record<Dimensie, readonly string[]>> = {};
  for (const [naam, waarden] of Object.entries(invoer ?? {}) as [string, readonly (string | number)[] | null][]) {
    // The names of the fields are those of the dimensions; a test holds them together.
    if (waarden) filter[naam.toUpperCase() as Dimensie] = waarden.map(String);
  }
  return filter;
}
