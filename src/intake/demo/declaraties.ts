import { dayOf, EINDE, isoOf, type Day } from "./days";
import { rowOf, type DemoClient, type Kader } from "./kader";
import type { Lijn } from "./levensloop";
import { Random } from "./random";

/** The first month that the demo has declaraties of: two years show a year beside the one before it. */
const EERSTE_MAAND: Day = dayOf("2024-01-01");

/** About what a month of help costs, in euros, by wet and productcategorie: the order of magnitude of public tariffs. */
const MAANDPRIJS: Readonly<Record<string, number>> = {
  ...{ JEUGDWET41: 1200, JEUGDWET42: 250, JEUGDWET43: 5500, JEUGDWET44: 2200, JEUGDWET45: 650, JEUGDWET46: 2500 },
  ...{ JEUGDWET47: 600, JEUGDWET48: 700, JEUGDWET49: 900, JEUGDWET51: 350, JEUGDWET52: 750, JEUGDWET54: 600 },
  ...{ WMO01: 380, WMO02: 700, WMO04: 600, WMO07: 800, WMO08: 150, WMO11: 60, WMO12: 40, WMO13: 50, WMO14: 30 },
  ...{ WMO15: 3500, WMO16: 3000 },
};
const ANDERE_PRIJS = 500;
const DAGEN_PER_MAAND = 30.4;
const EURO = "83";

/** Chance of its own, drawn from the id of a row, so that money changes nothing of the lives that it is about. */
export const kansVan = (id: string): Random => Random.ofId(id);

const prijsVan = ({ dienst }: Lijn): number =>
  MAANDPRIJS[`${dienst.wet}${dienst.productcategorie ?? ""}`] ?? ANDERE_PRIJS;

const opDeCent = (bedrag: number): number => Math.round(bedrag * 100) / 100;

/** What a toewijzing may cost; one in six names no budget. Help without an end is allotted for a year. */
export function budgetVan(lijn: Lijn, van: Day, tot: Day | null, random: Random): number | null {
  if (random.chance(1 / 6)) return null;
  const maanden = (Math.min(tot ?? van + 365, van + 730) - van) / DAGEN_PER_MAAND + 1;
  return Math.round(maanden * prijsVan(lijn) * random.logNormal(1.1, 0.2));
}

/** After how many days a month is declared: most in time, some on the last day of the term, some far too late. */
const dagenLater = (random: Random): number =>
  random.weighted([
    [random.integer(3, 25), 0.86],
    [30, 0.04],
    [random.integer(31, 45), 0.07],
    [random.integer(46, 150), 0.03],
  ]);

interface Levering {
  readonly trajectId: string;
  readonly toewijzingId: string;
  readonly nummer: string;
  readonly productcode: string | null;
}

/** The first days of the months in which a line ran, from the first that is declared. */
function maandenVan({ aanvang, einde }: Lijn): Day[] {
  const maanden: Day[] = [];
  const laatste = Math.min(einde ?? EINDE - 1, EINDE - 1);
  let maand = dayOf(`${isoOf(Math.max(aanvang, EERSTE_MAAND)).slice(0, 7)}-01`);
  while (maand <= laatste) {
    maanden.push(maand);
    maand = volgende(maand);
  }
  return maanden;
}

/** The first day of the next month. */
const volgende = (maand: Day): Day => dayOf(`${isoOf(maand + 31).slice(0, 7)}-01`);

/** A line a month for what a message started; what is received after the last day of data is not there yet. */
export function schrijfDeclaraties(kader: Kader, client: DemoClient, lijn: Lijn, levering: Levering): void {
  const random = kansVan(levering.trajectId);
  const partij = lijn.aanbieder.onderneming ?? lijn.aanbieder.code;
  const { wet, productcategorie } = lijn.dienst;
  const schrijf = (maand: Day, dag: Day, bedrag: number, terug: Geschreven | null): Geschreven | null => {
    if (dag >= EINDE) return null;
    const referentie = String(kader.nummer(`declaratie ${wet}`));
    const row = rowOf({ gemeente: kader.gemeente, random }, client, [partij], dag);
    kader.batch.add("declaratie", {
      ...row,
      toewijzing_id: levering.toewijzingId,
      traject_id: levering.trajectId,
      contractpartij_code: partij,
      wet,
      productcategorie,
      productcode: levering.productcode,
      toewijzingsnummer: levering.nummer,
      declaratienummer: `${isoOf(maand).slice(0, 7)}-${isoOf(dag).slice(5)}`,
      referentie,
      vorige_referentie: terug?.referentie ?? null,
      maand: isoOf(maand),
      volume: bedrag,
      eenheid: EURO,
      bedrag,
      debet_credit: terug ? "CREDIT" : "DEBET",
      dagtekening: isoOf(dag),
      ontvangen_op: isoOf(dag),
      crediteert_id: terug?.id ?? null,
      levering_id: kader.levering,
    });
    return { id: row.id, referentie };
  };
  for (const maand of maandenVan(lijn)) {
    const erna = volgende(maand);
    const dagen = Math.min(lijn.einde ?? erna, erna - 1) - Math.max(lijn.aanvang, maand) + 1;
    const bedrag = opDeCent((prijsVan(lijn) * dagen * random.logNormal(1, 0.25)) / DAGEN_PER_MAAND);
    const dag = erna - 1 + dagenLater(random);
    const eerste = schrijf(maand, dag, bedrag, null);
    if (!eerste || !random.chance(0.015)) continue;
    const later = dag + random.integer(10, 60);
    const terug = schrijf(maand, later, bedrag, eerste);
    if (terug && random.chance(0.6)) schrijf(maand, later, opDeCent(bedrag * 0.9), null);
  }
}

interface Geschreven {
  readonly id: string;
  readonly referentie: string;
}
