import { indicatorVan } from "../../src/aggregations";
import { createTestDatabase, type TestDatabase } from "./database";
import { leesMicrorijen, leesReferentie } from "./naief/lees";
import { bestandVan, tel } from "./naief/tel";
import { teken, type Getekend, type Scheiding, type Tekening } from "./teken";
import type { Verwacht } from "./teken-verwacht";
import { antwoord, herberekenen } from "./telling";
import type { Sommen } from "./vergelijk";
import { voegIn } from "./voeg-in";

/** When a drawn question is asked, about which period and values, and how far the gemeente's data reach. */
interface Omstandigheden {
  readonly van?: string;
  readonly tot?: string;
  readonly peildatum?: string;
  readonly dataTot?: string;
  readonly filter?: Readonly<Record<string, readonly string[]>>;
}

const GEMEENTE = "0153";

/**
 * One test per drawn case: the engine's sums of the case's own aanbieder are what is drawn, and so are those of the
 * naive count, so that neither can be right alone. A case of what knows no aanbieder has a gemeente of its own. By
 * default the year 2024, asked on 1 January 2026.
 */
export function toets(indicator: string, tekening: Tekening, omstandigheden: Omstandigheden = {}): void {
  const scheiding = indicatorVan(indicator)?.dimensies.includes("AANBIEDER") ? "AANBIEDER" : "GEMEENTE";
  const getekend: Getekend = teken(tekening, scheiding);
  const { van = "2024-01-01", tot = "2025-01-01", peildatum = "2026-01-01", dataTot, filter } = omstandigheden;
  const gemeenten = scheiding === "AANBIEDER" ? [GEMEENTE] : getekend.gevallen.map(({ code }) => code);
  const vraag = {
    indicatoren: [indicator],
    periode: { van, tot },
    groepeer: [scheiding],
    gemeenten,
    ...(filter && { filter }),
  };
  let database: TestDatabase;
  let engine: ReadonlyMap<string, Verwacht>;
  let naief: ReadonlyMap<string, Verwacht>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.motor.query("update gemeente set data_tot = $1 where code = any($2)", [dataTot ?? null, gemeenten]);
    await voegIn(database.motor, getekend.rijen, getekend.aanbieders, getekend.instrumenten);
    await herberekenen(database, peildatum, gemeenten);
    engine = perGeval(await antwoord(database, vraag), scheiding);
    const bestand = bestandVan(await leesMicrorijen(database.motor), await leesReferentie(database.motor), peildatum);
    naief = perGeval(tel(bestand, vraag), scheiding);
  });
  afterAll(() => database.dispose());

  it.each(getekend.gevallen)("$naam", ({ code, verwacht }) => {
    expect({ naief: naief.get(code) ?? NIETS }).toEqual({ naief: verwacht });
    expect({ engine: engine.get(code) ?? NIETS }).toEqual({ engine: verwacht });
  });
}

const NIETS: Verwacht = { populatie: 0, noemer: 0, teller: 0, weggelaten: {} };

/** A count has no noemer and populatie; drawn tables leave these blank, which reads as 0. */
const perGeval = (rijen: readonly Sommen[], scheiding: Scheiding): ReadonlyMap<string, Verwacht> =>
  new Map(
    rijen.map(({ dimensies, populatie, noemer, teller, weggelaten }) => [
      dimensies[scheiding] ?? "",
      { populatie: populatie ?? 0, noemer: noemer ?? 0, teller: teller ?? 0, weggelaten },
    ]),
  );
