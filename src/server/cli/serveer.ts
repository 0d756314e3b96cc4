import type { Command } from "commander";
import { DEFINITIES } from "../../aggregations";
import { loadConfig, type Config } from "../../config";
import { buildSchema } from "../../resolvers/build-schema";
import { createLog } from "../logging";
import { removeRuntimeFile, writeRuntimeFile } from "../runtime-file";
import { serve } from "../serve";
import { startVerversing, type Verversing } from "../verversing";
import { startVerzegeling, type Verzegeling } from "../verzegeling";
import { bereidDemoVoor } from "./met-demo";
import { openHub } from "./open-hub";
import { printLine } from "./output";
import { welkom } from "./welkom";

export function addServeer(program: Command): void {
  program
    .command("serveer")
    .description("start de server op PORT (standaard 4000) en stopt netjes bij SIGTERM of Ctrl-C")
    .option("--met-demo", "vult een lege database eerst met een verzonnen Twente, en toont tokens en vragen")
    .action(async ({ metDemo = false }: { metDemo?: boolean }) => serveer(loadConfig(), metDemo));
}

/** Serves until a signal asks to stop. Listens before the demo is there, so that a taken port is known at once. */
async function serveer(config: Config, metDemo: boolean): Promise<void> {
  const stopgevraagd = stopsignaal();
  const hub = await openHub(config);
  try {
    const { databases } = hub;
    const log = createLog(config.logLevel);
    const running = await serve({
      config,
      databases,
      schema: buildSchema(),
      definities: DEFINITIES,
      log,
    });
    let verversing: Verversing | null = null;
    let verzegeling: Verzegeling | null = null;
    try {
      writeRuntimeFile(config.dataDir, running.url);
      if (metDemo) await bereidDemoVoor(databases.motor);
      if (config.ververs) verversing = startVerversing(databases.motor, { log });
      verzegeling = startVerzegeling(databases.motor, { log });
      running.klaar();
      printLine(`Drieluik draait op ${running.url}/graphql`);
      if (metDemo && running.devIssuer) {
        (await welkom(running.url, running.devIssuer, databases.motor)).forEach(printLine);
      }
      await stopgevraagd;
    } finally {
      removeRuntimeFile(config.dataDir);
      await Promise.all([running.stop(), verversing?.stop(), verzegeling?.stop()]);
    }
  } finally {
    await hub.close();
  }
}

/** How often is looked whether npm still lives, in milliseconds. */
const OUDER_MS = 500;

/** Resolves at the first signal to stop; the second one ends the process without waiting. */
function stopsignaal(): Promise<void> {
  return new Promise((klaar) => {
    let gevraagd = false;
    const stop = (): void => {
      if (gevraagd) process.exit(1);
      gevraagd = true;
      klaar();
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
    // The shell that npm puts between dies of a signal without passing it on; its child would hold the port for ever.
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const ouder = process.ppid;
    setInterval(() => {
      if (process.ppid !== ouder && !gevraagd) stop();
    }, OUDER_MS).unref();
  });
}
