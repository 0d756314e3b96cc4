import { Arg, createUnionType, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import { herlezen } from "../../dossier/herlezen";
import { leesNoodtoegangen, vraagNoodtoegang } from "../../dossier/noodtoegang";
import type { RequestContext } from "../../request-context";
import { Afgewezen } from "../micro/afgewezen.type";
import { encodeId, optioneleSleutel, sleutelInCursor } from "../micro/id";
import { muteer } from "../micro/muteer";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { VraagNoodtoegangInvoer } from "./noodtoegang.input";
import { Noodtoegang, NoodtoegangConnection } from "./noodtoegang.type";

const VraagNoodtoegangResultaat = createUnionType({
  name: "VraagNoodtoegangResultaat",
  description: "De noodtoegang, of waarom die er niet is gekomen.",
  types: () => [Noodtoegang, Afgewezen] as const,
});

@Resolver(() => Noodtoegang)
export class NoodtoegangResolver {
  @Toegang("noodtoegang:lees")
  @Query(() => NoodtoegangConnection, {
    description:
      "Uw eigen noodtoegangen; voor de privacyfunctionaris alle van de gemeente. De nieuwste staat achteraan.",
  })
  async noodtoegangen(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { registers }: RequestContext,
  ): Promise<Connection<Noodtoegang>> {
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    const session = await registers.open();
    const { rijen, heeftMeer } = await session.read((db) => leesNoodtoegangen({ db, scope: session.scope }, vraag));
    return toConnection(
      rijen.map((rij) => new Noodtoegang(rij)),
      heeftMeer,
      ({ rij }) => encodeId(rij),
    );
  }

  @Toegang("noodtoegang:vraag")
  @Mutation(() => VraagNoodtoegangResultaat, {
    description:
      "Opent 24 uur lang het dossier van een cliënt van een ander team van uw gemeente, om te lezen. Stel vragen daarna met de header X-Noodtoegang. De privacyfunctionaris ziet wie, wanneer en waarom.",
  })
  vraagNoodtoegang(
    @Arg("invoer", () => VraagNoodtoegangInvoer, { validate: false }) invoer: VraagNoodtoegangInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Noodtoegang | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "vraagNoodtoegang",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver, { actor, gemeenteCode, teams }) =>
          vraagNoodtoegang(schrijver, {
            ...invoer,
            ...{ gemeenteCode, actor, eigenTeams: teams },
            client: optioneleSleutel(invoer.client, "client"),
          }),
        herlees: herlezen.noodtoegang,
      },
      (rij) => new Noodtoegang(rij),
    );
  }
}
