import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RaadplegingRij } from "../../dossier/lees-raadplegingen";
import type {
  Gebeurtenis as GebeurtenisNaam,
  Grondsoort as GrondsoortNaam,
  Raadpleeguitkomst as RaadpleeguitkomstNaam,
} from "../../domein";
import { connectionOf } from "../connection-of";
import { Gemeente } from "../gemeente.type";
import { encodeId } from "../micro/id";
import { Datum, Tijdstip } from "../scalars";
import { Toegang } from "../toegang";
import { Gebeurtenis, Grondsoort, Raadpleeguitkomst } from "./enums";

@ObjectType({ description: "Eén regel van het logboek: wie wanneer welke gegevens van een cliënt zag of wijzigde." })
export class Raadpleging {
  constructor(readonly rij: RaadplegingRij) {}

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze regel." })
  get id(): string {
    return encodeId(this.rij);
  }

  @Toegang("OUDER")
  @Field(() => Tijdstip, { description: "Wanneer het was, volgens de klok van de database." })
  get op(): Date {
    return this.rij.op;
  }

  @Toegang("OUDER")
  @Field(() => Gemeente, { description: "De gemeente van het dossier." })
  get gemeente(): Gemeente {
    return new Gemeente(this.rij.gemeenteCode);
  }

  @Toegang("raadpleging:lees-actor")
  @Field(() => String, {
    nullable: true,
    description: "Wie het was. Alleen voor de privacyfunctionaris; een cliënt vraagt het bij de gemeente op.",
  })
  get actor(): string {
    return this.rij.actorId;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "De rol van wie het was." })
  get rol(): string {
    return this.rij.rol;
  }

  @Toegang("OUDER")
  @Field(() => String, { description: "Voor wie die persoon werkt: de code van een gemeente, aanbieder of regio." })
  get organisatie(): string {
    return this.rij.organisatie;
  }

  @Toegang("OUDER")
  @Field(() => [String], { description: "De teams van wie het was. ALLE: alle teams van de gemeente." })
  get teams(): readonly string[] {
    return this.rij.teams;
  }

  @Toegang("OUDER")
  @Field(() => ID, {
    nullable: true,
    description: "Het kenmerk van de cliënt. Leeg als niet bekend is om wie het ging, en na vernietiging.",
  })
  get client(): string | null {
    const { gemeenteCode, clientId } = this.rij;
    return clientId === null ? null : encodeId({ gemeenteCode, id: clientId });
  }

  @Toegang("OUDER")
  @Field(() => Gebeurtenis, { description: "Wat er gebeurde." })
  get gebeurtenis(): GebeurtenisNaam {
    return this.rij.gebeurtenis;
  }

  @Toegang("OUDER")
  @Field(() => [String], { description: "De vragen die zijn gesteld, met hun naam in dit schema." })
  get operaties(): readonly string[] {
    return this.rij.operaties;
  }

  @Toegang("OUDER")
  @Field(() => [String], { description: "De soorten gegevens die zijn getoond, met hun naam in dit schema." })
  get gegevens(): readonly string[] {
    return this.rij.gegevens;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Het doel dat daarbij is opgegeven." })
  get doelbinding(): string | null {
    return this.rij.doelbinding;
  }

  @Toegang("OUDER")
  @Field(() => Grondsoort, {
    nullable: true,
    description: "Waarom het kon, als het dossier niet van het eigen team of de eigen hulp was.",
  })
  get grond(): GrondsoortNaam | null {
    return this.rij.grondSoort;
  }

  @Toegang("OUDER")
  @Field(() => Raadpleeguitkomst, { description: "Hoe het afliep." })
  get uitkomst(): RaadpleeguitkomstNaam {
    return this.rij.uitkomst;
  }

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het verzoek waarin het gebeurde: de waarde van X-Request-Id." })
  get verzoek(): string {
    return this.rij.verzoekId;
  }
}

@InputType({ description: "Welke regels van het logboek. Elk veld beperkt de lijst." })
export class RaadplegingFilter {
  @Field(() => ID, { nullable: true, description: "Alleen over deze cliënt." })
  client?: string | null;

  @Field(() => Datum, { nullable: true, description: "Vanaf deze dag." })
  van?: string | null;

  @Field(() => Datum, { nullable: true, description: "Tot deze dag; die dag zelf niet." })
  tot?: string | null;
}

export const RaadplegingConnection = connectionOf("Raadpleging", Raadpleging, "regels van het logboek");
