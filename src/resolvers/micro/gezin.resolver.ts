import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Client } from "./client.type";
import { Gezin } from "./gezin.type";
import { Ondersteuningsplan } from "./ondersteuningsplan.type";

@Resolver(() => Gezin)
export class GezinResolver {
  @Toegang("OUDER")
  @FieldResolver(() => [Client], { description: "De cliënten van dit gezin." })
  async leden(@Root() { rij }: Gezin, @Ctx() { loaders }: RequestContext): Promise<Client[]> {
    return (await loaders.clientenVanGezin.load(rij)).map((client) => new Client(client));
  }

  @Toegang("OUDER")
  @FieldResolver(() => [Ondersteuningsplan], { description: "De plannen van dit gezin als geheel." })
  async ondersteuningsplannen(
    @Root() { rij }: Gezin,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Ondersteuningsplan[]> {
    return (await loaders.plannenVanGezin.load(rij)).map((plan) => new Ondersteuningsplan(plan));
  }
}
