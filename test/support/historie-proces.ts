import fc from "fast-check";
import { EVALUATIE_INFORMANTEN, EVALUATIESOORTEN } from "../../src/domein";
import { kans, soms } from "./kansen";

/** The first gesprek around each term, or never. */
const TOT_GESPREK = soms(85, fc.constantFrom(0, 5, 13, 14, 15, 16, 27, 28, 29, 42, 43, 60));
/** From the closing or the making of a plan to an aanmelding: around the day itself, and a year later. */
const ROND_PLAN = fc.constantFrom(-400, -90, -40, -10, -1, 0, 0, 1, 30, 300, 364, 365, 366);

/** An aanmelding as drawn, beside one of the plans of its client. */
const aanmelding = fc.record({
  bij: fc.nat(3),
  naSluiten: kans(50),
  dag: ROND_PLAN,
  andereWet: kans(15),
  hulpvraag: fc.constantFrom("GEDRAG", "GEDRAG", "GEDRAG", "SCHOOL", "ANDERS"),
  gesprek: TOT_GESPREK,
  aanvraag: soms(60, fc.constantFrom(0, 5, 30)),
  /** Days from the aanvraag to the toewijzing that answers it. */
  antwoord: soms(50, fc.constantFrom(-1, 0, 55, 56, 57)),
  ingetrokken: kans(25),
  volgorde: fc.nat(0xffff),
});

const plan = fc.record({
  dag: fc.nat(700),
  duur: soms(75, fc.constantFrom(0, 1, 30, 100, 181, 182, 183, 184, 185, 400)),
  vast: soms(15, fc.constantFrom("2023-08-31", "2024-02-29", "2024-06-30", "2024-07-01", "2024-12-31")),
  vanGezin: kans(60),
  andereWet: kans(15),
  zorgplan: kans(15),
  verwijzer: soms(60, fc.constantFrom("01", "02")),
  bestemming: soms(90, fc.constantFrom("NETWERK", "MAATWERK_WMO", "COLLECTIEF")),
  volgorde: fc.nat(0xffff),
  doelen: fc.array(
    fc.record({
      gewicht: fc.constantFrom(1, 1, 1, 2, 3, 5),
      vervallen: kans(15),
      evaluaties: fc.array(
        fc.record({
          soort: fc.constantFrom("EIND", "EIND", "EIND", ...EVALUATIESOORTEN),
          dag: fc.constantFrom(-57, -56, 0, 0, 0, 91, 92),
          gas: fc.constantFrom(-2, -1, 0, 1, 2),
          informant: fc.constantFrom("GEZAMENLIJK", "CLIENT", "AANBIEDER", ...EVALUATIE_INFORMANTEN),
          vervangtVorige: kans(25),
          volgorde: fc.nat(0xffff),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  ),
});

/** What of a client is about asking and planning: its gezin, of few that several share, its plans and aanmeldingen. */
export const proces = fc.record({
  gezin: soms(50, fc.nat(2)),
  plannen: fc.array(plan, { maxLength: 3 }),
  aanmeldingen: fc.array(aanmelding, { maxLength: 5 }),
});

export type GetrokkenProces = typeof proces extends fc.Arbitrary<infer T> ? T : never;
export type GetrokkenPlan = GetrokkenProces["plannen"][number];
export type GetrokkenAanmelding = GetrokkenProces["aanmeldingen"][number];
