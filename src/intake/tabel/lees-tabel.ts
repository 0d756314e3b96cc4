import { leesCsv } from "./csv/lees-csv";
import { herkenBestand } from "./herken-bestand";
import { kijkVooruit } from "./kijk-vooruit";
import { weiger, type Tabel, type TabelOpties } from "./tabel";
import { leesXlsx } from "./xlsx/lees-xlsx";

const NIET_TE_LEZEN = {
  XML: "Dit bestand is XML of HTML en geen tabel. Sla het op als .xlsx of als CSV UTF-8.",
  XLS: "Dit is een rekenblad in het oude formaat (.xls), of een met een wachtwoord. Haal het wachtwoord eraf en sla het op als .xlsx.",
  "UTF-16": "Het bestand is in UTF-16 opgeslagen. Sla het op als CSV UTF-8.",
  LEEG: "Het bestand is leeg. Zet in de eerste rij de namen van de kolommen.",
  ONBEKEND: "Dit bestand is geen tabel. Sla het op als .xlsx of als CSV UTF-8.",
} as const;

/**
 * Reads a CSV or an .xlsx, whichever it is by its content.
 *
 * @throws Afgekeurd when it can't be read; what is wrong further on is thrown from `rijen`, or told per row.
 */
export async function leesTabel(bron: AsyncIterable<Uint8Array>, opties: TabelOpties = {}): Promise<Tabel> {
  const { eerste, bron: geheel } = await kijkVooruit(bron);
  const soort = herkenBestand(eerste);
  if (soort === "CSV") return leesCsv(geheel, opties.signal);
  if (soort === "XLSX") return leesXlsx(geheel, opties);
  // What was opened for this stream is let go of.
  await geheel[Symbol.asyncIterator]().return?.();
  return weiger(NIET_TE_LEZEN[soort]);
}
