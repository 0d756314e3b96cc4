import { Field, ID, InputType, Int } from "type-graphql";
import type { EvaluatieInformant as InformantNaam, Evaluatiesoort as EvaluatiesoortNaam } from "../../domein";
import { EvaluatieInformant, Evaluatiesoort } from "../enums";
import { Datum } from "../scalars";
import { Bereik, Lang } from "./regels";

@InputType({ description: "Een nieuwe evaluatie van een doel." })
export class RegistreerEvaluatieInvoer {
  @Field(() => ID, { description: "Het doel." })
  doel!: string;

  @Field(() => Evaluatiesoort, { description: "Wanneer: terwijl de hulp loopt, aan het einde of later." })
  soort!: EvaluatiesoortNaam;

  @Field(() => Datum, { description: "De dag van de evaluatie." })
  datum!: string;

  @Bereik(-2, 2)
  @Field(() => Int, { description: "Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer)." })
  gasScore!: number;

  @Field(() => EvaluatieInformant, { description: "Wie het oordeel gaf." })
  informant!: InformantNaam;

  @Lang()
  @Field(() => String, { nullable: true, description: "Een toelichting in eigen woorden." })
  toelichting?: string | null;
}

@InputType({ description: "Een correctie van een evaluatie. Wat u weglaat blijft zoals het was." })
export class CorrigeerEvaluatieInvoer {
  @Field(() => ID, { description: "De evaluatie die niet klopt." })
  evaluatie!: string;

  @Field(() => Evaluatiesoort, {
    nullable: true,
    description: "Wanneer: terwijl de hulp liep, aan het einde of later.",
  })
  soort?: EvaluatiesoortNaam | null;

  @Field(() => Datum, { nullable: true, description: "De dag van de evaluatie." })
  datum?: string | null;

  @Bereik(-2, 2)
  @Field(() => Int, { nullable: true, description: "Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer)." })
  gasScore?: number | null;

  @Field(() => EvaluatieInformant, { nullable: true, description: "Wie het oordeel gaf." })
  informant?: InformantNaam | null;

  @Lang()
  @Field(() => String, { nullable: true, description: "Een toelichting in eigen woorden." })
  toelichting?: string | null;
}
