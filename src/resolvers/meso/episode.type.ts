import { Field, ID, ObjectType } from "type-graphql";
import type { GevalRij } from "../../aggregations";
import type { Sleutel } from "../../data/sleutel";
import { encodeId } from "../micro/id";
import { type Connection, PageInfo } from "../page.type";
import { Datum } from "../scalars";
import { Toegang } from "../toegang";

/**
 * What is counted: its trajecten and doelen are resolved when asked (episode.resolver.ts). Its aanvang is the first date
 * of its fact, which an episode always has.
 */
@ObjectType({
  description: "Een periode van hulp: trajecten van één cliënt bij één aanbieder die op elkaar aansluiten.",
})
export class Episode {
  constructor(readonly rij: GevalRij) {}

  get sleutel(): Sleutel {
    return { gemeenteCode: this.rij.gemeente, id: this.rij.id };
  }

  @Toegang("OUDER")
  @Field(() => ID, { description: "Het kenmerk van deze periode." })
  get id(): string {
    return encodeId(this.sleutel);
  }

  @Toegang("OUDER")
  @Field(() => Datum, { description: "De eerste dag van de hulp." })
  get aanvang(): string | null {
    return this.rij.datum;
  }

  @Toegang("OUDER")
  @Field(() => Datum, { nullable: true, description: "De laatste dag van de hulp. Leeg zolang de hulp loopt." })
  get einde(): string | null {
    return this.rij.einde;
  }

  @Toegang("OUDER")
  @Field(() => Boolean, { description: "Of deze periode meetelt in het cijfer." })
  get meegeteld(): boolean {
    return this.rij.meegeteld;
  }

  @Toegang("OUDER")
  @Field(() => String, { nullable: true, description: "Waarom zij niet meetelt: een naam uit WeglatingReden." })
  get redenNiet(): string | null {
    return this.rij.redenNiet;
  }
}

@ObjectType({ description: "Een periode van hulp op een pagina.", simpleResolvers: true })
export class EpisodeEdge {
  @Toegang("OUDER")
  @Field(() => Episode, { description: "De periode van hulp." })
  readonly node!: Episode;

  @Toegang("OUDER")
  @Field(() => String, { description: "De plaats in de lijst. Geef hem mee als after om hierna verder te gaan." })
  readonly cursor!: string;
}

@ObjectType({ description: "Een pagina met periodes van hulp.", simpleResolvers: true })
export class EpisodeConnection implements Connection<Episode> {
  @Toegang("OUDER")
  @Field(() => [EpisodeEdge], { description: "De periodes van hulp op deze pagina." })
  readonly edges!: readonly EpisodeEdge[];

  @Toegang("OUDER")
  @Field(() => PageInfo, { description: "Waar deze pagina in de hele lijst staat." })
  readonly pageInfo!: PageInfo;
}
