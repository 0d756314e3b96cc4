import type { AanbiederRij } from "./voeg-in";
import type { Wet } from "../../src/domein";

/** What every drawn history chooses from: few of each, so that rules meet. */
export const GEMEENTEN = ["0141", "0153", "0164"] as const;
/** Every gemeente of the region that those lie in. */
export const TWENTE: readonly string[] = [
  ...["0141", "0147", "0153", "0158", "0163", "0164", "0168"],
  ...["0173", "0183", "0189", "1700", "1735", "1742", "1774"],
];
export const AANBIEDERS: readonly AanbiederRij[] = [
  { code: "DL000001", solistisch: false, gecertificeerde_instelling: false },
  { code: "DL000002", solistisch: false, gecertificeerde_instelling: false },
  { code: "DL000003", solistisch: true, gecertificeerde_instelling: false },
  { code: "DL000004", solistisch: false, gecertificeerde_instelling: true },
];

export const BEGIN = "2023-01-01";

export const SOORTEN_HULP: Readonly<
  Record<Wet, readonly (readonly [product: string | null, hulpvorm: string | null])[]>
> = {
  JEUGDWET: [
    ["45", "02"],
    ["54", "02"],
    ["41", "03"],
    ["42", null],
    ["50", null],
    [null, null],
  ],
  WMO: [
    ["02", null],
    ["07", null],
    ["12", null],
    [null, null],
  ],
};
export const SEGMENTEN: Readonly<Record<Wet, readonly (string | null)[]>> = {
  JEUGDWET: [null, "2", "4"],
  WMO: [null, "1a", "2", "3"],
};
export const REDENEN: Readonly<Record<Wet, readonly string[]>> = {
  JEUGDWET: ["31", "32", "33", "34", "35", "02", "20", "36", "37", "38", "39"],
  WMO: ["19", "21", "22", "23", "31", "02", "20", "36", "37", "38", "39"],
};
