import "reflect-metadata";
import { Command } from "commander";
import { commands } from "./server/cli";
import { inDutch } from "./server/cli/dutch";
import { explain, trace } from "./server/cli/explain";
import { printFault } from "./server/cli/output";

async function main(): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Who reads only the first lines has closed the pipe; the work is not undone by it.
    if (error.code !== "EPIPE") throw error;
  });
  const program = new Command("drieluik")
    .description("Uitkomsten in het sociaal domein: van het doel van één inwoner tot de regionale monitor.")
    .helpCommand("help [opdracht]", "toont de hulp van een opdracht")
    .showHelpAfterError(false)
    .exitOverride();
  for (const add of commands) add(program);
  inDutch(program);
  try {
    await program.parseAsync();
  } catch (error) {
    const { text, exitCode } = explain(error, program.name());
    if (text !== null) printFault(text);
    if (/^(debug|trace)$/.test(process.env["LOG_LEVEL"] ?? "") && exitCode === 1) printFault(trace(error));
    process.exitCode = exitCode;
  }
}

void main();
