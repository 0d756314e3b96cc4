import type { Command } from "commander";
import { addImporteer } from "./importeer";
import { addMigreer } from "./migreer";
import { addStatus } from "./status";
import { addToken } from "./token";

/** Every command of `drieluik`, in the order of the help: one line each. */
export const commands: readonly ((program: Command) => void)[] = [addMigreer, addImporteer, addToken, addStatus];
