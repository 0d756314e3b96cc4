import type { Tabel, TabelOpties, TabelRij } from "../tabel";
import { Tabelopbouw } from "../tabelopbouw";
import { BladLezer } from "./blad-lezer";
import { GedeeldeTeksten } from "./gedeelde-teksten";
import { spoel } from "./spoel";
import { leesWerkmap } from "./werkmap";
import { leesXmlDeel } from "./xml-deel";
import { Zip } from "./zip";

/** Bytes of a sheet, unpacked. It streams, so this bounds time and not memory. */
const MAX_BLAD = 512 * 1024 * 1024;

async function* rijenVan(
  bron: AsyncIterable<Uint8Array>,
  opbouw: Tabelopbouw,
  { blad, signal }: TabelOpties,
): AsyncGenerator<readonly TabelRij[]> {
  const bestand = await spoel(bron, signal);
  try {
    const zip = await Zip.open(bestand.handle, bestand.grootte);
    const werkmap = await leesWerkmap(zip, blad);
    const teksten = werkmap.teksten === null ? null : await GedeeldeTeksten.lees(zip, werkmap.teksten);
    const lezer = new BladLezer(opbouw, werkmap, teksten);
    const naStuk = (): Iterable<readonly TabelRij[]> => {
      signal?.throwIfAborted();
      return opbouw.porties();
    };
    yield* leesXmlDeel(zip.lees(werkmap.blad, MAX_BLAD), lezer, naStuk);
    opbouw.vereisKop();
    yield* opbouw.porties(true);
  } finally {
    await bestand.sluit();
  }
}

/**
 * Reads one sheet of an .xlsx. Dates come as JJJJ-MM-DD, numbers as a person types them, with a point for the decimals;
 * WAAR and ONWAAR as a Dutch spreadsheet shows them. A row with a formula or an error in it comes with its `fout`.
 *
 * @throws Afgekeurd when there is no sound header, or when it is no plain .xlsx; later from `rijen`.
 */
export async function leesXlsx(bron: AsyncIterable<Uint8Array>, opties: TabelOpties): Promise<Tabel> {
  const opbouw = new Tabelopbouw();
  const rijen = rijenVan(bron, opbouw, opties);
  await rijen.next();
  return { formaat: "XLSX", kop: opbouw.vereisKop(), scheiding: ";", tekenset: "utf-8", rijen };
}
