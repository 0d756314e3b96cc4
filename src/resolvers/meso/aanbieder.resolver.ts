import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../request-context";
import { Aanbieder } from "../aanbieder.type";
import { AanbiederCode } from "../scalars";
import { Toegang } from "../toegang";
import { stelVraag } from "./stel-vraag";
import { UitkomstTabel } from "./uitkomst-tabel.type";
import { VraagArgs, ZONDER_REGELS } from "./vraag.args";

@Resolver(() => Aanbieder)
export class AanbiederResolver {
  @Toegang("aanbieder:lees")
  @Query(() => Aanbieder, {
    nullable: true,
    description: "Een aanbieder. Leeg als u er niets van mag weten, of als de code niet bestaat.",
  })
  async aanbieder(
    @Arg("code", () => AanbiederCode, { description: "De AGB-code, of DL met zes cijfers." }) code: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Aanbieder | null> {
    if (ctx.actor.rol === "AANBIEDER" && ctx.actor.aanbieder !== code) return null;
    return (await ctx.loaders.aanbieder.load(code)) ? new Aanbieder(code) : null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => String, { nullable: true, description: "De naam. Leeg als alleen de code bekend is." })
  async naam(@Root() { code }: Aanbieder, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await ctx.loaders.aanbieder.load(code))?.naam ?? null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => UitkomstTabel, { description: "De cijfers van deze aanbieder." })
  async uitkomsten(
    @Root() { code }: Aanbieder,
    @Args(() => VraagArgs, ZONDER_REGELS) args: VraagArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UitkomstTabel> {
    return new UitkomstTabel(await stelVraag(ctx, args, info, { AANBIEDER: [code] }));
  }
}
