import { type ClassType, Field, ObjectType } from "type-graphql";
import { type Connection, PageInfo } from "./page.type";
import { Toegang } from "./toegang";

/** The two types that page through nodes of one type. */
export function connectionOf<T extends object>(name: string, node: ClassType<T>, wat: string) {
  @ObjectType(`${name}Edge`, { description: `Een plaats in een lijst van ${wat}.`, simpleResolvers: true })
  class Edge {
    @Toegang("OUDER")
    @Field(() => node, { description: "Wat er staat." })
    readonly node!: T;

    @Toegang("OUDER")
    @Field(() => String, { description: "De plaats: geef die mee als after om daarna verder te gaan." })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `Een pagina uit een lijst van ${wat}.`, simpleResolvers: true })
  class Page implements Connection<T> {
    @Toegang("OUDER")
    @Field(() => [Edge], { description: "De regels van deze pagina." })
    readonly edges!: readonly Edge[];

    @Toegang("OUDER")
    @Field(() => PageInfo, { description: "Of er meer is." })
    readonly pageInfo!: PageInfo;
  }
  return Page;
}
