import { Field, ID, ObjectType } from "type-graphql";
import type { Uitkomsten } from "../../aggregations/types";
import { Datum, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";
import { Publicatie } from "./publicatie.type";
import { Uitkomst } from "./uitkomst.type";

@ObjectType({ description: "Het antwoord op een vraag naar cijfers.", simpleResolvers: true })
export class UitkomstTabel {
  @Toegang("OUDER")
  @Field(() => [Uitkomst], { description: "De cijfers, één per regel." })
  readonly rijen: readonly Uitkomst[];

  @Toegang("OUDER")
  @Field(() => Datum, {
    description: "De dag waarop de cijfers zijn berekend. Bij bron HISTORIE de dag waarop de reeks is geleverd.",
  })
  readonly peildatum: string;

  @Toegang("OUDER")
  @Field(() => ID, {
    description: "Het kenmerk van de stand van de gegevens. Bij bron HISTORIE van de nieuwste levering.",
  })
  readonly dataStand: string;

  @Toegang("OUDER")
  @Field(() => Tijdstip, {
    nullable: true,
    description:
      "Sinds wanneer de oudste wijziging wacht die nog niet in deze cijfers zit. Leeg als er niets wacht, en bij de oude reeks.",
  })
  readonly wachtSinds: Date | null;

  @Toegang("OUDER")
  @Field(() => Publicatie, {
    nullable: true,
    description: "De publicatie waar de cijfers uit komen. Leeg bij actuele cijfers en bij de oude reeks.",
  })
  readonly publicatie: Publicatie | null = null;

  constructor({ rijen, peildatum, dataStand, wachtSinds }: Uitkomsten) {
    this.rijen = rijen.map((rij) => new Uitkomst(rij));
    this.peildatum = peildatum;
    this.dataStand = dataStand;
    this.wachtSinds = wachtSinds;
  }
}
