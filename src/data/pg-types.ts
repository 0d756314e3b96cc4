import { types, type CustomTypesConfig } from "pg";

type Parser = (text: string) => unknown;
type ReadText = (text: string) => (string | null)[];

/** Object ids of pg_type. */
const OID = {
  int8: 20,
  textArray: 1009,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  numericArray: 1231,
  numeric: 1700,
} as const;

const parserOf = types.getTypeParser as (oid: number, format?: "text" | "binary") => Parser;
const texts = parserOf(OID.textArray) as ReadText;
const numbers = (text: string): (number | null)[] =>
  texts(text).map((value) => (value === null ? null : Number(value)));

/**
 * Civil dates stay ISO text (pg would make them a moment in the local zone: the day before in Amsterdam); bigint and
 * numeric become numbers, since counts and sums of this hub stay far under 2^53.
 */
const parsers = new Map<number, Parser>([
  [OID.date, (text) => text],
  [OID.dateArray, texts],
  [OID.int8, Number],
  [OID.int8Array, numbers],
  [OID.numeric, Number],
  [OID.numericArray, numbers],
]);

/** How every connection of the hub reads values: for the `types` option of a pg pool or client. */
export const pgTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers.get(oid)) ??
    parserOf(oid, format)) as CustomTypesConfig["getTypeParser"],
};
