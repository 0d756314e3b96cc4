import { Field, ID, InputType, Int } from "type-graphql";
import type { Geslacht as GeslachtNaam } from "../../domein";
import { Geslacht } from "../enums";
import { AanbiederCode, GemeenteCode } from "../scalars";
import { Bereik, Kort } from "./regels";

@InputType({ description: "Een nieuwe cliënt." })
export class RegistreerClientInvoer {
  @Field(() => GemeenteCode, { nullable: true, description: "De gemeente. Hoeft niet: u werkt voor één gemeente." })
  gemeente?: string | null;

  @Kort()
  @Field(() => String, { nullable: true, description: "De code van het team. Zonder keuze: uw eerste team." })
  team?: string | null;

  @Kort(64)
  @Field(() => String, {
    nullable: true,
    description: "Het nummer in het eigen systeem van de gemeente. Nooit een BSN.",
  })
  zaaknummer?: string | null;

  @Bereik(1890, 2100)
  @Field(() => Int, {
    description: "Het geboortejaar. Bij een ongeboren kind het jaar waarin de geboorte wordt verwacht.",
  })
  geboortejaar!: number;

  @Field(() => Geslacht, { description: "Het geslacht." })
  geslacht!: GeslachtNaam;

  @Kort()
  @Field(() => String, { nullable: true, description: "De code van de wijk." })
  wijk?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Komt bij het gezin van deze cliënt. Is er nog geen gezin, dan ontstaat het.",
  })
  gezinVan?: string | null;
}

@InputType({ description: "Welke cliënten. Elk veld beperkt de lijst." })
export class ClientFilter {
  @Field(() => [GemeenteCode], { nullable: true, description: "Gemeenten." })
  gemeente?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Codes van teams." })
  team?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Codes van wijken." })
  wijk?: string[] | null;

  @Field(() => [Geslacht], { nullable: true, description: "Geslachten." })
  geslacht?: GeslachtNaam[] | null;

  @Field(() => [Int], { nullable: true, description: "Geboortejaren." })
  geboortejaar?: number[] | null;

  @Field(() => [AanbiederCode], { nullable: true, description: "Aanbieders van wie de cliënt hulp krijgt of kreeg." })
  aanbieder?: string[] | null;
}
