import { Field, ObjectType } from "type-graphql";
import type { LeveringStatus as StatusNaam } from "../../domein";
import type { VolledigheidRij } from "../../dossier/levering/volledigheid";
import { Aanbieder } from "../aanbieder.type";
import { registerEnum } from "../enum-of";
import { LeveringStatus } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Toegang } from "../toegang";

const REDENEN = ["CONTRACT", "EERDERE_LEVERING"] as const;
type Reden = (typeof REDENEN)[number];

const VerwachtReden = registerEnum("VerwachtReden", "Waarom een levering wordt verwacht.", REDENEN, {
  CONTRACT: "Er liep in de periode een contract met de gemeente.",
  EERDERE_LEVERING: "De aanbieder leverde deze soort in de twaalf maanden voor de periode.",
});

@ObjectType({
  description:
    "Wat een aanbieder over een periode moest leveren, en of dat er is. Niet geleverd is iets anders dan nul.",
})
export class Volledigheid {
  constructor(readonly bron: VolledigheidRij) {}

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarover." })
  get gemeente(): Gemeente {
    return new Gemeente(this.bron.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => Aanbieder, { description: "Wie moet leveren." })
  get aanbieder(): Aanbieder {
    return new Aanbieder(this.bron.aanbiederCode);
  }

  @Toegang("OUDER")
  @Field(() => [VerwachtReden], { description: "Waarom dit wordt verwacht." })
  get verwacht(): Reden[] {
    return REDENEN.filter((reden) => (reden === "CONTRACT" ? this.bron.contract : this.bron.eerder));
  }

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description:
      "De soort die wordt verwacht. Leeg als er een contract is en nog nooit iets kwam: elke soort telt dan.",
  })
  get soort(): string | null {
    return this.bron.soort;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description:
      "Of er een verwerkte levering over de periode is: volgens haar eigen periode, anders de dagtekening van het bericht, anders de dag van ontvangst.",
  })
  get geleverd(): boolean {
    return this.bron.geleverd;
  }

  @Toegang("OUDER")
  @Field(() => LeveringStatus, { nullable: true, description: "De status van de laatste levering over de periode." })
  get status(): StatusNaam | null {
    return this.bron.status;
  }
}
