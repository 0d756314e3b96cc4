import { schrijfCsvRij } from "../tabel";
import type { GegevensSet } from "./definieer-set";

/** An example file of a set: the columns that have an example, and one row. Everyone in it is made up. */
export function voorbeeldVan({ kolommen }: GegevensSet, scheiding: ";" | "," = ";"): string {
  const gevuld = Object.entries(kolommen).filter(([, { voorbeeld }]) => voorbeeld !== "");
  const [kop, rij] = [gevuld.map(([naam]) => naam), gevuld.map(([, { voorbeeld }]) => voorbeeld)];
  return schrijfCsvRij(kop, scheiding) + schrijfCsvRij(rij, scheiding);
}
