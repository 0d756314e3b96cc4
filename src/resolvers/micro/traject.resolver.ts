import { Arg, createUnionType, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Sleutel } from "../../data/sleutel";
import { herlezen } from "../../dossier/herlezen";
import { leesTrajecten } from "../../dossier/lezen";
import { beeindigTraject, startTraject } from "../../dossier/traject";
import type { RequestContext } from "../../request-context";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { Client } from "./client.type";
import { TrajectConnection } from "./connections";
import { Doel } from "./doel.type";
import { Ervaring } from "./ervaring.type";
import { decodeId, encodeId, sleutelIn, sleutelInCursor } from "./id";
import { Meting } from "./meting.type";
import { muteer } from "./muteer";
import { BeeindigTrajectInvoer, StartTrajectInvoer, TrajectFilter } from "./traject.input";
import { Traject } from "./traject.type";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Traject, Afgewezen] as const });

const StartTrajectResultaat = resultaat(
  "StartTrajectResultaat",
  "Het nieuwe traject, of waarom het er niet is gekomen.",
);
const BeeindigTrajectResultaat = resultaat(
  "BeeindigTrajectResultaat",
  "Het beëindigde traject, of waarom het niet is beëindigd.",
);

const toon = (rij: Traject["rij"]) => new Traject(rij);

@Resolver(() => Traject)
export class TrajectResolver {
  @Toegang("traject:lees")
  @Query(() => TrajectConnection, { description: "De trajecten die u mag zien, een pagina tegelijk." })
  async trajecten(
    @Arg("filter", () => TrajectFilter, { nullable: true, validate: false }) filter: TrajectFilter | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { micro, vandaag }: RequestContext,
  ): Promise<Connection<Traject>> {
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    // An id that is none of ours is a client that isn't there.
    const client = filter?.client?.map(decodeId).filter((sleutel): sleutel is Sleutel => sleutel !== null);
    const session = await micro.open();
    const { rijen, heeftMeer } = await session.read((db) =>
      leesTrajecten({ db, scope: session.scope }, { ...filter, client }, vraag, vandaag),
    );
    return toConnection(rijen.map(toon), heeftMeer, ({ rij }) => encodeId(rij));
  }

  @Toegang("traject:schrijf")
  @Mutation(() => StartTrajectResultaat, {
    description: "Start hulp van een aanbieder aan een cliënt. De aanbieder ziet daarna het traject en zijn doelen.",
  })
  startTraject(
    @Arg("invoer", () => StartTrajectInvoer, { validate: false }) invoer: StartTrajectInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Traject | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "startTraject",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          startTraject(schrijver, {
            ...invoer,
            client: sleutelIn(invoer.client, "client"),
            doelen: invoer.doelen?.map((id) => sleutelIn(id, "doelen")),
          }),
        herlees: herlezen.traject,
      },
      toon,
    );
  }

  @Toegang("traject:schrijf")
  @Mutation(() => BeeindigTrajectResultaat, { description: "Beëindigt een traject, met een reden." })
  beeindigTraject(
    @Arg("invoer", () => BeeindigTrajectInvoer, { validate: false }) invoer: BeeindigTrajectInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Traject | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "beeindigTraject",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          beeindigTraject(schrijver, { ...invoer, traject: sleutelIn(invoer.traject, "traject") }),
        herlees: herlezen.traject,
      },
      toon,
    );
  }

  @Toegang("client:lees")
  @FieldResolver(() => Client, { nullable: true, description: "De cliënt die de hulp krijgt." })
  async client(@Root() { rij }: Traject, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const client = await loaders.client.load({ ...rij, id: rij.clientId });
    return client && new Client(client);
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [Doel], { description: "De doelen waar dit traject aan werkt." })
  async doelen(@Root() { rij }: Traject, @Ctx() { loaders }: RequestContext): Promise<Doel[]> {
    const links = await loaders.linksVanTraject.load(rij);
    const doelen = await Promise.all(links.map((link) => loaders.doel.load({ ...link, id: link.doelId })));
    return doelen.filter((doel) => doel !== null).map((doel) => new Doel(doel));
  }

  @Toegang("ervaring:lees")
  @FieldResolver(() => [Ervaring], { description: "Wat cliënt of ouder van de hulp vond." })
  async ervaringen(@Root() { rij }: Traject, @Ctx() { loaders }: RequestContext): Promise<Ervaring[]> {
    return (await loaders.ervaringenVanTraject.load(rij)).map((ervaring) => new Ervaring(ervaring));
  }

  @Toegang("meting:lees")
  @FieldResolver(() => [Meting], { description: "De ingevulde instrumenten." })
  async metingen(@Root() { rij }: Traject, @Ctx() { loaders }: RequestContext): Promise<Meting[]> {
    return (await loaders.metingenVanTraject.load(rij)).map((meting) => new Meting(meting));
  }
}
