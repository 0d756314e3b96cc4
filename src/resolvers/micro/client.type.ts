import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Geslacht as GeslachtNaam } from "../../domein";
import type { Client as ClientRij } from "../../entities";
import { Geslacht } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({ description: "Een inwoner die bij een gemeente bekend is. Zonder naam, BSN en geboortedatum." })
export class Client {
  constructor(readonly rij: ClientRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze cliënt." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waar deze cliënt bekend is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("client:lees-kenmerken")
  @Field(() => String, { nullable: true, description: "De code van het team dat het dossier heeft." })
  get team(): string {
    return this.rij.teamCode;
  }

  @Toegang("client:lees-kenmerken")
  @Field(() => String, { nullable: true, description: "Het nummer in het eigen systeem van de gemeente." })
  get zaaknummer(): string | null {
    return this.rij.zaaknummer;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "Het geboortejaar, ook van een ongeboren kind." })
  get geboortejaar(): number {
    return this.rij.geboortejaar;
  }

  @Toegang("OUDER")
  @Field(() => Geslacht, { description: "Het geslacht." })
  get geslacht(): GeslachtNaam {
    return this.rij.geslacht;
  }

  @Toegang("client:lees-kenmerken")
  @Field(() => String, { nullable: true, description: "De code van de wijk waar de cliënt woont." })
  get wijk(): string | null {
    return this.rij.wijkCode;
  }
}
