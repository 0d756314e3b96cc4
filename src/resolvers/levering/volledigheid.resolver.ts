import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { leesVolledigheid } from "../../dossier/levering/volledigheid";
import type { RequestContext } from "../../request-context";
import { PeriodeInvoer } from "../meso/periode.input";
import { GemeenteCode } from "../scalars";
import { Toegang } from "../toegang";
import { Levering } from "./levering.type";
import { eisPeriode } from "./periode";
import { Volledigheid } from "./volledigheid.type";

@Resolver(() => Volledigheid)
export class VolledigheidResolver {
  @Toegang("volledigheid:lees")
  @Query(() => [Volledigheid], {
    description:
      "Wie over een periode moest leveren en of dat is gebeurd, per aanbieder en soort. Een aanbieder ziet alleen zichzelf.",
  })
  async volledigheid(
    @Arg("periode", () => PeriodeInvoer) periode: PeriodeInvoer,
    @Arg("gemeente", () => GemeenteCode, { nullable: true, description: "Alleen deze gemeente." })
    gemeente: string | null | undefined,
    @Ctx() { actor, leveringen }: RequestContext,
  ): Promise<Volledigheid[]> {
    eisPeriode(periode);
    const session = await leveringen.open();
    const rijen = await leesVolledigheid(session, {
      gemeenten: session.scope.gemeenten.filter((code) => !gemeente || code === gemeente),
      aanbieder: actor.rol === "AANBIEDER" ? actor.aanbieder : null,
      periode,
    });
    return rijen.map((rij) => new Volledigheid(rij));
  }

  @Toegang("OUDER")
  @FieldResolver(() => Levering, {
    nullable: true,
    description: "De laatste levering over de periode, ook als die is afgekeurd.",
  })
  async laatsteLevering(@Root() { bron }: Volledigheid, @Ctx() { loaders }: RequestContext): Promise<Levering | null> {
    if (bron.laatsteId === null) return null;
    const rij = await loaders.levering.load({ gemeenteCode: bron.gemeenteCode, id: bron.laatsteId });
    return rij && new Levering(rij);
  }
}
