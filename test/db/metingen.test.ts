import type { Tekening } from "../support/teken";
import { toets } from "../support/toets";

/**
 * The oracle of the Reliable Change Index, worked out by hand (Jacobson & Truax 1991):
 * SE = SD * sqrt(1 - r), Sdiff = sqrt(2 * SE^2), RCI = (NA - VOOR) / Sdiff in the wanted direction, real from 1.96.
 *
 *   KLACHTEN (lower is better)  SD 4, r 0.875: SE = 4 * sqrt(0.125) = 1.41421, SE^2 = 2,   Sdiff = sqrt(4)  = 2
 *                               real from 2 * 1.96 = 3.92; normal up to and including 9
 *   WELZIJN (higher is better)  SD 5, r 0.5:   SE = 5 * sqrt(0.5)   = 3.53553, SE^2 = 12.5, Sdiff = sqrt(25) = 5
 *                               real from 5 * 1.96 = 9.8; normal from 25 on
 *   GRENSLOOS (higher)          SD 10, r 0.92: SE = 10 * sqrt(0.08) = 2.82843, SE^2 = 8,   Sdiff = sqrt(16) = 4
 *                               real from 4 * 1.96 = 7.84; no cut-off, so nobody is hersteld
 *   ROND (lower is better)      SD 7.5, r 0.8: SE = 7.5 * sqrt(0.2) = 3.35410, SE^2 = 11.25, Sdiff = sqrt(22.5) = 4.74342
 *                               real from 4.74342 * 1.96 = 9.29710, so from 10 in whole points
 */
const INSTRUMENTEN = `
  instrument | versie | beter | ordinaal | van | tot | sd  | r     | grens
  -----------+--------+-------+----------+-----+-----+-----+-------+------
  KLACHTEN   |        | lager |          | 0   | 40  | 4   | 0.875 | 9
  WELZIJN    |        | hoger |          | 0   | 40  | 5   | 0.5   | 25
  GRENSLOOS  |        | hoger |          | 0   | 40  | 10  | 0.92  |
  ROND       |        | lager |          | 0   | 40  | 7.5 | 0.8   | 13
  ALLEEN_SD  |        | lager |          | 0   | 40  | 4   |       | 9
  ALLEEN_R   |        | lager |          | 0   | 40  |     | 0.8   | 9
  FOUTLOOS   |        | lager |          | 0   | 40  | 4   | 1     | 9
  KLACHTEN   | 2      | lager |          | 0   | 40  | 40  | 0.875 | 9
  NIVEAU     |        | hoger | ja       | 1   | 5   |     |       |
  AFBOUW     |        | lager | ja       | 1   | 5   |     |       |
`;

/** Help of 10 January to 1 March 2024, and what was measured with which result. */
const UITSLAGEN = `
  KLACHTEN 12 to 8.08: RCI 3.92 / 2 = 1.96, into normal   | KLACHTEN  | 12   | 8.08 | HERSTELD
  KLACHTEN 12 to 8.09: RCI 3.91 / 2 = 1.955               | KLACHTEN  | 12   | 8.09 | ONVERANDERD
  KLACHTEN 16 to 12: RCI 2, still clinical                | KLACHTEN  | 16   | 12   | VERBETERD
  KLACHTEN 13 to 9: RCI 2, the cut-off itself is normal   | KLACHTEN  | 13   | 9    | HERSTELD
  KLACHTEN 14 to 9.01: RCI 2.495, just not normal         | KLACHTEN  | 14   | 9.01 | VERBETERD
  KLACHTEN 9 to 4: RCI 2.5, normal from the start         | KLACHTEN  | 9    | 4    | VERBETERD
  KLACHTEN 9.01 to 4: RCI 2.505, clinical at the start    | KLACHTEN  | 9.01 | 4    | HERSTELD
  KLACHTEN 8 to 8: no change                              | KLACHTEN  | 8    | 8    | ONVERANDERD
  KLACHTEN 8 to 11.92: RCI -1.96                          | KLACHTEN  | 8    | 11.92 | VERSLECHTERD
  KLACHTEN 8 to 11.91: RCI -1.955                         | KLACHTEN  | 8    | 11.91 | ONVERANDERD
  WELZIJN 20 to 29.8: RCI 9.8 / 5 = 1.96, into normal     | WELZIJN   | 20   | 29.8 | HERSTELD
  WELZIJN 20 to 29.79: RCI 1.958, over the cut-off        | WELZIJN   | 20   | 29.79 | ONVERANDERD
  WELZIJN 10 to 20: RCI 2, still clinical                 | WELZIJN   | 10   | 20   | VERBETERD
  WELZIJN 15 to 25: RCI 2, the cut-off itself is normal   | WELZIJN   | 15   | 25   | HERSTELD
  WELZIJN 25 to 35: RCI 2, normal from the start          | WELZIJN   | 25   | 35   | VERBETERD
  WELZIJN 29.8 to 20: RCI -1.96                           | WELZIJN   | 29.8 | 20   | VERSLECHTERD
  WELZIJN 29.79 to 20: RCI -1.958                         | WELZIJN   | 29.79 | 20  | ONVERANDERD
  GRENSLOOS 10 to 17.84: RCI 7.84 / 4 = 1.96              | GRENSLOOS | 10   | 17.84 | VERBETERD
  GRENSLOOS 10 to 17.83: RCI 1.9575                       | GRENSLOOS | 10   | 17.83 | ONVERANDERD
  GRENSLOOS 0 to 40: RCI 10, and no cut-off               | GRENSLOOS | 0    | 40   | VERBETERD
  ROND 23 to 13: RCI 10 / 4.74342 = 2.108, into normal    | ROND      | 23   | 13   | HERSTELD
  ROND 23 to 14: RCI 9 / 4.74342 = 1.897                  | ROND      | 23   | 14   | ONVERANDERD
  ROND 13 to 23: RCI -2.108                               | ROND      | 13   | 23   | VERSLECHTERD
`
  .trim()
  .split("\n")
  .map((regel) => regel.split("|").map((cel) => cel.trim()))
  .map(([geval = "", instrument = "", voor = "", na = "", uitslag = ""]) => ({ geval, instrument, voor, na, uitslag }));

/** The same pairs, as what one figure counts of them. */
const alsTekening = (telt: readonly string[]): Tekening => ({
  trajecten: [
    "geval | einde | reden | populatie | noemer | teller",
    "---",
    ...UITSLAGEN.map(
      ({ geval, uitslag }) => `${geval} | 2024-03-01 | 31 | 1 | 1 | ${telt.includes(uitslag) ? "1" : "0"}`,
    ),
  ].join("\n"),
  metingen: [
    "geval | instrument | voor | na",
    "---",
    ...UITSLAGEN.map(({ geval, instrument, voor, na }) => `${geval} | ${instrument} | ${voor} | ${na}`),
  ].join("\n"),
  instrumenten: INSTRUMENTEN,
});

describe.each([
  ["PROBLEMEN_VERMINDERD", ["HERSTELD", "VERBETERD"]],
  ["PROBLEMEN_HERSTELD", ["HERSTELD"]],
  ["PROBLEMEN_VERBETERD", ["VERBETERD"]],
  ["PROBLEMEN_ONVERANDERD", ["ONVERANDERD"]],
  ["PROBLEMEN_VERSLECHTERD", ["VERSLECHTERD"]],
])("%s counts %j, by the RCI", (indicator, telt) => {
  toets(indicator, alsTekening(telt));
});

describe("problemen verminderd: what is a valid pair, of help that ended on 1 March 2024", () => {
  toets("PROBLEMEN_VERMINDERD", {
    trajecten: `
      geval                                        | lijn | product | aanvang    | einde      | reden | populatie | noemer | teller | weggelaten
      ---------------------------------------------+------+---------+------------+------------+-------+-----------+--------+--------+-------------------
      nothing was measured                         |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      |
      only before                                  |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      only after                                   |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      before and after by two informants           |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      before and after with two instruments        |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      before and after with two versions           |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      an instrument without a deviation            |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ZONDER_NORMEN
      an instrument without a reliability          |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ZONDER_NORMEN
      an instrument that is never wrong            |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ZONDER_NORMEN
      incomplete, on an instrument without norms   |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      a score above the range                      |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      a score below the range                      |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      scores on the edges of the range             |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      both on one day                              |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      a day apart                                  |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      before the help began                        |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      VOOR on the last day, NA after it            |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      VOOR on the day after                        |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      NA 13 weeks after                            |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      NA 13 weeks and a day after                  |      |         |            | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      of several VOOR the earliest                 |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      of several NA the latest                     |      |         |            | 2024-03-01 | 31    | 1         | 1      | 0      |
      a NA too late gives way to one in time       |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      a VOOR out of range gives way to the next    |      |         |            | 2024-03-01 | 31    | 1         | 1      | 1      |
      VOOR on one line, NA on the next: an episode | a    | 45      | 2024-01-10 | 2024-02-01 | 31    | 1         | 1      | 1      |
                                                   | b    | 54      | 2024-02-02 | 2024-03-01 | 31    |           |        |        |
      help that runs                               |      |         |            |            |       | 0         | 0      | 0      |
    `,
    metingen: `
      geval                                        | lijn | instrument | versie | informant | voor | op         | na | en
      ---------------------------------------------+------+------------+--------+-----------+------+------------+----+-----------
      only before                                  |      | KLACHTEN   |        |           | 12   |            |    |
      only after                                   |      | KLACHTEN   |        |           |      |            | 8  |
      before and after by two informants           |      | KLACHTEN   |        | JEUGDIGE  | 12   |            |    |
                                                   |      | KLACHTEN   |        | OUDER     |      |            | 2  |
      before and after with two instruments        |      | KLACHTEN   |        |           | 12   |            |    |
                                                   |      | ROND       |        |           |      |            | 2  |
      before and after with two versions           |      | KLACHTEN   | 1      |           | 12   |            |    |
                                                   |      | KLACHTEN   | 2      |           |      |            | 2  |
      an instrument without a deviation            |      | ALLEEN_R   |        |           | 12   |            | 2  |
      an instrument without a reliability          |      | ALLEEN_SD  |        |           | 12   |            | 2  |
      an instrument that is never wrong            |      | FOUTLOOS   |        |           | 12   |            | 2  |
      incomplete, on an instrument without norms   |      | ALLEEN_R   |        |           | 12   |            |    |
      a score above the range                      |      | KLACHTEN   |        |           | 41   |            | 2  |
      a score below the range                      |      | KLACHTEN   |        |           | 12   |            | -1 |
      scores on the edges of the range             |      | KLACHTEN   |        |           | 40   |            | 0  |
      both on one day                              |      | KLACHTEN   |        |           | 12   | 2024-03-01 | 2  | 2024-03-01
      a day apart                                  |      | KLACHTEN   |        |           | 12   | 2024-02-29 | 2  | 2024-03-01
      before the help began                        |      | KLACHTEN   |        |           | 12   | 2023-11-01 | 2  |
      VOOR on the last day, NA after it            |      | KLACHTEN   |        |           | 12   | 2024-03-01 | 2  | 2024-03-02
      VOOR on the day after                        |      | KLACHTEN   |        |           | 12   | 2024-03-02 | 2  | 2024-03-03
      NA 13 weeks after                            |      | KLACHTEN   |        |           | 12   |            | 2  | 2024-05-31
      NA 13 weeks and a day after                  |      | KLACHTEN   |        |           | 12   |            | 2  | 2024-06-01
      of several VOOR the earliest                 |      | KLACHTEN   |        |           | 8    | 2024-01-20 |    |
                                                   |      | KLACHTEN   |        |           | 12   | 2024-01-10 | 8  |
      of several NA the latest                     |      | KLACHTEN   |        |           | 12   |            | 12 | 2024-03-02
                                                   |      | KLACHTEN   |        |           |      |            | 2  | 2024-03-01
      a NA too late gives way to one in time       |      | KLACHTEN   |        |           | 12   |            | 12 | 2024-06-01
                                                   |      | KLACHTEN   |        |           |      |            | 2  | 2024-03-01
      a VOOR out of range gives way to the next    |      | KLACHTEN   |        |           | 41   | 2024-01-10 |    |
                                                   |      | KLACHTEN   |        |           | 12   | 2024-01-11 | 2  |
      VOOR on one line, NA on the next: an episode | a    | KLACHTEN   |        |           | 12   | 2024-01-10 |    |
                                                   | b    | KLACHTEN   |        |           |      |            | 2  | 2024-03-01
      help that runs                               |      | KLACHTEN   |        |           | 12   |            | 2  |
    `,
    instrumenten: INSTRUMENTEN,
  });
});

describe("problemen verminderd: of several pairs of an episode one counts, whatever it says", () => {
  toets("PROBLEMEN_VERMINDERD", {
    trajecten: `
      geval                                          | einde      | reden | populatie | noemer | teller | weggelaten
      -----------------------------------------------+------------+-------+-----------+--------+--------+-------------------
      JEUGDIGE before a later OUDER                  | 2024-03-01 | 31    | 1         | 1      | 0      |
      OUDER before PLEEGOUDER                        | 2024-03-01 | 31    | 1         | 1      | 0      |
      PLEEGOUDER before AANBIEDER                    | 2024-03-01 | 31    | 1         | 1      | 0      |
      AANBIEDER alone counts                         | 2024-03-01 | 31    | 1         | 1      | 1      |
      a valid pair before a more preferred half one  | 2024-03-01 | 31    | 1         | 1      | 1      |
      a valid pair before one without norms          | 2024-03-01 | 31    | 1         | 1      | 1      |
      one without norms before a half one            | 2024-03-01 | 31    | 1         | 0      | 0      | ZONDER_NORMEN
      of one informant the latest NA                 | 2024-03-01 | 31    | 1         | 1      | 0      |
      of one NA the earliest VOOR                    | 2024-03-01 | 31    | 1         | 1      | 0      |
      of equals the first code                       | 2024-03-01 | 31    | 1         | 1      | 0      |
      of one instrument the newest version           | 2024-03-01 | 31    | 1         | 1      | 0      |
      levels are no scale: they are not its reason   | 2024-03-01 | 31    | 1         | 0      | 0      |
    `,
    metingen: `
      geval                                          | instrument | versie | informant  | voor | op         | na | en
      -----------------------------------------------+------------+--------+------------+------+------------+----+-----------
      JEUGDIGE before a later OUDER                  | KLACHTEN   |        | JEUGDIGE   | 12   |            | 12 | 2024-03-01
                                                     | KLACHTEN   |        | OUDER      | 12   |            | 2  | 2024-03-02
      OUDER before PLEEGOUDER                        | KLACHTEN   |        | PLEEGOUDER | 12   |            | 2  |
                                                     | KLACHTEN   |        | OUDER      | 12   |            | 12 |
      PLEEGOUDER before AANBIEDER                    | KLACHTEN   |        | AANBIEDER  | 12   |            | 2  |
                                                     | KLACHTEN   |        | PLEEGOUDER | 12   |            | 12 |
      AANBIEDER alone counts                         | KLACHTEN   |        | AANBIEDER  | 12   |            | 2  |
      a valid pair before a more preferred half one  | KLACHTEN   |        | JEUGDIGE   | 12   |            |    |
                                                     | KLACHTEN   |        | AANBIEDER  | 12   |            | 2  |
      a valid pair before one without norms          | ALLEEN_SD  |        | JEUGDIGE   | 12   |            | 2  |
                                                     | KLACHTEN   |        | OUDER      | 12   |            | 2  |
      one without norms before a half one            | KLACHTEN   |        | JEUGDIGE   | 12   |            |    |
                                                     | ALLEEN_SD  |        | OUDER      | 12   |            | 2  |
      of one informant the latest NA                 | KLACHTEN   |        |            | 12   |            | 2  | 2024-03-01
                                                     | WELZIJN    |        |            | 20   |            | 20 | 2024-03-02
      of one NA the earliest VOOR                    | KLACHTEN   |        |            | 12   | 2024-01-10 | 2  |
                                                     | WELZIJN    |        |            | 20   | 2024-01-09 | 20 |
      of equals the first code                       | WELZIJN    |        |            | 10   |            | 30 |
                                                     | KLACHTEN   |        |            | 12   |            | 12 |
      of one instrument the newest version           | KLACHTEN   | 1      |            | 12   |            | 2  |
                                                     | KLACHTEN   | 2      |            | 12   |            | 2  |
      levels are no scale: they are not its reason   | NIVEAU     |        |            | 2    |            | 4  |
    `,
    instrumenten: INSTRUMENTEN,
  });
});

const VOOR_WIE = `
  geval                                     | wet | product | hulpvorm | segment | voorziening       | leveringsvorm | einde      | reden | populatie | noemer | teller | weggelaten
  ------------------------------------------+-----+---------+----------+---------+-------------------+---------------+------------+-------+-----------+--------+--------+--------------------
  individual jeugdhulp                      |     |         |          |         |                   |               | 2024-03-01 | 31    | 1         | 1      | 1      |
  freely accessible help                    |     |         | 01       |         | VRIJ_TOEGANKELIJK |               | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
  vervoer of a jeugdige                     |     | 42      | -        |         |                   |               | 2024-03-01 | 31    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
  woonvoorzieningen                         | WMO | 13      |          |         |                   |               | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
  andere hulpmiddelen                       | WMO | 14      |          |         |                   |               | 2024-03-01 | 19    | 0         | 0      | 0      | NIET_VAN_TOEPASSING
  structural Wmo support                    | WMO |         |          | 2       |                   |               | 2024-03-01 | 19    | 1         | 1      | 1      |
  PGB                                       |     |         |          |         |                   | PGB           | 2024-03-01 | 31    | 1         | 1      | 1      |
  stopped by the client: measured all the same |  |         |          |         |                   |               | 2024-03-01 | 32    | 1         | 1      | 1      |
  an unknown reden                          |     |         |          |         |                   |               | 2024-03-01 |       | 1         | 1      | 1      |
  deceased: outside, though measured        |     |         |          |         |                   |               | 2024-03-01 | 02    | 0         | 0      | 0      |
  deceased, measured once: no reason        |     |         |          |         |                   |               | 2024-03-01 | 02    | 0         | 0      | 0      |
`;
const gemeten = (instrument: string, voor: number, na: number) => `
  geval                                     | instrument    | voor    | na
  ------------------------------------------+---------------+---------+------
  individual jeugdhulp                      | ${instrument} | ${voor} | ${na}
  freely accessible help                    | ${instrument} | ${voor} | ${na}
  vervoer of a jeugdige                     | ${instrument} | ${voor} | ${na}
  woonvoorzieningen                         | ${instrument} | ${voor} | ${na}
  andere hulpmiddelen                       | ${instrument} | ${voor} | ${na}
  structural Wmo support                    | ${instrument} | ${voor} | ${na}
  PGB                                       | ${instrument} | ${voor} | ${na}
  stopped by the client: measured all the same | ${instrument} | ${voor} | ${na}
  an unknown reden                          | ${instrument} | ${voor} | ${na}
  deceased: outside, though measured        | ${instrument} | ${voor} | ${na}
  deceased, measured once: no reason        | ${instrument} | ${voor} |
`;

describe("problemen verminderd: of whose help", () => {
  toets("PROBLEMEN_VERMINDERD", {
    trajecten: VOOR_WIE,
    metingen: gemeten("KLACHTEN", 12, 2),
    instrumenten: INSTRUMENTEN,
  });
});

describe("zelfredzaamheid verhoogd: of whose help", () => {
  toets("ZELFREDZAAMHEID_VERHOOGD", {
    trajecten: VOOR_WIE,
    metingen: gemeten("NIVEAU", 2, 3),
    instrumenten: INSTRUMENTEN,
  });
});

describe("zelfredzaamheid verhoogd: at least one level up on an instrument with levels", () => {
  toets("ZELFREDZAAMHEID_VERHOOGD", {
    trajecten: `
      geval                                   | einde      | reden | populatie | noemer | teller | weggelaten
      ----------------------------------------+------------+-------+-----------+--------+--------+-------------------
      one level up                            | 2024-03-01 | 31    | 1         | 1      | 1      |
      two levels up                           | 2024-03-01 | 31    | 1         | 1      | 1      |
      half a level up                         | 2024-03-01 | 31    | 1         | 1      | 0      |
      the same level                          | 2024-03-01 | 31    | 1         | 1      | 0      |
      one level down                          | 2024-03-01 | 31    | 1         | 1      | 0      |
      one level up where lower is better      | 2024-03-01 | 31    | 1         | 1      | 0      |
      one level down where lower is better    | 2024-03-01 | 31    | 1         | 1      | 1      |
      only before                             | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      a level that does not exist             | 2024-03-01 | 31    | 1         | 0      | 0      | ONVOLLEDIGE_METING
      a scale has no levels                   | 2024-03-01 | 31    | 1         | 0      | 0      |
      nothing was measured                    | 2024-03-01 | 31    | 1         | 0      | 0      |
      of two instruments the first code       | 2024-03-01 | 31    | 1         | 1      | 0      |
    `,
    metingen: `
      geval                                   | instrument | voor | na
      ----------------------------------------+------------+------+-----
      one level up                            | NIVEAU     | 2    | 3
      two levels up                           | NIVEAU     | 2    | 4
      half a level up                         | NIVEAU     | 2    | 2.5
      the same level                          | NIVEAU     | 2    | 2
      one level down                          | NIVEAU     | 2    | 1
      one level up where lower is better      | AFBOUW     | 2    | 3
      one level down where lower is better    | AFBOUW     | 2    | 1
      only before                             | NIVEAU     | 2    |
      a level that does not exist             | NIVEAU     | 2    | 6
      a scale has no levels                   | WELZIJN    | 10   | 30
      of two instruments the first code       | NIVEAU     | 2    | 3
                                              | AFBOUW     | 2    | 2
    `,
    instrumenten: INSTRUMENTEN,
  });
});
