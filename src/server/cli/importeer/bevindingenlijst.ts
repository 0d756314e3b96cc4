import type { Bevinding } from "../../../intake/afgekeurd";
import { schrijfCsvRij } from "../../../intake/tabel";
import { HeelBestand } from "../heel-bestand";

/** So many findings are shown on the screen. */
export const OP_SCHERM = 100;

const KOP = ["rij", "kolom", "element", "waarde", "melding", "ernst"];
/** Excel takes a CSV for UTF-8 by this mark alone. */
export const BOM = "\ufeff";

/** A spreadsheet runs what begins so; the name of a column is the sender's own word. */
const alsTekst = (cel: string): string => (/^[=+\-@\t\r]/.test(cel) ? `'${cel}` : cel);

const regel = ({ ernst, rij, kolom, pad, waarde, melding }: Bevinding): string =>
  schrijfCsvRij([String(rij ?? ""), kolom ?? "", pad ?? "", waarde ?? "", melding, ernst ?? "FOUT"].map(alsTekst), ";");

/** Numbers of rows, a bit each: as many as a file has, in little memory. */
export class Rijnummers {
  private bits = new Uint8Array(1024);
  aantal = 0;

  voegToe(nummer: number): void {
    const plaats = nummer >>> 3;
    if (plaats >= this.bits.length) {
      const groter = new Uint8Array(Math.max(plaats + 1, this.bits.length * 2));
      groter.set(this.bits);
      this.bits = groter;
    }
    if (!this.heeft(nummer)) this.aantal += 1;
    this.bits[plaats] = (this.bits[plaats] ?? 0) | (1 << (nummer & 7));
  }

  heeft(nummer: number): boolean {
    return ((this.bits[nummer >>> 3] ?? 0) & (1 << (nummer & 7))) !== 0;
  }
}

/**
 * The findings of one file as they come by. Only a list that is longer than the screen is written to a file, as CSV; one
 * that begins anew takes the place of what was there.
 */
export class Bevindingenlijst {
  rijen = new Rijnummers();
  private eerste: Bevinding[] = [];
  private bestand: HeelBestand | null = null;

  /** @param pad where a long list goes; null when there is no place for it */
  constructor(
    private readonly pad: string | null,
    private readonly mode: number,
  ) {}

  async neem(portie: readonly Bevinding[], begin: boolean): Promise<void> {
    if (begin) await this.begin();
    // A row with a warning was applied.
    for (const { rij, ernst } of portie) if (rij !== undefined && ernst === undefined) this.rijen.voegToe(rij);
    if (this.bestand !== null) return this.bestand.schrijf(portie.map(regel).join(""));
    this.eerste.push(...portie);
    if (this.eerste.length <= OP_SCHERM || this.pad === null) {
      this.eerste.length = Math.min(this.eerste.length, OP_SCHERM);
      return;
    }
    this.bestand = await HeelBestand.open(this.pad, this.mode);
    await this.bestand.schrijf([BOM, schrijfCsvRij(KOP, ";"), ...this.eerste.map(regel)].join(""));
    this.eerste = [];
  }

  /** @returns the file with the whole list, or null when there is none */
  async sluit(): Promise<string | null> {
    await this.bestand?.maakAf();
    return this.bestand?.pad ?? null;
  }

  async gooiWeg(): Promise<void> {
    await this.bestand?.gooiWeg();
  }

  private async begin(): Promise<void> {
    await this.bestand?.gooiWeg();
    this.bestand = null;
    this.eerste = [];
    this.rijen = new Rijnummers();
  }
}
