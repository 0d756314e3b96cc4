import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { episodesVan } from "../../aggregations";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { encodeId, sleutelInCursor } from "../micro/id";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Episode, EpisodeConnection } from "./episode.type";
import { Onderbouwing } from "./onderbouwing.type";
import { Uitkomst } from "./uitkomst.type";

/**
 * Counts the rows of this document that are followed down, and refuses when it is more than one: each would be a walk
 * through people's data. Every row counts itself before any is answered, so that none is when one is too many.
 */
async function eisEnige({ tellers }: RequestContext): Promise<void> {
  tellers.onderbouwing += 1;
  await Promise.resolve();
  if (tellers.onderbouwing === 1) return;
  throw new HubError("QUERY_TOO_COMPLEX", "Vraag de onderbouwing van één cijfer tegelijk, met uitkomst(sleutel).");
}

@Resolver(() => Uitkomst)
export class OnderbouwingResolver {
  @Toegang("onderbouwing:tel")
  @FieldResolver(() => Onderbouwing, {
    nullable: true,
    description:
      "Waar dit cijfer op rust. Voor één cijfer per vraag. Leeg als uw rol dit niet mag zien, en bij bron HISTORIE: van de oude reeks zijn alleen de cijfers bewaard.",
  })
  async onderbouwing(
    @Root() { rij }: Uitkomst,
    @Arg("first", () => Int, { defaultValue: 50, description: "Hoeveel periodes van hulp, van 1 tot en met 200." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Ga verder na deze cursor." })
    after: string | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<Onderbouwing | null> {
    if (rij.bron === "HISTORIE") return null;
    await eisEnige(ctx);
    return new Onderbouwing(rij, checkFirst(first), sleutelInCursor(after));
  }
}

@Resolver(() => Onderbouwing)
export class EpisodesResolver {
  /** Through the micro session: row security decides, not the key, which is the asker's own words. */
  @Toegang("onderbouwing:volg")
  @FieldResolver(() => EpisodeConnection, {
    nullable: true,
    description: "De periodes van hulp achter het cijfer. Leeg als uw rol alleen de aantallen mag zien.",
  })
  async episodes(
    @Root() { sleutel, first, after }: Onderbouwing,
    @Ctx() ctx: RequestContext,
  ): Promise<Connection<Episode>> {
    const na = after && { gemeente: after.gemeenteCode, id: after.id };
    const { episodes, meer } = await episodesVan(await ctx.micro.open(), sleutel, first, na);
    const nodes = episodes.map((rij) => new Episode(rij));
    return toConnection(nodes, meer, (episode) => encodeId(episode.sleutel));
  }
}
