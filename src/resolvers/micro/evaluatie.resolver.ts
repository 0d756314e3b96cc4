import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { corrigeerEvaluatie, registreerEvaluatie } from "../../dossier/evaluatie";
import { herlezen } from "../../dossier/herlezen";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { Doel } from "./doel.type";
import { CorrigeerEvaluatieInvoer, RegistreerEvaluatieInvoer } from "./evaluatie.input";
import { Evaluatie } from "./evaluatie.type";
import { sleutelIn } from "./id";
import { muteer } from "./muteer";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Evaluatie, Afgewezen] as const });

const RegistreerEvaluatieResultaat = resultaat(
  "RegistreerEvaluatieResultaat",
  "De nieuwe evaluatie, of waarom die er niet is gekomen.",
);
const CorrigeerEvaluatieResultaat = resultaat(
  "CorrigeerEvaluatieResultaat",
  "De evaluatie die de oude vervangt, of waarom die er niet is gekomen.",
);

const toon = (rij: Evaluatie["rij"]) => new Evaluatie(rij);

@Resolver(() => Evaluatie)
export class EvaluatieResolver {
  @Toegang("evaluatie:registreer")
  @Mutation(() => RegistreerEvaluatieResultaat, { description: "Legt vast wat er van een doel is geworden." })
  registreerEvaluatie(
    @Arg("invoer", () => RegistreerEvaluatieInvoer, { validate: false }) invoer: RegistreerEvaluatieInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Evaluatie | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerEvaluatie",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) => registreerEvaluatie(schrijver, { ...invoer, doel: sleutelIn(invoer.doel, "doel") }),
        herlees: herlezen.evaluatie,
      },
      toon,
    );
  }

  @Toegang("evaluatie:registreer")
  @Mutation(() => CorrigeerEvaluatieResultaat, {
    description: "Vervangt een evaluatie die niet klopt. De oude blijft te lezen.",
  })
  corrigeerEvaluatie(
    @Arg("invoer", () => CorrigeerEvaluatieInvoer, { validate: false }) invoer: CorrigeerEvaluatieInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Evaluatie | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "corrigeerEvaluatie",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          corrigeerEvaluatie(schrijver, { ...invoer, evaluatie: sleutelIn(invoer.evaluatie, "evaluatie") }),
        herlees: herlezen.evaluatie,
      },
      toon,
    );
  }

  @Toegang("doel:lees")
  @FieldResolver(() => Doel, { nullable: true, description: "Het doel." })
  async doel(@Root() { rij }: Evaluatie, @Ctx() { loaders }: RequestContext): Promise<Doel | null> {
    const doel = await loaders.doel.load({ ...rij, id: rij.doelId });
    return doel && new Doel(doel);
  }

  @Toegang("OUDER")
  @FieldResolver(() => Evaluatie, { nullable: true, description: "De evaluatie die hierdoor is vervangen." })
  async vervangt(@Root() { rij }: Evaluatie, @Ctx() { loaders }: RequestContext): Promise<Evaluatie | null> {
    const oud = rij.vervangtId !== null && (await loaders.evaluatie.load({ ...rij, id: rij.vervangtId }));
    return oud ? toon(oud) : null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => Evaluatie, {
    nullable: true,
    description: "De correctie. Is die er, dan telt deze evaluatie niet mee.",
  })
  async vervangenDoor(@Root() { rij }: Evaluatie, @Ctx() { loaders }: RequestContext): Promise<Evaluatie | null> {
    const [nieuw] = await loaders.correctiesVanEvaluatie.load(rij);
    return nieuw ? toon(nieuw) : null;
  }
}
