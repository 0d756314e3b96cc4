import { Field, ID, ObjectType } from "type-graphql";
import type {
  Leveringsvorm as LeveringsvormNaam,
  TrajectBron as TrajectBronNaam,
  Voorziening as VoorzieningNaam,
  Wet as WetNaam,
} from "../../domein";
import type { Traject as TrajectRij } from "../../entities";
import { Aanbieder } from "../aanbieder.type";
import { Leveringsvorm, TrajectBron, Voorziening, Wet } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { Code } from "./code.type";
import { encodeId } from "./id";

@ObjectType({ description: "Hulp van een aanbieder aan een cliënt, van aanvang tot einde." })
export class Traject {
  constructor(readonly rij: TrajectRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van dit traject." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente die verantwoordelijk is voor de hulp." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => Aanbieder, { description: "De uitvoerder: wie de hulp geeft." })
  get aanbieder(): Aanbieder {
    return new Aanbieder(this.rij.aanbiederCode);
  }

  @Toegang("OUDER")
  @Field(() => Aanbieder, { description: "Wie het contract met de gemeente heeft." })
  get contractpartij(): Aanbieder {
    return new Aanbieder(this.rij.contractpartijCode);
  }

  @Toegang("OUDER")
  @Field(() => Wet, { description: "De wet." })
  get wet(): WetNaam {
    return this.rij.wet;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De productcategorie (JZ020 of WMO020)." })
  get productcategorie(): string | null {
    return this.rij.productcategorie;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De productcode." })
  get productcode(): string | null {
    return this.rij.productcode;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De hulpvorm (Beleidsinformatie Jeugd). Alleen in de Jeugdwet." })
  get hulpvorm(): string | null {
    return this.rij.hulpvorm;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het segment waarin de hulp is ingekocht." })
  get segment(): string | null {
    return this.rij.segment;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Waarbij ondersteuning nodig is, volgens het Twents model." })
  get ondersteuningsbehoefte(): string | null {
    return this.rij.ondersteuningsbehoefte;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het niveau binnen de ondersteuningsbehoefte." })
  get niveau(): string | null {
    return this.rij.niveau;
  }

  @Toegang("OUDER")
  @Field(() => Voorziening, { description: "Of voor de hulp een besluit nodig is." })
  get voorziening(): VoorzieningNaam {
    return this.rij.voorziening;
  }

  @Toegang("OUDER")
  @Field(() => Leveringsvorm, { description: "Zorg in natura of een persoonsgebonden budget." })
  get leveringsvorm(): LeveringsvormNaam {
    return this.rij.leveringsvorm;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Wie verwees: een code uit de lijst VERWIJZER." })
  get verwijzer(): string | null {
    return this.rij.verwijzer;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of de hulp met een crisis begon." })
  get gestartMetCrisis(): boolean {
    return this.rij.gestartMetCrisis;
  }

  @Toegang("traject:lees-nummer")
  @Field(() => String, { nullable: true, description: "Het nummer van de toewijzing. Leeg binnen een onderzoek." })
  get toewijzingsnummer(): string | null {
    return this.rij.toewijzingsnummer;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag van de hulp." })
  get aanvang(): string {
    return this.rij.aanvang;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De laatste dag van de hulp. Leeg zolang de hulp loopt." })
  get einde(): string | null {
    return this.rij.einde;
  }

  @Toegang("OUDER")
  @Field(() => Code, { nullable: true, description: "Waarom de hulp eindigde." })
  get reden(): Code | null {
    return Code.van(this.rij.redenLijst, this.rij.redenVersie, this.rij.redenCode);
  }

  @Toegang("OUDER")
  @Field(() => [String], { description: "Wat er bijzonder is aan deze regel, zoals START_ONTBREEKT." })
  get markeringen(): string[] {
    return this.rij.markeringen;
  }

  @Toegang("OUDER")
  @Field(() => TrajectBron, { description: "Waar deze regel vandaan komt." })
  get bron(): TrajectBronNaam {
    return this.rij.bron;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of deze regel meetelt in cijfers. Nee als een andere bron voorgaat." })
  get leidend(): boolean {
    return this.rij.leidend;
  }
}
