import { dayOf, type Day } from "./days";
import type { Random, Weighted } from "./random";

/** A fictitious aanbieder with its true qualities, which the figures should find back. */
export interface DemoAanbieder {
  readonly code: string;
  readonly naam: string;
  readonly onderneming: string | null;
  readonly opgegaanIn: string | null;
  readonly opgegaanPer: Day | null;
  readonly solistisch: boolean;
  readonly gecertificeerd: boolean;
  readonly diensten: readonly string[];
  /** Null: the whole region. */
  readonly werkgebied: ReadonlySet<string> | null;
  readonly gewicht: number;
  /** Log odds of dropout beside the average. */
  readonly uitval: number;
  /** Points of rapportcijfer beside the average. */
  readonly cijfer: number;
  /** Shift of the GAS score beside the average. */
  readonly doel: number;
  /** Share of the asked who answer; 0 for the exempt who deliver nothing. */
  readonly respons: number;
  /** Delivers Beleidsinformatie Jeugd instead of messages. */
  readonly levertBij: boolean;
}

interface Soort {
  readonly naam: string;
  readonly aantal: number;
  readonly diensten: readonly string[];
  /** Kinds of help that only some of them deliver. */
  readonly soms?: readonly string[];
  readonly solistisch?: true;
  readonly gecertificeerd?: true;
}

const SOORTEN: readonly Soort[] = [
  { naam: "Buurtteam", aantal: 3, diensten: ["WIJKTEAM", "MAATSCHAPPELIJK_WERK"] },
  { naam: "Jeugdhulp", aantal: 13, diensten: ["AMBULANT", "NETWERK"], soms: ["DAGHULP", "JEUGDVERVOER", "CRISIS"] },
  { naam: "Jeugd-ggz", aantal: 8, diensten: ["JEUGD_GGZ", "BASIS_GGZ", "SPECIALISTISCHE_GGZ"], soms: ["CRISIS"] },
  { naam: "Dagbehandeling", aantal: 3, diensten: ["DAGHULP", "JEUGDVERVOER"], soms: ["AMBULANT"] },
  {
    naam: "Jeugdverblijf",
    aantal: 5,
    diensten: ["PLEEGZORG", "GEZINSGERICHT", "VERBLIJF", "CRISIS", "CRISISVERBLIJF"],
    soms: ["GESLOTEN", "NETWERK"],
  },
  { naam: "Forensische jeugdhulp", aantal: 1, diensten: ["STRAFRECHTELIJK", "GESLOTEN"] },
  { naam: "Jeugdbescherming", aantal: 2, diensten: ["JEUGDBESCHERMING", "JEUGDRECLASSERING"], gecertificeerd: true },
  { naam: "Praktijk", aantal: 4, diensten: ["AMBULANT", "JEUGD_GGZ"], solistisch: true },
  { naam: "Begeleider", aantal: 2, diensten: ["BEGELEIDING"], solistisch: true },
  { naam: "Thuishulp", aantal: 6, diensten: ["HUISHOUDEN"], soms: ["BEGELEIDING"] },
  {
    naam: "Begeleiding",
    aantal: 8,
    diensten: ["BEGELEIDING", "DAGBESTEDING", "WMOVERVOER"],
    soms: ["KORTDUREND_VERBLIJF", "HUISHOUDEN", "AMBULANT"],
  },
  { naam: "Hulpmiddelen", aantal: 3, diensten: ["ROLSTOEL", "VERVOERVOORZIENING", "WOONVOORZIENING", "HULPMIDDEL"] },
  { naam: "Beschermd wonen", aantal: 4, diensten: ["BESCHERMD_WONEN", "OPVANG"], soms: ["BEGELEIDING"] },
];

const HOE = ["Glazen", "Zilveren", "Papieren", "Houten", "Koperen", "Wollen", "Stenen", "Kristallen"];
const WAT = ["Eik", "Reiger", "Brug", "Molen", "Linde", "Vlinder", "Toren", "Lantaarn"];

/** No name of an existing organisation: an impossible object, and the word that says so. */
const naamVan = (soort: string, nummer: number) =>
  `${soort} De ${HOE[nummer % 8] ?? ""} ${WAT[Math.floor(nummer / 8) % 8] ?? ""} (fictief)`;

/** Half of the codes have the form of an AGB code, in the range 0000.... that is never issued; the others are DL codes. */
const codeVan = (nummer: number) =>
  nummer % 2 === 0 ? String(nummer / 2 + 1).padStart(8, "0") : `DL${String((nummer + 1) / 2).padStart(6, "0")}`;

const FUSIE_PER = dayOf("2023-07-01");

/** About sixty aanbieders: per kind one or two large ones and a long tail, as on a real market. */
export function maakAanbieders(random: Random, gemeenten: readonly string[]): DemoAanbieder[] {
  const gemaakt: DemoAanbieder[] = [];
  for (const soort of SOORTEN) {
    const eerste = gemaakt.length;
    for (let rang = 0; rang < soort.aantal; rang++) {
      const nummer = gemaakt.length;
      // The two largest of a kind work everywhere, so that every gemeente has a choice; of the others a third is local.
      const lokaal = rang >= 2 && random.chance(0.35);
      const werkgebied = lokaal ? new Set(Array.from({ length: 5 }, () => random.pick(gemeenten))) : null;
      const vrij = soort.solistisch ?? soort.gecertificeerd ?? false;
      // The second and third large jeugdhulpaanbieder are vestigingen of the first; the fourth was taken over.
      const groot = soort.naam === "Jeugdhulp";
      gemaakt.push({
        code: codeVan(nummer),
        naam: naamVan(soort.naam, nummer),
        onderneming: groot && (rang === 1 || rang === 2) ? codeVan(eerste) : null,
        opgegaanIn: groot && rang === 3 ? codeVan(eerste) : null,
        opgegaanPer: groot && rang === 3 ? FUSIE_PER : null,
        solistisch: soort.solistisch ?? false,
        gecertificeerd: soort.gecertificeerd ?? false,
        diensten: [...soort.diensten, ...(soort.soms ?? []).filter(() => rang === 0 || random.chance(0.4))],
        werkgebied,
        gewicht: (soort.solistisch ? 0.03 : 1) / (rang + 1) ** 1.1,
        uitval: random.normal(0, 0.45),
        cijfer: random.normal(0, 0.35),
        doel: random.normal(0, 0.2),
        respons: vrij && random.chance(0.75) ? 0 : 0.25 + 0.5 * random.fraction(),
        levertBij: soort.naam === "Jeugd-ggz" && rang === 4,
      });
    }
  }
  return gemaakt;
}

/** Who delivers what in one gemeente. */
export class Aanbod {
  readonly #byDienst = new Map<string, (readonly [DemoAanbieder, number])[]>();

  constructor(gemeente: string, aanbieders: readonly DemoAanbieder[]) {
    for (const aanbieder of aanbieders) {
      if (aanbieder.werkgebied && !aanbieder.werkgebied.has(gemeente)) continue;
      for (const dienst of aanbieder.diensten) {
        const lijst = this.#byDienst.get(dienst) ?? [];
        lijst.push([aanbieder, aanbieder.gewicht]);
        this.#byDienst.set(dienst, lijst);
      }
    }
  }

  /** An aanbieder that delivers it on that day, by size; another than `behalve` where there is another. */
  kies(random: Random, dienst: string, dag: Day, behalve?: DemoAanbieder): DemoAanbieder {
    const open = (this.#byDienst.get(dienst) ?? []).filter(
      ([{ opgegaanPer }]) => opgegaanPer === null || dag < opgegaanPer,
    );
    const anderen: Weighted<DemoAanbieder> = open.filter(([aanbieder]) => aanbieder !== behalve);
    return random.weighted(anderen.length > 0 ? anderen : open);
  }
}
