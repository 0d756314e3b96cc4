import { MAX_CEL } from "../tabel";
import { leesGeheel } from "./xml-deel";
import type { Zip } from "./zip";

/** Bytes of the part, unpacked; what is kept of it is less. */
const MAX_DEEL = 64 * 1024 * 1024;

/** A control character that XML can't hold is written _xHHHH_; only those that belong in text are taken back. */
export function zonderEscapes(tekst: string): string {
  if (!tekst.includes("_x")) return tekst;
  return tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (geheel, code: string) => {
    const teken = Number.parseInt(code, 16);
    const hoortInTekst =
      teken === 9 || teken === 10 || teken === 13 || (teken >= 32 && (teken < 0xd800 || teken > 0xdfff));
    return hoortInTekst ? String.fromCharCode(teken) : geheel;
  });
}

/**
 * The texts that cells point to by number, in one block of bytes: millions of strings would cost several times their
 * own size. A text that is too long for a cell is cut just past that, so that the cell is refused.
 */
export class GedeeldeTeksten {
  private bytes = Buffer.alloc(64 * 1024);
  private eindes = new Uint32Array(1024);
  private aantal = 0;

  /** @throws Afgekeurd when they are damaged or too many. */
  static async lees(zip: Zip, deel: string): Promise<GedeeldeTeksten> {
    const teksten = new GedeeldeTeksten();
    let tekst = "";
    let verzamelt = false;
    await leesGeheel(zip.lees(deel, MAX_DEEL), {
      open(naam, _attributen, ouders) {
        if (naam === "si") tekst = "";
        // Not in rPh: that says how to pronounce it.
        verzamelt = naam === "t" && (ouders.at(-1) === "si" || ouders.at(-1) === "r");
      },
      tekst(stuk) {
        if (verzamelt && tekst.length <= MAX_CEL) tekst += stuk.slice(0, MAX_CEL + 1);
      },
      dicht(naam) {
        verzamelt = false;
        if (naam === "si") teksten.voegToe(zonderEscapes(tekst));
      },
    });
    return teksten;
  }

  /** Null when there is no text of that number. */
  geef(nummer: number): string | null {
    if (!Number.isInteger(nummer) || nummer < 0 || nummer >= this.aantal) return null;
    return this.bytes.toString("utf8", nummer === 0 ? 0 : this.eindes[nummer - 1], this.eindes[nummer]);
  }

  private voegToe(tekst: string): void {
    const begin = this.aantal === 0 ? 0 : (this.eindes[this.aantal - 1] ?? 0);
    const einde = begin + Buffer.byteLength(tekst);
    if (einde > this.bytes.length) {
      const groter = Buffer.alloc(Math.max(einde, this.bytes.length * 2));
      this.bytes.copy(groter);
      this.bytes = groter;
    }
    if (this.aantal === this.eindes.length) {
      const langer = new Uint32Array(this.eindes.length * 2);
      langer.set(this.eindes);
      this.eindes = langer;
    }
    this.bytes.write(tekst, begin);
    this.eindes[this.aantal] = einde;
    this.aantal += 1;
  }
}
