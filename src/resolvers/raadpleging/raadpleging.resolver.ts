import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { leesRaadplegingen } from "../../dossier/lees-raadplegingen";
import type { RequestContext } from "../../request-context";
import { decodeId, encodeId, sleutelInCursor } from "../micro/id";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Raadpleging, RaadplegingConnection, RaadplegingFilter } from "./raadpleging.type";

@Resolver(() => Raadpleging)
export class RaadplegingResolver {
  @Toegang("raadpleging:lees")
  @Query(() => RaadplegingConnection, {
    description:
      "Wie er in dossiers keek, de nieuwste eerst. Een cliënt ziet het eigen dossier, een privacyfunctionaris dat van iedereen in de eigen gemeenten.",
  })
  async raadplegingen(
    @Arg("filter", () => RaadplegingFilter, { nullable: true, validate: false }) filter: RaadplegingFilter | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { micro }: RequestContext,
  ): Promise<Connection<Raadpleging>> {
    const pagina = { first: checkFirst(first), after: sleutelInCursor(after) };
    const session = await micro.open();
    // An id that is none of ours is a client that nobody looked at.
    const client = filter?.client ? decodeId(filter.client) : undefined;
    if (client === null) return toConnection([], false, () => "");
    const { rijen, heeftMeer } = await leesRaadplegingen(session, {
      client,
      van: filter?.van ?? undefined,
      tot: filter?.tot ?? undefined,
      ...pagina,
    });
    return toConnection(
      rijen.map((rij) => new Raadpleging(rij)),
      heeftMeer,
      ({ rij }) => encodeId(rij),
    );
  }
}
