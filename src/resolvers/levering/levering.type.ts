import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LeveringBevindingRij, LeveringRij } from "../../data/levering-rijen";
import { LANDELIJK, type LeveringStatus as StatusNaam } from "../../domein";
import { Aanbieder } from "../aanbieder.type";
import { connectionOf } from "../connection-of";
import { LeveringStatus } from "../enums";
import { Gemeente } from "../gemeente.type";
import { encodeId } from "../micro/id";
import { Datum, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";

@ObjectType({ description: "Iets wat niet klopt aan een levering: waar het staat, en wat eraan te doen is." })
export class LeveringBevinding {
  constructor(readonly bron: LeveringBevindingRij) {}

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "De rij van het bestand. De kop is rij 1." })
  get rij(): number | null {
    return this.bron.rij ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De kolom van het bestand." })
  get kolom(): string | null {
    return this.bron.kolom ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het element van een bericht." })
  get pad(): string | null {
    return this.bron.pad ?? null;
  }

  @Toegang("levering:lees-waarde")
  @Field(() => String, {
    nullable: true,
    description: "Wat er stond. Alleen voor de aanbieder die het leverde en de toegang van de gemeente; nooit een BSN.",
  })
  get waarde(): string | null {
    return this.bron.waarde ?? null;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wat er niet klopt en wat u kunt doen." })
  get melding(): string {
    return this.bron.melding;
  }
}

@ObjectType({ description: "Een bericht of bestand dat binnenkwam: van wie, waarover, en wat ervan is geworden." })
export class Levering {
  constructor(readonly bron: LeveringRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze levering." })
  get id(): string {
    return encodeId(this.bron);
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, {
    nullable: true,
    description: "De gemeente waarover de levering gaat. Leeg als dat geen gemeente is, of als dat niet te lezen was.",
  })
  get gemeente(): Gemeente | null {
    return this.bron.gemeenteCode === LANDELIJK ? null : new Gemeente(this.bron.gemeenteCode);
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De soort, zoals JW305 of trajecten. ONBEKEND als die niet te herkennen was." })
  get soort(): string {
    return this.bron.soort;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Wie leverde: de code van een aanbieder of gemeente, REGIO of ONBEKEND." })
  get afzender(): string {
    return this.bron.afzender;
  }

  @Toegang("OUDER")
  @Field(() => Aanbieder, { nullable: true, description: "De afzender, als dat een aanbieder is." })
  get aanbieder(): Aanbieder | null {
    return /^(\d{8}|DL\d{6})$/.test(this.bron.afzender) ? new Aanbieder(this.bron.afzender) : null;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De eerste dag waarover de levering gaat." })
  get periodeVan(): string | null {
    return this.bron.periodeVan;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De eerste dag waarover de levering niet meer gaat." })
  get periodeTot(): string | null {
    return this.bron.periodeTot;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De dagtekening van een bericht." })
  get dagtekening(): string | null {
    return this.bron.dagtekening;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "De grondslag die de afzender noemde." })
  get grondslag(): string | null {
    return this.bron.grondslag;
  }

  @Toegang("OUDER")
  @Field(() => LeveringStatus, { description: "Wat er van de levering is geworden." })
  get status(): StatusNaam {
    return this.bron.status;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer de levering binnenkwam." })
  get ontvangenOp(): Date {
    return this.bron.ontvangenOp;
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { nullable: true, description: "Wanneer de levering is verwerkt, als dat is vastgelegd." })
  get verwerktOp(): Date | null {
    return this.bron.verwerktOp;
  }

  @Toegang("OUDER")
  @Field(() => Int, {
    nullable: true,
    description:
      "Rijen van het bestand of regels van het bericht. Leeg als het bestand ook over andere gemeenten ging en u het niet zelf leverde.",
  })
  get aantalRijen(): number | null {
    return this.bron.aantalRijen;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoeveel er nieuw was." })
  get aantalNieuw(): number | null {
    return this.bron.aantalNieuw;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoeveel er veranderde." })
  get aantalGewijzigd(): number | null {
    return this.bron.aantalGewijzigd;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Hoeveel er verdween." })
  get aantalVerwijderd(): number | null {
    return this.bron.aantalVerwijderd;
  }

  @Toegang("OUDER")
  @Field(() => Int, { nullable: true, description: "Rijen die niet zijn overgenomen." })
  get aantalAfgekeurd(): number | null {
    return this.bron.aantalAfgekeurd;
  }

  @Toegang("OUDER")
  @Field(() => Int, {
    nullable: true,
    description: "Hoeveel er niet klopte. Bewaard blijven de eerste 1000.",
  })
  get aantalBevindingen(): number | null {
    return this.bron.aantalBevindingen;
  }
}

export const LeveringConnection = connectionOf("Levering", Levering, "leveringen");
