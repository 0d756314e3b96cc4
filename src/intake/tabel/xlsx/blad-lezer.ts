import { toon } from "../../afgekeurd";
import { getal, MAX_CEL, MAX_KOLOMMEN, MAX_RIJ, MAX_RIJEN, weiger } from "../tabel";
import type { Tabelopbouw } from "../tabelopbouw";
import { zonderEscapes, type GedeeldeTeksten } from "./gedeelde-teksten";
import { alsDatum, alsGetal } from "./getallen";
import type { Werkmap } from "./werkmap";
import type { Luisteraar } from "./xml-deel";

const beschadigd = (): never => weiger("De rijen in het rekenblad kloppen niet. Sla het bestand opnieuw op als .xlsx.");

/** 0 for A, 26 for AA; -1 when a cell's name holds no column. */
export function kolomVan(cel: string): number {
  let kolom = 0;
  for (let i = 0; i < cel.length; i += 1) {
    const letter = cel.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    kolom = kolom * 26 + letter;
    if (kolom > 20_000) return -1;
  }
  return kolom - 1;
}

/** B7 for column 1 of row 7. */
export function celNaam(kolom: number, rij: number): string {
  let letters = "";
  for (let rest = kolom + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${rij}`;
}

/** Hears the elements of a sheet and makes rows of them. */
export class BladLezer implements Luisteraar {
  private rij = 0;
  private cellen: string[] = [];
  private tekens = 0;
  private fout: string | undefined;
  private kolom = -1;
  private soort = "";
  private stijl = -1;
  private waarde = "";
  private verzamelt = false;

  constructor(
    private readonly opbouw: Tabelopbouw,
    private readonly werkmap: Werkmap,
    private readonly teksten: GedeeldeTeksten | null,
  ) {}

  open(naam: string, attributen: Readonly<Record<string, string>>, ouders: readonly string[]): void {
    const ouder = ouders.at(-1);
    this.verzamelt = false;
    if (naam === "c" && ouder === "row") this.openCel(attributen);
    else if (naam === "v" && ouder === "c") this.verzamelt = true;
    else if (naam === "t") this.verzamelt = ouder === "is" || (ouder === "r" && ouders.at(-2) === "is");
    else if (naam === "f" && ouder === "c") {
      this.meld(`Cel ${this.naam} bevat een formule. Vervang die door de waarde (kopieer en plak als waarde).`);
    } else if (naam === "row" && ouder === "sheetData") this.openRij(attributen["r"]);
  }

  tekst(tekst: string): void {
    if (this.verzamelt && this.waarde.length <= MAX_CEL) this.waarde += tekst.slice(0, MAX_CEL + 1);
  }

  dicht(naam: string): void {
    this.verzamelt = false;
    if (naam === "c") this.sluitCel();
    else if (naam === "row") this.sluitRij();
  }

  private get naam(): string {
    return celNaam(this.kolom, this.rij);
  }

  private meld(fout: string): void {
    this.fout ??= fout;
  }

  private openRij(nummer: string | undefined): void {
    const rij = nummer === undefined ? this.rij + 1 : Number(nummer);
    if (!Number.isInteger(rij) || rij <= this.rij || rij > MAX_RIJEN) beschadigd();
    this.rij = rij;
    this.cellen = [];
    this.tekens = 0;
    this.fout = undefined;
    this.kolom = -1;
  }

  private openCel({ r, t = "n", s }: Readonly<Record<string, string>>): void {
    const kolom = r === undefined ? this.kolom + 1 : kolomVan(r);
    if (kolom <= this.kolom) beschadigd();
    this.kolom = kolom;
    this.soort = t;
    this.stijl = s === undefined ? -1 : Number(s);
    this.waarde = "";
  }

  private sluitCel(): void {
    if (this.waarde === "") return;
    if (this.kolom >= MAX_KOLOMMEN) {
      this.meld(`Cel ${this.naam} staat voorbij kolom ${MAX_KOLOMMEN}; zoveel kolommen mogen er hooguit zijn.`);
      return;
    }
    const tekst = this.lees(this.waarde);
    this.waarde = "";
    if (tekst === "") return;
    if (tekst.length > MAX_CEL) {
      this.meld(`De tekst in cel ${this.naam} is langer dan ${getal(MAX_CEL)} tekens. Maak die korter.`);
    }
    // Past the bound nothing more is kept: what is kept already has the row refused.
    if (this.tekens > MAX_RIJ) return;
    this.tekens += tekst.length;
    while (this.cellen.length < this.kolom) this.cellen.push("");
    this.cellen.push(tekst);
  }

  /** The text of a cell by its kind (ECMA-376, 18.18.11). */
  private lees(waarde: string): string {
    switch (this.soort) {
      case "s":
        return this.teksten?.geef(/^[0-9]{1,9}$/.test(waarde) ? Number(waarde) : -1) ?? beschadigd();
      case "inlineStr":
      case "str":
        return zonderEscapes(waarde);
      case "b":
        return waarde === "1" || waarde === "true" ? "WAAR" : "ONWAAR";
      case "d":
        return waarde.replace(/T00:00:00(?:\.0+)?Z?$/, "");
      case "e":
        this.meld(`Cel ${this.naam} bevat de foutwaarde ${toon(waarde)}. Vul de juiste waarde in.`);
        return waarde;
      default:
        return this.leesGetal(waarde);
    }
  }

  private leesGetal(waarde: string): string {
    const { datumstijlen, stelsel1904 } = this.werkmap;
    const getal = alsGetal(waarde) ?? beschadigd();
    return datumstijlen[this.stijl] === true ? (alsDatum(waarde, stelsel1904) ?? getal) : getal;
  }

  private sluitRij(): void {
    if (this.rij === 0) return;
    // Cells without text are left out of the file; a row is as wide as the header all the same.
    const breedte = this.opbouw.kop?.length ?? 0;
    while (this.cellen.length < breedte) this.cellen.push("");
    this.opbouw.voegToe(this.rij, this.cellen, this.fout);
    this.cellen = [];
    this.fout = undefined;
  }
}
