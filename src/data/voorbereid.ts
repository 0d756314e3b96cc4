import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { Client, type ClientConfig } from "pg";

/** From how many times on a statement is worth keeping: what is asked once or twice would only take up memory. */
const HERHALING = 3;
/** How many statements of one process may be kept by each of its connections. */
const MEESTE = 300;

/** How often a text was asked of late, and the names of those that are kept. */
const geteld = new LRUCache<string, number>({ max: 2_000 });
const namen = new Map<string, string>();

/** The name under which a text is kept; undefined for one that is not asked often, or that came after too many others. */
function naamVan(text: string): string | undefined {
  const naam = namen.get(text);
  if (naam !== undefined || namen.size >= MEESTE) return naam;
  const aantal = (geteld.get(text) ?? 0) + 1;
  geteld.set(text, aantal);
  if (aantal < HERHALING) return undefined;
  const nieuw = createHash("sha256").update(text).digest("hex").slice(0, 32);
  namen.set(text, nieuw);
  return nieuw;
}

/** What `query` of pg is given: a text or a config with values, and nothing that reads its rows in its own way. */
function metNaam(args: unknown[]): unknown[] {
  const [vraag, values, ...rest] = args;
  if (typeof vraag === "string") {
    if (!Array.isArray(values)) return args;
    const name = naamVan(vraag);
    return name === undefined ? args : [{ name, text: vraag, values }, ...rest];
  }
  const { text, name, submit } = (vraag ?? {}) as { text?: unknown; name?: unknown; submit?: unknown };
  const waarden = (vraag as { values?: unknown } | null)?.values;
  if (typeof text !== "string" || name !== undefined || submit !== undefined || !Array.isArray(waarden)) return args;
  const eigen = naamVan(text);
  return eigen === undefined ? args : [{ ...(vraag as object), name: eigen }, ...args.slice(1)];
}

/**
 * A connection for requests, which ask the same few statements of other values again and again: PostgreSQL then reads and
 * plans each of them once per connection. That was a third of the time of a question for figures. Not for role motor, whose
 * temporary tables have other columns in each delivery.
 */
export class VoorbereidendeClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.query = (...args: unknown[]): never =>
      (Client.prototype.query as (...alle: unknown[]) => never).apply(this, metNaam(args));
  }
}
