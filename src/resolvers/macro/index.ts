import type { NonEmptyArray } from "type-graphql";
import { MonitorResolver } from "./monitor.resolver";

/** The resolvers of the macro level. */
export const macroResolvers: NonEmptyArray<new () => object> = [MonitorResolver];
