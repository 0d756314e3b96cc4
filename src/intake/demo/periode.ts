import type { Aanbod, DemoAanbieder } from "./aanbieders";
import { dayOf, EINDE, yearOf, type Day } from "./days";
import { dienstVan, VERVOER_BIJ, type Dienst } from "./diensten";
import type { Lijn, Persoon } from "./levensloop";
import type { Random } from "./random";
import { kiesReden, VOORTIJDIG, type Reden } from "./redenen";

/** What a period starts from. */
export interface PeriodeStart {
  readonly random: Random;
  readonly aanbod: Aanbod;
  readonly persoon: Persoon;
  readonly dienst: Dienst;
  readonly aanbieder: DemoAanbieder;
  readonly start: Day;
  readonly periode: number;
}

interface Deel {
  readonly aanvang: Day;
  readonly einde: Day;
  readonly reden: Reden;
  readonly toewijzing: number;
}

/** The days a period takes and why it ends; jeugdhulp rarely outlasts the year of the eighteenth birthday. */
function course({ random, dienst, aanbieder, persoon, start }: PeriodeStart): { einde: Day; reden: Reden } {
  const [mediaan, sigma] = dienst.duur;
  let duur = Math.max(7, Math.round(random.logNormal(mediaan, sigma)));
  const volwassen = dayOf(`${persoon.geboortejaar + 18}-07-01`) - start;
  if (dienst.wet === "JEUGDWET" && duur > volwassen && random.chance(0.85)) {
    duur = Math.max(7, volwassen + random.integer(-150, 180));
  }
  const reden = kiesReden(random, dienst.wet, yearOf(start + duur) - persoon.geboortejaar, aanbieder.uitval);
  if (VOORTIJDIG.has(reden)) duur = Math.max(3, Math.round(duur * (0.2 + 0.6 * random.fraction())));
  return { einde: start + duur, reden };
}

/** Cuts a period in lines: a temporary stop resumes under the same toewijzing, a change of product gets a new one. */
function cut(random: Random, start: Day, einde: Day, reden: Reden, periode: number): Deel[] {
  const lang = einde - start > 120;
  const eerste = periode * 10;
  const knip = start + Math.round((einde - start) * (0.25 + 0.5 * random.fraction()));
  if (lang && random.chance(0.04)) {
    const pauze = random.integer(20, 120);
    return [
      { aanvang: start, einde: knip, reden: "TIJDELIJK", toewijzing: eerste },
      { aanvang: knip + pauze, einde: einde + pauze, reden, toewijzing: eerste },
    ];
  }
  if (lang && random.chance(0.1)) {
    return [
      { aanvang: start, einde: knip, reden: "WIJZIGING", toewijzing: eerste },
      { aanvang: knip + 1, einde, reden, toewijzing: eerste + 1 },
    ];
  }
  return [{ aanvang: start, einde, reden, toewijzing: eerste }];
}

/** The lines of one period at one aanbieder: usually one, sometimes a pause, a change, a second product or vervoer. */
export function planPeriode(begin: PeriodeStart): Lijn[] {
  const { random, aanbod, persoon, dienst, aanbieder, start, periode } = begin;
  const { einde, reden } = course(begin);
  const delen = cut(random, start, einde, reden, periode);
  const vast = {
    ...{ dienst, aanbieder, periode, aanvangAdministratief: false, eindeAdministratief: false },
    pgb: persoon.bekend && random.chance(dienst.pgb),
    crisis: dienst.segment === "5" || random.chance(0.015),
  };
  const niveau = () => random.weighted([["1", 5] as const, ["2", 3] as const, ["3", 2] as const]);
  const lijn = (deel: Deel, slot: boolean): Lijn => {
    const open = deel.einde >= EINDE;
    return {
      ...vast,
      ...deel,
      niveau: niveau(),
      einde: open ? null : deel.einde,
      reden: open ? null : deel.reden,
      slot,
    };
  };
  const lijnen = delen.map((deel, index) => lijn(deel, index === delen.length - 1));

  const kort = einde - start < 30;
  if (!kort && dienst.voorziening === "INDIVIDUEEL" && random.chance(0.12)) {
    // A second product of the same kind of help, overlapping the first: part of the same episode.
    const aanvang = start + random.integer(0, 20);
    const deel = {
      aanvang,
      einde: Math.max(aanvang, einde - random.integer(0, 10)),
      reden,
      toewijzing: periode * 10 + 5,
    };
    lijnen.push(lijn(deel, false));
  }
  const vervoer = VERVOER_BIJ[dienst.code];
  if (!kort && vervoer && random.chance(0.25)) {
    const rit = dienstVan(vervoer);
    const deel = { aanvang: start, einde, reden, toewijzing: periode * 10 + 7 };
    lijnen.push({ ...lijn(deel, false), dienst: rit, aanbieder: aanbod.kies(random, rit.code, start), pgb: false });
  }
  return lijnen.filter(({ aanvang }) => aanvang < EINDE);
}
