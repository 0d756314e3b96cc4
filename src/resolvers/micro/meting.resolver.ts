import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { registreerMeting } from "../../dossier/meting";
import { herlezen } from "../../dossier/herlezen";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { RegistreerMetingInvoer } from "./meting.input";
import { Meting } from "./meting.type";
import { sleutelIn } from "./id";
import { muteer } from "./muteer";
import { Traject } from "./traject.type";

const RegistreerMetingResultaat = createUnionType({
  name: "RegistreerMetingResultaat",
  description: "De nieuwe meting, of waarom die er niet is gekomen.",
  types: () => [Meting, Afgewezen] as const,
});

@Resolver(() => Meting)
export class MetingResolver {
  @Toegang("meting:registreer")
  @Mutation(() => RegistreerMetingResultaat, { description: "Legt een ingevuld instrument vast bij een traject." })
  registreerMeting(
    @Arg("invoer", () => RegistreerMetingInvoer, { validate: false }) invoer: RegistreerMetingInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Meting | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerMeting",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          registreerMeting(schrijver, { ...invoer, traject: sleutelIn(invoer.traject, "traject") }),
        herlees: herlezen.meting,
      },
      (rij) => new Meting(rij),
    );
  }

  @Toegang("traject:lees")
  @FieldResolver(() => Traject, { nullable: true, description: "Het traject." })
  async traject(@Root() { rij }: Meting, @Ctx() { loaders }: RequestContext): Promise<Traject | null> {
    const traject = await loaders.traject.load({ ...rij, id: rij.trajectId });
    return traject && new Traject(traject);
  }
}
