import { Field, ID, ObjectType } from "type-graphql";
import type { Noodtoegang as NoodtoegangRij } from "../../entities";
import { connectionOf } from "../connection-of";
import { Gemeente } from "../gemeente.type";
import { encodeId } from "../micro/id";
import { Tijdstip } from "../scalars";
import { Toegang } from "../toegang";

@ObjectType({
  description:
    "Een toegangsmedewerker las in nood het dossier van een ander team. De privacyfunctionaris van de gemeente ziet dit.",
})
export class Noodtoegang {
  constructor(readonly rij: NoodtoegangRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk. Geef het in de header X-Noodtoegang om het dossier te lezen." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van de cliënt." })
  get client(): string {
    return encodeId({ gemeenteCode: this.rij.gemeenteCode, id: this.rij.clientId });
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wie de toegang vroeg en als enige gebruikt." })
  get actor(): string {
    return this.rij.actor;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De reden." })
  get reden(): string {
    return this.rij.reden;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer de toegang begon." })
  get aangevraagdOp(): Date {
    return this.rij.aangevraagdOp;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer de toegang eindigt: 24 uur later." })
  get geldigTot(): Date {
    return this.rij.geldigTot;
  }
}

export const NoodtoegangConnection = connectionOf("Noodtoegang", Noodtoegang, "noodtoegangen");
