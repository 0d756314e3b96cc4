import { toonNaam } from "../afgekeurd";
import { getal, MAX_CEL, MAX_KOLOMMEN, MAX_RIJ, weiger, type TabelRij } from "./tabel";

const PORTIE = 1000;
/** Characters after which a batch is full, however few its rows. */
const PORTIE_TEKENS = 1024 * 1024;

/** The header as names, or a refusal that says which column to mend. */
function leesKop(cellen: readonly string[], nummer: number): readonly string[] {
  const kop = cellen.map((naam) => naam.trim());
  if (kop.length > MAX_KOLOMMEN) {
    weiger(`Het bestand heeft ${kop.length} kolommen; het mogen er hooguit ${MAX_KOLOMMEN} zijn.`, { rij: nummer });
  }
  const gezien = new Set<string>();
  kop.forEach((naam, index) => {
    const waar = { rij: nummer };
    if (naam === "") weiger(`Kolom ${index + 1} heeft geen naam. Vul de naam in of haal de kolom weg.`, waar);
    if (gezien.has(naam.toLowerCase())) {
      weiger(`De kolomnaam ${toonNaam(naam, index + 1)} staat er twee keer. Geef elke kolom een eigen naam.`, waar);
    }
    gezien.add(naam.toLowerCase());
  });
  return kop;
}

/** Rows of any format become a header and batches of rows that fit it. */
export class Tabelopbouw {
  /** Null until the header was seen. */
  kop: readonly string[] | null = null;
  private kopGemeld = false;
  private portie: TabelRij[] = [];
  private tekens = 0;

  /** Takes the next row; the first one with text in it is the header. */
  voegToe(nummer: number, cellen: readonly string[], fout?: string): void {
    if (fout === undefined && cellen.every((cel) => cel.trim() === "")) return;
    if (this.kop === null) {
      if (fout !== undefined) weiger(fout, { rij: nummer });
      this.kop = leesKop(cellen, nummer);
      return;
    }
    const gebrek = this.gebrek(nummer, cellen);
    const reden = fout ?? gebrek;
    this.portie.push(reden === undefined ? { nummer, cellen } : { nummer, cellen, fout: reden });
  }

  /** First an empty batch, once the header is known; then full batches, and at the end the one that is not full. */
  *porties(einde = false): Generator<readonly TabelRij[]> {
    if (this.kop !== null && !this.kopGemeld) {
      this.kopGemeld = true;
      yield [];
    }
    while (this.portie.length >= PORTIE) yield this.portie.splice(0, PORTIE);
    if (this.portie.length > 0 && (einde || this.tekens >= PORTIE_TEKENS)) yield this.portie.splice(0);
    if (this.portie.length === 0) this.tekens = 0;
  }

  /** The header, once the file has ended. */
  vereisKop(): readonly string[] {
    return this.kop ?? weiger("Het bestand is leeg. Zet in de eerste rij de namen van de kolommen.");
  }

  private gebrek(nummer: number, cellen: readonly string[]): string | undefined {
    const breedte = this.kop?.length ?? 0;
    let tekens = 0;
    let teLang = -1;
    for (let i = 0; i < cellen.length; i += 1) {
      const lengte = cellen[i]?.length ?? 0;
      if (lengte > MAX_CEL) teLang = i;
      tekens += lengte;
    }
    this.tekens += tekens;
    if (tekens > MAX_RIJ) {
      weiger(`Rij ${nummer} is langer dan ${getal(MAX_RIJ)} tekens. Maak de rij korter.`, { rij: nummer });
    }
    if (cellen.length !== breedte) {
      const wat = cellen.length > breedte ? "te veel" : "te weinig";
      return `Rij ${nummer} heeft ${cellen.length} kolommen en dat is ${wat}: de eerste rij heeft er ${breedte}. Maak ze gelijk.`;
    }
    if (teLang < 0) return undefined;
    return `De tekst in kolom ${toonNaam(this.kop?.[teLang] ?? "", teLang + 1)} is langer dan ${getal(MAX_CEL)} tekens. Maak die korter.`;
  }
}
