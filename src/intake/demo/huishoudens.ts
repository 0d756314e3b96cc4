import type { Wet } from "../../domein";
import { BEGIN, EERSTE_START, EINDE, isoOf, yearOf, type Day } from "./days";
import { kiesWijk, type Wijk } from "./gebied";
import type { DemoClient, DemoTraject, Kader } from "./kader";
import { planLevensloop, verhuis, zaaknummer, type Lijn, type Persoon } from "./levensloop";
import { schrijfPlannen, schrijfVraag } from "./plannen";
import type { Random, Weighted } from "./random";
import { schrijfTrajecten } from "./trajecten";
import { schrijfErvaringen, schrijfMaatregel, schrijfMetingen } from "./uitkomsten";

type Leeftijden = Weighted<readonly [van: number, totEnMet: number]>;
const LEEFTIJDEN: Readonly<Record<Wet, Leeftijden>> = {
  JEUGDWET: [
    [[0, 3], 8],
    [[4, 11], 50],
    [[12, 17], 42],
  ],
  WMO: [
    [[18, 22], 4],
    [[23, 64], 38],
    [[65, 74], 17],
    [[75, 97], 41],
  ],
};

/** Fewer starts in the summer. */
function kiesStart(random: Random): Day {
  for (;;) {
    const dag = random.integer(EERSTE_START, EINDE - 1);
    const maand = isoOf(dag).slice(5, 7);
    if ((maand !== "07" && maand !== "08") || random.chance(0.65)) return dag;
  }
}

function maakPersoon(random: Random, wet: Wet, start: Day): Persoon {
  const [van, totEnMet] = random.weighted(LEEFTIJDEN[wet]);
  const geslacht =
    wet === "JEUGDWET"
      ? random.weighted([
          ["MAN", 560],
          ["VROUW", 435],
          ["ANDERS", 3],
          ["ONBEKEND", 2],
        ])
      : random.weighted([
          ["MAN", 385],
          ["VROUW", 612],
          ["ANDERS", 1],
          ["ONBEKEND", 2],
        ]);
  // The others came through a doctor or a judge, and are known by messages alone.
  const bekend = random.chance(wet === "JEUGDWET" ? 0.66 : 0.94);
  return { wet, geboortejaar: yearOf(start) - random.integer(van, totEnMet), geslacht, bekend };
}

interface Geschreven {
  readonly client: DemoClient;
  readonly trajecten: readonly DemoTraject[];
  readonly rijen: number;
}

/** A client with trajecten and their outcomes; at most `ruimte` rows of traject. */
function schrijfClient(
  kader: Kader,
  persoon: Persoon,
  lijnen: readonly Lijn[],
  ruimte: number,
  gezin: { readonly id: string; readonly wijk: Wijk } | null,
  sinds: Day,
): Geschreven {
  const { random, batch } = kader;
  const { bekend } = persoon;
  // A gezin lives in one wijk and so has one team, as the write path keeps it.
  const wijk = gezin?.wijk ?? kiesWijk(random, kader.wijken);
  const client: DemoClient = { id: random.uuid(sinds), team: bekend ? wijk.team : "ONVERDEELD", persoon };
  const { trajecten, rijen } = schrijfTrajecten(kader, client, lijnen, ruimte);
  // Unborn children and people without a known BSN have no pseudonym.
  const identiteit =
    bekend || !random.chance(0.004) ? "BEKEND" : yearOf(sinds) === persoon.geboortejaar ? "ONGEBOREN" : "ONBEKEND";
  batch.add("client", {
    gemeente_code: kader.gemeente,
    id: client.id,
    team_code: client.team,
    aanbieder_codes: [...new Set(trajecten.map(({ lijn }) => lijn.aanbieder.code))].sort(),
    pseudoniem: identiteit === "BEKEND" ? kader.pseudoniem() : null,
    identiteit,
    zaaknummer: bekend ? zaaknummer(sinds, kader.nummer("zaak")) : null,
    geboortejaar: persoon.geboortejaar,
    geslacht: persoon.geslacht,
    wijk_code: bekend ? wijk.code : null,
    gezin_id: gezin?.id ?? null,
  });
  for (const traject of trajecten) {
    schrijfErvaringen(kader, traject);
    schrijfMetingen(kader, traject);
    schrijfMaatregel(kader, traject);
  }
  return { client, trajecten, rijen };
}

/** One client alone, with plans where the toegang knows the client. Returns the rows of traject written. */
function schrijfAlleen(kader: Kader, persoon: Persoon, lijnen: readonly Lijn[], ruimte: number): number {
  const eerste = lijnen[0];
  if (!eerste) return 0;
  const { client, trajecten, rijen } = schrijfClient(kader, persoon, lijnen, ruimte, null, eerste.aanvang);
  if (persoon.bekend) schrijfPlannen(kader, { client, gezin: null }, trajecten);
  return rijen;
}

/** Some move while help runs: what goes on goes on in another gemeente. */
function metVerhuizing(kader: Kader, persoon: Persoon, lijnen: Lijn[]): Lijn[] {
  const { random } = kader;
  const eerste = lijnen[0];
  if (!eerste || !persoon.bekend || !random.chance(0.02)) return lijnen;
  const van = Math.max(BEGIN, eerste.aanvang + 30);
  const tot = Math.min(EINDE - 2, ...lijnen.map(({ einde }) => einde ?? EINDE - 2));
  if (van >= tot) return lijnen;
  const { blijft, mee } = verhuis(lijnen, random.integer(van, tot));
  if (mee.length > 0) kader.vertrek({ persoon, lijnen: mee });
  return blijft;
}

/** Brothers and sisters, often with one plan for all. */
function schrijfGezin(kader: Kader, ruimte: number): number {
  const { random, batch } = kader;
  const start = kiesStart(random);
  const leden = Array.from({ length: random.integer(2, 3) }, () => {
    const persoon: Persoon = { ...maakPersoon(random, "JEUGDWET", start), bekend: true };
    const begin = start + random.integer(0, 60);
    return { persoon, lijnen: planLevensloop(random, kader.aanbod, persoon, begin) };
  }).filter(({ lijnen }) => lijnen.length > 0);
  if (leden.length === 0) return 0;
  const gezin = random.uuid(start);
  const wijk = kiesWijk(random, kader.wijken);
  let rijen = 0;
  const geschreven: Geschreven[] = [];
  for (const { persoon, lijnen } of leden) {
    const nieuw = schrijfClient(
      kader,
      persoon,
      lijnen,
      ruimte - rijen,
      { id: gezin, wijk },
      lijnen[0]?.aanvang ?? start,
    );
    rijen += nieuw.rijen;
    geschreven.push(nieuw);
    if (rijen === ruimte) break;
  }
  const team = geschreven[0]?.client.team ?? "ONVERDEELD";
  batch.add("gezin", { gemeente_code: kader.gemeente, id: gezin, team_code: team });
  const [eerste] = geschreven;
  if (eerste && random.chance(0.6)) {
    const samen = geschreven.flatMap(({ trajecten }) => trajecten).sort((a, b) => a.lijn.aanvang - b.lijn.aanvang);
    schrijfPlannen(kader, { client: eerste.client, gezin }, samen);
  } else {
    for (const { client, trajecten } of geschreven) schrijfPlannen(kader, { client, gezin: null }, trajecten);
  }
  return rijen;
}

/** Someone who asked, and got no individual help. */
function schrijfVrager(kader: Kader, wet: Wet, datum: Day): number {
  const persoon: Persoon = { ...maakPersoon(kader.random, wet, datum), bekend: true };
  const { client } = schrijfClient(kader, persoon, [], 0, null, datum);
  schrijfVraag(kader, client, wet, datum);
  return 0;
}

/** One household of the given wet. Returns the rows of traject written, at most `ruimte`, possibly none. */
export function schrijfHuishouden(kader: Kader, wet: Wet, ruimte: number): number {
  const { random } = kader;
  const index = kader.aankomsten.findIndex(({ persoon }) => persoon.wet === wet);
  const [aankomst] = index < 0 ? [] : kader.aankomsten.splice(index, 1);
  if (aankomst) return schrijfAlleen(kader, aankomst.persoon, aankomst.lijnen, ruimte);
  if (wet === "JEUGDWET" && random.chance(0.06)) return schrijfGezin(kader, ruimte);
  // Who asked in the last weeks may yet get help, so these come beside those of whom that is known.
  if (random.chance(0.015)) return schrijfVrager(kader, wet, EINDE - random.integer(1, 60));
  const start = kiesStart(random);
  const persoon = maakPersoon(random, wet, start);
  if (persoon.bekend && start >= BEGIN && random.chance(0.06)) return schrijfVrager(kader, wet, start);
  const lijnen = planLevensloop(random, kader.aanbod, persoon, start);
  return schrijfAlleen(kader, persoon, metVerhuizing(kader, persoon, lijnen), ruimte);
}
