import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { stelVraag, vraagOpnieuw } from "./stel-vraag";
import { UitkomstTabel } from "./uitkomst-tabel.type";
import { Uitkomst } from "./uitkomst.type";
import { UitkomstenArgs, ZONDER_REGELS } from "./vraag.args";

@Resolver()
export class UitkomstResolver {
  /** OPENBAAR, since who may ask depends on the bron: stelVraag decides. */
  @Toegang("OPENBAAR")
  @Query(() => UitkomstTabel, { description: "Cijfers, uitgesplitst zoals u vraagt." })
  async uitkomsten(
    @Args(() => UitkomstenArgs, ZONDER_REGELS) args: UitkomstenArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UitkomstTabel> {
    if (args.publicatie && args.bron !== "PUBLICATIE") {
      throw new HubError("BAD_USER_INPUT", "Een publicatie leest u met bron PUBLICATIE.");
    }
    return new UitkomstTabel(await stelVraag(ctx, args, info));
  }

  @Toegang("uitkomst:lees")
  @Query(() => Uitkomst, {
    nullable: true,
    description: "Eén cijfer opnieuw. Leeg als het niet bestaat of als u het niet mag zien.",
  })
  async uitkomst(
    @Arg("sleutel", () => ID, { description: "Het kenmerk van de regel." }) sleutel: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Uitkomst | null> {
    const rij = await vraagOpnieuw(ctx, sleutel, info);
    return rij && new Uitkomst(rij);
  }
}
