import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** A secret of one gemeente; `id` names it in procedures, never the secret itself. */
export interface Sleutel {
  readonly id: string;
  readonly geheim: Buffer;
}

/** Where the keys come from: a file that is only read, or one of the hub's own that grows by a gemeente when needed. */
export interface Sleutelplaats {
  readonly pad: string;
  /** True on the embedded database alone: elsewhere a missing key is a mistake, never a reason to make one. */
  readonly zelfAanmaken: boolean;
}

/** The keys can't be read, or say nothing about a gemeente. The message is Dutch and holds no secret. */
export class SleutelFout extends Error {}

const GEHEIM_BYTES = 32;
type Sleutels = ReadonlyMap<string, readonly Sleutel[]>;

function leesSleutel(pad: string, gemeente: string, ruw: unknown): Sleutel {
  const { id, sleutel } = (ruw ?? {}) as { id?: unknown; sleutel?: unknown };
  const geheim = typeof sleutel === "string" ? Buffer.from(sleutel, "base64") : Buffer.alloc(0);
  if (typeof id !== "string" || id === "" || geheim.length < GEHEIM_BYTES) {
    throw new SleutelFout(
      `${pad}: een sleutel van gemeente ${gemeente} klopt niet. Een sleutel heeft een "id" en een "sleutel" van minstens ${GEHEIM_BYTES} bytes in base64.`,
    );
  }
  return { id, geheim };
}

function leesDocument(pad: string, document: unknown, sleutels: Map<string, readonly Sleutel[]>): void {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new SleutelFout(`${pad}: dit is geen JSON-object met per gemeentecode een lijst sleutels.`);
  }
  for (const [gemeente, lijst] of Object.entries(document)) {
    if (!/^[0-9]{4}$/.test(gemeente) || !Array.isArray(lijst) || lijst.length === 0) {
      throw new SleutelFout(
        `${pad}: "${gemeente}" moet een gemeentecode van vier cijfers zijn met een lijst sleutels.`,
      );
    }
    // Of a gemeente named twice the first counts: two processes may have added one at the same moment.
    if (!sleutels.has(gemeente))
      sleutels.set(
        gemeente,
        lijst.map((ruw) => leesSleutel(pad, gemeente, ruw)),
      );
  }
}

function alsJson(tekst: string): { waarde: unknown } | null {
  try {
    return { waarde: JSON.parse(tekst) };
  } catch {
    return null;
  }
}

/**
 * Reads a key file: one JSON object `{ "0153": [{ "id": "1", "sleutel": "<base64>" }] }`, or several, one a line. The
 * order of a list is the order of wrapping (pseudoniem.ts).
 *
 * @throws SleutelFout when the file is absent or says something else.
 */
function leesSleutelbestand(pad: string): Sleutels {
  if (!existsSync(pad)) throw new SleutelFout(`Het sleutelbestand ${pad} bestaat niet.`);
  const tekst = readFileSync(pad, "utf8");
  const sleutels = new Map<string, readonly Sleutel[]>();
  const geheel = alsJson(tekst);
  if (geheel) {
    leesDocument(pad, geheel.waarde, sleutels);
    return sleutels;
  }
  for (const [index, regel] of tekst.split("\n").entries()) {
    if (regel.trim() === "") continue;
    const document = alsJson(regel);
    if (!document) throw new SleutelFout(`${pad}: regel ${index + 1} is geen JSON.`);
    leesDocument(pad, document.waarde, sleutels);
  }
  return sleutels;
}

/**
 * Adds a fresh key for a gemeente as one line. An append is one write at the end of the file, so two processes never
 * overwrite each other; both then read which line came first.
 */
function voegToe(pad: string, gemeente: string): void {
  const sleutel = randomBytes(GEHEIM_BYTES).toString("base64");
  const bestand = openSync(pad, "a", 0o600);
  try {
    writeSync(bestand, `${JSON.stringify({ [gemeente]: [{ id: "1", sleutel }] })}\n`);
    fsyncSync(bestand);
  } finally {
    closeSync(bestand);
  }
}

/**
 * The keys of one gemeente, in the order of wrapping.
 *
 * @throws SleutelFout when there are none and none may be made.
 */
export function sleutelsVan(plaats: Sleutelplaats, gemeente: string): readonly Sleutel[] {
  const lees = () =>
    plaats.zelfAanmaken && !existsSync(plaats.pad) ? undefined : leesSleutelbestand(plaats.pad).get(gemeente);
  let sleutels = lees();
  if (!sleutels && plaats.zelfAanmaken) {
    voegToe(plaats.pad, gemeente);
    sleutels = lees();
  }
  if (!sleutels) {
    throw new SleutelFout(`Er is geen pseudoniemsleutel voor gemeente ${gemeente}. Voeg die toe aan ${plaats.pad}.`);
  }
  return sleutels;
}
