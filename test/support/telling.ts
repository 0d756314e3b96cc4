import { evaluate, rebuild, type Dimensie, type UitkomstRij } from "../../src/aggregations";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import type { TestDatabase } from "./database";
import type { NaieveVraag } from "./naief/tel";
import type { Sommen } from "./vergelijk";

/** A row of the engine's answer, in the words of the naive count; `uitkomst` is the row as it was given. */
export interface Antwoordrij extends Sommen {
  readonly uitkomst: UitkomstRij;
}

/** Counts again by role motor: what there is, or only some gemeenten. */
export async function herberekenen(
  { motor }: TestDatabase,
  peildatum: string,
  gemeenten?: readonly string[],
): Promise<void> {
  await rebuild(asTransactional(motor), { peildatum, ...(gemeenten && { gemeenten }) });
}

/** Asks the engine by role lezer what the naive count is asked. */
export async function antwoord({ lezer }: TestDatabase, vraag: NaieveVraag): Promise<Antwoordrij[]> {
  const { indicatoren, periode, groepeer, filter = {}, aanbieders = "ALLE", gemeenten } = vraag;
  const { rijen } = await evaluate(
    asQueryable(lezer),
    { indicatoren, periode, groepeer: groepeer as readonly Dimensie[], filter: filter, bij: [] },
    { gemeenten, aanbieders },
  );
  return rijen.map((uitkomst) => ({
    indicator: uitkomst.indicator,
    dimensies: Object.fromEntries(Object.entries(uitkomst.dimensies)),
    populatie: uitkomst.populatie,
    noemer: uitkomst.noemer,
    teller: uitkomst.teller,
    weggelaten: Object.fromEntries(uitkomst.weggelaten.map(({ reden, aantal }) => [reden, aantal])),
    uitkomst,
  }));
}
