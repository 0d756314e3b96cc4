import { basename } from "node:path";
import { startProgress } from "../progress";

/** Files smaller than this are done before a line about them was read. */
const KLEIN = 1024 * 1024;
const KB = 1024;

const getal = (n: number): string => Math.round(n).toLocaleString("nl-NL");

/** 75 -> "nog 2 min", 8 -> "nog 8 s". */
export const nogTeGaan = (seconden: number): string =>
  seconden >= 60 ? `nog ${Math.ceil(seconden / 60)} min` : `nog ${Math.max(1, Math.ceil(seconden))} s`;

/** What is shown of one file while it comes in. */
export interface Leesvoortgang {
  /** Lets the bytes of the file through, and counts them. */
  volg(bron: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  rijen(aantal: number): void;
  stop(): void;
}

const STIL: Leesvoortgang = { volg: (bron) => bron, rijen: () => undefined, stop: () => undefined };

/** Progress by the bytes that were read: rows, rows a second, and the time left. */
export function toonVoortgang(
  naam: string,
  grootte: number,
  nu: () => number = () => performance.now(),
): Leesvoortgang {
  if (grootte < KLEIN) return STIL;
  const balk = startProgress(basename(naam), Math.ceil(grootte / KB), " kB");
  const begin = nu();
  let bytes = 0;
  let rijen = 0;
  const toon = (): void => {
    const seconden = (nu() - begin) / 1000;
    const tempo = `${getal(rijen)} rijen, ${getal(rijen / Math.max(seconden, 0.001))} per seconde`;
    const rest =
      bytes >= grootte ? "controleren en toepassen" : nogTeGaan((seconden * (grootte - bytes)) / Math.max(bytes, 1));
    balk.update(Math.ceil(bytes / KB), `${tempo}, ${rest}`);
  };
  return {
    async *volg(bron) {
      for await (const stuk of bron) {
        bytes += stuk.length;
        yield stuk;
      }
    },
    rijen(aantal) {
      rijen = aantal;
      toon();
    },
    stop: () => balk.stop(),
  };
}
