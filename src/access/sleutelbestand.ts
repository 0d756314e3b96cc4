import { createHmac, randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** A secret of one gemeente; `id` names it in procedures, never the secret itself. */
export interface Sleutel {
  readonly id: string;
  readonly geheim: Buffer;
}

/**
 * Where the keys come from: a file that is only read, one of the hub's own that grows by a gemeente when needed, or the
 * environment itself.
 */
export interface Sleutelplaats {
  /** Path of the file; where this begins with a brace it is the keys themselves, as the environment gave them. */
  readonly pad: string;
  /** True on the embedded database alone: elsewhere a missing key is a mistake, never a reason to make one. */
  readonly zelfAanmaken: boolean;
}

/** The keys can't be read, or say nothing about a gemeente. The message is Dutch and holds no secret. */
export class SleutelFout extends Error {}

const GEHEIM_BYTES = 32;
type Sleutels = ReadonlyMap<string, readonly Sleutel[]>;

/** Whether the keys are in the environment, where the hub can't add one. */
export const inOmgeving = ({ pad }: Sleutelplaats): boolean => pad.startsWith("{");

/** How messages name the place; never what is in it. */
export const plaatsNaam = (plaats: Sleutelplaats): string =>
  inOmgeving(plaats) ? "DRIELUIK_PSEUDONIEM_SLEUTELS" : plaats.pad;

/**
 * Names a key in a database or a file: its id, and a proof by which another key under the same id is told apart. An HMAC
 * over a fixed text gives nothing away of a key of 256 random bits.
 */
export const kenmerkVan = ({ id, geheim }: Sleutel): string =>
  `${id}.${createHmac("sha256", geheim).update("drieluik kenmerk van een pseudoniemsleutel").digest("hex").slice(0, 16)}`;

function leesSleutel(waar: string, gemeente: string, ruw: unknown): Sleutel {
  const { id, sleutel } = (ruw ?? {}) as { id?: unknown; sleutel?: unknown };
  const geheim = typeof sleutel === "string" ? Buffer.from(sleutel, "base64") : Buffer.alloc(0);
  if (typeof id !== "string" || !/^[\w-]{1,40}$/.test(id) || geheim.length < GEHEIM_BYTES) {
    throw new SleutelFout(
      `${waar}: een sleutel van gemeente ${gemeente} klopt niet. Een sleutel heeft een "id" (letters en cijfers) en een "sleutel" van minstens ${GEHEIM_BYTES} bytes in base64.`,
    );
  }
  return { id, geheim };
}

function leesDocument(waar: string, document: unknown, sleutels: Map<string, readonly Sleutel[]>): void {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new SleutelFout(`${waar}: dit is geen JSON-object met per gemeentecode een lijst sleutels.`);
  }
  for (const [gemeente, lijst] of Object.entries(document)) {
    if (!/^[0-9]{4}$/.test(gemeente) || !Array.isArray(lijst) || lijst.length === 0) {
      throw new SleutelFout(
        `${waar}: "${gemeente}" moet een gemeentecode van vier cijfers zijn met een lijst sleutels.`,
      );
    }
    const eerder = sleutels.get(gemeente) ?? [];
    const gelezen = lijst.map((ruw) => leesSleutel(waar, gemeente, ruw));
    // Of a gemeente named twice the first counts, since two processes may have added one at the same moment; unless the
    // later goes on where the earlier ended, as a rotation writes it.
    if (!eerder.every((een, plaats) => gelezen[plaats]?.geheim.equals(een.geheim))) continue;
    if (new Set(gelezen.map(({ id }) => id)).size < gelezen.length) {
      throw new SleutelFout(`${waar}: twee sleutels van gemeente ${gemeente} hebben hetzelfde "id".`);
    }
    sleutels.set(gemeente, gelezen);
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
 * Reads keys: one JSON object `{ "0153": [{ "id": "1", "sleutel": "<base64>" }] }`, or several, one a line. The order of a
 * list is the order of wrapping (pseudoniem.ts).
 *
 * @throws SleutelFout when the file is absent or says something else.
 */
function leesSleutels(plaats: Sleutelplaats): Sleutels {
  const waar = plaatsNaam(plaats);
  if (!inOmgeving(plaats) && !existsSync(plaats.pad)) throw new SleutelFout(`Het sleutelbestand ${waar} bestaat niet.`);
  const tekst = inOmgeving(plaats) ? plaats.pad : readFileSync(plaats.pad, "utf8");
  const sleutels = new Map<string, readonly Sleutel[]>();
  const geheel = alsJson(tekst);
  if (geheel) {
    leesDocument(waar, geheel.waarde, sleutels);
    return sleutels;
  }
  for (const [index, regel] of tekst.split("\n").entries()) {
    if (regel.trim() === "") continue;
    const document = alsJson(regel);
    if (!document) throw new SleutelFout(`${waar}: regel ${index + 1} is geen JSON.`);
    leesDocument(waar, document.waarde, sleutels);
  }
  return sleutels;
}

function schrijfVast(pad: string, vlag: "a" | "w", tekst: string): void {
  const bestand = openSync(pad, vlag, 0o600);
  try {
    writeSync(bestand, tekst);
    fsyncSync(bestand);
  } finally {
    closeSync(bestand);
  }
}

const nieuwGeheim = (): Buffer => randomBytes(GEHEIM_BYTES);

const alsTekst = ({ id, geheim }: Sleutel): object => ({ id, sleutel: geheim.toString("base64") });

/**
 * Adds a fresh key for a gemeente as one line. An append is one write at the end of the file, so two processes never
 * overwrite each other; both then read which line came first.
 */
function voegToe(pad: string, gemeente: string): void {
  const eerste = alsTekst({ id: "1", geheim: nieuwGeheim() });
  schrijfVast(pad, "a", `${JSON.stringify({ [gemeente]: [eerste] })}\n`);
}

/**
 * The keys of one gemeente, in the order of wrapping.
 *
 * @throws SleutelFout when there are none and none may be made.
 */
export function sleutelsVan(plaats: Sleutelplaats, gemeente: string): readonly Sleutel[] {
  const lees = () => (plaats.zelfAanmaken && !existsSync(plaats.pad) ? undefined : leesSleutels(plaats).get(gemeente));
  let sleutels = lees();
  if (!sleutels && plaats.zelfAanmaken) {
    voegToe(plaats.pad, gemeente);
    sleutels = lees();
  }
  if (!sleutels) {
    throw new SleutelFout(
      `Er is geen pseudoniemsleutel voor gemeente ${gemeente}. Voeg die toe aan ${plaatsNaam(plaats)}.`,
    );
  }
  return sleutels;
}

/** Replaces an operator's file whole, so that a reader never sees half of it, and leaves it to whose it was. */
function vervang(pad: string, tekst: string): void {
  const { uid, gid } = statSync(pad);
  const concept = `${pad}.${String(process.pid)}`;
  schrijfVast(concept, "w", tekst);
  chownSync(concept, uid, gid);
  renameSync(concept, pad);
  const map = openSync(dirname(pad), "r");
  try {
    fsyncSync(map);
  } finally {
    closeSync(map);
  }
}

/**
 * Adds a key behind those of the gemeente; on disk before it returns, for what is wrapped with a key that is lost is lost.
 * The hub's own file grows by a line, since other processes may append to it as well. Of an operator's file two writers
 * would each forget the other's key: one rotation at a time (dossier/roteer-pseudoniemen.ts).
 *
 * @throws SleutelFout when the keys are in the environment
 */
export function voegSleutelToe(plaats: Sleutelplaats, gemeente: string): Sleutel {
  if (inOmgeving(plaats)) {
    throw new SleutelFout(
      `De sleutels staan in DRIELUIK_PSEUDONIEM_SLEUTELS zelf, en daar kan de hub niet schrijven. Zet daar achter de sleutels van gemeente ${gemeente} een nieuwe (bijvoorbeeld van openssl rand -base64 32) en geef deze opdracht opnieuw.`,
    );
  }
  const huidige = sleutelsVan(plaats, gemeente);
  const nummer = Math.max(0, ...huidige.map(({ id }) => (/^\d{1,9}$/.test(id) ? Number(id) : 0))) + 1;
  const nieuw = { id: String(nummer), geheim: nieuwGeheim() };
  const regel = (code: string, lijst: readonly Sleutel[]): string =>
    `${JSON.stringify({ [code]: lijst.map(alsTekst) })}\n`;
  const eigen = regel(gemeente, [...huidige, nieuw]);
  if (plaats.zelfAanmaken) schrijfVast(plaats.pad, "a", eigen);
  else {
    const andere = [...leesSleutels(plaats)].filter(([code]) => code !== gemeente);
    vervang(plaats.pad, [...andere.map(([code, lijst]) => regel(code, lijst)), eigen].join(""));
  }
  return nieuw;
}
