import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { registreerErvaring } from "../../dossier/ervaring";
import { herlezen } from "../../dossier/herlezen";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { RegistreerErvaringInvoer } from "./ervaring.input";
import { Ervaring } from "./ervaring.type";
import { sleutelIn } from "./id";
import { muteer } from "./muteer";
import { Traject } from "./traject.type";

const RegistreerErvaringResultaat = createUnionType({
  name: "RegistreerErvaringResultaat",
  description: "De nieuwe ervaring, of waarom die er niet is gekomen.",
  types: () => [Ervaring, Afgewezen] as const,
});

@Resolver(() => Ervaring)
export class ErvaringResolver {
  @Toegang("ervaring:registreer")
  @Mutation(() => RegistreerErvaringResultaat, {
    description: "Legt vast wat een cliënt of ouder van een traject vond.",
  })
  registreerErvaring(
    @Arg("invoer", () => RegistreerErvaringInvoer, { validate: false }) invoer: RegistreerErvaringInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Ervaring | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerErvaring",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          registreerErvaring(schrijver, { ...invoer, traject: sleutelIn(invoer.traject, "traject") }),
        herlees: herlezen.ervaring,
      },
      (rij) => new Ervaring(rij),
    );
  }

  @Toegang("traject:lees")
  @FieldResolver(() => Traject, { nullable: true, description: "Het traject." })
  async traject(@Root() { rij }: Ervaring, @Ctx() { loaders }: RequestContext): Promise<Traject | null> {
    const traject = await loaders.traject.load({ ...rij, id: rij.trajectId });
    return traject && new Traject(traject);
  }
}
