import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { leesLeveringen } from "../../dossier/levering/lees";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { decodeId, encodeId, sleutelInCursor } from "../micro/id";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { LeveringFilter } from "./levering.filter";
import { Levering, LeveringBevinding, LeveringConnection } from "./levering.type";
import { eisPeriode } from "./periode";

/** So many findings are kept with a levering. */
const BEWAARD = 1000;

@Resolver(() => Levering)
export class LeveringResolver {
  @Toegang("levering:lees")
  @Query(() => LeveringConnection, {
    description: "De leveringen die u mag zien, de nieuwste eerst, een pagina tegelijk.",
  })
  async leveringen(
    @Arg("filter", () => LeveringFilter, { nullable: true, validate: false }) filter: LeveringFilter | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { leveringen }: RequestContext,
  ): Promise<Connection<Levering>> {
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    if (filter?.periode) eisPeriode(filter.periode);
    const session = await leveringen.open();
    const { rijen, heeftMeer } = await leesLeveringen(session, filter ?? {}, vraag);
    return toConnection(
      rijen.map((rij) => new Levering(rij)),
      heeftMeer,
      ({ bron }) => encodeId(bron),
    );
  }

  @Toegang("levering:lees")
  @Query(() => Levering, {
    nullable: true,
    description: "Een levering. Leeg als die er niet is of u die niet mag zien.",
  })
  async levering(@Arg("id", () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<Levering | null> {
    const sleutel = decodeId(id);
    const rij = sleutel && (await loaders.levering.load(sleutel));
    return rij && new Levering(rij);
  }

  @Toegang("OUDER")
  @FieldResolver(() => [LeveringBevinding], {
    description: "Wat er niet klopt, in de volgorde van het bestand; alleen over de gemeente van deze levering.",
  })
  async bevindingen(
    @Root() { bron }: Levering,
    @Arg("first", () => Int, { defaultValue: 100, description: "Hoeveel, ten hoogste 1000." }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<LeveringBevinding[]> {
    if (first < 1 || first > BEWAARD) throw new HubError("BAD_USER_INPUT", `first loopt van 1 tot en met ${BEWAARD}.`);
    const { gemeenteCode, id } = bron;
    const rijen = await loaders.bevindingenVanLevering.load({ gemeenteCode, id, first });
    return rijen.map((rij) => new LeveringBevinding(rij));
  }

  @Toegang("OUDER")
  @FieldResolver(() => Levering, { nullable: true, description: "De levering die deze verving." })
  async vervangenDoor(@Root() { bron }: Levering, @Ctx() { loaders }: RequestContext): Promise<Levering | null> {
    if (bron.vervangenDoorId === null) return null;
    const rij = await loaders.levering.load({ gemeenteCode: bron.gemeenteCode, id: bron.vervangenDoorId });
    return rij && new Levering(rij);
  }
}
