import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { registreerAanmelding, registreerGesprek } from "../../dossier/aanmelding";
import { herlezen } from "../../dossier/herlezen";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { RegistreerAanmeldingInvoer, RegistreerGesprekInvoer } from "./aanmelding.input";
import { Aanmelding } from "./aanmelding.type";
import { Afgewezen } from "./afgewezen.type";
import { Client } from "./client.type";
import { sleutelIn } from "./id";
import { muteer } from "./muteer";

const RegistreerAanmeldingResultaat = createUnionType({
  name: "RegistreerAanmeldingResultaat",
  description: "De nieuwe aanmelding, of waarom die er niet is gekomen.",
  types: () => [Aanmelding, Afgewezen] as const,
});

const RegistreerGesprekResultaat = createUnionType({
  name: "RegistreerGesprekResultaat",
  description: "De aanmelding met het gesprek erbij, of waarom dat niet is vastgelegd.",
  types: () => [Aanmelding, Afgewezen] as const,
});

@Resolver(() => Aanmelding)
export class AanmeldingResolver {
  @Toegang("aanmelding:registreer")
  @Mutation(() => RegistreerAanmeldingResultaat, { description: "Legt vast dat een cliënt om ondersteuning vroeg." })
  registreerAanmelding(
    @Arg("invoer", () => RegistreerAanmeldingInvoer, { validate: false }) invoer: RegistreerAanmeldingInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Aanmelding | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerAanmelding",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          registreerAanmelding(schrijver, { ...invoer, client: sleutelIn(invoer.client, "client") }),
        herlees: herlezen.aanmelding,
      },
      (rij) => new Aanmelding(rij),
    );
  }

  @Toegang("aanmelding:registreer")
  @Mutation(() => RegistreerGesprekResultaat, {
    description: "Legt een gesprek vast bij een aanmelding. Het vroegste gesprek geldt als de vraagverheldering.",
  })
  registreerGesprek(
    @Arg("invoer", () => RegistreerGesprekInvoer, { validate: false }) invoer: RegistreerGesprekInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Aanmelding | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "registreerGesprek",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver) =>
          registreerGesprek(schrijver, { ...invoer, aanmelding: sleutelIn(invoer.aanmelding, "aanmelding") }),
        herlees: herlezen.aanmelding,
      },
      (rij) => new Aanmelding(rij),
    );
  }

  @Toegang("client:lees")
  @FieldResolver(() => Client, { nullable: true, description: "De cliënt." })
  async client(@Root() { rij }: Aanmelding, @Ctx() { loaders }: RequestContext): Promise<Client | null> {
    const client = await loaders.client.load({ ...rij, id: rij.clientId });
    return client && new Client(client);
  }
}
