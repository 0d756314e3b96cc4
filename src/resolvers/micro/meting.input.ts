import { Field, Float, ID, InputType } from "type-graphql";
import type { Meetmoment as MeetmomentNaam, MetingInformant as InformantNaam } from "../../domein";
import { Meetmoment, MetingInformant } from "../enums";
import { Datum } from "../scalars";
import { Kort } from "./regels";

@InputType({ description: "Een ingevuld instrument." })
export class RegistreerMetingInvoer {
  @Field(() => ID, { description: "Het traject." })
  traject!: string;

  @Kort()
  @Field(() => String, { description: "De code van het instrument." })
  instrument!: string;

  @Kort()
  @Field(() => String, { description: "De versie van het instrument." })
  instrumentVersie!: string;

  @Field(() => MetingInformant, { description: "Wie het invulde." })
  informant!: InformantNaam;

  @Field(() => Meetmoment, { description: "Voor of na de hulp." })
  moment!: MeetmomentNaam;

  @Field(() => Datum, { description: "De dag van de meting." })
  datum!: string;

  @Field(() => Float, { description: "De score op de schaal van het instrument." })
  score!: number;
}
