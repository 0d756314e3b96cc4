import { registerEnumType } from "type-graphql";

/** An object such as registerEnumType takes, from a closed list of words: each value is its own name. */
export const enumOf = <T extends string>(words: readonly T[]): { readonly [W in T]: W } =>
  Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in T]: W };

/** Registers an enum of the schema from a closed list; the compiler misses no value's description. */
export function registerEnum<T extends string>(
  name: string,
  description: string,
  words: readonly T[],
  texts: Readonly<Record<T, string>>,
): { readonly [W in T]: W } {
  const values = enumOf(words);
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: texts[word] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as Record<T, { description: string }> });
  return values;
}
