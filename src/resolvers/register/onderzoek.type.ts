import { Field, ID, ObjectType } from "type-graphql";
import type { Wet as WetNaam } from "../../domein";
import type { Onderzoek as OnderzoekRij } from "../../entities";
import { connectionOf } from "../connection-of";
import { Wet } from "../enums";
import { Gemeente } from "../gemeente.type";
import { encodeId } from "../micro/id";
import { Datum, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";

@ObjectType({
  description:
    "Een onderzoek dat de gemeente voor één persoon opende. Wie het doet, ziet gegevens over cliënten zonder te weten wie zij zijn.",
})
export class Onderzoek {
  constructor(readonly rij: OnderzoekRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk. De onderzoeker geeft het in de header X-Onderzoek." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente die het opende, en over wier hulp het gaat." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wie het onderzoek doet." })
  get onderzoeker(): string {
    return this.rij.onderzoeker;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Waar het onderzoek voor is." })
  get doeleinde(): string {
    return this.rij.doeleinde;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De wettelijke grondslag." })
  get grondslag(): string {
    return this.rij.grondslag;
  }

  @Toegang("OUDER")
  @Field(() => Wet, { nullable: true, description: "De wet waarover het gaat. Leeg als het over beide gaat." })
  get wet(): WetNaam | null {
    return this.rij.wet;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "Het gaat over hulp die liep vanaf deze dag." })
  get van(): string {
    return this.rij.van;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "Het gaat over hulp die liep tot deze dag." })
  get tot(): string {
    return this.rij.tot;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De laatste dag waarop de onderzoeker iets kan zien." })
  get einddatum(): string {
    return this.rij.einddatum;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wie het onderzoek opende." })
  get geopendDoor(): string {
    return this.rij.geopendDoor;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer het is geopend." })
  get geopendOp(): Date {
    return this.rij.geopendOp;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Wie het onderzoek sloot, voor of op de einddatum." })
  get geslotenDoor(): string | null {
    return this.rij.geslotenDoor;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { nullable: true, description: "Wanneer het is gesloten. Leeg als niemand het sloot." })
  get geslotenOp(): Date | null {
    return this.rij.geslotenOp;
  }
}

export const OnderzoekConnection = connectionOf("Onderzoek", Onderzoek, "onderzoeken");
