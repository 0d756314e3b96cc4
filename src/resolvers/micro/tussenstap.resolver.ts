import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../request-context";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { dagVoorBetrokkene } from "./betrokken";
import { Tussenstap } from "./tussenstap.type";

@Resolver(() => Tussenstap)
export class TussenstapResolver {
  @Toegang("OUDER")
  @FieldResolver(() => Datum, { nullable: true, description: "De dag waarop de stap is gezet." })
  gerealiseerdOp(@Root() { rij }: Tussenstap, @Ctx() ctx: RequestContext): Promise<string | null> {
    return dagVoorBetrokkene(ctx, { ...rij, id: rij.doelId }, rij.gerealiseerdOp);
  }
}
