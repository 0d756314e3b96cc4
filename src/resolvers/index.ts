import { leveringResolvers } from "./levering";
import { macroResolvers } from "./macro";
import { mesoResolvers } from "./meso";
import { microResolvers } from "./micro";
import { raadplegingResolvers } from "./raadpleging";
import { registerResolvers } from "./register";

/** Every resolver of the schema, level by level. */
export const resolvers = [
  ...microResolvers,
  ...mesoResolvers,
  ...leveringResolvers,
  ...macroResolvers,
  ...raadplegingResolvers,
  ...registerResolvers,
];
