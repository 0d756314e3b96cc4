import { leveringResolvers } from "./levering";
import { macroResolvers } from "./macro";
import { mesoResolvers } from "./meso";
import { microResolvers } from "./micro";
import { raadplegingResolvers } from "./raadpleging";

/** Every resolver of the schema, level by level. */
export const resolvers = [
  ...microResolvers,
  ...mesoResolvers,
  ...leveringResolvers,
  ...macroResolvers,
  ...raadplegingResolvers,
];
