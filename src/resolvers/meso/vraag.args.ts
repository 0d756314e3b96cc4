import { ArgsType, Field, ID } from "type-graphql";
import type { Dimensie as DimensieNaam } from "../../aggregations/types";
import { Bron, type BronNaam, Dimensie, IndicatorId } from "./enums";
import { PeriodeInvoer } from "./periode.input";
import { UitkomstFilter } from "./uitkomst-filter.input";

/**
 * For arguments of which no field has a rule of its own: to find that out, type-graphql lists all that the library of rules
 * exports, for each request again.
 */
export const ZONDER_REGELS = { validate: false } as const;

/** What a question for figures says, wherever it is asked. */
@ArgsType()
export class VraagArgs {
  @Field(() => [IndicatorId], { description: "De indicatoren." })
  readonly indicatoren!: readonly string[];

  @Field(() => PeriodeInvoer, { description: "De periode, in hele maanden." })
  readonly periode!: PeriodeInvoer;

  @Field(() => [Dimensie], { defaultValue: [], description: "De dimensies om op uit te splitsen. Hoogstens vier." })
  readonly groepeer!: readonly DimensieNaam[];

  @Field(() => UitkomstFilter, { nullable: true, description: "Beperkt de cijfers tot bepaalde waarden." })
  readonly filter?: UitkomstFilter | null;

  @Field(() => Bron, { defaultValue: Bron.WERKVERSIE, description: "Waar de cijfers vandaan komen." })
  readonly bron!: BronNaam;
}

/** A question at the root may also name the release to read. */
@ArgsType()
export class UitkomstenArgs extends VraagArgs {
  @Field(() => ID, { nullable: true, description: "De publicatie om te lezen. Zonder: de nieuwste." })
  readonly publicatie?: string | null;
}
