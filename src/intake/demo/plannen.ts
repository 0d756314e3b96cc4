import type { Wet } from "../../domein";
import { EINDE, isoOf, type Day } from "./days";
import { schrijfDoel } from "./doelen";
import type { DemoClient, DemoTraject, Kader } from "./kader";
import type { Weighted } from "./random";

/** For whom a plan is: one client, or a gezin of which `client` speaks. */
export interface Eigenaar {
  readonly client: DemoClient;
  readonly gezin: string | null;
}

const HULPVRAGEN: Readonly<Record<Wet, readonly string[]>> = {
  JEUGDWET: ["OPVOEDEN", "GEDRAG", "SOMBERHEID_ANGST", "SCHOOL", "VEILIGHEID_THUIS"],
  WMO: ["HUISHOUDEN", "ZELFSTANDIG_WONEN", "DAGINVULLING", "MANTELZORG", "VERVOER", "WONING", "GELD", "EENZAAMHEID"],
};

const BESTEMMINGEN: Weighted<string> = [
  ["NETWERK", 5],
  ["VRIJWILLIGERS", 1],
  ["LAAGDREMPELIG", 2],
  ["COLLECTIEF", 1],
  ["MAATWERK_WMO", 1],
  ["ANDERE_VOORZIENING", 1],
];

/** An aanmelding and, when there is to be a plan, the day it is wanted for. Returns the day of the aanmelding. */
export function schrijfAanmelding(kader: Kader, client: DemoClient, wet: Wet, tot: Day): Day {
  const { random, batch } = kader;
  const datum = tot - random.integer(7, 70);
  const gesprek = Math.min(tot, datum + random.integer(2, 44));
  const gevoerd = random.chance(0.96);
  batch.add("aanmelding", {
    gemeente_code: kader.gemeente,
    id: random.uuid(datum),
    team_code: client.team,
    client_id: client.id,
    wet,
    datum: isoOf(datum),
    hulpvraag: random.chance(0.05) ? "ANDERS" : random.pick(HULPVRAGEN[wet]),
    gesprek_op: gevoerd ? isoOf(gesprek) : null,
    gesprekken: gevoerd ? random.integer(1, 5) : 0,
    aanvraagdatum: gevoerd && random.chance(0.7) ? isoOf(random.integer(gesprek, tot)) : null,
  });
  return datum;
}

const endOf = ({ lijn }: DemoTraject): Day => lijn.einde ?? Infinity;

/** Trajecten of one wet that follow within half a year belong to one plan. */
function clusters(trajecten: readonly DemoTraject[]): DemoTraject[][] {
  const gevonden: DemoTraject[][] = [];
  for (const wet of ["JEUGDWET", "WMO"]) {
    let huidig: DemoTraject[] = [];
    let einde = -Infinity;
    for (const traject of trajecten.filter(({ lijn }) => lijn.dienst.wet === wet)) {
      if (huidig.length === 0 || traject.lijn.aanvang > einde + 180) {
        huidig = [];
        gevonden.push(huidig);
      }
      huidig.push(traject);
      einde = Math.max(einde, endOf(traject));
    }
  }
  return gevonden;
}

/** The lines of one client that one aanbieder delivered as one kind of help. */
function perPeriode(trajecten: readonly DemoTraject[]): DemoTraject[][] {
  const groups = new Map<string, DemoTraject[]>();
  for (const traject of trajecten) {
    const key = `${traject.client.id}${traject.lijn.periode}`;
    const group = groups.get(key);
    if (group) group.push(traject);
    else groups.set(key, [traject]);
  }
  return [...groups.values()];
}

/** Which trajecten work on which doel: most periods get doelen of their own, some go on with an earlier one. */
function verdeelDoelen({ random }: Kader, trajecten: readonly DemoTraject[], gezin: boolean): DemoTraject[][] {
  const doelen: DemoTraject[][] = [];
  for (const periode of perPeriode(trajecten)) {
    if (doelen.length > 0 && random.chance(gezin ? 0.6 : 0.25)) random.pick(doelen).push(...periode);
    const metUitkomst = periode.some(({ lijn }) => lijn.dienst.uitkomst);
    const aantal = metUitkomst
      ? random.weighted([
          [0, 12],
          [1, 48],
          [2, 28],
          [3, 12],
        ])
      : random.chance(0.25)
        ? 1
        : 0;
    for (let i = 0; i < aantal; i++) doelen.push([...periode]);
  }
  return doelen;
}

function schrijfPlan(kader: Kader, eigenaar: Eigenaar, trajecten: readonly DemoTraject[]): void {
  const { random, batch } = kader;
  const { client, gezin } = eigenaar;
  const eerste = trajecten[0];
  if (!eerste) return;
  const { lijn } = eerste;
  const vastgesteld = lijn.aanvangAdministratief ? lijn.aanvang : lijn.aanvang - random.integer(28, 60);
  if (!lijn.aanvangAdministratief) schrijfAanmelding(kader, client, lijn.dienst.wet, vastgesteld);
  const afgesloten = Math.max(...trajecten.map(endOf)) + random.integer(20, 100);
  const klaar = afgesloten < EINDE && random.chance(0.95);
  const momenten = [180, 360, 540]
    .map((dagen) => vastgesteld + dagen)
    .filter((dag) => dag < Math.min(afgesloten, EINDE));
  const id = random.uuid(vastgesteld);
  const verdeling = verdeelDoelen(kader, trajecten, gezin !== null);
  batch.add("ondersteuningsplan", {
    gemeente_code: kader.gemeente,
    id,
    team_code: client.team,
    client_id: gezin === null ? client.id : null,
    gezin_id: gezin,
    soort: random.chance(0.92) ? "ONDERSTEUNINGSPLAN" : "ZORGPLAN",
    wet: lijn.dienst.wet,
    verwijzer: lijn.dienst.wet === "JEUGDWET" ? "01" : null,
    vastgesteld_op: isoOf(vastgesteld),
    regisseur: client.team,
    evaluatiemomenten: momenten.map(isoOf),
    afgesloten_op: klaar ? isoOf(afgesloten) : null,
    bestemming: klaar ? random.weighted(BESTEMMINGEN) : null,
    versie: 1 + verdeling.length + (klaar ? 1 : 0),
  });
  const behoefte = random.weighted([["1", 4] as const, ["2", 3] as const, ["3", 2] as const, ["4", 1] as const]);
  for (const lijst of verdeling) schrijfDoel(kader, { eigenaar, plan: id, vastgesteld, behoefte }, lijst);
}

/** Aanmeldingen, plans, doelen and evaluaties around trajecten, given in order of aanvang. */
export function schrijfPlannen(kader: Kader, eigenaar: Eigenaar, trajecten: readonly DemoTraject[]): void {
  for (const cluster of clusters(trajecten)) schrijfPlan(kader, eigenaar, cluster);
}
