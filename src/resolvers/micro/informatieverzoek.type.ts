import { Field, ID, ObjectType } from "type-graphql";
import type { InformatieverzoekStatus as StatusNaam, Wet as WetNaam } from "../../domein";
import type { Informatieverzoek as InformatieverzoekRij } from "../../entities";
import { Aanbieder } from "../aanbieder.type";
import { connectionOf } from "../connection-of";
import { InformatieverzoekStatus, Wet } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({
  description:
    "Een vraag van de toegang aan een aanbieder om informatie voor een evaluatie. Alleen het team en die aanbieder zien haar.",
})
export class Informatieverzoek {
  constructor(readonly rij: InformatieverzoekRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van dit informatieverzoek." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente die vraagt." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => Aanbieder, { description: "De aanbieder aan wie is gevraagd." })
  get aanbieder(): Aanbieder {
    return new Aanbieder(this.rij.aanbiederCode);
  }

  @Toegang("OUDER")
  @Field(() => Wet, { description: "De wet." })
  get wet(): WetNaam {
    return this.rij.wet;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wat is gevraagd." })
  get vraag(): string {
    return this.rij.vraag;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Welke gegevens nodig zijn, en waarom." })
  get noodzaak(): string {
    return this.rij.noodzaak;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Waarom de vraag in verhouding staat tot het doel." })
  get proportionaliteit(): string {
    return this.rij.proportionaliteit;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Waarom dit de minst ingrijpende manier is." })
  get subsidiariteit(): string {
    return this.rij.subsidiariteit;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop de cliënt toestemming gaf." })
  get toestemmingOp(): string {
    return this.rij.toestemmingOp;
  }

  @Toegang("OUDER")
  @Field(() => InformatieverzoekStatus, { description: "Hoe ver het is." })
  get status(): StatusNaam {
    return this.rij.status;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer de vraag is gesteld." })
  get gesteldOp(): Date {
    return this.rij.gesteldOp;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het antwoord. Leeg zolang het er niet is." })
  get antwoord(): string | null {
    return this.rij.antwoord;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { nullable: true, description: "Wanneer de aanbieder antwoordde." })
  get beantwoordOp(): Date | null {
    return this.rij.beantwoordOp;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { nullable: true, description: "Wanneer het team de vraag introk." })
  get ingetrokkenOp(): Date | null {
    return this.rij.ingetrokkenOp;
  }
}

export const InformatieverzoekConnection = connectionOf("Informatieverzoek", Informatieverzoek, "informatieverzoeken");
