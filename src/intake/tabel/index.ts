export { schrijfCsvRij } from "./csv/schrijf-csv-rij";
export { herkenBestand, type Bestandssoort } from "./herken-bestand";
export { kijkVooruit } from "./kijk-vooruit";
export { leesTabel } from "./lees-tabel";
export type { Tabel, TabelOpties, TabelRij } from "./tabel";
