import type { Wet } from "../../domein";
import { EINDE, isoOf, type Day } from "./days";
import { schrijfEvaluaties, type DoelRow } from "./evaluaties";
import type { DemoTraject, Kader } from "./kader";
import type { Eigenaar } from "./plannen";
import type { Weighted } from "./random";
import { VOORTIJDIG } from "./redenen";

/** The plan a doel is part of. */
export interface DoelPlan {
  readonly eigenaar: Eigenaar;
  readonly plan: string;
  readonly vastgesteld: Day;
  readonly behoefte: string;
}

/** The only free text of the demo: fixed and made up. */
const DOELEN: Readonly<Record<Wet, Weighted<readonly [leefgebied: string, omschrijving: string]>>> = {
  JEUGDWET: [
    [["OPVOEDING", "Thuis zijn er vaste afspraken die iedereen kent (voorbeelddoel)"], 4],
    [["ONDERWIJS", "Elke dag naar school gaan (voorbeelddoel)"], 3],
    [["PSYCHISCHE_GEZONDHEID", "Weten wat helpt bij spanning (voorbeelddoel)"], 3],
    [["SOCIAAL_NETWERK", "Een vaste plek hebben om anderen te ontmoeten (voorbeelddoel)"], 2],
    [["VEILIGHEID", "Ruzies thuis worden rustig opgelost (voorbeelddoel)"], 2],
    [["VRIJE_TIJD", "Elke week iets leuks doen buiten de deur (voorbeelddoel)"], 1],
  ],
  WMO: [
    [["WONEN", "Zelfstandig in de eigen woning blijven (voorbeelddoel)"], 4],
    [["DAGBESTEDING", "Een zinvolle invulling van de dag hebben (voorbeelddoel)"], 3],
    [["SOCIAAL_NETWERK", "Elke week iemand spreken (voorbeelddoel)"], 2],
    [["INKOMEN", "Overzicht hebben over inkomsten en uitgaven (voorbeelddoel)"], 2],
    [["FYSIEKE_GEZONDHEID", "Dagelijks bewegen naar vermogen (voorbeelddoel)"], 1],
    [["PARTICIPATIE", "Meedoen aan een activiteit in de buurt (voorbeelddoel)"], 2],
  ],
};

const STAPPEN = [
  "Kennismaken met de begeleider (voorbeeldstap)",
  "Afspraken samen opschrijven (voorbeeldstap)",
  "Drie weken oefenen (voorbeeldstap)",
  "Iemand uit het netwerk vragen om mee te denken (voorbeeldstap)",
];

const REDENEN_VERVALLEN = ["NIET_MEER_NODIG", "SITUATIE_VERANDERD", "WENS_CLIENT", "ANDER_DOEL"];

/** How this doel may be expected to end: better where help ended as planned and where the aanbieder is good at it. */
function expected(laatste: DemoTraject): number {
  const { reden, aanbieder } = laatste.lijn;
  return 0.4 + aanbieder.doel - (reden !== null && VOORTIJDIG.has(reden) ? 0.9 : 0);
}

const codeVan = (traject: DemoTraject): string => traject.lijn.aanbieder.code;
const uniek = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

/** A doel, the trajecten that work on it, its tussenstappen and its evaluaties. */
export function schrijfDoel(kader: Kader, plan: DoelPlan, trajecten: readonly DemoTraject[]): void {
  const { random, batch, gemeente } = kader;
  const { eigenaar, vastgesteld } = plan;
  const laatste = trajecten.toSorted((a, b) => (a.lijn.einde ?? EINDE) - (b.lijn.einde ?? EINDE)).at(-1);
  if (!laatste) return;
  const { client } = eigenaar;
  const { lijn } = laatste;
  const start = Math.max(vastgesteld, Math.min(...trajecten.map((traject) => traject.lijn.aanvang)));
  const einde = lijn.eindeAdministratief || lijn.reden === "OVERLIJDEN" ? null : lijn.einde;
  const ruimte = (lijn.einde ?? EINDE - 1) - start;
  const vervallen = ruimte > 30 && random.chance(0.06) ? start + random.integer(20, ruimte) : null;
  const row: DoelRow = {
    gemeente_code: gemeente,
    team_code: client.team,
    aanbieder_codes: uniek(trajecten.map(codeVan)),
    client_id: eigenaar.gezin === null ? client.id : null,
    wet: lijn.dienst.wet,
  };
  const doel = random.uuid(vastgesteld);
  const [leefgebied, omschrijving] = random.weighted(DOELEN[lijn.dienst.wet]);
  const ouder = client.persoon.wet === "WMO" && start - (client.persoon.geboortejaar - 1970) * 365 > 75 * 365;
  batch.add("doel", {
    ...row,
    id: doel,
    plan_id: plan.plan,
    ondersteuningsbehoefte: plan.behoefte,
    niveau: lijn.niveau,
    leefgebied,
    richting: ouder
      ? random.weighted([
          ["BEHOUDEN", 5],
          ["VERTRAGEN", 3],
          ["VERBETEREN", 2],
        ])
      : random.chance(0.85)
        ? "VERBETEREN"
        : "BEHOUDEN",
    startniveau: random.chance(0.7) ? -2 : -1,
    gewicht: random.weighted([
      [1, 8],
      [2, 2],
      [3, 1],
    ]),
    streefdatum: isoOf(start + 180),
    vervallen_op: vervallen === null ? null : isoOf(vervallen),
    vervallen_reden: vervallen === null ? null : random.pick(REDENEN_VERVALLEN),
    omschrijving,
  });
  for (const traject of trajecten) {
    batch.add("traject_doel", {
      ...{ gemeente_code: gemeente, id: random.uuid(traject.lijn.aanvang), team_code: traject.client.team },
      aanbieder_codes: [traject.lijn.aanbieder.code],
      client_id: traject.client.id,
      traject_id: traject.id,
      doel_id: doel,
    });
  }
  for (
    let stap = random.weighted([
      [0, 4],
      [1, 4],
      [2, 2],
    ]);
    stap > 0;
    stap--
  ) {
    const streef = start + random.integer(20, 150);
    const gedaan = streef + random.integer(-15, 60);
    batch.add("tussenstap", {
      ...{ ...row, id: random.uuid(vastgesteld), doel_id: doel, omschrijving: random.pick(STAPPEN) },
      streefdatum: isoOf(streef),
      gerealiseerd_op: gedaan < Math.min(lijn.einde ?? EINDE, EINDE) && random.chance(0.8) ? isoOf(gedaan) : null,
    });
  }
  // As the write path has it: who left over thirteen weeks before is told no more.
  const betrokken = (dag: Day) => trajecten.filter((traject) => dag <= (traject.lijn.einde ?? EINDE) + 91).map(codeVan);
  schrijfEvaluaties(kader, {
    row,
    betrokken: (dag) => uniek(betrokken(dag)),
    wet: lijn.dienst.wet,
    doel,
    start,
    einde,
    verwacht: expected(laatste),
    vervallen,
  });
}
