import { NoodtoegangResolver } from "./noodtoegang.resolver";
import { OnderzoekResolver } from "./onderzoek.resolver";

/** The resolvers of exceptional access and its registers. */
export const registerResolvers = [NoodtoegangResolver, OnderzoekResolver] as const;
