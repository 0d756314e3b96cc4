import { RaadplegingResolver } from "./raadpleging.resolver";

/** The resolvers of the log of raadplegingen. */
export const raadplegingResolvers = [RaadplegingResolver] as const;
