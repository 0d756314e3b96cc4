import { Field, ID, InputType } from "type-graphql";
import { Kort, Lang, Minstens } from "../micro/regels";

@InputType({ description: "Welk dossier u in nood wilt lezen, en waarom." })
export class VraagNoodtoegangInvoer {
  @Field(() => ID, { nullable: true, description: "De cliënt. Of noem het zaaknummer." })
  client?: string | null;

  @Kort(64)
  @Field(() => String, { nullable: true, description: "Het zaaknummer van de cliënt. Of noem de cliënt." })
  zaaknummer?: string | null;

  @Minstens(20)
  @Lang(1_000)
  @Field(() => String, {
    description:
      "Waarom het niet kan wachten, in ten minste 20 tekens. De privacyfunctionaris leest dit. Noem geen namen.",
  })
  reden!: string;
}
