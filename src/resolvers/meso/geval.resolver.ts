import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../request-context";
import { Aanmelding } from "../micro/aanmelding.type";
import { Client } from "../micro/client.type";
import { Doel } from "../micro/doel.type";
import { Ondersteuningsplan } from "../micro/ondersteuningsplan.type";
import { Traject } from "../micro/traject.type";
import { Toegang } from "../toegang";
import { trajectenVan } from "./episode.resolver";
import { Geval, GevalDoel } from "./geval.type";

/** From a case to the object itself, for who may see that: each by its own action, under row security. */
@Resolver(() => Geval)
export class GevalResolver {
  @Toegang("client:lees")
  @FieldResolver(() => Client, {
    nullable: true,
    description: "De cliënt van dit geval. Leeg als u die niet mag zien. Bij een plan van een gezin: een van de leden.",
  })
  async client(@Root() { rij }: Geval, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const client = await loaders.client.load({ gemeenteCode: rij.gemeente, id: rij.client });
    return client && new Client(client);
  }

  @Toegang("plan:lees")
  @FieldResolver(() => Ondersteuningsplan, {
    nullable: true,
    description: "Het plan, als dit een geval van een plan is en u het mag zien.",
  })
  async ondersteuningsplan(@Root() geval: Geval, @Ctx() ctx: RequestContext): Promise<Ondersteuningsplan | null> {
    if (geval.rij.soort !== "PLAN") return null;
    const plan = await ctx.loaders.ondersteuningsplan.load(geval.sleutel);
    return plan && new Ondersteuningsplan(plan);
  }

  @Toegang("aanmelding:lees")
  @FieldResolver(() => Aanmelding, {
    nullable: true,
    description: "De aanmelding, als dit een geval van een aanmelding is en u die mag zien.",
  })
  async aanmelding(@Root() geval: Geval, @Ctx() ctx: RequestContext): Promise<Aanmelding | null> {
    if (geval.rij.soort !== "AANMELDING") return null;
    const aanmelding = await ctx.loaders.aanmelding.load(geval.sleutel);
    return aanmelding && new Aanmelding(aanmelding);
  }

  @Toegang("traject:lees")
  @FieldResolver(() => [Traject], {
    nullable: true,
    description: "De trajecten, als dit een periode van hulp is en u die mag zien. Anders leeg.",
  })
  async trajecten(@Root() geval: Geval, @Ctx() { loaders }: RequestContext): Promise<Traject[] | null> {
    return geval.rij.soort === "EPISODE" ? trajectenVan(geval.sleutel, loaders) : null;
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [GevalDoel], {
    nullable: true,
    description: "De doelen van dit geval, elk met of het meetelt, als het cijfer doelen telt. Anders leeg.",
  })
  doelen(@Root() { rij }: Geval): GevalDoel[] | null {
    return rij.doelen && rij.doelen.map((doel) => new GevalDoel(rij, doel));
  }
}

@Resolver(() => GevalDoel)
export class GevalDoelResolver {
  @Toegang("doel:lees")
  @FieldResolver(() => Doel, { nullable: true, description: "Het doel zelf. Leeg als u het niet mag zien." })
  async doel(@Root() { sleutel }: GevalDoel, @Ctx() { loaders }: RequestContext): Promise<Doel | null> {
    const doel = await loaders.doel.load(sleutel);
    return doel && new Doel(doel);
  }
}
