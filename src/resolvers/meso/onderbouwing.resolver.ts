import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type GevalPagina, gevallenVan, gevalSoortVan, type UitkomstRij } from "../../aggregations";
import type { Sleutel } from "../../data/sleutel";
import { zichtOpFeit } from "../../data/zicht";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { encodeId, sleutelInCursor } from "../micro/id";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Episode, EpisodeConnection } from "./episode.type";
import { Geval, GevalConnection } from "./geval.type";
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

/** Through the micro session: what the asker reaches decides, not the key, which is the asker's own words. */
async function gevallen(
  { micro }: RequestContext,
  rij: UitkomstRij,
  first: number,
  na: Sleutel | null,
): Promise<GevalPagina> {
  const session = await micro.open();
  const zicht = (feit: string, alias: string) => zichtOpFeit(feit, alias, session.scope);
  return gevallenVan(session, zicht, rij.sleutel, first, na && { gemeente: na.gemeenteCode, id: na.id });
}

@Resolver(() => Onderbouwing)
export class GevallenResolver {
  @Toegang("onderbouwing:volg")
  @FieldResolver(() => EpisodeConnection, {
    nullable: true,
    description:
      "De periodes van hulp achter het cijfer. Leeg als uw rol alleen de aantallen mag zien, en bij een cijfer dat iets anders telt: vraag dan de gevallen.",
  })
  async episodes(
    @Root() { rij, first, after }: Onderbouwing,
    @Ctx() ctx: RequestContext,
  ): Promise<Connection<Episode> | null> {
    if (gevalSoortVan(rij.indicator) !== "EPISODE") return null;
    const pagina = await gevallen(ctx, rij, first, after);
    const nodes = pagina.gevallen.map((geval) => new Episode(geval));
    return toConnection(nodes, pagina.meer, (episode) => encodeId(episode.sleutel));
  }

  @Toegang("onderbouwing:volg")
  @FieldResolver(() => GevalConnection, {
    nullable: true,
    description:
      "De gevallen achter het cijfer, wat het ook telt: wat meetelt, en wat niet met de reden. Leeg als uw rol alleen de aantallen mag zien.",
  })
  async gevallen(
    @Root() { rij }: Onderbouwing,
    @Arg("first", () => Int, { defaultValue: 50, description: "Hoeveel gevallen, van 1 tot en met 200." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Ga verder na deze cursor." })
    after: string | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<Connection<Geval>> {
    const pagina = await gevallen(ctx, rij, checkFirst(first), sleutelInCursor(after));
    const nodes = pagina.gevallen.map((geval) => new Geval(geval));
    return toConnection(nodes, pagina.meer, ({ id }) => id);
  }
}
