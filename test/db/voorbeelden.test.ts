import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bijSets } from "../../src/intake/bij";
import { KOLOMMEN_V7 } from "../../src/intake/bij/kolommen-v7";
import { CSV_SETS } from "../../src/intake/csv";
import { REFERENTIE_SETS } from "../../src/intake/referentie";
import { voorbeeldVan } from "../../src/intake/set/voorbeeld";
import { SetProef } from "../support/set-proef";

const DOCUMENT = readFileSync(join(__dirname, "../../docs/leveringen.md"), "utf8");
/** What the examples point at and no set brings. */
const INSTRUMENT = `insert into instrument (code, versie, naam, richting, minimum, maximum, ordinaal)
  values ('SDQ', '1', 'Verzonnen vragenlijst', 'LAGER_IS_BETER', 0, 40, false) on conflict do nothing`;

const BIJ_SETS = bijSets(KOLOMMEN_V7);
const SETS = [...REFERENTIE_SETS, ...CSV_SETS, ...BIJ_SETS];
/** What a delivery about a period says besides its rows. */
const OVER_PERIODE = {
  aanbieder: "98765432",
  periode: { van: "2024-01-01", tot: "2024-07-01" },
  grondslag: "Jeugdwet art. 7.4.0",
};

describe("the examples of docs/leveringen.md", () => {
  let proef: SetProef;
  beforeAll(async () => {
    proef = await SetProef.open();
    await proef.rijen(INSTRUMENT);
  });
  afterAll(() => proef.sluit());

  it.each(SETS.map((set) => [set.naam, set] as const))("%s is taken, after those before it", async (naam, set) => {
    const voorbeeld = voorbeeldVan(set);
    expect(DOCUMENT).toContain(voorbeeld.replaceAll("\r\n", "\n"));
    const verslag = await proef.neemt(voorbeeld, set.perPeriode ? OVER_PERIODE : {});
    expect(verslag).toMatchObject({ soort: naam, rijen: 1 });
    // Much of the reference data is there from the beginning.
    if (!REFERENTIE_SETS.includes(set)) expect(verslag.nieuw + verslag.gewijzigd).toBeGreaterThan(0);
  });

  it("say with commas what they say with semicolons", async () => {
    for (const set of CSV_SETS) {
      expect(await proef.lever(voorbeeldVan(set, ","))).toMatchObject({
        soort: set.naam,
        nieuw: 0,
        gewijzigd: 0,
        bevindingen: [],
      });
    }
  });

  it("have a value for every column that must be filled, and name a client where the set needs one", () => {
    const mist = SETS.flatMap(({ naam, kolommen }) =>
      Object.entries(kolommen).flatMap(([kolom, { verplicht, voorbeeld }]) =>
        verplicht && voorbeeld === "" ? [`${naam}.${kolom}`] : [],
      ),
    );
    expect(mist).toEqual([]);
  });
});
