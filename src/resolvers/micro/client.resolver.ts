import { Arg, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { isHeelMandaat } from "../../access/actor";
import { mag } from "../../access/policy";
import { AfgewezenFout } from "../../dossier/afgewezen";
import { registreerClient } from "../../dossier/client";
import { herlezen } from "../../dossier/herlezen";
import { leesClienten, zoekClient } from "../../dossier/lezen";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Aanmelding } from "./aanmelding.type";
import { Afgewezen } from "./afgewezen.type";
import { ClientFilter, RegistreerClientInvoer } from "./client.input";
import { Client } from "./client.type";
import { ClientConnection } from "./connections";
import { Gezin } from "./gezin.type";
import { decodeId, encodeId, optioneleSleutel, sleutelInCursor } from "./id";
import { muteer } from "./muteer";
import { Ondersteuningsplan } from "./ondersteuningsplan.type";
import { Traject } from "./traject.type";

const RegistreerClientResultaat = createUnionType({
  name: "RegistreerClientResultaat",
  description: "De nieuwe cliënt, of waarom die er niet is gekomen.",
  types: () => [Client, Afgewezen] as const,
});

@Resolver(() => Client)
export class ClientResolver {
  @Toegang("client:zoek")
  @Query(() => Client, { nullable: true, description: "Een cliënt. Leeg als die er niet is of u die niet mag zien." })
  async client(@Arg("id", () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const sleutel = decodeId(id);
    const rij = sleutel && (await loaders.client.load(sleutel));
    return rij && new Client(rij);
  }

  @Toegang("client:lees-kenmerken")
  @Query(() => Client, { nullable: true, description: "De cliënt met dit zaaknummer. Leeg als u die niet mag zien." })
  async zoekClient(
    @Arg("zaaknummer", () => String) zaaknummer: string,
    @Ctx() { micro }: RequestContext,
  ): Promise<Client | null> {
    const session = await micro.open();
    const rij = await session.read((db) => zoekClient({ db, scope: session.scope }, zaaknummer));
    return rij && new Client(rij);
  }

  @Toegang("client:zoek")
  @Query(() => ClientConnection, { description: "De cliënten die u mag zien, een pagina tegelijk." })
  async clienten(
    @Arg("filter", () => ClientFilter, { nullable: true, validate: false }) filter: ClientFilter | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, micro, grond }: RequestContext,
  ): Promise<Connection<Client>> {
    // A filter on what may not be read would tell it all the same, by who is left.
    if ((filter?.team ?? filter?.wijk ?? filter?.aanbieder) && !mag(actor, "client:lees-kenmerken", grond)) {
      throw new HubError("FORBIDDEN", "Uw rol mag niet op team, wijk of aanbieder filteren.");
    }
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    const session = await micro.open();
    // Who helps a client is known of all wetten together: who is left would tell of help under another wet.
    if (filter?.aanbieder && !isHeelMandaat(session.scope.wetten)) {
      throw new HubError(
        "FORBIDDEN",
        "Uw mandaat geldt niet voor beide wetten: filter trajecten op aanbieder, niet cliënten.",
      );
    }
    const { rijen, heeftMeer } = await session.read((db) =>
      leesClienten({ db, scope: session.scope }, filter ?? {}, vraag),
    );
    return toConnection(
      rijen.map((rij) => new Client(rij)),
      heeftMeer,
      ({ rij }) => encodeId(rij),
    );
  }

  @Toegang("client:registreer")
  @Mutation(() => RegistreerClientResultaat, { description: "Registreert een cliënt bij uw gemeente." })
  registreerClient(
    @Arg("invoer", () => RegistreerClientInvoer, { validate: false }) invoer: RegistreerClientInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Client | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerClient",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver, { gemeenteCode, teams }) => {
          if (invoer.gemeente && invoer.gemeente !== gemeenteCode) {
            throw new AfgewezenFout("ONBEKEND", `U werkt niet voor gemeente ${invoer.gemeente}.`, "gemeente");
          }
          const gezinVan = optioneleSleutel(invoer.gezinVan, "gezinVan");
          return registreerClient(schrijver, { ...invoer, gezinVan, gemeenteCode, eigenTeams: teams });
        },
        herlees: herlezen.client,
      },
      (rij) => new Client(rij),
    );
  }

  @Toegang("client:lees-kenmerken")
  @FieldResolver(() => Gezin, { nullable: true, description: "Het gezin, als de cliënt daarbij hoort." })
  async gezin(@Root() { rij }: Client, @Ctx() { loaders }: RequestContext): Promise<Gezin | null> {
    const gezin = rij.gezinId !== null && (await loaders.gezin.load({ ...rij, id: rij.gezinId }));
    return gezin ? new Gezin(gezin) : null;
  }

  @Toegang("plan:lees")
  @FieldResolver(() => [Ondersteuningsplan], {
    nullable: true,
    description: "De plannen van deze cliënt, zonder die van het gezin.",
  })
  async ondersteuningsplannen(
    @Root() { rij }: Client,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Ondersteuningsplan[]> {
    return (await loaders.plannenVanClient.load(rij)).map((plan) => new Ondersteuningsplan(plan));
  }

  @Toegang("aanmelding:lees")
  @FieldResolver(() => [Aanmelding], { nullable: true, description: "De aanmeldingen van deze cliënt." })
  async aanmeldingen(@Root() { rij }: Client, @Ctx() { loaders }: RequestContext): Promise<Aanmelding[]> {
    return (await loaders.aanmeldingenVanClient.load(rij)).map((aanmelding) => new Aanmelding(aanmelding));
  }

  @Toegang("traject:lees")
  @FieldResolver(() => [Traject], { description: "De trajecten van deze cliënt die u mag zien." })
  async trajecten(@Root() { rij }: Client, @Ctx() { loaders }: RequestContext): Promise<Traject[]> {
    return (await loaders.trajectenVanClient.load(rij)).map((traject) => new Traject(traject));
  }
}
