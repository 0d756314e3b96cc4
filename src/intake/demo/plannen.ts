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

/** What was asked, in which wet, on which day, and by which day a plan came of it. */
interface Vraag {
  readonly wet: Wet;
  readonly datum: Day;
  readonly hulpvraag: string;
  readonly plan: Day | null;
}

const kiesHulpvraag = ({ random }: Kader, wet: Wet): string =>
  random.chance(0.05) ? "ANDERS" : random.pick(HULPVRAGEN[wet]);

/** Writes an aanmelding, as far as it had come by the end of all that is known. Returns the day of the first gesprek. */
function schrijfAanmelding(kader: Kader, client: DemoClient, { wet, datum, hulpvraag, plan }: Vraag): Day {
  const { random, batch } = kader;
  const gesprek = Math.min(plan ?? Infinity, datum + random.integer(2, 44));
  const aanvraag = random.chance(plan === null ? 0.1 : 0.7) ? random.integer(gesprek, plan ?? gesprek + 14) : null;
  const alsGebeurd = (dag: Day | null) => (dag !== null && dag < EINDE ? isoOf(dag) : null);
  batch.add("aanmelding", {
    gemeente_code: kader.gemeente,
    id: random.uuid(datum),
    team_code: client.team,
    client_id: client.id,
    wet,
    datum: isoOf(datum),
    hulpvraag,
    gesprek_op: alsGebeurd(gesprek),
    gesprekken: gesprek < EINDE ? random.integer(1, 5) : 0,
    aanvraagdatum: alsGebeurd(aanvraag),
  });
  return gesprek;
}

/** When a plan was made and closed, and what of it was agreed beside its doelen. */
interface Afspraak {
  readonly soort: string;
  readonly wet: Wet;
  readonly vastgesteld: Day;
  /** Null while it is open. */
  readonly afgesloten: Day | null;
  readonly momenten: readonly Day[];
  readonly doelen: number;
}

function schrijfPlanrij(kader: Kader, { client, gezin }: Eigenaar, afspraak: Afspraak): string {
  const { random, batch } = kader;
  const { soort, wet, vastgesteld, afgesloten, momenten, doelen } = afspraak;
  const id = random.uuid(vastgesteld);
  batch.add("ondersteuningsplan", {
    gemeente_code: kader.gemeente,
    id,
    team_code: client.team,
    client_id: gezin === null ? client.id : null,
    gezin_id: gezin,
    soort,
    wet,
    verwijzer: wet === "JEUGDWET" ? "01" : null,
    vastgesteld_op: isoOf(vastgesteld),
    regisseur: client.team,
    evaluatiemomenten: momenten.map(isoOf),
    afgesloten_op: afgesloten === null ? null : isoOf(afgesloten),
    bestemming: afgesloten === null ? null : random.weighted(BESTEMMINGEN),
    versie: 1 + doelen + (afgesloten === null ? 0 : 1),
  });
  return id;
}

/**
 * A question that led to no individual help: answered in a gesprek, or by sociaal werk with a short plan. Some come back
 * with it, and who asked lately may still wait.
 */
export function schrijfVraag(kader: Kader, client: DemoClient, wet: Wet, datum: Day): void {
  const { random } = kader;
  const hulpvraag = kiesHulpvraag(kader, wet);
  const vastgesteld = schrijfAanmelding(kader, client, { wet, datum, hulpvraag, plan: null }) + random.integer(0, 14);
  if (vastgesteld >= EINDE || !random.chance(0.7)) return;
  const einde = vastgesteld + (random.chance(0.75) ? random.integer(20, 165) : random.integer(165, 330));
  const afgesloten = einde < EINDE ? einde : null;
  const afspraak = { soort: "ONDERSTEUNINGSPLAN", wet, vastgesteld, afgesloten, momenten: [], doelen: 0 };
  schrijfPlanrij(kader, { client, gezin: null }, afspraak);
  const terug = einde + random.integer(10, 450);
  if (terug < EINDE && random.chance(0.25)) {
    const opnieuw = random.chance(0.7) ? hulpvraag : kiesHulpvraag(kader, wet);
    schrijfAanmelding(kader, client, { wet, datum: terug, hulpvraag: opnieuw, plan: null });
  }
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

/** A plan and the aanmelding it came of. Returns what was asked. */
function schrijfPlan(
  kader: Kader,
  eigenaar: Eigenaar,
  trajecten: readonly DemoTraject[],
  eerderGevraagd: string | undefined,
): string | undefined {
  const { random } = kader;
  const { client, gezin } = eigenaar;
  const eerste = trajecten[0];
  if (!eerste) return eerderGevraagd;
  const { lijn } = eerste;
  const { wet } = lijn.dienst;
  const vastgesteld = lijn.aanvangAdministratief ? lijn.aanvang : lijn.aanvang - random.integer(28, 60);
  // Many ask again what they asked before.
  const hulpvraag = eerderGevraagd !== undefined && random.chance(0.5) ? eerderGevraagd : kiesHulpvraag(kader, wet);
  if (!lijn.aanvangAdministratief) {
    const datum = vastgesteld - random.integer(7, 70);
    schrijfAanmelding(kader, client, { wet, datum, hulpvraag, plan: vastgesteld });
  }
  const afgesloten = Math.max(...trajecten.map(endOf)) + random.integer(20, 100);
  const klaar = afgesloten < EINDE && random.chance(0.95);
  const momenten = [180, 360, 540]
    .map((dagen) => vastgesteld + dagen)
    .filter((dag) => dag < Math.min(afgesloten, EINDE));
  const verdeling = verdeelDoelen(kader, trajecten, gezin !== null);
  const id = schrijfPlanrij(kader, eigenaar, {
    soort: random.chance(0.92) ? "ONDERSTEUNINGSPLAN" : "ZORGPLAN",
    ...{ wet, vastgesteld, momenten },
    afgesloten: klaar ? afgesloten : null,
    doelen: verdeling.length,
  });
  const behoefte = random.weighted([["1", 4] as const, ["2", 3] as const, ["3", 2] as const, ["4", 1] as const]);
  for (const lijst of verdeling) schrijfDoel(kader, { eigenaar, plan: id, vastgesteld, behoefte }, lijst);
  return hulpvraag;
}

/** Aanmeldingen, plans, doelen and evaluaties around trajecten, given in order of aanvang. */
export function schrijfPlannen(kader: Kader, eigenaar: Eigenaar, trajecten: readonly DemoTraject[]): void {
  const gevraagd = new Map<Wet | undefined, string | undefined>();
  for (const cluster of clusters(trajecten)) {
    const wet = cluster[0]?.lijn.dienst.wet;
    gevraagd.set(wet, schrijfPlan(kader, eigenaar, cluster, gevraagd.get(wet)));
  }
}
