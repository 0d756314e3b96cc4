import fc from "fast-check";
import {
  ERVARING_INFORMANTEN,
  EVALUATIE_INFORMANTEN,
  EVALUATIESOORTEN,
  GESLACHTEN,
  METING_INFORMANTEN,
  RICHTINGEN,
  type Wet,
} from "../../src/domein";
import { getrokkenDeclaraties } from "./declaraties";
import { proces } from "./historie-proces";
import { kans, soms } from "./kansen";
import type { Microrijen } from "./naief/rijen";
import { Verteller } from "./verteller";
import { GEMEENTEN } from "./wereld";

/** Days at and around each boundary of a rule, with ordinary days between. */
const RUST = fc.constantFrom(-400, -60, -10, 0, 1, 13, 14, 14, 15, 15, 16, 17, 60, 200, 364, 365, 365, 366, 366, 367);
const DUUR = fc.constantFrom(0, 1, 14, 30, 59, 90, 150, 300, 364, 366, 500, 800);
const ROND_EINDE = fc.constantFrom(-200, -57, -56, -55, 0, 0, 0, 1, 90, 91, 92, 200);
/** Ends a year before the horizon of a gemeente, and on a leap day. */
const VAST_EINDE = fc.constantFrom("2024-02-29", "2024-03-01", "2024-03-02", "2024-06-30", "2024-07-01");

const lijn = fc.record({
  andereWet: kans(15),
  aanbieder: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3),
  soort: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 5),
  segment: fc.constantFrom(0, 0, 0, 1, 2, 3),
  niveau: soms(40, fc.constantFrom("1", "2")),
  individueel: kans(80),
  leveringsvorm: fc.constantFrom("ZIN", "ZIN", "PGB"),
  verwijzer: soms(60, fc.constantFrom("01", "02")),
  rust: RUST,
  duur: soms(85, DUUR),
  vastEinde: soms(10, VAST_EINDE),
  eindeAlsVorige: kans(12),
  reden: soms(92, fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 8, 9, 10)),
  begonMetVerhuizing: kans(8),
  eindigdeMetVerhuizing: kans(5),
  leidend: kans(92),
  nummer: soms(50, fc.nat(1)),
  volgorde: fc.nat(0xffff),
  ervaringen: fc.uniqueArray(
    fc.record({
      informant: fc.constantFrom(...ERVARING_INFORMANTEN),
      afname: fc.nat(3),
      cijfer: soms(70, fc.integer({ min: 1, max: 10 })),
      verder: fc.constantFrom("01", "02", "03", "04"),
      schaal: fc.constantFrom("v7", "v7", "v7", "v5"),
      ookVerder: kans(60),
      volgorde: fc.nat(0xffff),
    }),
    { selector: (ervaring) => ervaring.informant, maxLength: 2 },
  ),
  metingen: fc.array(
    fc.record({
      instrument: fc.nat(4),
      informant: fc.constantFrom("JEUGDIGE", "JEUGDIGE", "JEUGDIGE", ...METING_INFORMANTEN),
      /** Days after aanvang; null is no meting. */
      voor: soms(94, fc.constantFrom(-10, 0, 0, 0, 0, 14, 400)),
      /** Days after the end. */
      na: soms(90, fc.constantFrom(-30, -1, 0, 0, 0, 90, 91, 92)),
      /** The last is out of the range of any instrument. */
      score: fc.constantFrom(2, 3, 5, 8, 9, 10, 10, 11, 12, 12, 13, 15, 99),
      verschil: fc.constantFrom(-5, -4, -3.92, -3.91, -1, 0, 1, 3.91, 3.92, 4, 5),
      volgorde: fc.nat(0xffff),
    }),
    { maxLength: 3 },
  ),
});

const doel = fc.record({
  lijnen: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  behoefte: fc.constantFrom("1", "1", "2"),
  niveau: soms(40, fc.constantFrom("1", "2")),
  richting: fc.constantFrom(...RICHTINGEN),
  startniveau: soms(80, fc.constantFrom(-2, -1, 0)),
  vervallen: kans(15),
  gezin: kans(15),
  /** Along the way: days after the aanvang of the first line, around the year. */
  tussen: fc.array(
    fc.record({
      dag: fc.constantFrom(0, 180, 364, 365, 366, 366, 540, 730, 731),
      gas: fc.constantFrom(-2, -1, 0, 1),
      informant: fc.constantFrom("GEZAMENLIJK", "CLIENT", "AANBIEDER", ...EVALUATIE_INFORMANTEN),
      vervangtVorige: kans(15),
      volgorde: fc.nat(0xffff),
    }),
    { maxLength: 3 },
  ),
  evaluaties: fc.array(
    fc.record({
      soort: fc.constantFrom("EIND", "EIND", "EIND", ...EVALUATIESOORTEN),
      dag: ROND_EINDE,
      gas: fc.constantFrom(-2, -1, -1, 0, 0, 1),
      informant: fc.constantFrom("GEZAMENLIJK", "GEZAMENLIJK", "CLIENT", "AANBIEDER", ...EVALUATIE_INFORMANTEN),
      vervangtVorige: kans(25),
      volgorde: fc.nat(0xffff),
    }),
    { maxLength: 4 },
  ),
});

/** One client as drawn: choices and distances in days, no rows yet. */
const client = fc.record({
  gemeente: fc.constantFrom(...GEMEENTEN),
  wet: fc.constantFrom<Wet>("JEUGDWET", "JEUGDWET", "WMO"),
  geboortejaar: fc.constantFrom(
    1950,
    1985,
    2005,
    2006,
    2007,
    2008,
    2011,
    2011,
    2012,
    2012,
    2013,
    2013,
    2015,
    2020,
    2025,
  ),
  geslacht: fc.constantFrom(...GESLACHTEN),
  identiteit: soms(10, fc.constantFrom("ONGEBOREN", "ONBEKEND")),
  wijk: soms(60, fc.constantFrom("W1", "W2")),
  begin: fc.nat(500),
  lijnen: fc.array(lijn, { minLength: 1, maxLength: 6 }),
  doelen: fc.array(doel, { maxLength: 3 }),
  proces,
  toewijzingen: fc.uniqueArray(
    fc.record({
      nummer: fc.nat(1),
      lijn: fc.nat(5),
      product: fc.constantFrom("gelijk", "ander", "geen"),
      dag: fc.constantFrom(-30, -1, 0, 0, 1, 30),
      /** Days before that on which it was first granted. */
      eerder: fc.constantFrom(0, 0, 1, 31),
      duur: soms(60, fc.constantFrom(0, 0, 1, 1, 30, 300)),
      andereWet: kans(15),
      verwijderd: kans(15),
      budget: soms(60, fc.constantFrom(1000, 0, 2500.55)),
    }),
    { selector: (toewijzing) => toewijzing.nummer, maxLength: 2 },
  ),
  declaraties: getrokkenDeclaraties,
});

export type GetrokkenClient = typeof client extends fc.Arbitrary<infer T> ? T : never;
export type GetrokkenLijn = GetrokkenClient["lijnen"][number];

/** Small histories of some clients, dense in overlaps, boundaries and every reden. */
export const historie = (clienten: number): fc.Arbitrary<Microrijen> =>
  fc
    .array(client, { minLength: 1, maxLength: clienten, size: "max" })
    .map((getrokken) => new Verteller().vertel(getrokken));
