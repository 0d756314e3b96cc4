import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { gemeentenVan } from "../../access/scope";
import { monitor } from "../../aggregations";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { Bron, type BronNaam } from "../meso/enums";
import { bijlezingen, metActueleCijfers, noteer, noteerVraag, vereisMonitor } from "../meso/stel-vraag";
import { RegioCode } from "../scalars";
import { Toegang } from "../toegang";
import { Monitor } from "./monitor.type";

@Resolver()
export class MonitorResolver {
  /** OPENBAAR, since who may ask depends on the bron. */
  @Toegang("OPENBAAR")
  @Query(() => Monitor, {
    description: "De regionale monitor: alle cijfers van een jaar, per gemeente en voor de regio.",
  })
  async monitor(
    @Arg("regio", () => RegioCode, { description: "De regio." }) regio: string,
    @Arg("jaar", () => Int, { description: "Het jaar." }) jaar: number,
    @Arg("bron", () => Bron, { defaultValue: Bron.PUBLICATIE, description: "Waar de cijfers vandaan komen." })
    bron: BronNaam,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Monitor> {
    vereisMonitor(ctx, bron);
    if (ctx.actor.rol !== "ANALIST" || ctx.actor.regio !== regio) {
      throw new HubError("BAD_USER_INPUT", "Deze regio bestaat niet, of u mag haar monitor niet zien.");
    }
    const gemeenten = await gemeentenVan(ctx.actor, ctx.cellen);
    noteerVraag(ctx, {
      indicatoren: ["MONITOR"],
      groepeer: ["REGIO", "GEMEENTE"],
      filter: { REGIO: [regio], JAAR: [String(jaar)] },
    });
    const bij = bijlezingen(ctx, info, ["rijen"]);
    const uitkomsten = await metActueleCijfers(monitor(ctx.cellen, { code: regio, gemeenten }, jaar, bij));
    noteer(ctx, uitkomsten);
    return new Monitor(regio, jaar, uitkomsten);
  }
}
