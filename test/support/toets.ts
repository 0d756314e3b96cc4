import { createTestDatabase, type TestDatabase } from "./database";
import { leesMicrorijen, leesReferentie } from "./naief/lees";
import { bestandVan, tel } from "./naief/tel";
import { teken, type Getekend, type Tekening, type Verwacht } from "./teken";
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
 * naive count, so that neither can be right alone. By default the year 2024, asked on 1 January 2026.
 */
export function toets(indicator: string, tekening: Tekening, omstandigheden: Omstandigheden = {}): void {
  const getekend: Getekend = teken(tekening);
  const { van = "2024-01-01", tot = "2025-01-01", peildatum = "2026-01-01", dataTot, filter } = omstandigheden;
  const vraag = {
    indicatoren: [indicator],
    periode: { van, tot },
    groepeer: ["AANBIEDER"] as const,
    gemeenten: [GEMEENTE],
    ...(filter && { filter }),
  };
  let database: TestDatabase;
  let engine: ReadonlyMap<string, Verwacht>;
  let naief: ReadonlyMap<string, Verwacht>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.motor.query("update gemeente set data_tot = $1 where code = $2", [dataTot ?? null, GEMEENTE]);
    await voegIn(database.motor, getekend.rijen, getekend.aanbieders, getekend.instrumenten);
    await herberekenen(database, peildatum, [GEMEENTE]);
    engine = perAanbieder(await antwoord(database, vraag));
    const bestand = bestandVan(await leesMicrorijen(database.motor), await leesReferentie(database.motor), peildatum);
    naief = perAanbieder(tel(bestand, vraag));
  });
  afterAll(() => database.dispose());

  it.each(getekend.gevallen)("$naam", ({ aanbieder, verwacht }) => {
    expect({ naief: naief.get(aanbieder) ?? NIETS }).toEqual({ naief: verwacht });
    expect({ engine: engine.get(aanbieder) ?? NIETS }).toEqual({ engine: verwacht });
  });
}

const NIETS: Verwacht = { populatie: 0, noemer: 0, teller: 0, weggelaten: {} };

/** A count has no noemer and populatie; drawn tables leave these blank, which reads as 0. */
const perAanbieder = (rijen: readonly Sommen[]): ReadonlyMap<string, Verwacht> =>
  new Map(
    rijen.map(({ dimensies, populatie, noemer, teller, weggelaten }) => [
      dimensies["AANBIEDER"] ?? "",
      { populatie: populatie ?? 0, noemer: noemer ?? 0, teller: teller ?? 0, weggelaten },
    ]),
  );
