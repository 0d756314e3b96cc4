import { leveringResolvers } from "./levering";
import { macroResolvers } from "./macro";
import { mesoResolvers } from "./meso";
import { microResolvers } from "./micro";

/** Every resolver of the schema, level by level. */
export const resolvers = [...microResolvers, ...mesoResolvers, ...leveringResolvers, ...macroResolvers];
