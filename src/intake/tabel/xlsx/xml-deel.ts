import { SaxesParser } from "saxes";
import { weiger } from "../tabel";

/** Characters between two tags: far more than a cell holds, and no more than memory bears. */
const MAX_TUSSEN = 1024 * 1024;
const MAX_DIEPTE = 64;

/** Who listens to the elements of a part. Names come without prefix: writers differ in those. */
export interface Luisteraar {
  /** `ouders` are the names of the elements around it, the nearest last. */
  open(naam: string, attributen: Readonly<Record<string, string>>, ouders: readonly string[]): void;
  tekst?(tekst: string): void;
  dicht?(naam: string): void;
}

const lokaal = (naam: string): string => naam.slice(naam.indexOf(":") + 1);

/**
 * Reads one XML part of a spreadsheet, and yields what `naStuk` has to hand on after each piece.
 *
 * @throws Afgekeurd on XML that is not well formed or not UTF-8, on a DTD, and on elements without bounds.
 */
export async function* leesXmlDeel<T>(
  stukken: AsyncIterable<Uint8Array>,
  luisteraar: Luisteraar,
  naStuk: () => Iterable<T>,
): AsyncGenerator<T> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const ouders: string[] = [];
  let tussen = 0;
  const beschadigd = (): never => weiger("De XML in het rekenblad klopt niet. Sla het bestand opnieuw op als .xlsx.");
  const gehoord = (): void => {
    tussen = 0;
  };
  parser.on("doctype", () =>
    weiger("Het rekenblad bevat een DTD (<!DOCTYPE>). Dat mag niet; sla het opnieuw op als .xlsx."),
  );
  parser.on("error", beschadigd);
  parser.on("comment", gehoord);
  parser.on("processinginstruction", gehoord);
  parser.on("opentag", ({ name, attributes }) => {
    gehoord();
    const naam = lokaal(name);
    luisteraar.open(naam, attributes, ouders);
    if (ouders.push(naam) > MAX_DIEPTE) beschadigd();
  });
  parser.on("closetag", ({ name }) => {
    gehoord();
    ouders.pop();
    luisteraar.dicht?.(lokaal(name));
  });
  const tekst = (stuk: string): void => {
    gehoord();
    luisteraar.tekst?.(stuk);
  };
  parser.on("text", tekst);
  parser.on("cdata", tekst);

  const decodeer = (stuk?: Uint8Array): string => {
    try {
      return stuk ? decoder.decode(stuk, { stream: true }) : decoder.decode();
    } catch {
      return beschadigd();
    }
  };
  for await (const stuk of stukken) {
    const nieuw = decodeer(stuk);
    tussen += nieuw.length;
    if (tussen > MAX_TUSSEN + nieuw.length) beschadigd();
    parser.write(nieuw);
    yield* naStuk();
  }
  decodeer();
  parser.close();
}

/** Reads a whole part for a listener that keeps what it hears. */
export async function leesGeheel(stukken: AsyncIterable<Uint8Array>, luisteraar: Luisteraar): Promise<void> {
  await leesXmlDeel(stukken, luisteraar, () => []).next();
}
