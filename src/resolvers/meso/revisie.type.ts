import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Dimensie, RevisieRij } from "../../aggregations";
import type { Wet as WetNaam } from "../../domein";
import { Wet } from "../enums";
import { AanbiederCode, GemeenteCode, RegioCode } from "../scalars";
import { Toegang } from "../toegang";
import { IndicatorId } from "./enums";

@ObjectType({
  description:
    "Hoeveel een cijfer is veranderd tussen twee standen van de gegevens, door één oorzaak. Wie de verschillen bij het oude cijfer optelt, krijgt het nieuwe.",
  simpleResolvers: true,
})
export class Revisie {
  constructor(readonly rij: RevisieRij) {}

  private dimensie(naam: Dimensie): string | null {
    return this.rij.dimensies[naam] ?? null;
  }

  @Toegang("OUDER")
  @Field(() => IndicatorId, { description: "De indicator." })
  get indicator(): string {
    return this.rij.indicator;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie van de definitie." })
  get versie(): number {
    return this.rij.versie;
  }

  @Toegang("OUDER")
  @Field(() => RegioCode, { nullable: true, description: "De regio, als u daarop uitsplitst." })
  get regio(): string | null {
    return this.dimensie("REGIO");
  }

  @Toegang("OUDER")
  @Field(() => GemeenteCode, { nullable: true, description: "De gemeente, als u daarop uitsplitst." })
  get gemeente(): string | null {
    return this.dimensie("GEMEENTE");
  }

  @Toegang("OUDER")
  @Field(() => AanbiederCode, { nullable: true, description: "De aanbieder, als u daarop uitsplitst." })
  get aanbieder(): string | null {
    return this.dimensie("AANBIEDER") || null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De maand, zoals 2025-01." })
  get maand(): string | null {
    return this.dimensie("MAAND");
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het kwartaal, zoals 2025K1." })
  get kwartaal(): string | null {
    return this.dimensie("KWARTAAL");
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het jaar." })
  get jaar(): number | null {
    const jaar = this.dimensie("JAAR");
    return jaar === null ? null : Number(jaar);
  }

  @Toegang("OUDER")
  @Field(() => Wet, { nullable: true, description: "De wet, als u daarop uitsplitst." })
  get wet(): WetNaam | null {
    return this.dimensie("WET") as WetNaam | null;
  }

  @Toegang("OUDER")
  @Field(() => Float, { description: "Hoeveel de teller is veranderd." })
  get teller(): number {
    return this.rij.teller;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoeveel de noemer is veranderd. Leeg bij een gewoon aantal." })
  get noemer(): number | null {
    return this.rij.noemer;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoeveel de populatie is veranderd. Leeg bij een gewoon aantal." })
  get populatie(): number | null {
    return this.rij.populatie;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description:
      "Of het verschil ook komt door iets zonder levering: een registratie, het verstrijken van de tijd of een nieuwe berekening.",
  })
  get zonderLevering(): boolean {
    return this.rij.zonderLevering;
  }
}
