import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Uitkomsten } from "../../aggregations";
import { Uitkomst } from "../meso/uitkomst.type";
import { Datum, RegioCode, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";

@ObjectType({
  description: "Alle cijfers van een jaar, voor een regio en voor elke gemeente daarin.",
  simpleResolvers: true,
})
export class Monitor {
  @Toegang("OUDER")
  @Field(() => RegioCode, { description: "De regio." })
  readonly regio: string;

  @Toegang("OUDER")
  @Field(() => Int, { description: "Het jaar." })
  readonly jaar: number;

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De dag waarop de cijfers zijn berekend." })
  readonly peildatum: string;

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van de stand van de gegevens." })
  readonly dataStand: string;

  @Toegang("OUDER")
  @Field(() => Tijdstip, {
    nullable: true,
    description: "Sinds wanneer de oudste wijziging wacht die nog niet in deze cijfers zit. Leeg als er niets wacht.",
  })
  readonly wachtSinds: Date | null;

  @Toegang("OUDER")
  @Field(() => [Uitkomst], { description: "De cijfers. Bij de regels van de regio zelf is gemeente leeg." })
  readonly rijen: readonly Uitkomst[];

  constructor(regio: string, jaar: number, { rijen, peildatum, dataStand, wachtSinds }: Uitkomsten) {
    this.regio = regio;
    this.jaar = jaar;
    this.peildatum = peildatum;
    this.dataStand = dataStand;
    this.wachtSinds = wachtSinds;
    this.rijen = rijen.map((rij) => new Uitkomst(rij));
  }
}
