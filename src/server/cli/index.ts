import type { Command } from "commander";
import { addDemo } from "./demo";
import { addHerbereken } from "./herbereken";
import { addImporteer } from "./importeer";
import { addMigreer } from "./migreer";
import { addPseudonimiseer } from "./pseudonimiseer";
import { addServeer } from "./serveer";
import { addSleutel } from "./sleutel";
import { addStatus } from "./status";
import { addToken } from "./token";

/** Every command of `drieluik`, in the order of the help: one line each. */
export const commands: readonly ((program: Command) => void)[] = [
  addServeer,
  addMigreer,
  addDemo,
  addImporteer,
  addPseudonimiseer,
  addHerbereken,
  addToken,
  addSleutel,
  addStatus,
];
