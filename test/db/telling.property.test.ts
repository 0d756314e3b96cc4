import fc from "fast-check";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import { leesReferentie } from "../support/naief/lees";
import { bestandVan, tel, type NaieveVraag } from "../support/naief/tel";
import { plusMaanden } from "../support/naief/datum";
import type { Referentie } from "../support/naief/rijen";
import { antwoord, herberekenen } from "../support/telling";
import { opRij } from "../support/vergelijk";
import { maakLeeg, voegIn } from "../support/voeg-in";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN, TWENTE } from "../support/wereld";

const UITKOMSTEN = [
  "UITVAL",
  "VOORTIJDIG",
  "TEVREDENHEID_NUT",
  "TEVREDENHEID_NUT_OUDER",
  "TEVREDENHEID_VOLDOENDE",
  "TEVREDENHEID_VOLDOENDE_OUDER",
  "ZONDER_HULP_VERDER",
  "ZONDER_HULP_VERDER_OUDER",
  "ZONDER_HULP_VERDER_STRIKT",
  "ZONDER_HULP_VERDER_OUDER_STRIKT",
  "GEEN_NIEUWE_START",
  "GEEN_NIEUWE_START_6M",
  "GEEN_NIEUWE_START_CBS",
  "PROBLEMEN_VERMINDERD",
  "PROBLEMEN_HERSTELD",
  "PROBLEMEN_VERBETERD",
  "PROBLEMEN_ONVERANDERD",
  "PROBLEMEN_VERSLECHTERD",
  "ZELFREDZAAMHEID_VERHOOGD",
  "DOELEN_GEREALISEERD",
  "DOELEN_DEKKING",
];
/** What is asked of aanmeldingen and plans, which have no aanbieder or product. */
const PROCES = [
  "AANMELDINGEN",
  "WACHTTIJD_GESPREK",
  "WACHTTIJD_GESPREK_2W",
  "WACHTTIJD_GESPREK_6W",
  "TOELEIDING",
  "PLANNEN",
  "DOORLOOPTIJD",
  "DOORVERWIJZING_MAATWERK",
  "HERHAALDE_HULPVRAAG",
  "GAS_T_SCORE",
];
const VAN_PLANNEN = PROCES.slice(5);
const VOLUME = ["INSTROOM", "UITSTROOM", "DUUR"];
const KOSTEN = ["KOSTEN", "TOEGEWEZEN", "GEDECLAREERD", "TOEWIJZINGEN", "DECLARATIE_TIJDIG"];
const PEILDATUM = "2025-07-01";
const RUNS = 50;
const VRAGEN = 5;
const SEED = Number(process.env["DRIELUIK_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

const DIMENSIES = [
  "REGIO",
  "GEMEENTE",
  "AANBIEDER",
  "MAAND",
  "KWARTAAL",
  "JAAR",
  "WET",
  "HULPVORM",
  "PRODUCTCATEGORIE",
  "SEGMENT",
  "ONDERSTEUNINGSBEHOEFTE",
  "NIVEAU",
  "LEVERINGSVORM",
  "VERWIJZER",
  "LEEFTIJDSGROEP",
  "GESLACHT",
];

const periode = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 24 }))
  .map(([begin, duur]) => ({ van: plusMaanden("2023-01-01", begin), tot: plusMaanden("2023-01-01", begin + duur) }));
const heleKwartalen = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 6 })).map(([begin, duur]) => ({
  van: plusMaanden("2023-01-01", 3 * begin),
  tot: plusMaanden("2023-01-01", 3 * (begin + duur)),
}));
const groepeer = fc.uniqueArray(fc.constantFrom(...DIMENSIES), { maxLength: 4 });
const gemeenten = fc.constantFrom<readonly string[]>(GEMEENTEN, GEMEENTEN, ["0153"], ["0141", "0164"]);
const filter = fc.constantFrom<Record<string, string[]>>(
  {},
  {},
  { WET: ["JEUGDWET"] },
  { AANBIEDER: ["DL000001", "DL000003"] },
  { HULPVORM: ["02", "ONBEKEND"], GESLACHT: ["MAN", "VROUW"] },
  { KWARTAAL: ["2024K1", "2024K3"] },
);

/** Whose results: everyone's, or those of an aanbieder who sees no other. */
const van = fc.constantFrom<{ aanbieders?: readonly string[] }>(
  {},
  {},
  {},
  { aanbieders: ["DL000002"] },
  { aanbieders: [] },
);

/** Sums may be asked of any dimensions, volume of wijken too; clients of what has a margin of its own. */
const uitkomstVraag = fc
  .record({ indicatoren: fc.constant([...UITKOMSTEN, ...VOLUME]), periode, groepeer, gemeenten, filter, van })
  .map(({ van: wie, ...rest }) => ({ ...rest, ...wie }));
/** Help by message is always in natura, so that costs know no leveringsvorm. */
const kostenVraag = fc.record({
  indicatoren: fc.constant(KOSTEN),
  periode,
  groepeer: fc.uniqueArray(fc.constantFrom(...DIMENSIES.filter((een) => een !== "LEVERINGSVORM")), { maxLength: 4 }),
  gemeenten,
  filter,
});
/** Each with dimensions that both its sides have cells of. */
const verhoudingVraag = fc
  .record({
    wat: fc.constantFrom(
      {
        indicatoren: ["STAPELING", "STAPELING_WETTEN", "STAPELING_AANDEEL", "STAPELING_WETTEN_AANDEEL"],
        op: [[], ["GEMEENTE"], ["REGIO"], ["LEEFTIJDSGROEP"], ["GESLACHT", "LEEFTIJDSGROEP"], ["WIJK"]],
      },
      {
        indicatoren: ["KOSTEN_PER_CLIENT"],
        op: [["GEMEENTE"], ["LEEFTIJDSGROEP"], ["WET", "HULPVORM"], ["SEGMENT"], ["GESLACHT"]],
      },
      { indicatoren: ["KOSTEN_PER_CLIENT", "KOSTEN_PER_1000"], op: [[], ["GEMEENTE"], ["WET"], ["WET", "REGIO"]] },
    ),
    welke: fc.nat(5),
    periode: heleKwartalen,
    gemeenten,
  })
  .map(({ wat: { indicatoren, op }, welke, ...een }) => ({
    ...{ ...een, indicatoren },
    groepeer: [...(op[welke % op.length] ?? []), "KWARTAAL"],
  }));
const wijkVraag = fc.record({
  indicatoren: fc.constant(VOLUME),
  periode,
  groepeer: fc.constantFrom(["WIJK"], ["WIJK", "WET", "GEMEENTE"], ["WIJK", "KWARTAAL", "GESLACHT"]),
  gemeenten,
});
const procesVraag = fc.record({
  indicatoren: fc.shuffledSubarray(PROCES, { minLength: 1 }),
  periode,
  groepeer: fc.uniqueArray(
    fc.constantFrom("REGIO", "GEMEENTE", "MAAND", "KWARTAAL", "JAAR", "WET", "LEEFTIJDSGROEP", "GESLACHT"),
    { maxLength: 4 },
  ),
  gemeenten,
  filter: fc.constantFrom<Record<string, string[]>>({}, { WET: ["WMO"] }, { GESLACHT: ["MAN", "ONBEKEND"] }),
});
const planVraag = fc.record({
  indicatoren: fc.oneof(fc.shuffledSubarray(VAN_PLANNEN, { minLength: 1 }), fc.constant(["PLANNEN"])),
  periode,
  groepeer: fc.constantFrom(["VERWIJZER"], ["VERWIJZER", "WET", "GEMEENTE"], ["VERWIJZER", "MAAND"]),
  gemeenten,
});
const procesWijkVraag = fc.record({
  indicatoren: fc.constantFrom(["AANMELDINGEN"], ["PLANNEN", "AANMELDINGEN"]),
  periode,
  groepeer: fc.constantFrom(["WIJK"], ["WIJK", "WET", "GEMEENTE"], ["WIJK", "KWARTAAL", "GESLACHT"]),
  gemeenten,
});
const clientenVraag = fc.record({
  indicatoren: fc.constant(["CLIENTEN"]),
  periode: heleKwartalen,
  groepeer: fc.constantFrom(
    ["KWARTAAL"],
    ["GEMEENTE", "KWARTAAL"],
    ["AANBIEDER", "KWARTAAL"],
    ["WET", "AANBIEDER", "GEMEENTE", "KWARTAAL"],
    ["WET", "HULPVORM", "KWARTAAL"],
    ["LEEFTIJDSGROEP", "GESLACHT", "KWARTAAL"],
    ["WET", "WIJK", "KWARTAAL"],
    ["LEVERINGSVORM", "REGIO", "KWARTAAL"],
    ["SEGMENT", "KWARTAAL", "JAAR"],
  ),
  gemeenten,
  filter: fc.constantFrom<Record<string, string[]>>({}, {}, { KWARTAAL: ["2023K4", "2024K2"] }),
});
/** Of what is filtered on one value, a margin has the cells too. */
const eenClientenVraag = fc.record({
  indicatoren: fc.constant(["CLIENTEN"]),
  periode: heleKwartalen,
  groepeer: fc.constantFrom(["KWARTAAL"], ["GEMEENTE", "KWARTAAL"], ["WET", "KWARTAAL"]),
  gemeenten,
  filter: fc.constantFrom<Record<string, string[]>>(
    { WET: ["WMO"] },
    { AANBIEDER: ["DL000001"] },
    { LEEFTIJDSGROEP: ["12-17"] },
  ),
});

/** Stocks of any period, filtered on time or not, of what a margin has. */
const standVraag = fc
  .record({
    indicatoren: fc.constant(["LOPEND"]),
    periode,
    groepeer: fc.constantFrom(
      [],
      ["MAAND"],
      ["KWARTAAL", "GEMEENTE"],
      ["JAAR", "WET"],
      ["AANBIEDER", "WET", "HULPVORM", "MAAND"],
      ["LEEFTIJDSGROEP", "GESLACHT", "KWARTAAL"],
      ["REGIO", "JAAR", "WIJK"],
      ["ONDERSTEUNINGSBEHOEFTE", "NIVEAU"],
      ["AANBIEDER", "LEEFTIJDSGROEP"],
    ),
    gemeenten,
    filter: fc.constantFrom<Record<string, string[]>>(
      {},
      {},
      { WET: ["JEUGDWET"] },
      { KWARTAAL: ["2024K1", "2024K3"] },
      { MAAND: ["2023-05", "2024-02", "2024-03", "2025-03"] },
      { JAAR: ["2024"], WET: ["WMO"] },
    ),
  })
  .map((een) =>
    // Outcomes know no wijk.
    een.groepeer.some((dimensie) => dimensie === "WIJK")
      ? een
      : { ...een, indicatoren: [...een.indicatoren, "DOELEN_OP_KOERS"] },
  );

const wachtlijstVraag = fc.record({
  indicatoren: fc.constant(["WACHTLIJST"]),
  periode,
  groepeer: fc.constantFrom([], ["MAAND"], ["KWARTAAL", "GEMEENTE"], ["WET", "WIJK"], ["LEEFTIJDSGROEP", "GESLACHT"]),
  gemeenten,
  filter: fc.constantFrom<Record<string, string[]>>({}, { WET: ["JEUGDWET"] }, { KWARTAAL: ["2024K1", "2024K3"] }),
});

const jaarVraag = fc.record({
  indicatoren: fc.constantFrom(["CLIENTEN"], ["PER_1000"], ["CLIENTEN", "PER_1000"]),
  periode: fc.constantFrom(
    { van: "2023-01-01", tot: "2024-01-01" },
    { van: "2024-01-01", tot: "2025-01-01" },
    { van: "2024-04-01", tot: "2024-07-01" },
  ),
  groepeer: fc.constantFrom([], ["GEMEENTE"], ["WET"], ["WET", "GEMEENTE"], ["REGIO"]),
  gemeenten,
});
const vraag: fc.Arbitrary<NaieveVraag> = fc.oneof(
  { weight: 5, arbitrary: uitkomstVraag },
  { weight: 1, arbitrary: wijkVraag },
  { weight: 4, arbitrary: procesVraag },
  { weight: 1, arbitrary: planVraag },
  { weight: 1, arbitrary: procesWijkVraag },
  { weight: 2, arbitrary: clientenVraag },
  { weight: 1, arbitrary: eenClientenVraag },
  { weight: 1, arbitrary: jaarVraag },
  { weight: 3, arbitrary: standVraag },
  { weight: 1, arbitrary: wachtlijstVraag },
  { weight: 3, arbitrary: kostenVraag },
  { weight: 2, arbitrary: verhoudingVraag },
);

/** A question by regio is of a whole region and of every aanbieder. */
function vanHeleRegio(een: NaieveVraag): NaieveVraag {
  if (!een.groepeer.includes("REGIO")) return een;
  const { indicatoren, periode: tijd, groepeer: op, filter: mag = {} } = een;
  return { indicatoren, periode: tijd, groepeer: op, filter: mag, gemeenten: TWENTE };
}

describe("any history, any question", () => {
  let database: TestDatabase;
  let referentie: Referentie;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.motor.query("update gemeente set data_tot = '2025-03-01' where code = '0153'");
    await database.motor.query("update gemeente set data_tot = '2026-01-01' where code = '0164'");
  });
  afterAll(() => database.dispose());

  it(`the engine answers what plain loops count (seed ${String(SEED)})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        historie(30),
        fc.array(vraag, { minLength: VRAGEN, maxLength: VRAGEN }),
        async (rijen, vragen) => {
          await maakLeeg(database.motor);
          await voegIn(database.motor, rijen, AANBIEDERS, INSTRUMENTEN);
          await herberekenen(database, PEILDATUM, GEMEENTEN);
          referentie = await leesReferentie(database.motor);
          const bestand = bestandVan(rijen, referentie, PEILDATUM);
          for (const een of vragen.map(vanHeleRegio)) {
            const gevraagd = JSON.stringify(een);
            expect({ gevraagd, rijen: opRij(await antwoord(database, een)) }).toEqual({
              gevraagd,
              rijen: opRij(tel(bestand, een)),
            });
          }
        },
      ),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: 150_000 },
    );
  }, 180_000);
});
