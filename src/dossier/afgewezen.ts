/**
 * Why a write was refused. ONGELDIG: the input breaks a rule by itself or beside what is there. ONBEKEND: it points at what
 * isn't there or may not be seen. CONFLICT: what it would change has changed or is closed. DUBBEL: it is there already.
 */
export const AFWIJSCODES = ["ONGELDIG", "ONBEKEND", "CONFLICT", "DUBBEL"] as const;
export type AfwijsCode = (typeof AFWIJSCODES)[number];

/** Thrown by the write path where a rule of the domain refuses; whoever catches it has nothing written left. */
export class AfgewezenFout extends Error {
  readonly velden: readonly string[];

  constructor(
    readonly code: AfwijsCode,
    /** Dutch, for the asker: what is wrong and what to do. Never holds a name, a BSN or free text. */
    readonly melding: string,
    /** The fields of the input it is about. */
    ...velden: readonly string[]
  ) {
    super(melding);
    this.velden = velden;
  }
}

/** A code as a message may show it: nothing that could be a number of a person, or a sentence. */
export const toonCode = (code: string): string => (/^(?!\d{9}$)[A-Za-z0-9_]{1,30}$/.test(code) ? ` (${code})` : "");
