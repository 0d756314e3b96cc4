import { Field, Int, ObjectType } from "type-graphql";
import type { WeglatingReden as WeglatingRedenNaam } from "../../aggregations/types";
import { Toegang } from "../toegang";
import { WeglatingReden } from "./enums";

@ObjectType({
  description: "Een aantal gevallen, met de reden waarom zij wel of niet meetellen.",
  simpleResolvers: true,
})
export class Weglating {
  @Toegang("OUDER")
  @Field(() => WeglatingReden, { description: "De reden." })
  readonly reden!: WeglatingRedenNaam;

  @Toegang("OUDER")
  @Field(() => Int, { description: "Het aantal gevallen met deze reden." })
  readonly aantal!: number;
}
