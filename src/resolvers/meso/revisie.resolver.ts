import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { celScope } from "../../access/scope";
import { revisie } from "../../aggregations";
import type { Dimensie as DimensieNaam } from "../../aggregations/types";
import type { RequestContext } from "../../request-context";
import { Levering } from "../levering/levering.type";
import { Toegang } from "../toegang";
import { Dimensie, IndicatorId } from "./enums";
import { PeriodeInvoer } from "./periode.input";
import { Revisie } from "./revisie.type";
import { noteerVraag, weigerOverAnderen } from "./stel-vraag";
import { naarFilter, UitkomstFilter } from "./uitkomst-filter.input";

@ArgsType()
export class RevisieArgs {
  @Field(() => [IndicatorId], { description: "De indicatoren." })
  readonly indicatoren!: readonly string[];

  @Field(() => PeriodeInvoer, { description: "De periode waar de cijfers over gaan, in hele maanden." })
  readonly periode!: PeriodeInvoer;

  @Field(() => [Dimensie], {
    defaultValue: [],
    description: "De dimensies om op uit te splitsen: plaats, tijd, wet en aanbieder. Hoogstens vier.",
  })
  readonly groepeer!: readonly DimensieNaam[];

  @Field(() => UitkomstFilter, { nullable: true, description: "Beperkt de cijfers tot bepaalde waarden." })
  readonly filter?: UitkomstFilter | null;

  @Field(() => ID, { description: "De dataStand van het oude cijfer." })
  readonly van!: string;

  @Field(() => ID, { description: "De dataStand van het nieuwe cijfer." })
  readonly naar!: string;
}

@Resolver(() => Revisie)
export class RevisieResolver {
  @Toegang("uitkomst:lees")
  @Query(() => [Revisie], {
    description: "Hoe actuele cijfers zijn veranderd tussen twee standen van de gegevens, en door welke leveringen.",
  })
  async revisie(
    @Args(() => RevisieArgs) { indicatoren, periode, groepeer, filter, van, naar }: RevisieArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Revisie[]> {
    weigerOverAnderen(ctx.actor, indicatoren);
    const vraag = { indicatoren, periode, groepeer, filter: naarFilter(filter), van, naar };
    noteerVraag(ctx, vraag);
    const rijen = await revisie(ctx.referentie, vraag, await celScope(ctx.actor, ctx.cellen));
    return rijen.map((rij) => new Revisie(rij));
  }

  @Toegang("levering:lees")
  @FieldResolver(() => [Levering], {
    description: "De leveringen waar het verschil door komt, voor zover u die mag zien.",
  })
  async leveringen(@Root() { rij }: Revisie, @Ctx() { loaders }: RequestContext): Promise<Levering[]> {
    const gevonden = await Promise.all(rij.leveringen.map((sleutel) => loaders.levering.load(sleutel)));
    return gevonden.flatMap((een) => (een ? [new Levering(een)] : []));
  }
}
