import { schrijfCsvRij } from "../tabel";
import { naamInBestand, type GegevensSet } from "./definieer-set";

/** An example file of a set: the columns that have an example, and one row. Everyone in it is made up. */
export function voorbeeldVan(set: GegevensSet, scheiding: ";" | "," = ";"): string {
  const gevuld = Object.entries(set.kolommen).filter(([, { voorbeeld }]) => voorbeeld !== "");
  const [kop, rij] = [gevuld.map(([naam]) => naamInBestand(set, naam)), gevuld.map(([, { voorbeeld }]) => voorbeeld)];
  return schrijfCsvRij(kop, scheiding) + schrijfCsvRij(rij, scheiding);
}
