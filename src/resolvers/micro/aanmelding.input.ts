import { Field, ID, InputType, Int } from "type-graphql";
import type { Wet as WetNaam } from "../../domein";
import { Wet } from "../enums";
import { Datum } from "../scalars";
import { Bereik, Kort } from "./regels";

@InputType({ description: "Een nieuwe aanmelding." })
export class RegistreerAanmeldingInvoer {
  @Field(() => ID, { description: "De cliënt." })
  client!: string;

  @Field(() => Wet, { description: "De wet." })
  wet!: WetNaam;

  @Field(() => Datum, { description: "De dag van de aanmelding." })
  datum!: string;

  @Kort()
  @Field(() => String, { description: "De hulpvraag: een code uit de lijst HULPVRAAG." })
  hulpvraag!: string;

  @Field(() => Datum, { nullable: true, description: "De dag van het eerste gesprek (de vraagverheldering)." })
  gesprekOp?: string | null;

  @Bereik(0, 1_000)
  @Field(() => Int, { nullable: true, description: "Hoeveel gesprekken er waren." })
  gesprekken?: number | null;

  @Field(() => Datum, { nullable: true, description: "De dag van de aanvraag, als die er kwam." })
  aanvraagdatum?: string | null;
}

@InputType({ description: "Een gesprek naar aanleiding van een aanmelding." })
export class RegistreerGesprekInvoer {
  @Field(() => ID, { description: "De aanmelding." })
  aanmelding!: string;

  @Field(() => Datum, { description: "De dag van het gesprek." })
  datum!: string;

  @Field(() => Datum, { nullable: true, description: "De dag van de aanvraag, als die er na het gesprek kwam." })
  aanvraagdatum?: string | null;
}
