import { identiteitVan, type Pseudoniemen } from "../access/pseudoniem";
import { Afgekeurd, type Bevinding } from "./afgekeurd";
import { BSN, GEMEENTECODE } from "./set/kolomsoorten";
import { leesTabel, schrijfCsvRij, type Tabel, type TabelRij } from "./tabel";

/** Names that a column goes by, the hub's own first. */
const NAMEN = {
  bsn: ["bsn", "burgerservicenummer"],
  gemeente: ["gemeente", "gemeentecode", "gemeente_code"],
  pseudoniem: ["pseudoniem"],
  sleutel: ["pseudoniemsleutel"],
} as const;

/** A list that is longer than this helps nobody: the file as a whole is wrong. */
const MAX_FOUTEN = 1000;

interface Plaatsen {
  readonly bsn: number;
  /** -1 when the file has no such column. */
  readonly gemeente: number;
  readonly pseudoniem: number;
  readonly sleutel: number;
}

function plaatsenVan(kop: readonly string[], gemeente: string | null): Plaatsen {
  const klein = kop.map((naam) => naam.toLowerCase());
  const vind = (namen: readonly string[]): number => klein.findIndex((naam) => namen.includes(naam));
  const plaatsen = {
    bsn: vind(NAMEN.bsn),
    gemeente: vind(NAMEN.gemeente),
    pseudoniem: vind(NAMEN.pseudoniem),
    sleutel: vind(NAMEN.sleutel),
  };
  if (plaatsen.bsn < 0) {
    throw new Afgekeurd({
      pad: null,
      rij: 1,
      melding: "Er is geen kolom bsn. Geef de kolom met het burgerservicenummer die naam.",
    });
  }
  if (plaatsen.gemeente < 0 && gemeente === null) {
    throw new Afgekeurd({
      pad: null,
      rij: 1,
      melding: "Er is geen kolom gemeente. Voeg die toe, of noem de gemeente met --gemeente.",
    });
  }
  return plaatsen;
}

/** Rows with a burgerservicenummer become rows with a pseudonym; what is wrong with them is gathered, not thrown. */
class Omzetter {
  readonly fouten: Bevinding[] = [];

  constructor(
    private readonly plaatsen: Plaatsen,
    private readonly pseudoniemen: Pseudoniemen,
    private readonly gemeente: string | null,
  ) {}

  /** The header: as it was, with `pseudoniem` and what made it after the number when it had none. */
  kop = (kop: readonly string[]): readonly string[] => this.metPseudoniem(kop, "pseudoniem", "pseudoniemsleutel");

  /** The row without its number; null when it can't be. */
  zet({ nummer, cellen, fout }: TabelRij): readonly string[] | null {
    if (fout !== undefined) return this.meld({ pad: null, rij: nummer, melding: fout });
    const bsn = (cellen[this.plaatsen.bsn] ?? "").trim();
    if (bsn === "") return this.zoalsHetWas(cellen);
    const gelezen = BSN.lees(bsn);
    if (gelezen === null)
      return this.meld({ pad: null, rij: nummer, kolom: "bsn", melding: `Dit klopt niet. Verwacht: ${BSN.verwacht}.` });
    const elders = cellen.findIndex((cel, plaats) => plaats !== this.plaatsen.bsn && cel.includes(gelezen));
    if (elders >= 0 && identiteitVan(gelezen) === "BEKEND") {
      const melding = `Het burgerservicenummer staat ook in kolom ${elders + 1}. Haal het daar weg.`;
      return this.meld({ pad: null, rij: nummer, melding });
    }
    const gemeente = GEMEENTECODE.lees((cellen[this.plaatsen.gemeente] ?? "").trim()) ?? this.gemeente;
    if (gemeente === null) {
      return this.meld({
        pad: null,
        rij: nummer,
        kolom: "gemeente",
        melding: `Dit klopt niet. Verwacht: ${GEMEENTECODE.verwacht}.`,
      });
    }
    const pseudoniem = this.pseudoniemen.vanBsn(gemeente, gelezen);
    // 000000000 and 999999999 stay: they name nobody, and the hub must tell the unborn from the unknown.
    const rij = cellen.with(this.plaatsen.bsn, pseudoniem === null ? gelezen : "");
    if (pseudoniem === null) return this.metPseudoniem(rij, "", "");
    return this.metPseudoniem(rij, pseudoniem, this.pseudoniemen.kenmerken(gemeente).at(-1) ?? "");
  }

  /** A row that named no number may have had a pseudonym already. */
  private zoalsHetWas(cellen: readonly string[]): readonly string[] {
    const { pseudoniem, sleutel } = this.plaatsen;
    return this.metPseudoniem(cellen, cellen[pseudoniem] ?? "", cellen[sleutel] ?? "");
  }

  private metPseudoniem(cellen: readonly string[], pseudoniem: string, sleutel: string): readonly string[] {
    const { bsn, ...plaatsen } = this.plaatsen;
    const nieuw = [...(plaatsen.pseudoniem < 0 ? [pseudoniem] : []), ...(plaatsen.sleutel < 0 ? [sleutel] : [])];
    const oud = cellen.map((cel, plaats) =>
      plaats === plaatsen.pseudoniem ? pseudoniem : plaats === plaatsen.sleutel ? sleutel : cel,
    );
    return oud.toSpliced(bsn + 1, 0, ...nieuw);
  }

  private meld(bevinding: Bevinding): null {
    this.fouten.push(bevinding);
    return null;
  }
}

export interface PseudonimiseerOpties {
  /** The gemeente of rows that name none. */
  readonly gemeente: string | null;
  readonly blad?: string | undefined;
}

/**
 * Turns a table with burgerservicenummers into the same table with pseudonyms, as CSV: the column `bsn` keeps only the
 * numbers that are nobody's, and `pseudoniem` comes beside it. Streams; what was written is worth nothing when it throws.
 *
 * @returns the number of rows
 * @throws Afgekeurd with what is wrong per row, never with a number in it
 * @throws RuweBsnGeweigerd, SleutelFout as `Pseudoniemen` does
 */
export async function pseudonimiseer(
  bron: AsyncIterable<Uint8Array>,
  pseudoniemen: Pseudoniemen,
  { gemeente, blad }: PseudonimiseerOpties,
  schrijf: (tekst: string) => Promise<void>,
): Promise<number> {
  const tabel = await leesTabel(bron, { blad });
  try {
    const omzetter = new Omzetter(plaatsenVan(tabel.kop, gemeente), pseudoniemen, gemeente);
    // Excel takes a CSV for UTF-8 by its mark alone.
    await schrijf(`\ufeff${schrijfCsvRij(omzetter.kop(tabel.kop), tabel.scheiding)}`);
    const rijen = await zetOm(tabel, omzetter, schrijf);
    const [eerste, ...andere] = omzetter.fouten;
    if (eerste) throw new Afgekeurd(eerste, ...andere);
    return rijen;
  } finally {
    await tabel.rijen.return(undefined).catch(() => undefined);
  }
}

async function zetOm(
  { rijen, scheiding }: Tabel,
  omzetter: Omzetter,
  schrijf: (tekst: string) => Promise<void>,
): Promise<number> {
  let aantal = 0;
  for await (const portie of rijen) {
    const regels = portie.map((rij) => omzetter.zet(rij)).filter((cellen) => cellen !== null);
    aantal += portie.length;
    if (omzetter.fouten.length >= MAX_FOUTEN) break;
    if (omzetter.fouten.length === 0) await schrijf(regels.map((cellen) => schrijfCsvRij(cellen, scheiding)).join(""));
  }
  return aantal;
}
