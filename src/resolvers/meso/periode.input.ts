import { Field, InputType } from "type-graphql";
import { Datum } from "../scalars";

/** Half-open [van, tot); both on the first of a month, which the engine checks. */
@InputType({
  description:
    "Een periode van hele maanden: van en met de eerste dag, tot de tweede. Beide zijn de eerste van een maand.",
})
export class PeriodeInvoer {
  @Field(() => Datum, { description: "De eerste dag die meetelt. Altijd de eerste van een maand." })
  van!: string;

  @Field(() => Datum, { description: "De eerste dag die niet meer meetelt. Altijd de eerste van een maand, na van." })
  tot!: string;
}
