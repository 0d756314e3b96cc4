import { Field, ObjectType } from "type-graphql";
import type { AfgewezenFout, AfwijsCode as AfwijsCodeNaam } from "../../dossier/afgewezen";
import { AfwijsCode } from "../enums";
import { Toegang } from "../toegang";

/** What a mutation answers where the write path refused. */
@ObjectType({ description: "De wijziging is afgewezen. Er is niets vastgelegd.", simpleResolvers: true })
export class Afgewezen {
  @Toegang("OUDER")
  @Field(() => AfwijsCode, { description: "Waarom: voor een programma." })
  readonly code: AfwijsCodeNaam;

  @Toegang("OUDER")
  @Field(() => String, { description: "Waarom, en wat u kunt doen: voor een mens." })
  readonly melding: string;

  @Toegang("OUDER")
  @Field(() => [String], { description: "De velden van de invoer waar het om gaat." })
  readonly velden: readonly string[];

  constructor({ code, melding, velden }: Pick<AfgewezenFout, "code" | "melding" | "velden">) {
    this.code = code;
    this.melding = melding;
    this.velden = velden;
  }
}
