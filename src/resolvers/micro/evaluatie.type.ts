import { Field, ID, Int, ObjectType } from "type-graphql";
import type { EvaluatieInformant as InformantNaam, Evaluatiesoort as EvaluatiesoortNaam } from "../../domein";
import type { Evaluatie as EvaluatieRij } from "../../entities";
import { EvaluatieInformant, Evaluatiesoort } from "../enums";
import { Gemeente } from "../gemeente.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { encodeId } from "./id";

@ObjectType({
  description: "Wat er van een doel is geworden. Wordt nooit gewijzigd, alleen vervangen door een correctie.",
})
export class Evaluatie {
  constructor(readonly rij: EvaluatieRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze evaluatie." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente waarvan de evaluatie is." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => Evaluatiesoort, { description: "Wanneer: terwijl de hulp liep, aan het einde of later." })
  get soort(): EvaluatiesoortNaam {
    return this.rij.soort;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag van de evaluatie." })
  get datum(): string {
    return this.rij.datum;
  }

  @Toegang("OUDER")
  @Field(() => Int, {
    description: "Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer). 0 is zoals afgesproken.",
  })
  get gasScore(): number {
    return this.rij.gasScore;
  }

  @Toegang("OUDER")
  @Field(() => EvaluatieInformant, { description: "Wie het oordeel gaf." })
  get informant(): InformantNaam {
    return this.rij.informant;
  }

  @Toegang("evaluatie:lees-tekst")
  @Field(() => String, { nullable: true, description: "Een toelichting in eigen woorden." })
  get toelichting(): string | null {
    return this.rij.toelichting;
  }
}
