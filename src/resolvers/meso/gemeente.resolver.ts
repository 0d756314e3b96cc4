import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { gemeentenVan } from "../../access/scope";
import { gemeenteJaarSleutel } from "../../data/loaders";
import type { RequestContext } from "../../request-context";
import { Gemeente } from "../gemeente.type";
import { GemeenteCode, RegioCode } from "../scalars";
import { Toegang } from "../toegang";
import { stelVraag } from "./stel-vraag";
import { UitkomstTabel } from "./uitkomst-tabel.type";
import { VraagArgs, ZONDER_REGELS } from "./vraag.args";

@Resolver(() => Gemeente)
export class GemeenteResolver {
  @Toegang("gemeente:lees")
  @Query(() => Gemeente, {
    nullable: true,
    description: "Een gemeente. Leeg als u er niets van mag weten, of als de code niet bestaat.",
  })
  async gemeente(
    @Arg("code", () => GemeenteCode, { description: "De code van het CBS." }) code: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Gemeente | null> {
    const eigen = await gemeentenVan(ctx.actor, ctx.cellen);
    return eigen.includes(code) && (await ctx.loaders.gemeente.load(code)) ? new Gemeente(code) : null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => String, { description: "De naam." })
  async naam(@Root() { code }: Gemeente, @Ctx() ctx: RequestContext): Promise<string> {
    return (await ctx.loaders.gemeente.load(code))?.naam ?? code;
  }

  @Toegang("OUDER")
  @FieldResolver(() => RegioCode, { nullable: true, description: "De regio waar de gemeente bij hoort." })
  async regio(@Root() { code }: Gemeente, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await ctx.loaders.gemeente.load(code))?.regioCode ?? null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Het aantal inwoners op 1 januari. Leeg als dat niet bekend is.",
  })
  async inwoners(
    @Root() { code }: Gemeente,
    @Arg("jaar", () => Int, { description: "Het jaar." }) jaar: number,
    @Ctx() ctx: RequestContext,
  ): Promise<number | null> {
    return (await ctx.loaders.gemeenteJaar.load(gemeenteJaarSleutel(code, jaar)))?.inwoners ?? null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => UitkomstTabel, { description: "De cijfers van deze gemeente." })
  async uitkomsten(
    @Root() { code }: Gemeente,
    @Args(() => VraagArgs, ZONDER_REGELS) args: VraagArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UitkomstTabel> {
    return new UitkomstTabel(await stelVraag(ctx, args, info, { GEMEENTE: [code] }));
  }
}
