/** A civil day, counted from 1 January 1970: arithmetic without zones or clocks. */
export type Day = number;

const texts: string[] = [];

export const dayOf = (iso: string): Day => Date.parse(iso) / 86_400_000;

/** ISO text of a day, remembered: the demo writes each day thousands of times. */
export function isoOf(day: Day): string {
  return (texts[day] ??= new Date(day * 86_400_000).toISOString().slice(0, 10));
}

export const yearOf = (day: Day): number => Number(isoOf(day).slice(0, 4));

/** The first quarter the demo is about; lives that ended before it are left out. */
export const BEGIN: Day = dayOf("2021-01-01");

/** Exclusive end of all that is known; written to gemeente.data_tot. */
export const EINDE: Day = dayOf("2026-01-01");

/** Long-running help had to start somewhere: the first start that is drawn. */
export const EERSTE_START: Day = dayOf("2018-01-01");
