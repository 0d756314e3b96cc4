import { Field, ID, ObjectType } from "type-graphql";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { PublicatieLabel, type PublicatieLabelNaam } from "./enums";

@ObjectType({ description: "Een publicatie: vastgestelde cijfers die niet meer veranderen en die u kunt aanhalen." })
export class Publicatie {
  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk waarmee u deze publicatie aanhaalt." })
  readonly id!: string;

  @Toegang("OUDER")
  @Field(() => PublicatieLabel, { description: "Hoe vast de cijfers staan." })
  readonly label!: PublicatieLabelNaam;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop de cijfers zijn gepubliceerd." })
  readonly gepubliceerdOp!: string;
}
