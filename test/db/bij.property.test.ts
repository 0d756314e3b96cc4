import fc from "fast-check";
import { beeindigd, BijProef, RECORD, type BijRij } from "../support/bij-proef";

const PERIODEN = ["2023H2", "2024H1", "2024H2"] as const;
const BEGIN = { "2023H2": "2023-07-01", "2024H1": "2024-01-01", "2024H2": "2024-07-01" };
const MENSEN = [
  { BSN: "999900043", geboortedatum: "20100517", geslacht: "V" },
  { BSN: "999999999", geboortedatum: "20120000", geslacht: "M" },
];

const dag = (begin: string, dagen: number): string => {
  const datum = new Date(`${begin}T00:00:00Z`);
  datum.setUTCDate(datum.getUTCDate() + dagen);
  return datum.toISOString().slice(0, 10);
};

/** One record in one period: who, where, which hulpvorm, when. Ends on or after the first day of the period. */
const record = fc.record({
  mens: fc.constantFrom(...MENSEN),
  gemeente: fc.constantFrom("0153", "0141"),
  hulpvorm: fc.constantFrom("02", "03"),
  aanvang: fc.constantFrom("2023-05-01", "2023-06-10", "2023-08-01"),
  einde: fc.option(fc.nat(183), { nil: null }),
  cijfer: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
});
const levering = fc.uniqueArray(record, {
  maxLength: 4,
  selector: ({ mens, gemeente, hulpvorm, aanvang }) => [mens.BSN, gemeente, hulpvorm, aanvang].join(),
});
const leveringen = fc.tuple(levering, levering, levering).chain((inhoud) =>
  fc.record({
    inhoud: fc.constant(inhoud),
    volgorde: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    // A delivery that is replaced by what must hold in the end.
    eerst: fc.tuple(fc.constantFrom(0, 1, 2), levering),
  }),
);

type Getrokken = typeof record extends fc.Arbitrary<infer R> ? R : never;

function rijVan(wanneer: (typeof PERIODEN)[number], getrokken: Getrokken): BijRij {
  const { mens, gemeente, hulpvorm, aanvang, einde, cijfer } = getrokken;
  const begin = BEGIN[wanneer];
  const rest = {
    ...mens,
    gemeentecode: gemeente,
    hulpvorm,
    "datum aanvang": aanvang,
    ...(cijfer === null ? {} : { "informant 1": "01", "outcome 2": cijfer }),
  };
  const laatste = aanvang > begin ? aanvang : begin;
  return einde === null ? { ...RECORD, ...rest } : beeindigd(dag(laatste, Math.min(einde, 150)), "01", rest);
}

/** All that deliveries leave, without the ids that each import draws anew. */
const stand = (proef: BijProef): Promise<unknown[]> =>
  proef.rijen(`
    select c.gemeente_code, c.identiteit, c.geboortejaar, c.geslacht, c.aanbieder_codes, t.hulpvorm, t.aanvang, t.aanvang_administratief,
      t.einde, t.einde_administratief, t.reden_code, t.leidend, l.periode_van, e.informant, e.rapportcijfer, e.afname
    from client c
      left join traject t on t.gemeente_code = c.gemeente_code and t.client_id = c.id
      left join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
      left join ervaring e on e.gemeente_code = t.gemeente_code and e.traject_id = t.id
    where t.id is not null
    order by c.gemeente_code, c.identiteit, t.hulpvorm, t.aanvang, t.einde, e.rapportcijfer`);

describe("deliveries of Beleidsinformatie Jeugd in any order", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
  });
  afterAll(() => proef.sluit());

  it("end in the same state, whatever was replaced on the way", async () => {
    await fc.assert(
      fc.asyncProperty(leveringen, async ({ inhoud, volgorde, eerst: [welke, vervangen] }) => {
        const neem = async (nummer: number, records: readonly Getrokken[]): Promise<void> => {
          const wanneer = PERIODEN[nummer] ?? "2024H1";
          const { oordeel, bevindingen } = await proef.lever(
            wanneer,
            records.map((een) => rijVan(wanneer, een)),
          );
          expect({ oordeel, fouten: bevindingen.filter(({ ernst }) => ernst === undefined) }).toEqual({
            oordeel: expect.stringMatching(/VERWERKT/) as string,
            fouten: [],
          });
        };
        await proef.maakLeeg();
        for (const [nummer, records] of inhoud.entries()) await neem(nummer, records);
        const opVolgorde = await stand(proef);
        await proef.maakLeeg();
        await neem(welke, vervangen);
        for (const nummer of volgorde) await neem(nummer, inhoud[nummer] ?? []);
        expect(await stand(proef)).toEqual(opVolgorde);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});
