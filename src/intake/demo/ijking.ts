import type { Wet } from "../../domein";

/**
 * What the demo is calibrated on. Published: jeugdhulp of 0-22-year-olds in the first half of 2021 was highest in Almelo
 * (9.9 %), about 1 in 10 in Hengelo, 1 in 12 in Enschede and 1 in 18 to 20 in Dinkelland and Tubbergen. The other shares
 * and all of Wmo are synthetic, between those.
 */
export const GEBRUIK: Readonly<Record<string, Readonly<Record<Wet, number>>>> = {
  "0141": { JEUGDWET: 0.099, WMO: 0.068 },
  "0147": { JEUGDWET: 0.069, WMO: 0.049 },
  "0153": { JEUGDWET: 0.083, WMO: 0.064 },
  "0158": { JEUGDWET: 0.068, WMO: 0.057 },
  "0163": { JEUGDWET: 0.07, WMO: 0.055 },
  "0164": { JEUGDWET: 0.094, WMO: 0.06 },
  "0168": { JEUGDWET: 0.074, WMO: 0.062 },
  "0173": { JEUGDWET: 0.076, WMO: 0.058 },
  "0183": { JEUGDWET: 0.05, WMO: 0.041 },
  "0189": { JEUGDWET: 0.063, WMO: 0.047 },
  "1700": { JEUGDWET: 0.072, WMO: 0.055 },
  "1735": { JEUGDWET: 0.066, WMO: 0.054 },
  "1742": { JEUGDWET: 0.061, WMO: 0.045 },
  "1774": { JEUGDWET: 0.053, WMO: 0.044 },
};

/** Share of the trajecten that is jeugdhulp; the rest is Wmo. With this both wetten reach their true level together. */
export const AANDEEL_JEUGD = 0.45;

export interface Inwoners {
  readonly gemeente: string;
  readonly inwoners: number;
  readonly jeugdigen: number;
}

interface Deel {
  readonly gemeente: string;
  readonly wet: Wet;
  readonly gewicht: number;
}

/** How many trajecten each gemeente and wet gets: together exactly `totaal`, by largest remainder. */
export function verdeel(totaal: number, gemeenten: readonly Inwoners[]): Map<string, Record<Wet, number>> {
  const delen = gemeenten.flatMap<Deel>(({ gemeente, inwoners, jeugdigen }) => {
    const gebruik = GEBRUIK[gemeente] ?? { JEUGDWET: 0.07, WMO: 0.055 };
    return [
      { gemeente, wet: "JEUGDWET", gewicht: jeugdigen * gebruik.JEUGDWET },
      { gemeente, wet: "WMO", gewicht: inwoners * gebruik.WMO },
    ];
  });
  const som = (wet: Wet) => delen.reduce((sum, deel) => sum + (deel.wet === wet ? deel.gewicht : 0), 0);
  const noemer: Record<Wet, number> = { JEUGDWET: som("JEUGDWET"), WMO: som("WMO") };
  const aandeel: Record<Wet, number> = { JEUGDWET: AANDEEL_JEUGD, WMO: 1 - AANDEEL_JEUGD };
  const exact = delen.map((deel) => ({
    ...deel,
    aantal: (totaal * aandeel[deel.wet] * deel.gewicht) / noemer[deel.wet],
  }));
  const rest = totaal - exact.reduce((sum, { aantal }) => sum + Math.floor(aantal), 0);
  const naarRest = exact.toSorted((a, b) => (b.aantal % 1) - (a.aantal % 1));
  const quota = new Map<string, Record<Wet, number>>(
    gemeenten.map(({ gemeente }) => [gemeente, { JEUGDWET: 0, WMO: 0 }]),
  );
  naarRest.forEach(({ gemeente, wet, aantal }, index) => {
    const quotum = quota.get(gemeente);
    if (quotum) quotum[wet] = Math.floor(aantal) + (index < rest ? 1 : 0);
  });
  return quota;
}
