import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type {
  CelStatus as CelStatusNaam,
  Eenheid as EenheidNaam,
  Onderscheid as OnderscheidNaam,
  Trechter as TrechterCijfers,
  UitkomstRij,
} from "../../aggregations/types";
import type { Geslacht as GeslachtNaam, Leveringsvorm as LeveringsvormNaam, Wet as WetNaam } from "../../domein";
import { Geslacht, Leveringsvorm, Wet } from "../enums";
import { AanbiederCode, GemeenteCode, RegioCode } from "../scalars";
import { Toegang } from "../toegang";
import { CelStatus, Eenheid, IndicatorId, Onderscheid } from "./enums";
import { Trechter } from "./trechter.type";
import { Weglating } from "./weglating.type";

/** What a comparison of aanbieders leaves out, told with every field that compares. */
const ALLEEN_NATURA =
  "Een regel van een aanbieder wordt vergeleken zonder pgb: alleen zorg in natura, met zorg in natura van de anderen. Splitst u uit naar leveringsvorm, dan staat elke vorm naast dezelfde vorm.";

/**
 * One flat row, as BI tools want it: a dimension that the row is not grouped by is null. Getters, since the engine makes
 * some of a row only when it is read.
 */
@ObjectType({
  description: "Eén cijfer: een indicator voor één waarde van elke gevraagde dimensie.",
  simpleResolvers: true,
})
export class Uitkomst {
  constructor(readonly rij: UitkomstRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk waarmee u deze regel opnieuw opvraagt." })
  get sleutel(): string {
    return this.rij.sleutel;
  }

  @Toegang("OUDER")
  @Field(() => IndicatorId, { description: "De indicator." })
  get indicator(): string {
    return this.rij.indicator;
  }

  @Toegang("OUDER")
  @Field(() => Int, { description: "De versie van de indicator. Die verandert als de betekenis verandert." })
  get versie(): number {
    return this.rij.versie;
  }

  @Toegang("OUDER")
  @Field(() => CelStatus, { description: "Of het cijfer te zien is, en zo niet: waarom niet." })
  get status(): CelStatusNaam {
    return this.rij.status;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description: "Of u het cijfer verder mag verspreiden. Nee als het om minder dan 10 gevallen gaat.",
  })
  get verspreidbaar(): boolean {
    return this.rij.verspreidbaar;
  }

  @Toegang("OUDER")
  @Field(() => RegioCode, {
    nullable: true,
    description: "De regio, als u daarop uitsplitst of de regel van de hele regio is.",
  })
  get regio(): string | null {
    return this.rij.dimensies.REGIO ?? null;
  }

  @Toegang("OUDER")
  @Field(() => GemeenteCode, { nullable: true, description: "De gemeente, als u daarop uitsplitst." })
  get gemeente(): string | null {
    return this.rij.dimensies.GEMEENTE ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De wijk, als u daarop uitsplitst." })
  get wijk(): string | null {
    return this.rij.dimensies.WIJK ?? null;
  }

  @Toegang("OUDER")
  @Field(() => AanbiederCode, { nullable: true, description: "De aanbieder, als u daarop uitsplitst." })
  get aanbieder(): string | null {
    return this.rij.dimensies.AANBIEDER ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De maand, zoals 2025-01." })
  get maand(): string | null {
    return this.rij.dimensies.MAAND ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het kwartaal, zoals 2025K1." })
  get kwartaal(): string | null {
    return this.rij.dimensies.KWARTAAL ?? null;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het jaar." })
  get jaar(): number | null {
    return this.rij.dimensies.JAAR === undefined ? null : Number(this.rij.dimensies.JAAR);
  }

  @Toegang("OUDER")
  @Field(() => Wet, { nullable: true, description: "De wet, als u daarop uitsplitst." })
  // The tables hold these to the words of the domain by a check on every row that is counted.
  get wet(): WetNaam | null {
    return (this.rij.dimensies.WET as WetNaam | undefined) ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van de hulpvorm, als u daarop uitsplitst." })
  get hulpvorm(): string | null {
    return this.rij.dimensies.HULPVORM ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van de productcategorie, als u daarop uitsplitst." })
  get productcategorie(): string | null {
    return this.rij.dimensies.PRODUCTCATEGORIE ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De code van het segment, als u daarop uitsplitst." })
  get segment(): string | null {
    return this.rij.dimensies.SEGMENT ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De ondersteuningsbehoefte, als u daarop uitsplitst." })
  get ondersteuningsbehoefte(): string | null {
    return this.rij.dimensies.ONDERSTEUNINGSBEHOEFTE ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, {
    nullable: true,
    description: "Het niveau van de ondersteuningsbehoefte, als u daarop uitsplitst.",
  })
  get niveau(): string | null {
    return this.rij.dimensies.NIVEAU ?? null;
  }

  @Toegang("OUDER")
  @Field(() => Leveringsvorm, { nullable: true, description: "De leveringsvorm, als u daarop uitsplitst." })
  get leveringsvorm(): LeveringsvormNaam | null {
    return (this.rij.dimensies.LEVERINGSVORM as LeveringsvormNaam | undefined) ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De verwijzer, als u daarop uitsplitst." })
  get verwijzer(): string | null {
    return this.rij.dimensies.VERWIJZER ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De leeftijdsgroep, zoals 12-17, als u daarop uitsplitst." })
  get leeftijdsgroep(): string | null {
    return this.rij.dimensies.LEEFTIJDSGROEP ?? null;
  }

  @Toegang("OUDER")
  @Field(() => Geslacht, { nullable: true, description: "Het geslacht, als u daarop uitsplitst." })
  get geslacht(): GeslachtNaam | null {
    return (this.rij.dimensies.GESLACHT as GeslachtNaam | undefined) ?? null;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: "Het aantal dat telt. Bij een gemiddelde: de som van de cijfers.",
  })
  get teller(): number | null {
    return this.rij.teller;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Het aantal met een antwoord. Leeg bij een gewoon aantal." })
  get noemer(): number | null {
    return this.rij.noemer;
  }

  @Toegang("OUDER")
  @Field(() => Int, {
    nullable: true,
    description: "Het aantal van wie een antwoord mogelijk was. Leeg bij een gewoon aantal.",
  })
  get populatie(): number | null {
    return this.rij.populatie;
  }

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De respons: noemer gedeeld door populatie, van 0 tot 1." })
  get respons(): number | null {
    return this.rij.respons;
  }

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "Het cijfer zelf, in de eenheid hieronder." })
  get waarde(): number | null {
    return this.rij.waarde;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description:
      "De ondergrens van het interval van 95 procent zekerheid. Leeg waar dat niet te bepalen is, zoals wanneer alle antwoorden gelijk zijn.",
  })
  get ondergrens(): number | null {
    return this.rij.ondergrens;
  }

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: "De bovengrens van het interval van 95 procent zekerheid." })
  get bovengrens(): number | null {
    return this.rij.bovengrens;
  }

  @Toegang("OUDER")
  @Field(() => Eenheid, { description: "De eenheid van de waarde." })
  get eenheid(): EenheidNaam {
    return this.rij.eenheid;
  }

  @Toegang("OUDER")
  @Field(() => [Weglating], { description: "Wat niet meetelt, met de reden." })
  get weggelaten(): UitkomstRij["weggelaten"] {
    return this.rij.weggelaten;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, {
    description:
      "Of de reeks op dit punt breekt: vergelijk dan niet met de jaren ervoor. Bij bron HISTORIE ook als het cijfer anders is geteld dan de actuele cijfers. De toelichting zegt waarom.",
  })
  get reeksbreuk(): boolean {
    return this.rij.reeksbreuk;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description:
      "De waarde van dezelfde regel één periode eerder: de maand, het kwartaal of het jaar ervoor als u daarop uitsplitst, en anders een even lange tijd direct ervoor. Leeg als die onbekend is, en bij bron HISTORIE.",
  })
  get vorigePeriode(): number | null {
    return this.rij.vorigePeriode;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description:
      "De waarde min die van de vorige periode. Leeg als een van beide leeg is. Is de periode nog niet voorbij, dan telt zij minder dagen dan de vorige.",
  })
  get verschil(): number | null {
    return this.rij.verschil;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: `Hetzelfde cijfer voor de hele regio. Alleen voor wie de hele regio mag zien. ${ALLEEN_NATURA}`,
  })
  get benchmark(): number | null {
    return this.rij.benchmark;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: `Hetzelfde cijfer voor de gemeente van de regel, alle aanbieders samen. Leeg als de regel over meer gemeenten gaat, en voor wie niet de hele gemeente mag zien. ${ALLEEN_NATURA}`,
  })
  get benchmarkGemeente(): number | null {
    return this.rij.benchmarkGemeente;
  }

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description: `Hetzelfde cijfer voor alle aanbieders in de regio van dezelfde soort: wie alleen werkt, de gecertificeerde instellingen, of de andere aanbieders. Alleen bij een regel van één aanbieder, en voor wie de hele regio mag zien. ${ALLEEN_NATURA}`,
  })
  get benchmarkSoort(): number | null {
    return this.rij.benchmarkSoort;
  }

  @Toegang("OUDER")
  @Field(() => Trechter, {
    nullable: true,
    description: `Tussen welke grenzen het cijfer van een aanbieder door toeval ligt. Alleen bij een aandeel of gemiddelde van één aanbieder, en voor wie de hele regio mag zien. ${ALLEEN_NATURA}`,
  })
  get trechter(): TrechterCijfers | null {
    return this.rij.trechter;
  }

  @Toegang("OUDER")
  @Field(() => Onderscheid, {
    nullable: true,
    description:
      "Of het cijfer meer van dat van de regio verschilt dan door toeval: buiten de grenzen van 99,8 procent van de trechter. Dit is geen oordeel en geen rangorde. Leeg als de trechter geen grenzen heeft.",
  })
  get onderscheid(): OnderscheidNaam | null {
    return this.rij.onderscheid;
  }

  @Toegang("OUDER")
  @Field(() => String, {
    description:
      "Het cijfer in woorden: hoeveel het er zijn, hoe zeker dat is, of het verschilt van de regio, wat niet meetelt en waarom, en wat er is geteld.",
  })
  get toelichting(): string {
    return this.rij.toelichting;
  }
}
