import { SingleBar } from "cli-progress";
import { printFault } from "./output";

/** What a command shows while it works. */
export interface Progress {
  /** @param extra what else there is to say, such as a rate */
  update(done: number, extra?: string): void;
  stop(): void;
}

interface Bar extends Progress {
  /** @param total when it turns out to be another than was thought */
  update(done: number, extra?: string, total?: number): void;
}

const LINES = 10;

/** A bar on a terminal; null elsewhere, where lines serve better. `unit` follows the total. */
export function startBar(title: string, total: number, unit = ""): Bar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}% {value}/{total}${unit} {extra}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(total, 0, { extra: "" });
  return {
    update: (done, extra = "", newTotal) => {
      if (newTotal !== undefined) bar.setTotal(newTotal);
      bar.update(done, { extra });
    },
    stop: () => bar.stop(),
  };
}

/** A line per tenth of the work: for logs, pipes and CI. */
function plainLines(title: string, total: number, unit: string): Progress {
  let told = 0;
  return {
    update(done, extra = "") {
      const tenth = total > 0 ? Math.min(LINES, Math.floor((done * LINES) / total)) : LINES;
      if (tenth <= told) return;
      told = tenth;
      printFault(`${title}: ${tenth * (100 / LINES)}% (${done} van ${total}${unit}) ${extra}`.trimEnd());
    },
    stop: () => undefined,
  };
}

/** Progress on stderr: a bar on a terminal, plain lines elsewhere. Stop it before anything else is printed. */
export const startProgress = (title: string, total: number, unit = ""): Progress =>
  startBar(title, total, unit) ?? plainLines(title, total, unit);
