/** stdout is for answers, one line each; progress and faults go to stderr, so that answers can be piped. */
export const printLine = (line: string): void => void process.stdout.write(`${line}\n`);
export const printJson = (answer: unknown): void => printLine(JSON.stringify(answer));
export const printFault = (line: string): void => void process.stderr.write(`${line}\n`);
