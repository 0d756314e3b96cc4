import { Field, Float, ID, ObjectType } from "type-graphql";
import type { Meetmoment as MeetmomentNaam, MetingInformant as InformantNaam } from "../../domein";
import type { Meting as MetingRij } from "../../entities";
import { Meetmoment, MetingInformant } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Een instrument dat op één moment is ingevuld." })
export class Meting {
  constructor(readonly rij: MetingRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze meting." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan de meting is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De code van het instrument." })
  get instrument(): string {
    return this.rij.instrumentCode;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De versie van het instrument." })
  get instrumentVersie(): string {
    return this.rij.instrumentVersie;
  }

  @Toegang("OUDER")
  @Field(() => MetingInformant, { description: "Wie het invulde." })
  get informant(): InformantNaam {
    return this.rij.informant;
  }

  @Toegang("OUDER")
  @Field(() => Meetmoment, { description: "Voor of na de hulp." })
  get moment(): MeetmomentNaam {
    return this.rij.moment;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag van de meting." })
  get datum(): string {
    return this.rij.datum;
  }

  @Toegang("OUDER")
  @Field(() => Float, { description: "De score op de schaal van het instrument." })
  get score(): number {
    return this.rij.score;
  }
}
