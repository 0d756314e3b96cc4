/** Region Twente: code and naam of the regio, and its fourteen gemeenten. */
export const REGIO = { code: "TWENTE", naam: "Twente" };

/**
 * Per gemeente: residents (CBS, "Gebieden in Nederland", most likely 1 January 2024) and the share of 0-17-year-olds.
 * No open source gives the young per gemeente, so the shares are synthetic: chosen so that they sum to about 126 000,
 * the number that goes with 16 000 young clients being 12.7 % (Twente, 2021).
 */
export const TWENTE: ReadonlyArray<readonly [code: string, inwoners: number, aandeelJeugd: number]> = [
  ["0141", 74317, 0.203],
  ["0147", 24639, 0.204],
  ["1774", 26739, 0.203],
  ["0153", 161738, 0.178],
  ["0158", 24359, 0.184],
  ["0163", 36264, 0.201],
  ["0164", 83058, 0.191],
  ["1735", 35446, 0.19],
  ["0168", 23376, 0.183],
  ["0173", 31794, 0.193],
  ["1742", 38675, 0.241],
  ["0183", 21397, 0.214],
  ["1700", 34073, 0.223],
  ["0189", 24931, 0.223],
];

/** The years the same count is used for; `bron` says so on every row. */
export const JAREN: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
export const BRON =
  "inwoners: CBS, stand van 2024, ook gebruikt voor de andere jaren; jeugdigen (0 tot en met 17 jaar): synthetisch";
