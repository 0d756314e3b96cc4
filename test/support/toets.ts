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
  /** How many people each gemeente has in every year; null where that is not known, unless given as it is in reality. */
  readonly inwoners?: { readonly alle: number; readonly jeugdigen: number } | null;
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
  const {
    van = "2024-01-01",
    tot = "2025-01-01",
    peildatum = "2026-01-01",
    dataTot,
    filter,
    inwoners,
  } = omstandigheden;
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
    if (inwoners !== undefined) await telInwoners(database, gemeenten, inwoners);
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

/** Whatever the census says. */
async function telInwoners(
  { motor }: TestDatabase,
  gemeenten: readonly string[],
  inwoners: NonNullable<Omstandigheden["inwoners"]> | null,
): Promise<void> {
  await motor.query("delete from gemeente_jaar where gemeente_code = any($1)", [gemeenten]);
  if (inwoners === null) return;
  await motor.query(
    `insert into gemeente_jaar (gemeente_code, jaar, inwoners, jeugdigen, bron)
     select g, j, $2, $3, 'verzonnen' from unnest($1::text[]) g, generate_series(2023, 2025) j`,
    [gemeenten, inwoners.alle, inwoners.jeugdigen],
  );
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
