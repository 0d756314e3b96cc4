import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { herlezen } from "../../dossier/herlezen";
import { sluitPlan, stelOndersteuningsplanVast } from "../../dossier/ondersteuningsplan";
import { draagPlanOver } from "../../dossier/overdracht";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { Client } from "./client.type";
import { Doel } from "./doel.type";
import { Gezin } from "./gezin.type";
import { decodeId, optioneleSleutel, sleutelIn } from "./id";
import { muteer } from "./muteer";
import { DraagPlanOverInvoer, SluitPlanInvoer, StelOndersteuningsplanVastInvoer } from "./ondersteuningsplan.input";
import { Ondersteuningsplan } from "./ondersteuningsplan.type";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Ondersteuningsplan, Afgewezen] as const });

const StelOndersteuningsplanVastResultaat = resultaat(
  "StelOndersteuningsplanVastResultaat",
  "Het nieuwe plan, of waarom het er niet is gekomen.",
);
const SluitPlanResultaat = resultaat("SluitPlanResultaat", "Het gesloten plan, of waarom het niet is gesloten.");
const DraagPlanOverResultaat = resultaat(
  "DraagPlanOverResultaat",
  "Het plan zoals u het overdroeg, of waarom dat niet kon.",
);

const toon = (rij: Ondersteuningsplan["rij"]) => new Ondersteuningsplan(rij);

@Resolver(() => Ondersteuningsplan)
export class OndersteuningsplanResolver {
  @Toegang("plan:lees")
  @Query(() => Ondersteuningsplan, {
    nullable: true,
    description: "Een plan. Leeg als het er niet is of u het niet mag zien.",
  })
  async ondersteuningsplan(
    @Arg("id", () => ID) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Ondersteuningsplan | null> {
    const sleutel = decodeId(id);
    const rij = sleutel && (await loaders.ondersteuningsplan.load(sleutel));
    return rij && toon(rij);
  }

  @Toegang("plan:schrijf")
  @Mutation(() => StelOndersteuningsplanVastResultaat, {
    description: "Legt een plan vast voor een cliënt of een gezin.",
  })
  stelOndersteuningsplanVast(
    @Arg("invoer", () => StelOndersteuningsplanVastInvoer, { validate: false })
    invoer: StelOndersteuningsplanVastInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Ondersteuningsplan | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "stelOndersteuningsplanVast",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          stelOndersteuningsplanVast(schrijver, {
            ...invoer,
            client: optioneleSleutel(invoer.client, "client"),
            gezin: optioneleSleutel(invoer.gezin, "gezin"),
          }),
        herlees: herlezen.ondersteuningsplan,
      },
      toon,
    );
  }

  @Toegang("plan:schrijf")
  @Mutation(() => SluitPlanResultaat, { description: "Sluit een plan en zegt waar de cliënt heen gaat." })
  sluitPlan(
    @Arg("invoer", () => SluitPlanInvoer, { validate: false }) invoer: SluitPlanInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Ondersteuningsplan | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "sluitPlan",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          sluitPlan(schrijver, { ...invoer, plan: sleutelIn(invoer.ondersteuningsplan, "ondersteuningsplan") }),
        herlees: herlezen.ondersteuningsplan,
      },
      toon,
    );
  }

  @Toegang("plan:schrijf")
  @Mutation(() => DraagPlanOverResultaat, {
    description:
      "Draagt een plan over aan een ander team. Het hele dossier gaat mee, ook van het gezin. Daarna ziet u het niet meer, tenzij u ook in dat team werkt.",
  })
  draagPlanOver(
    @Arg("invoer", () => DraagPlanOverInvoer, { validate: false }) invoer: DraagPlanOverInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Ondersteuningsplan | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "draagPlanOver",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          draagPlanOver(schrijver, { ...invoer, plan: sleutelIn(invoer.ondersteuningsplan, "ondersteuningsplan") }),
        herlees: (db, sleutel) => herlezen.overgedragenPlan(db, sleutel, invoer),
      },
      toon,
    );
  }

  @Toegang("client:lees")
  @FieldResolver(() => Client, {
    nullable: true,
    description: "De cliënt voor wie het plan is. Leeg bij een plan van een gezin.",
  })
  async client(@Root() { rij }: Ondersteuningsplan, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const client = rij.clientId !== null && (await loaders.client.load({ ...rij, id: rij.clientId }));
    return client ? new Client(client) : null;
  }

  @Toegang("client:lees-kenmerken")
  @FieldResolver(() => Gezin, { nullable: true, description: "Het gezin waarvoor het plan is." })
  async gezin(@Root() { rij }: Ondersteuningsplan, @Ctx() { loaders }: RequestContext): Promise<Gezin | null> {
    const gezin = rij.gezinId !== null && (await loaders.gezin.load({ ...rij, id: rij.gezinId }));
    return gezin ? new Gezin(gezin) : null;
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [Doel], { description: "De doelen van het plan, ook die vervallen zijn." })
  async doelen(@Root() { rij }: Ondersteuningsplan, @Ctx() { loaders }: RequestContext): Promise<Doel[]> {
    // What a doel asks of its plan is known then.
    loaders.ondersteuningsplan.prime(rij, rij);
    return (await loaders.doelenVanPlan.load(rij)).map((doel) => new Doel(doel));
  }
}
