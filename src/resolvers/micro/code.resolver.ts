import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { codeSleutel } from "../../data/loaders";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Code } from "./code.type";

@Resolver(() => Code)
export class CodeResolver {
  @Toegang("OUDER")
  @FieldResolver(() => String, { nullable: true, description: "Wat de code betekent." })
  async omschrijving(
    @Root() { lijst, versie, code }: Code,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    return (await loaders.code.load(codeSleutel(lijst, versie, code)))?.omschrijving ?? null;
  }
}
