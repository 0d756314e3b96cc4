import type { AanbiederRij, InstrumentRij } from "./voeg-in";
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

const instrument = (code: string, richting: string, eigen: Partial<InstrumentRij>): InstrumentRij => ({
  ...{ code, versie: "1", richting, minimum: 0, maximum: 20, ordinaal: false },
  ...{ standaarddeviatie: null, betrouwbaarheid: null, grenswaarde: null },
  ...eigen,
});

/** Made up, each way of being used once: with and without cut-off, without norms, with levels. Sdiff of the first two is 2. */
export const INSTRUMENTEN: readonly InstrumentRij[] = [
  instrument("T_KLACHTEN", "LAGER_IS_BETER", { standaarddeviatie: 4, betrouwbaarheid: 0.875, grenswaarde: 9 }),
  instrument("T_WELZIJN", "HOGER_IS_BETER", { standaarddeviatie: 2, betrouwbaarheid: 0.5 }),
  instrument("T_ZONDER", "HOGER_IS_BETER", {}),
  instrument("T_NIVEAU_A", "HOGER_IS_BETER", { minimum: 1, maximum: 5, ordinaal: true }),
  instrument("T_NIVEAU_B", "LAGER_IS_BETER", { minimum: 1, maximum: 5, ordinaal: true }),
];
