import { Field, ID, InputType } from "type-graphql";
import { Datum } from "../scalars";
import { Lang, Minstens } from "./regels";

@InputType({ description: "Een vraag aan de aanbieder van een traject, met de afweging die eraan voorafging." })
export class StelInformatieverzoekInvoer {
  @Field(() => ID, { description: "Het traject. De vraag gaat naar de uitvoerder ervan." })
  traject!: string;

  @Minstens(10)
  @Lang()
  @Field(() => String, { description: "Wat u vraagt, bijvoorbeeld het evaluatieverslag." })
  vraag!: string;

  @Minstens(10)
  @Lang()
  @Field(() => String, { description: "Noodzaak: welke gegevens zijn nodig voor het doel, en waarom." })
  noodzaak!: string;

  @Minstens(10)
  @Lang()
  @Field(() => String, {
    description: "Proportionaliteit: staat de vraag in verhouding tot het doel, en kan het met minder.",
  })
  proportionaliteit!: string;

  @Minstens(10)
  @Lang()
  @Field(() => String, { description: "Subsidiariteit: waarom dit de minst ingrijpende manier is." })
  subsidiariteit!: string;

  @Field(() => Boolean, { description: "Of de cliënt toestemming gaf. Zonder toestemming kunt u niet vragen." })
  toestemming!: boolean;

  @Field(() => Datum, { description: "De dag waarop de cliënt toestemming gaf." })
  toestemmingOp!: string;
}

@InputType({ description: "Het antwoord van de aanbieder." })
export class BeantwoordInformatieverzoekInvoer {
  @Field(() => ID, { description: "Het informatieverzoek." })
  informatieverzoek!: string;

  @Lang(20_000)
  @Field(() => String, { description: "Het antwoord. Geef niet meer dan is gevraagd." })
  antwoord!: string;
}

@InputType({ description: "Welk informatieverzoek vervalt." })
export class TrekInformatieverzoekInInvoer {
  @Field(() => ID, { description: "Het informatieverzoek." })
  informatieverzoek!: string;
}
