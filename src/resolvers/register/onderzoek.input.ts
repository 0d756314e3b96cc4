import { Field, ID, InputType } from "type-graphql";
import type { Wet as WetNaam } from "../../domein";
import { Wet } from "../enums";
import { Kort, Lang, Minstens } from "../micro/regels";
import { Datum, GemeenteCode } from "../scalars";

@InputType({ description: "Een nieuw onderzoek: voor wie, waarom, waarover en tot wanneer." })
export class OpenOnderzoekInvoer {
  @Field(() => GemeenteCode, { description: "De gemeente. Het gaat over haar hulp." })
  gemeente!: string;

  @Kort(200)
  @Field(() => String, {
    description: "Wie het onderzoek doet: de naam waaronder de analist of toezichthouder zich bij de hub meldt.",
  })
  onderzoeker!: string;

  @Minstens(20)
  @Lang(1_000)
  @Field(() => String, { description: "Waar het onderzoek voor is, in ten minste 20 tekens." })
  doeleinde!: string;

  @Minstens(5)
  @Lang(1_000)
  @Field(() => String, { description: "De wettelijke grondslag, zoals een artikel van een wet." })
  grondslag!: string;

  @Field(() => Wet, { nullable: true, description: "De wet waarover het gaat. Leeg: beide." })
  wet?: WetNaam | null;

  @Field(() => Datum, { description: "Hulp die liep vanaf deze dag." })
  van!: string;

  @Field(() => Datum, { description: "Hulp die liep tot deze dag." })
  tot!: string;

  @Field(() => Datum, {
    description: "De laatste dag waarop de onderzoeker iets kan zien: ten hoogste een jaar vooruit.",
  })
  einddatum!: string;
}

@InputType({ description: "Welk onderzoek sluit." })
export class SluitOnderzoekInvoer {
  @Field(() => ID, { description: "Het onderzoek." })
  onderzoek!: string;
}
