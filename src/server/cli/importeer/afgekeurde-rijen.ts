import { createReadStream } from "node:fs";
import { leesTabel, schrijfCsvRij } from "../../../intake/tabel";
import { schrijfHeel } from "../heel-bestand";
import { BOM, type Rijnummers } from "./bevindingenlijst";

/**
 * Reads a table again and writes the rows with these numbers to a CSV of the same columns, to be mended and delivered
 * again. The separator is that of the file (a spreadsheet goes out with semicolons), the encoding UTF-8 with its mark:
 * the one that both Excel and this hub read for what it is.
 */
export async function schrijfAfgekeurdeRijen(
  bron: string,
  doel: string,
  rijen: Rijnummers,
  { blad, mode }: { readonly blad?: string | undefined; readonly mode: number },
): Promise<void> {
  const tabel = await leesTabel(createReadStream(bron), { blad });
  try {
    await schrijfHeel(
      doel,
      async (bestand) => {
        await bestand.schrijf(BOM + schrijfCsvRij(tabel.kop, tabel.scheiding));
        for await (const portie of tabel.rijen) {
          const regels = portie.filter(({ nummer }) => rijen.heeft(nummer));
          if (regels.length === 0) continue;
          await bestand.schrijf(regels.map(({ cellen }) => schrijfCsvRij(cellen, tabel.scheiding)).join(""));
        }
      },
      mode,
    );
  } finally {
    await tabel.rijen.return(undefined);
  }
}
