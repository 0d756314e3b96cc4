import { createHash } from "node:crypto";

/** A piece of SQL with its bound values. Values never become text; only `ident` and `raw` add text. */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
  /** The statement comes again and again with other values: the database keeps its plan (see vast). */
  readonly vast?: true;
}

const isSql = (value: unknown): value is Sql =>
  typeof value === "object" && value !== null && Array.isArray((value as { text?: unknown }).text) && "values" in value;

/** Text and pieces of SQL one after the other. Linear: a question is made of some hundreds of pieces. */
function aaneen(pieces: readonly (string | Sql)[]): Sql {
  const text: string[] = [];
  const values: unknown[] = [];
  // The text since the last bound value.
  let current = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      current += piece;
      continue;
    }
    current += piece.text[0] ?? "";
    for (let part = 1; part < piece.text.length; part += 1) {
      text.push(current);
      current = piece.text[part] ?? "";
      values.push(piece.values[part - 1]);
    }
  }
  text.push(current);
  return { text, values };
}

/**
 * Tagged template: every interpolated value is bound as a parameter, every interpolated Sql is spliced in.
 *
 * @example sql`select ${ident("naam")} from gemeente where code = ${code}`
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  const pieces: (string | Sql)[] = [strings[0] ?? ""];
  inserts.forEach((insert, index) => {
    pieces.push(isSql(insert) ? insert : { text: ["", ""], values: [insert] }, strings[index + 1] ?? "");
  });
  return aaneen(pieces);
}

/** Text that the programmer wrote, never text that came from outside. */
export const raw = (text: string): Sql => ({ text: [text], values: [] });

const idents = new Map<string, Sql>();

/**
 * A quoted identifier; refuses anything but a lowercase name, possibly with its schema. Each is made once: a name never
 * comes from outside.
 */
export function ident(name: string): Sql {
  const known = idents.get(name);
  if (known) return known;
  if (!/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/.test(name)) throw new Error(`not an SQL name: ${name}`);
  const made = raw(
    name
      .split(".")
      .map((part) => `"${part}"`)
      .join("."),
  );
  idents.set(name, made);
  return made;
}

/** Joins pieces with a separator; an empty list gives `whenEmpty`. */
export function join(pieces: readonly Sql[], separator = ", ", whenEmpty = ""): Sql {
  if (pieces.length === 0) return raw(whenEmpty);
  return aaneen(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

/** Marks a statement whose text is always the same, so that a connection parses and plans it once. */
export const vast = (fragment: Sql): Sql => ({ ...fragment, vast: true });

/**
 * The form that pg takes: `$1`, `$2` and the values in that order. A list that is bound in several places is sent once,
 * for it may be long. What is `vast` has a name, which its text decides.
 */
export function toQuery(fragment: Sql): { text: string; values: unknown[]; name?: string } {
  const values: unknown[] = [];
  const lists = new Map<unknown, number>();
  const place = (value: unknown): number => {
    const known = lists.get(value);
    if (known !== undefined) return known;
    const number = values.push(value);
    if (Array.isArray(value)) lists.set(value, number);
    return number;
  };
  const text = fragment.text.reduce((all, part, index) => `${all}$${place(fragment.values[index - 1])}${part}`);
  return fragment.vast
    ? { text, values, name: createHash("sha256").update(text).digest("base64url") }
    : { text, values };
}

/** A uuid v7: the moment, then chance, as the application makes its ids one by one. SQL within PostgreSQL 15. */
export const NIEUW_ID: Sql = sql`overlay(gen_random_uuid()::text placing
  overlay(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') placing '-' from 9 for 0) || '-7'
  from 1 for 15)::uuid`;
