import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { laatDoelVervallen, voegDoelToe, wijzigDoel } from "../../dossier/doel";
import { herlezen } from "../../dossier/herlezen";
import type { RequestContext } from "../../request-context";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { dagVoorBetrokkene } from "./betrokken";
import { Client } from "./client.type";
import { LaatDoelVervallenInvoer, type TussenstapInvoer, VoegDoelToeInvoer, WijzigDoelInvoer } from "./doel.input";
import { Doel } from "./doel.type";
import { Evaluatie } from "./evaluatie.type";
import { optioneleSleutel, sleutelIn } from "./id";
import { muteer } from "./muteer";
import { Ondersteuningsplan } from "./ondersteuningsplan.type";
import { Traject } from "./traject.type";
import { Tussenstap } from "./tussenstap.type";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Doel, Afgewezen] as const });

const VoegDoelToeResultaat = resultaat("VoegDoelToeResultaat", "Het nieuwe doel, of waarom het er niet is gekomen.");
const WijzigDoelResultaat = resultaat("WijzigDoelResultaat", "Het gewijzigde doel, of waarom het niet is gewijzigd.");
const LaatDoelVervallenResultaat = resultaat(
  "LaatDoelVervallenResultaat",
  "Het vervallen doel, of waarom het niet is vervallen.",
);

const toon = (rij: Doel["rij"]) => new Doel(rij);

/** The ids that hang on a doel, as keys. */
const aanhang = (invoer: { tussenstappen?: TussenstapInvoer[] | null; trajecten?: string[] | null }) => ({
  tussenstappen: invoer.tussenstappen?.map((stap) => ({
    ...stap,
    tussenstap: optioneleSleutel(stap.tussenstap, "tussenstappen"),
  })),
  trajecten: invoer.trajecten?.map((id) => sleutelIn(id, "trajecten")),
});

@Resolver(() => Doel)
export class DoelResolver {
  @Toegang("doel:schrijf")
  @Mutation(() => VoegDoelToeResultaat, { description: "Voegt een doel toe aan een open plan." })
  voegDoelToe(
    @Arg("invoer", () => VoegDoelToeInvoer, { validate: false }) invoer: VoegDoelToeInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Doel | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "voegDoelToe",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          voegDoelToe(schrijver, {
            ...invoer,
            ...aanhang(invoer),
            plan: sleutelIn(invoer.ondersteuningsplan, "ondersteuningsplan"),
            client: optioneleSleutel(invoer.client, "client"),
          }),
        herlees: herlezen.doel,
      },
      toon,
    );
  }

  @Toegang("doel:schrijf")
  @Mutation(() => WijzigDoelResultaat, { description: "Wijzigt een doel van een open plan." })
  wijzigDoel(
    @Arg("invoer", () => WijzigDoelInvoer, { validate: false }) invoer: WijzigDoelInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Doel | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "wijzigDoel",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          wijzigDoel(schrijver, { ...invoer, ...aanhang(invoer), doel: sleutelIn(invoer.doel, "doel") }),
        herlees: herlezen.doel,
      },
      toon,
    );
  }

  @Toegang("doel:schrijf")
  @Mutation(() => LaatDoelVervallenResultaat, { description: "Laat een doel vervallen. Het telt dan niet meer mee." })
  laatDoelVervallen(
    @Arg("invoer", () => LaatDoelVervallenInvoer, { validate: false }) invoer: LaatDoelVervallenInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Doel | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "laatDoelVervallen",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) => laatDoelVervallen(schrijver, { ...invoer, doel: sleutelIn(invoer.doel, "doel") }),
        herlees: herlezen.doel,
      },
      toon,
    );
  }

  @Toegang("plan:lees")
  @FieldResolver(() => Ondersteuningsplan, { nullable: true, description: "Het plan waar het doel in staat." })
  async ondersteuningsplan(
    @Root() { rij }: Doel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Ondersteuningsplan | null> {
    const plan = await loaders.ondersteuningsplan.load({ ...rij, id: rij.planId });
    return plan && new Ondersteuningsplan(plan);
  }

  @Toegang("client:lees")
  @FieldResolver(() => Client, {
    nullable: true,
    description: "Voor wie het doel is. Leeg als het voor het hele gezin is.",
  })
  async client(@Root() { rij }: Doel, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const client = rij.clientId !== null && (await loaders.client.load({ ...rij, id: rij.clientId }));
    return client ? new Client(client) : null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => Datum, { nullable: true, description: "De dag waarop het doel bereikt moet zijn." })
  streefdatum(@Root() { rij }: Doel, @Ctx() ctx: RequestContext): Promise<string | null> {
    return dagVoorBetrokkene(ctx, rij, rij.streefdatum);
  }

  @Toegang("OUDER")
  @FieldResolver(() => Datum, {
    nullable: true,
    description: "De dag waarop het doel verviel. Een vervallen doel telt niet mee.",
  })
  vervallenOp(@Root() { rij }: Doel, @Ctx() ctx: RequestContext): Promise<string | null> {
    return dagVoorBetrokkene(ctx, rij, rij.vervallenOp);
  }

  @Toegang("OUDER")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Waarom het verviel: een code uit de lijst DOEL_VERVALLEN_REDEN.",
  })
  async vervallenReden(@Root() { rij }: Doel, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await dagVoorBetrokkene(ctx, rij, rij.vervallenOp)) && rij.vervallenReden;
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [Tussenstap], { description: "De stappen op weg naar het doel." })
  async tussenstappen(@Root() { rij }: Doel, @Ctx() { loaders }: RequestContext): Promise<Tussenstap[]> {
    return (await loaders.tussenstappenVanDoel.load(rij)).map((stap) => new Tussenstap(stap));
  }

  @Toegang("evaluatie:lees")
  @FieldResolver(() => [Evaluatie], { description: "De evaluaties, ook die later zijn gecorrigeerd." })
  async evaluaties(@Root() { rij }: Doel, @Ctx() { loaders }: RequestContext): Promise<Evaluatie[]> {
    return (await loaders.evaluatiesVanDoel.load(rij)).map((evaluatie) => new Evaluatie(evaluatie));
  }

  @Toegang("traject:lees")
  @FieldResolver(() => [Traject], { description: "De trajecten die aan dit doel werken, voor zover u ze mag zien." })
  async trajecten(@Root() { rij }: Doel, @Ctx() { loaders }: RequestContext): Promise<Traject[]> {
    const links = await loaders.linksVanDoel.load(rij);
    const trajecten = await Promise.all(links.map((link) => loaders.traject.load({ ...link, id: link.trajectId })));
    return trajecten.filter((traject) => traject !== null).map((traject) => new Traject(traject));
  }
}
