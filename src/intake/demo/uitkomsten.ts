import type { ErvaringInformant, MetingInformant } from "../../domein";
import { EINDE, isoOf, yearOf, type Day } from "./days";
import { instrumentVan } from "./instrumenten";
import { rowOf, type DemoTraject, type Kader } from "./kader";
import { VOORTIJDIG } from "./redenen";
import type { Weighted } from "./random";

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Who is asked about a line that ended at that age, and how often that one answers beside the average. */
function gevraagd({ lijn }: DemoTraject, leeftijd: number): readonly (readonly [ErvaringInformant, number])[] {
  if (lijn.dienst.wet === "WMO")
    return [
      ["CLIENT", 1],
      ["VERTEGENWOORDIGER", leeftijd >= 75 ? 0.2 : 0.06],
    ];
  const ouder = lijn.dienst.hulpvorm === "11" ? "PLEEGOUDER" : "OUDER";
  const zelf: readonly (readonly [ErvaringInformant, number])[] = leeftijd >= 12 ? [["JEUGDIGE", 0.9]] : [];
  return leeftijd < 18 ? [...zelf, [ouder, 1]] : zelf;
}

const GOED: Weighted<string> = [
  ["01", 0.13],
  ["02", 0.21],
  ["03", 0.34],
  ["04", 0.32],
];
const MATIG: Weighted<string> = [
  ["01", 0.42],
  ["02", 0.26],
  ["03", 0.2],
  ["04", 0.12],
];

/** Answers to "how useful was it" and "can you go on without". Response is below 100 % and differs per aanbieder. */
export function schrijfErvaringen(kader: Kader, traject: DemoTraject): void {
  const { random, batch } = kader;
  const { lijn, client } = traject;
  const { aanbieder, dienst, einde, reden } = lijn;
  if (!lijn.slot || einde === null || reden === null || lijn.eindeAdministratief || !dienst.uitkomst) return;
  if (reden === "OVERLIJDEN" || reden === "TIJDELIJK") return;
  const afgehaakt = reden === "CLIENT" || reden === "AANBIEDER";
  const kans = aanbieder.respons * (lijn.pgb ? 0.3 : 1) * (afgehaakt ? 0.45 : 1);
  let volgnummer = 0;
  for (const [informant, vaker] of gevraagd(traject, yearOf(einde) - client.persoon.geboortejaar)) {
    if (volgnummer === 2 || !random.chance(kans * vaker)) continue;
    const vroeg = VOORTIJDIG.has(reden);
    const cijfer = random.normal(7.4 + aanbieder.cijfer - (vroeg ? 1.4 : 0) + (informant === "OUDER" ? 0.2 : 0), 1.5);
    const metCijfer = random.chance(0.97);
    const metVerder = !metCijfer || random.chance(0.93);
    volgnummer += 1;
    const afname = clamp(einde + random.integer(-14, 45), lijn.aanvang, EINDE - 1);
    batch.add("ervaring", {
      ...rowOf(kader, client, [aanbieder.code], afname),
      traject_id: traject.id,
      wet: dienst.wet,
      volgnummer,
      informant,
      afname: isoOf(afname),
      rapportcijfer: metCijfer ? clamp(Math.round(cijfer), 1, 10) : null,
      verder_zonder_hulp: metVerder ? random.weighted(vroeg ? MATIG : GOED) : null,
      schaal_versie: metVerder ? "v7" : null,
    });
  }
}

const ZRM = [
  "ZRM_TIJDSBESTEDING",
  "ZRM_HUISVESTING",
  "ZRM_GEESTELIJKE_GEZONDHEID",
  "ZRM_SOCIAAL_NETWERK",
  "ZRM_PARTICIPATIE",
];

/** Scores before and after on an instrument that fits; the first is more often there than the second. */
export function schrijfMetingen(kader: Kader, traject: DemoTraject): void {
  const { random, batch } = kader;
  const { lijn, client } = traject;
  const { aanbieder, dienst } = lijn;
  if (!lijn.slot || lijn.aanvangAdministratief || !dienst.uitkomst || !random.chance(0.22)) return;
  const schrijf = (
    code: string,
    versie: string,
    informant: MetingInformant,
    moment: "VOOR" | "NA",
    dag: Day,
    score: number,
  ) => {
    const datum = clamp(dag, lijn.aanvang, EINDE - 1);
    batch.add("meting", {
      ...rowOf(kader, client, [aanbieder.code], datum),
      traject_id: traject.id,
      wet: dienst.wet,
      instrument_code: code,
      instrument_versie: versie,
      ...{ informant, moment, datum: isoOf(datum), score },
    });
  };
  const voor = lijn.aanvang + random.integer(0, 30);
  const na = lijn.einde !== null && random.chance(0.65) ? lijn.einde - random.integer(0, 14) : null;
  if (dienst.wet === "WMO") {
    const eerste = random.integer(0, ZRM.length - 2);
    for (const code of ZRM.slice(eerste, eerste + 2)) {
      const score = random.integer(2, 4);
      schrijf(code, "2017", "AANBIEDER", "VOOR", voor, score);
      if (na !== null)
        schrijf(
          code,
          "2017",
          "AANBIEDER",
          "NA",
          na,
          clamp(
            score +
              random.weighted([
                [-1, 1],
                [0, 5],
                [1, 4],
              ]),
            1,
            5,
          ),
        );
    }
    return;
  }
  const leeftijd = yearOf(lijn.aanvang) - client.persoon.geboortejaar;
  const informant = leeftijd >= 12 ? "JEUGDIGE" : "OUDER";
  const sdq = leeftijd >= 4 && random.chance(0.6);
  const score = Math.round(random.normal(sdq ? 17 : 22, 5));
  const verbetering = Math.round(random.normal(3.5, 4.5)) * (sdq ? -1 : 1);
  const [code, versie] = instrumentVan(aanbieder, sdq);
  schrijf(code, versie, informant, "VOOR", voor, clamp(score, 0, 40));
  if (na !== null) schrijf(code, versie, informant, "NA", na, clamp(score + verbetering, 0, 40));
}

/** Code of a maatregel, and of the reason for which it ends as planned. */
const MAATREGELEN: Readonly<Record<string, Weighted<readonly [code: string, reden: string]>>> = {
  JEUGDBESCHERMING: [
    [["11", "04"], 5],
    [["11", "03"], 2],
    [["12", "07"], 1],
    [["21", "14"], 1],
    [["21", "11"], 1],
  ],
  JEUGDRECLASSERING: [
    [["41", "41"], 5],
    [["41", "42"], 2],
    [["42", "51"], 2],
    [["50", "43"], 1],
  ],
};

/** The maatregel that a gecertificeerde instelling carries out in this traject, if it is one. */
export function schrijfMaatregel(kader: Kader, traject: DemoTraject): void {
  const { lijn, client } = traject;
  const keuze = MAATREGELEN[lijn.dienst.code];
  if (!keuze || !lijn.slot) return;
  const [code, reden] = kader.random.weighted(keuze);
  const { einde } = lijn;
  const klaar = einde !== null && !lijn.eindeAdministratief;
  const soort = lijn.dienst.code;
  kader.batch.add("maatregel", {
    ...rowOf(kader, client, [lijn.aanbieder.code], lijn.aanvang),
    aanbieder_code: lijn.aanbieder.code,
    soort,
    maatregel_lijst: soort === "JEUGDBESCHERMING" ? "BIJ_JB" : "BIJ_JR",
    maatregel_versie: "v7",
    maatregel_code: code,
    aanvang: isoOf(lijn.aanvang),
    einde: einde === null ? null : isoOf(einde),
    reden_lijst: klaar ? "BIJ_REDEN_MAATREGEL" : null,
    reden_versie: klaar ? "v7" : null,
    reden_code: klaar ? reden : null,
  });
}
