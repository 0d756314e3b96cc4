import { Field, ObjectType } from "type-graphql";
import { redenenVan, type UitkomstRij } from "../../aggregations";
import type { Sleutel } from "../../data/sleutel";
import { Toegang } from "../toegang";
import { Weglating } from "./weglating.type";

/** What a figure was counted from; the cases themselves are resolved when asked (onderbouwing.resolver.ts). */
@ObjectType({ description: "Waar een cijfer op rust: eerst de aantallen per reden, dan de gevallen zelf." })
export class Onderbouwing {
  constructor(
    readonly rij: UitkomstRij,
    /** Which page of episodes was asked for. */
    readonly first: number,
    readonly after: Sleutel | null,
  ) {}

  @Toegang("OUDER")
  @Field(() => [Weglating], { description: "Hoeveel gevallen meetellen en hoeveel niet, met de reden." })
  get redenen(): UitkomstRij["weggelaten"] {
    return redenenVan(this.rij);
  }
}
