import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { Client, type ClientConfig } from "pg";

/** From how many times on a statement is worth keeping: what is asked once or twice would only take up memory. */
const HERHALING = 3;
/** How many statements a connection keeps; what comes after them waits until the pool replaces the connection. */
const MEESTE = 300;
/** How long a connection lives, in seconds, so that what it keeps follows what is asked now. */
export const LEVENSDUUR = 1_800;

/** Of one connection: the names of the statements that it keeps. */
class Namen {
  private readonly geteld = new LRUCache<string, number>({ max: 1_000 });
  private readonly namen = new Map<string, string>();

  /** The name of a text; undefined for one that is not asked often, or that came after too many others. */
  van(text: string): string | undefined {
    const naam = this.namen.get(text);
    if (naam !== undefined || this.namen.size >= MEESTE) return naam;
    const aantal = (this.geteld.get(text) ?? 0) + 1;
    this.geteld.set(text, aantal);
    if (aantal < HERHALING) return undefined;
    const nieuw = createHash("sha256").update(text).digest("hex").slice(0, 32);
    this.namen.set(text, nieuw);
    return nieuw;
  }
}

const heeftWaarden = (values: unknown): boolean => Array.isArray(values) && values.length > 0;

/** What `query` of pg is given: a text or a config with values, and nothing that reads its rows in its own way. */
function metNaam(namen: Namen, args: unknown[]): unknown[] {
  const [vraag, values, ...rest] = args;
  if (typeof vraag === "string") {
    const name = heeftWaarden(values) ? namen.van(vraag) : undefined;
    return name === undefined ? args : [{ name, text: vraag, values }, ...rest];
  }
  const config = (vraag ?? {}) as Partial<Record<"text" | "values" | "name" | "submit", unknown>>;
  const eigen = config.name !== undefined || config.submit !== undefined;
  if (eigen || typeof config.text !== "string" || !heeftWaarden(config.values)) return args;
  const name = namen.van(config.text);
  return name === undefined ? args : [{ ...config, name }, ...args.slice(1)];
}

/**
 * A connection for requests, which ask the same few statements of other values again and again: PostgreSQL then reads and
 * plans each of them once per connection. That was a third of the time of a question for figures. Not for role motor, whose
 * temporary tables have other columns in each delivery.
 */
export class VoorbereidendeClient extends Client {
  private readonly namen = new Namen();

  constructor(config?: string | ClientConfig) {
    super(config);
    this.query = (...args: unknown[]): never =>
      (Client.prototype.query as (...alle: unknown[]) => never).apply(this, metNaam(this.namen, args));
  }
}
