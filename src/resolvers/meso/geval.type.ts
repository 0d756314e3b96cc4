import { Field, Float, ID, ObjectType } from "type-graphql";
import type {
  GevalDoelRij,
  GevalRij,
  GevalSoort as GevalSoortNaam,
  WeglatingReden as WeglatingRedenNaam,
} from "../../aggregations";
import type { Sleutel } from "../../data/sleutel";
import { connectionOf } from "../connection-of";
import { encodeId } from "../micro/id";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";
import { GevalSoort, WeglatingReden } from "./enums";

const REDEN = "Waarom het niet meetelt. Leeg als het meetelt.";
const TELLER =
  "Wat dit bijdraagt aan de teller: 1 of 0 bij een aandeel, 1 bij een aantal, bij een gemiddelde of som het getal zelf. Leeg als het niet meetelt.";

/** One doel of a case; the doel itself is resolved when asked (geval.resolver.ts). Whose it is, its case says. */
@ObjectType({ description: "Een doel van een geval, en of het meetelt." })
export class GevalDoel {
  readonly rij: Pick<GevalRij, "gemeente" | "client"> & GevalDoelRij;

  constructor({ gemeente, client }: GevalRij, doel: GevalDoelRij) {
    this.rij = { gemeente, client, ...doel };
  }

  get sleutel(): Sleutel {
    return { gemeenteCode: this.rij.gemeente, id: this.rij.id };
  }

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of dit doel meetelt in het cijfer." })
  get meegeteld(): boolean {
    return this.rij.meegeteld;
  }

  @Toegang("OUDER")
  @Field(() => WeglatingReden, { nullable: true, description: REDEN })
  get redenNiet(): WeglatingRedenNaam | null {
    return this.rij.redenNiet;
  }

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: TELLER })
  get teller(): number | null {
    return this.rij.teller;
  }
}

/** One case behind a figure; what it is a case of is resolved when asked (geval.resolver.ts). */
@ObjectType({ description: "Eén geval achter een cijfer, en of het meetelt." })
export class Geval {
  constructor(readonly rij: GevalRij) {}

  get sleutel(): Sleutel {
    return { gemeenteCode: this.rij.gemeente, id: this.rij.id };
  }

  @Toegang("OUDER")
  @Field(() => ID, {
    description: "Het kenmerk, hetzelfde als dat van het plan, de aanmelding, de cliënt of de periode zelf.",
  })
  get id(): string {
    return encodeId(this.sleutel);
  }

  @Toegang("OUDER")
  @Field(() => GevalSoort, { description: "Waar dit een geval van is." })
  get soort(): GevalSoortNaam {
    return this.rij.soort;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dag waarop het geval begon. Leeg bij een cliënt." })
  get datum(): string | null {
    return this.rij.datum;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De laatste dag. Leeg als het geval loopt, of geen einde kent." })
  get einde(): string | null {
    return this.rij.einde;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of dit geval meetelt in het cijfer." })
  get meegeteld(): boolean {
    return this.rij.meegeteld;
  }

  @Toegang("OUDER")
  @Field(() => WeglatingReden, { nullable: true, description: REDEN })
  get redenNiet(): WeglatingRedenNaam | null {
    return this.rij.redenNiet;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: `${TELLER} Telt een cijfer doelen, dan is het de som van die van dit geval. Ook leeg bij een cijfer dat elke cliënt één keer telt of op hulp van anderen rust.`,
  })
  get teller(): number | null {
    return this.rij.teller;
  }
}

export const GevalConnection = connectionOf("Geval", Geval, "gevallen achter een cijfer");
