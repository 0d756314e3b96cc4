import type { IncomingMessage, ServerResponse } from "node:http";
import { ProbleemFout, ruw } from "./antwoord";
import { GRENZEN } from "./limits";

/**
 * Ends the connection of a request that has not wholly arrived in time. node:http has one such limit for all routes, and an
 * upload takes as long as it takes.
 */
export function eisAankomst(vraag: IncomingMessage, antwoord: ServerResponse): void {
  const wekker = setTimeout(() => {
    if (vraag.complete) return;
    if (!antwoord.headersSent) vraag.socket.write(ruw("408 Request Timeout"));
    vraag.socket.destroy();
  }, GRENZEN.aankomstMs);
  wekker.unref();
  vraag.once("close", () => clearTimeout(wekker));
}

/** What an upload may take. */
export interface Uploadgrenzen {
  readonly bodyBytes: number;
  /** Milliseconds that the sender may be silent while the hub waits for it. */
  readonly stilMs: number;
  /** Milliseconds that the whole may take, or one slow sender would keep others out. */
  readonly totaalMs: number;
}

const teTraag = (): ProbleemFout =>
  new ProbleemFout({
    status: 408,
    soort: "te-traag",
    title: "Het uploaden duurde te lang",
    detail: "Er kwam te lang niets, of het geheel duurde te lang. Lever het bestand opnieuw aan, of in delen.",
    headers: [["connection", "close"]],
  });

export const teGroot = ({ bodyBytes }: Uploadgrenzen): ProbleemFout =>
  new ProbleemFout({
    status: 413,
    soort: "te-groot",
    title: "Het bestand is te groot",
    detail: `Een bestand heeft ten hoogste ${Math.floor(bodyBytes / 1_048_576)} MiB. Splits het en lever de delen aan.`,
  });

/** Waits no longer than so many milliseconds. */
async function binnen<T>(werk: Promise<T>, ms: number): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, mis) => {
    wekker = setTimeout(() => mis(teTraag()), ms);
  });
  try {
    return await Promise.race([werk, teLaat]);
  } finally {
    clearTimeout(wekker);
  }
}

/**
 * The body of an upload as it comes, no faster than it is read, and whole: a caller who hangs up makes it throw. Time that
 * the hub itself takes between two pieces counts for the total alone.
 *
 * @throws ProbleemFout when it is too large or too slow
 */
export async function* leesUpload(vraag: IncomingMessage, grenzen: Uploadgrenzen): AsyncGenerator<Uint8Array> {
  // The stream must outlive its reading: destroying it would take the socket along before the answer is sent.
  const stukken: AsyncIterator<Buffer> = vraag.iterator({ destroyOnReturn: false });
  const einde = Date.now() + grenzen.totaalMs;
  let omvang = 0;
  let wacht = false;
  try {
    for (;;) {
      wacht = true;
      const stuk = await binnen(stukken.next(), Math.min(grenzen.stilMs, Math.max(0, einde - Date.now())));
      wacht = false;
      if (stuk.done) return;
      omvang += stuk.value.length;
      if (omvang > grenzen.bodyBytes) throw teGroot(grenzen);
      yield stuk.value;
    }
  } finally {
    // A read that is still waiting would let nothing end before it.
    if (!wacht) await stukken.return?.();
  }
}
