import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Actor } from "../access/actor";
import { gemeentenVan } from "../access/scope";
import { rustigeStand } from "../aggregations";
import type { Queryable } from "../data/queryable";
import type { Cijfervraag, Gelezen } from "../request-context";
import type { Uitkomst } from "./antwoord";

/** What all remembered answers may take, and one of them, in characters. */
const GEHEUGEN = 64_000_000;
const ANTWOORD = 1_000_000;

interface Onthouden {
  readonly dataStand: string;
  readonly uitkomst: Uitkomst;
  /** What was asked, so that asking it again is logged as the first time was. */
  readonly cijfervragen: readonly Cijfervraag[];
}

/** Answers that were made of cells alone, to be given again for as long as the cells are in the same state. */
export interface Antwoordgeheugen {
  /** The answer that this actor got to this body, when it still holds; it costs one statement to know that. */
  zoek(actor: Actor, body: string): Promise<Omit<Onthouden, "dataStand"> | null>;
  /** Remembers an answer, when what it was made of says that it may be. */
  bewaar(actor: Actor, body: string, gelezen: Gelezen, uitkomst: Uitkomst): Promise<void>;
}

/**
 * A dashboard asks the same of the same state again and again. Nothing is ever given that a fresh read would not give:
 * who may see what is part of the name of an answer, and before it is given again the state of the cells is read.
 */
export function createAntwoordgeheugen(lezer: Queryable): Antwoordgeheugen {
  const onthouden = new LRUCache<string, Onthouden>({
    maxSize: GEHEUGEN,
    maxEntrySize: ANTWOORD,
    sizeCalculation: ({ uitkomst }) => uitkomst.body.length + 1,
  });
  return {
    zoek: async (actor, body) => {
      const gemeenten = await gemeentenVan(actor, lezer);
      const sleutel = sleutelVan(actor, gemeenten, body);
      const bewaard = onthouden.get(sleutel);
      if (!bewaard) return null;
      const dataStand = await rustigeStand(lezer, gemeenten);
      if (bewaard.dataStand === dataStand) return bewaard;
      onthouden.delete(sleutel);
      return null;
    },
    bewaar: async (actor, body, { dataStanden, meer, cijfervragen }, uitkomst) => {
      const [dataStand, ...andere] = dataStanden;
      if (meer || dataStand === undefined || andere.length > 0 || uitkomst.status !== 200) return;
      onthouden.set(sleutelVan(actor, await gemeentenVan(actor, lezer), body), { dataStand, uitkomst, cijfervragen });
    },
  };
}

/** Names a question by all of who asks, which gemeenten that is about now, and all of what is asked; a digest, so that no question is kept. */
const sleutelVan = (actor: Actor, gemeenten: readonly string[], body: string): string =>
  createHash("sha256")
    .update(JSON.stringify([Object.entries(actor).sort(([a], [b]) => (a < b ? -1 : 1)), gemeenten]))
    .update("\n")
    .update(body)
    .digest("base64");
