/** An element that was read and fits its description; `tekst` is "" for groups and for what is dropped. */
export interface Knoop {
  readonly naam: string;
  readonly pad: string;
  readonly kinderen: Knoop[];
  tekst: string;
}

/** The element down this path, or undefined. */
export const zoek = (knoop: Knoop, ...namen: readonly string[]): Knoop | undefined =>
  namen.reduce<Knoop | undefined>((waar, naam) => waar?.kinderen.find((kind) => kind.naam === naam), knoop);

/** Its text, or null when it is not there. */
export const tekst = (knoop: Knoop, ...namen: readonly string[]): string | null => zoek(knoop, ...namen)?.tekst ?? null;

/** An element that must be there: the structure has seen to that. */
export function vereist(knoop: Knoop, ...namen: readonly string[]): Knoop {
  const gevonden = zoek(knoop, ...namen);
  if (!gevonden) throw new Error(`element missing from a checked message: ${namen.join("/")}`);
  return gevonden;
}
