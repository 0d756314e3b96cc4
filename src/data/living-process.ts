import { readFileSync } from "node:fs";

/** A process, and when it began: a pid alone is given to another process after a while. */
export interface ProcessMark {
  readonly pid: number;
  readonly begin: string;
}

/** Start time in clock ticks since boot, from /proc (field 22 of stat); empty where the system has no /proc. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

export const thisProcess = (): ProcessMark => ({ pid: process.pid, begin: beginOf(process.pid) });

/** Whether a process with this pid runs, whoever owns it. */
export function pidRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether that very process still runs. */
export const isAlive = (mark: ProcessMark): boolean => pidRuns(mark.pid) && beginOf(mark.pid) === mark.begin;
