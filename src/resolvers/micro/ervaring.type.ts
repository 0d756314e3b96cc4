import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ErvaringInformant as InformantNaam } from "../../domein";
import type { Ervaring as ErvaringRij } from "../../entities";
import { ErvaringInformant } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { Code } from "./code.type";
import { encodeId } from "./id";

@ObjectType({ description: "Wat een cliënt of ouder van de hulp vond." })
export class Ervaring {
  constructor(readonly rij: ErvaringRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze ervaring." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan de ervaring is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => ErvaringInformant, { description: "Wie het vertelde." })
  get informant(): InformantNaam {
    return this.rij.informant;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop ernaar is gevraagd." })
  get afname(): string {
    return this.rij.afname;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het rapportcijfer voor het nut van de hulp, van 1 tot en met 10." })
  get rapportcijfer(): number | null {
    return this.rij.rapportcijfer;
  }

  @Toegang("OUDER")
  @Field(() => Code, { nullable: true, description: "Of het nu verder gaat zonder hulp." })
  get verderZonderHulp(): Code | null {
    return Code.van("ZONDER_HULP_VERDER", this.rij.schaalVersie, this.rij.verderZonderHulp);
  }
}
