import { Field, InputType } from "type-graphql";
import type { LeveringStatus as StatusNaam } from "../../domein";
import { LeveringStatus } from "../enums";
import { PeriodeInvoer } from "../meso/periode.input";
import { GemeenteCode } from "../scalars";

@InputType({ description: "Welke leveringen. Elk veld beperkt de lijst." })
export class LeveringFilter {
  @Field(() => [GemeenteCode], { nullable: true, description: "Gemeenten." })
  gemeente?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Soorten, zoals JW305 of trajecten." })
  soort?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Afzenders: codes van aanbieders en gemeenten." })
  afzender?: string[] | null;

  @Field(() => [LeveringStatus], { nullable: true, description: "Statussen." })
  status?: StatusNaam[] | null;

  @Field(() => PeriodeInvoer, {
    nullable: true,
    description:
      "Leveringen over deze periode: volgens hun eigen periode, anders de dagtekening van het bericht, anders de dag van ontvangst.",
  })
  periode?: PeriodeInvoer | null;
}
