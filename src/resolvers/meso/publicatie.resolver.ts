import { Query, Resolver } from "type-graphql";
import { Toegang } from "../toegang";
import { Publicatie } from "./publicatie.type";

@Resolver()
export class PublicatieResolver {
  /** Empty as long as nothing can be released. */
  @Toegang("publicatie:lees")
  @Query(() => [Publicatie], { description: "De publicaties, de nieuwste eerst." })
  publicaties(): Publicatie[] {
    return [];
  }
}
