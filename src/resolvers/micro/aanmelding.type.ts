import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Wet as WetNaam } from "../../domein";
import type { Aanmelding as AanmeldingRij } from "../../entities";
import { Wet } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Een cliënt vraagt de toegang om ondersteuning. Er is dan nog geen plan." })
export class Aanmelding {
  constructor(readonly rij: AanmeldingRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze aanmelding." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waar de vraag is gesteld." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => Wet, { description: "De wet." })
  get wet(): WetNaam {
    return this.rij.wet;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag van de aanmelding." })
  get datum(): string {
    return this.rij.datum;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De hulpvraag: een code uit de lijst HULPVRAAG." })
  get hulpvraag(): string {
    return this.rij.hulpvraag;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dag van het eerste gesprek (de vraagverheldering)." })
  get gesprekOp(): string | null {
    return this.rij.gesprekOp;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "Hoeveel gesprekken er waren." })
  get gesprekken(): number {
    return this.rij.gesprekken;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dag van de aanvraag, als die er kwam." })
  get aanvraagdatum(): string | null {
    return this.rij.aanvraagdatum;
  }
}
