import { budgetVan, kansVan, schrijfDeclaraties } from "./declaraties";
import { EINDE, isoOf, yearOf, type Day } from "./days";
import { rowOf, type DemoClient, type DemoTraject, type Kader } from "./kader";
import type { Lijn } from "./levensloop";
import type { Weighted } from "./random";
import { redenCode, REDEN_VERSIE, type RedenLijst } from "./redenen";

const VERWIJZERS_VIA_BERICHT: Weighted<string> = [
  ["02", 0.68],
  ["05", 0.14],
  ["03", 0.1],
  ["04", 0.06],
  ["08", 0.02],
];

/** Segments of Wmo follow age; the others belong to the kind of help. A wijkteam is bought under none. */
function segmentVan({ dienst, aanvang }: Lijn, geboortejaar: number, random: Kader["random"]): string | null {
  if (dienst.segment !== null || dienst.wet === "JEUGDWET") return dienst.segment;
  if (yearOf(aanvang) - geboortejaar >= 75) return "3";
  if (dienst.code === "BEGELEIDING" || dienst.code === "KORTDUREND_VERBLIJF") return random.chance(0.6) ? "1b" : "2";
  return "2";
}

function verwijzerVan({ dienst }: Lijn, bekend: boolean, random: Kader["random"]): string | null {
  if (dienst.wet === "WMO") return random.chance(0.65) ? "01" : null;
  if (dienst.segment === "6" || dienst.segment === "7") return random.chance(0.6) ? "08" : "04";
  if (dienst.hulpvorm === "01") return "06";
  return bekend ? (random.chance(0.93) ? "01" : "04") : random.weighted(VERWIJZERS_VIA_BERICHT);
}

const bronVan = ({ dienst, pgb, aanbieder }: Lijn) => {
  if (pgb || dienst.voorziening === "VRIJ_TOEGANKELIJK") return "REGISTRATIE";
  return aanbieder.levertBij && dienst.wet === "JEUGDWET" ? "BIJ" : "BERICHT";
};

/** What one record of Beleidsinformatie Jeugd is of: there is one a client, aanbieder, hulpvorm and day of aanvang. */
const bijSleutel = ({ aanbieder, dienst, aanvang }: Lijn): string =>
  [aanbieder.code, dienst.hulpvorm, aanvang].join(" ");

const WEEK = 7;

interface Toegewezen {
  readonly nummer: string;
  readonly productcode: string | null;
  /** Last day of the help it was given for; null while that runs. */
  readonly einde: Day | null;
}

/** Last day of all lines that one toewijzing was given for. */
function eindeVan(lijnen: readonly Lijn[], toewijzing: number): Day | null {
  const dagen = lijnen.filter((lijn) => lijn.toewijzing === toewijzing).map(({ einde }) => einde ?? Infinity);
  const laatste = Math.max(...dagen);
  return laatste === Infinity ? null : laatste;
}

/** The toewijzing under which a line is delivered, some days or weeks earlier and usually until its planned end; its id. */
function schrijfToewijzing(
  kader: Kader,
  client: DemoClient,
  lijn: Lijn,
  { nummer, productcode, einde }: Toegewezen,
): string {
  const { random, batch } = kader;
  const ingang = lijn.aanvang - random.integer(0, WEEK);
  const datum = ingang - random.integer(0, 3 * WEEK);
  const einddatum = einde === null ? null : einde + (random.chance(0.9) ? 0 : random.integer(1, 180));
  const row = rowOf(kader, client, [lijn.aanbieder.code], datum);
  batch.add("toewijzing", {
    ...row,
    aanbieder_code: lijn.aanbieder.code,
    wet: lijn.dienst.wet,
    toewijzingsnummer: nummer,
    productcategorie: lijn.dienst.productcategorie,
    productcode,
    datum: isoOf(datum),
    eerste_datum: isoOf(datum),
    ingangsdatum: isoOf(ingang),
    einddatum: einddatum === null ? null : isoOf(einddatum),
    volume: random.integer(1, 12) * 30,
    eenheid: "01",
    frequentie: "2",
    budget: budgetVan(lijn, ingang, einddatum, kansVan(row.id)),
    levering_id: kader.levering,
  });
  return row.id;
}

/** At most that many lines, those that end last: the demo is about the years at the end. */
function latest(lijnen: readonly Lijn[], ruimte: number): readonly Lijn[] {
  if (lijnen.length <= ruimte) return lijnen;
  const byEnd = lijnen.toSorted((a, b) => (b.einde ?? EINDE) - (a.einde ?? EINDE));
  return byEnd.slice(0, ruimte).sort((a, b) => a.aanvang - b.aanvang);
}

interface Extra {
  readonly behoefte: string | null;
  readonly nummer: string | null;
  readonly productcode: string | null;
}

function schrijfTraject(kader: Kader, client: DemoClient, lijn: Lijn, extra: Extra, dubbel: boolean): DemoTraject {
  const { random, batch } = kader;
  const { dienst, aanbieder } = lijn;
  const bron = dubbel ? "BIJ" : bronVan(lijn);
  const lijst: RedenLijst = bron === "BIJ" ? "BIJ_REDEN" : dienst.wet === "WMO" ? "WMO588" : "JZ588";
  const row = rowOf(kader, client, [aanbieder.code], lijn.aanvang);
  batch.add("traject", {
    ...row,
    aanbieder_code: aanbieder.code,
    contractpartij_code: aanbieder.onderneming ?? aanbieder.code,
    wet: dienst.wet,
    productcategorie: bron === "BIJ" ? null : dienst.productcategorie,
    productcode: bron === "BERICHT" ? extra.productcode : null,
    hulpvorm: dienst.hulpvorm,
    segment: segmentVan(lijn, client.persoon.geboortejaar, random),
    ondersteuningsbehoefte: extra.behoefte,
    niveau: extra.behoefte === null ? null : lijn.niveau,
    voorziening: dienst.voorziening,
    leveringsvorm: lijn.pgb ? "PGB" : "ZIN",
    verwijzer: verwijzerVan(lijn, client.persoon.bekend, random),
    gestart_met_crisis: lijn.crisis,
    toewijzingsnummer: bron === "BERICHT" ? extra.nummer : null,
    aanvang: isoOf(lijn.aanvang),
    aanvang_administratief: lijn.aanvangAdministratief,
    einde: lijn.einde === null ? null : isoOf(lijn.einde),
    einde_administratief: lijn.eindeAdministratief,
    reden_lijst: lijn.reden && lijst,
    reden_versie: lijn.reden && REDEN_VERSIE[lijst],
    reden_code: lijn.reden && redenCode(lijst, lijn.reden),
    bron,
    levering_id: bron === "REGISTRATIE" ? null : kader.levering,
    leidend: !dubbel,
  });
  return { id: row.id, client, lijn };
}

/** A toewijzing that never led to help: the client waits, or found another way. */
function schrijfOngebruikt(kader: Kader, client: DemoClient, lijn: Lijn, dag: Day): void {
  if (dag >= EINDE) return;
  const nummer = String(kader.nummer(lijn.dienst.wet));
  schrijfToewijzing(kader, client, { ...lijn, aanvang: dag }, { nummer, productcode: null, einde: dag + 180 });
}

/**
 * Writes the lines of one client with their toewijzingen, at most `ruimte` rows of traject.
 * Some lines are delivered twice, by message and by BiJ; the second is not leidend and is not returned.
 */
export function schrijfTrajecten(
  kader: Kader,
  client: DemoClient,
  lijnen: readonly Lijn[],
  ruimte: number,
): { trajecten: DemoTraject[]; rijen: number } {
  const { random } = kader;
  const behoefte =
    client.persoon.bekend && random.chance(0.9)
      ? random.weighted([
          ["1", 4],
          ["2", 3],
          ["3", 2],
          ["4", 1],
        ])
      : null;
  const toegewezen = new Map<number, { nummer: string; id: string }>();
  const trajecten: DemoTraject[] = [];
  let rijen = 0;
  const passend = latest(lijnen, ruimte);
  const geleverd = new Set<string>();
  for (const [index, lijn] of passend.entries()) {
    const { dienst } = lijn;
    if (bronVan(lijn) === "BIJ") {
      if (geleverd.has(bijSleutel(lijn))) continue;
      geleverd.add(bijSleutel(lijn));
    }
    const bericht = bronVan(lijn) === "BERICHT";
    const productcode =
      behoefte !== null && bericht ? `${dienst.productcategorie ?? ""}T${behoefte}${lijn.niveau}` : null;
    let toewijzing = toegewezen.get(lijn.toewijzing) ?? null;
    if (bericht && toewijzing === null) {
      const nummer = String(kader.nummer(dienst.wet));
      const einde = eindeVan(lijnen, lijn.toewijzing);
      toewijzing = { nummer, id: schrijfToewijzing(kader, client, lijn, { nummer, productcode, einde }) };
      toegewezen.set(lijn.toewijzing, toewijzing);
    }
    const nummer = toewijzing?.nummer ?? null;
    const extra = { behoefte: dienst.hulpvorm === "01" ? null : behoefte, nummer, productcode };
    const traject = schrijfTraject(kader, client, lijn, extra, false);
    trajecten.push(traject);
    if (bericht && toewijzing) {
      const levering = { trajectId: traject.id, toewijzingId: toewijzing.id, nummer: toewijzing.nummer, productcode };
      schrijfDeclaraties(kader, client, lijn, levering);
    }
    rijen += 1;
    const metHulpvorm = bericht && lijn.einde !== null && lijn.slot && dienst.hulpvorm !== null;
    const past = metHulpvorm && rijen + passend.length - index - 1 < ruimte;
    if (past && random.chance(0.02) && !geleverd.has(bijSleutel(lijn))) {
      geleverd.add(bijSleutel(lijn));
      schrijfTraject(kader, client, lijn, extra, true);
      rijen += 1;
    }
    if (bericht && lijn.einde !== null && random.chance(0.015)) {
      schrijfOngebruikt(kader, client, lijn, lijn.einde + random.integer(-60, 300));
    }
  }
  return { trajecten, rijen };
}
