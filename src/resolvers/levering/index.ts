import { LeveringResolver } from "./levering.resolver";
import { VolledigheidResolver } from "./volledigheid.resolver";

/** The resolvers of deliveries. */
export const leveringResolvers = [LeveringResolver, VolledigheidResolver] as const;
