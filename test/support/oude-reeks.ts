import fc from "fast-check";
import type { Pool } from "pg";
import { historie, type Uitkomsten, type UitkomstRij, type Vraag } from "../../src/aggregations";
import { asQueryable } from "../../src/data/queryable-pg";
import type { TestDatabase } from "./database";

/** A row of cellen.historie_cijfer as a test writes it. */
export interface Cijferrij {
  readonly gemeente_code: string;
  readonly indicator: string;
  readonly definitieversie: string;
  readonly periode_van: string;
  readonly periode_tot: string;
  readonly oud_product: string;
  readonly teller: number;
  readonly noemer: number | null;
  readonly levering_id: string | null;
}

/** A row of concordantie. */
export interface Concordantierij {
  readonly versie: string;
  readonly oud_product: string;
  readonly ondersteuningsbehoefte: string;
  readonly geldig_van: string;
  readonly geldig_tot: string | null;
}

/** An old series and how its products are mapped. */
export interface OudeReeks {
  readonly cijfers: readonly Cijferrij[];
  readonly concordantie: readonly Concordantierij[];
}

/** A row with what a test does not care about filled in: Almelo, UITVAL, 2022, ours, all products, of no levering. */
export const cijfer = (eigen: Partial<Cijferrij> = {}): Cijferrij => ({
  gemeente_code: "0141",
  indicator: "UITVAL",
  definitieversie: "1",
  ...jaar(2022),
  oud_product: "",
  teller: 10,
  noemer: 40,
  levering_id: null,
  ...eigen,
});

export const jaar = (nummer: number) => ({ periode_van: `${nummer}-01-01`, periode_tot: `${nummer + 1}-01-01` });

export const kwartaal = (nummer: number, deel: number) => ({
  periode_van: `${nummer}-${String(deel * 3 - 2).padStart(2, "0")}-01`,
  periode_tot: deel === 4 ? `${nummer + 1}-01-01` : `${nummer}-${String(deel * 3 + 1).padStart(2, "0")}-01`,
});

/** A levering's id: of version 7, made on this day. */
export const levering = (dag: string, nummer = 0): string => {
  const tijd = Date.parse(`${dag}T12:00:00Z`).toString(16).padStart(12, "0");
  return `${tijd.slice(0, 8)}-${tijd.slice(8)}-7000-8000-${String(nummer).padStart(12, "0")}`;
};

/** Replaces whatever series there is. */
export async function schrijfReeks(motor: Pool, { cijfers, concordantie }: OudeReeks): Promise<void> {
  await motor.query("delete from cellen.historie_cijfer");
  await motor.query("delete from concordantie");
  await motor.query(
    "insert into cellen.historie_cijfer select * from jsonb_populate_recordset(null::cellen.historie_cijfer, $1::jsonb)",
    [JSON.stringify(cijfers)],
  );
  await motor.query("insert into concordantie select * from jsonb_populate_recordset(null::concordantie, $1::jsonb)", [
    JSON.stringify(concordantie),
  ]);
}

const JAREN = [2021, 2022, 2023] as const;
const PRODUCTEN = ["", "A", "B", "C"] as const;

const rij = fc.record({
  gemeente_code: fc.constantFrom("0141", "0141", "0153"),
  indicator: fc.constantFrom("UITVAL", "UITVAL", "UITVAL", "INSTROOM", "TEVREDENHEID_NUT"),
  definitieversie: fc.constantFrom("1", "1", "1", "oud"),
  periode: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...JAREN).map(jaar) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...JAREN), fc.integer({ min: 1, max: 4 })).map(([j, k]) => kwartaal(j, k)),
    },
  ),
  oud_product: fc.constantFrom(...PRODUCTEN),
  teller: fc.integer({ min: 0, max: 60 }),
  noemer: fc.option(fc.integer({ min: 60, max: 90 }), { freq: 12 }),
  levering_id: fc.constantFrom(null, levering("2025-02-01"), levering("2025-03-01")),
});

const sleutel = (een: Cijferrij): string =>
  [een.gemeente_code, een.indicator, een.definitieversie, een.periode_van, een.periode_tot, een.oud_product].join(" ");

/** Versions of the concordance, each for some products, that take over at the turn of a year. */
const concordantie = fc
  .uniqueArray(
    fc.record({
      versie: fc.constantFrom("2021", "2023"),
      oud_product: fc.constantFrom("A", "B", "C"),
      ondersteuningsbehoefte: fc.constantFrom("1", "2"),
    }),
    { selector: ({ versie, oud_product }) => `${versie} ${oud_product}`, maxLength: 6, size: "max" },
  )
  .map((regels) =>
    regels.map((regel) => ({
      ...regel,
      geldig_van: `${regel.versie}-01-01`,
      geldig_tot: regel.versie === "2021" ? "2023-01-01" : null,
    })),
  );

/** Small series of years and quarters, dense in double deliveries, totals beside parts, and breaks. */
export const oudeReeks: fc.Arbitrary<OudeReeks> = fc.record({
  cijfers: fc.uniqueArray(
    rij.map(({ periode, ...overig }): Cijferrij => ({ ...overig, ...periode })),
    { selector: sleutel, minLength: 1, maxLength: 60, size: "max" },
  ),
  concordantie,
});

export const ALMELO = "0141";
export const ENSCHEDE = "0153";

/** A question to the series with what a test does not care about filled in: UITVAL over three years, as one row. */
export const vraagVan = (eigen: Partial<Vraag> = {}): Vraag => ({
  indicatoren: ["UITVAL"],
  periode: { van: "2021-01-01", tot: "2024-01-01" },
  groepeer: [],
  filter: {},
  bij: [],
  ...eigen,
});

/** Asks the series by role lezer. */
export const vraagReeks = (
  { lezer }: TestDatabase,
  vraag: Partial<Vraag> = {},
  gemeenten: readonly string[] = [ALMELO, ENSCHEDE],
): Promise<Uitkomsten> => historie(asQueryable(lezer), vraagVan(vraag), { gemeenten, aanbieders: "ALLE" });

/** A row as its dimensions, its sums, and whether it breaks. */
export const kort = ({ dimensies, teller, noemer, reeksbreuk }: UitkomstRij): string =>
  [...Object.values(dimensies), `${String(teller)}/${String(noemer)}`, ...(reeksbreuk ? ["breuk"] : [])].join(" ");

/** Products A and B, of which v2 knows only A, and otherwise. */
export const CONCORDANTIE: readonly Concordantierij[] = [
  { versie: "v1", oud_product: "A", ondersteuningsbehoefte: "1", geldig_van: "2020-01-01", geldig_tot: "2023-01-01" },
  { versie: "v1", oud_product: "B", ondersteuningsbehoefte: "2", geldig_van: "2020-01-01", geldig_tot: "2023-01-01" },
  { versie: "v2", oud_product: "A", ondersteuningsbehoefte: "2", geldig_van: "2023-01-01", geldig_tot: null },
];
