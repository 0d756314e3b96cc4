import type { Command } from "commander";
import { addControleer } from "./controleer";
import { addDemo } from "./demo";
import { addHerbereken } from "./herbereken";
import { addImporteer } from "./importeer";
import { addMigreer } from "./migreer";
import { addPseudonimiseer } from "./pseudonimiseer";
import { addServeer } from "./serveer";
import { addSleutel } from "./sleutel";
import { addStatus } from "./status";
import { addToken } from "./token";
import { addVernietig } from "./vernietig";

/** Every command of `drieluik`, in the order of the help: one line each. */
export const commands: readonly ((program: Command) => void)[] = [
  addServeer,
  addMigreer,
  addDemo,
  addImporteer,
  addPseudonimiseer,
  addHerbereken,
  addVernietig,
  addControleer,
  addToken,
  addSleutel,
  addStatus,
];
