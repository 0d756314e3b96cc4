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

/** Puts text and pieces of SQL one after the other. Linear: a question is made of some hundreds of pieces. */
class Builder {
  private readonly text: string[] = [];
  private readonly values: unknown[] = [];
  /** The text since the last bound value. */
  private current = "";

  write(text: string): void {
    this.current += text;
  }

  bind(value: unknown): void {
    this.text.push(this.current);
    this.values.push(value);
    this.current = "";
  }

  add({ text, values }: Sql): void {
    this.current += text[0] ?? "";
    for (let part = 1; part < text.length; part += 1) {
      this.bind(values[part - 1]);
      this.current = text[part] ?? "";
    }
  }

  done(): Sql {
    return { text: [...this.text, this.current], values: this.values };
  }
}

/**
 * Tagged template: every interpolated value is bound as a parameter, every interpolated Sql is spliced in.
 *
 * @example sql`select ${ident("naam")} from gemeente where code = ${code}`
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  const builder = new Builder();
  builder.write(strings[0] ?? "");
  inserts.forEach((insert, index) => {
    if (isSql(insert)) builder.add(insert);
    else builder.bind(insert);
    builder.write(strings[index + 1] ?? "");
  });
  return builder.done();
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
  const builder = new Builder();
  pieces.forEach((piece, index) => {
    if (index > 0) builder.write(separator);
    builder.add(piece);
  });
  return builder.done();
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
