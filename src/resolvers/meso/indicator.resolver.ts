import { Query, Resolver } from "type-graphql";
import { catalogue } from "../../aggregations";
import { Toegang } from "../toegang";
import { Indicator } from "./indicator.type";

@Resolver()
export class IndicatorResolver {
  @Toegang("indicator:lees")
  @Query(() => [Indicator], { description: "De indicatoren die de hub kent, met hun definitie." })
  indicatoren(): Indicator[] {
    return catalogue().map((definitie) => new Indicator(definitie));
  }
}
