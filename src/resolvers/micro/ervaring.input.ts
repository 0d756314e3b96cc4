import { Field, ID, InputType, Int } from "type-graphql";
import type { ErvaringInformant as InformantNaam } from "../../domein";
import { ErvaringInformant } from "../enums";
import { Datum } from "../scalars";
import { Bereik, Kort } from "./regels";

@InputType({ description: "Wat een cliënt of ouder van een traject vond." })
export class RegistreerErvaringInvoer {
  @Field(() => ID, { description: "Het traject." })
  traject!: string;

  @Field(() => ErvaringInformant, { description: "Wie het vertelde." })
  informant!: InformantNaam;

  @Field(() => Datum, { description: "De dag waarop ernaar is gevraagd." })
  afname!: string;

  @Bereik(1, 10)
  @Field(() => Int, { nullable: true, description: "Het rapportcijfer voor het nut van de hulp, van 1 tot en met 10." })
  rapportcijfer?: number | null;

  @Kort()
  @Field(() => String, {
    nullable: true,
    description: "Of het verder gaat zonder hulp: een code uit de lijst ZONDER_HULP_VERDER.",
  })
  verderZonderHulp?: string | null;
}
