import type { Bevinding } from "../afgekeurd";
import type { HulpRegel } from "../bericht";

/** What makes a line the same line (TR101); two stops of one line may differ in reason and date. */
const sleutelVan = (regel: HulpRegel): string =>
  JSON.stringify([
    regel.toewijzingsnummer,
    regel.productcategorie,
    regel.productcode,
    regel.aanvang,
    regel.stop?.einde,
    regel.stop?.reden,
  ]);

/** A line with its StatusAanlevering as it was written. */
export interface GelezenRegel {
  readonly regel: HulpRegel;
  readonly status: string;
}

/** TR018, CS058 and TR101. */
export function controleerHulp(regels: readonly GelezenRegel[]): Bevinding[] {
  const eerder = new Map<string, string>();
  return regels.flatMap(({ regel, status }) => {
    const bevindingen: Bevinding[] = [];
    const { pad, aanvang, stop } = regel;
    if (stop && stop.einde < aanvang) {
      bevindingen.push({
        pad: `${pad}/Einddatum`,
        melding: `Einddatum ${stop.einde} ligt voor Begindatum ${aanvang}. Verbeter een van de twee.`,
      });
    }
    if (status === "9") {
      bevindingen.push({
        pad: `${pad}/StatusAanlevering`,
        melding: "Status 9 (ongewijzigd) hoort niet in een start- of stopbericht. Laat dit product weg.",
      });
    }
    const sleutel = sleutelVan(regel);
    const dubbel = eerder.get(sleutel);
    if (dubbel !== undefined)
      bevindingen.push({ pad, melding: `Dit product staat al in het bericht, bij ${dubbel}. Laat er een weg.` });
    eerder.set(sleutel, pad);
    return bevindingen;
  });
}
