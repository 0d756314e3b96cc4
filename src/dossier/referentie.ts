import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from "typeorm";
import type { Wet } from "../domein";
import {
  Aanbieder,
  Code,
  Hulpvorm,
  Ondersteuningsbehoefte,
  Ondersteuningsniveau,
  Productcategorie,
  RedenBeeindiging,
  Segment,
  Team,
  Wijk,
} from "../entities";
import { AfgewezenFout, toonCode } from "./afgewezen";

type Ingevuld = string | null | undefined;

async function eis<E extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
  code: string,
  veld: string,
): Promise<void> {
  if (await db.existsBy(entity, where)) return;
  throw new AfgewezenFout("ONBEKEND", `De code in ${veld} is onbekend${toonCode(code)}.`, veld);
}

/** The published lists that the hub's own fields are filled from, in the version that new rows get. */
const LIJSTEN = {
  VERWIJZER: "3.2",
  HULPVRAAG: "1",
  LEEFGEBIED: "1",
  DOEL_VERVALLEN_REDEN: "1",
  ZONDER_HULP_VERDER: "v7",
  EENHEID: "3.2",
  FREQUENTIE: "3.2",
  REDEN_WIJZIGING: "3.2",
} as const;

/** The version in which codes of this list are recorded now. */
export const versieVan = (lijst: keyof typeof LIJSTEN): string => LIJSTEN[lijst];

/** Refuses a code that this list does not hold; nothing filled in is fine. */
export async function eisCode(
  db: EntityManager,
  lijst: keyof typeof LIJSTEN,
  code: Ingevuld,
  veld: string,
): Promise<void> {
  if (code) await eis(db, Code, { lijst, versie: LIJSTEN[lijst], code }, code, veld);
}

export async function eisTeam(db: EntityManager, gemeenteCode: string, code: string, veld = "team"): Promise<void> {
  await eis(db, Team, { gemeenteCode, code }, code, veld);
}

export async function eisWijk(db: EntityManager, gemeenteCode: string, code: Ingevuld): Promise<void> {
  if (code) await eis(db, Wijk, { gemeenteCode, code }, code, "wijk");
}

export async function eisAanbieder(db: EntityManager, code: Ingevuld, veld: string): Promise<void> {
  if (code) await eis(db, Aanbieder, { code }, code, veld);
}

/** What kind of support is needed, and how much: a level only means something within its kind. */
export async function eisBehoefte(db: EntityManager, behoefte: Ingevuld, niveau: Ingevuld): Promise<void> {
  if (niveau && !behoefte) {
    throw new AfgewezenFout("ONGELDIG", "Een niveau hoort bij een ondersteuningsbehoefte.", "niveau");
  }
  if (behoefte) await eis(db, Ondersteuningsbehoefte, { code: behoefte }, behoefte, "ondersteuningsbehoefte");
  if (behoefte && niveau) {
    await eis(db, Ondersteuningsniveau, { ondersteuningsbehoefte: behoefte, code: niveau }, niveau, "niveau");
  }
}

/** What kind of help a traject is, in the codes of its wet. */
export async function eisHulp(
  db: EntityManager,
  wet: Wet,
  hulp: { readonly hulpvorm?: Ingevuld; readonly productcategorie?: Ingevuld; readonly segment?: Ingevuld },
): Promise<void> {
  const { hulpvorm, productcategorie, segment } = hulp;
  if (hulpvorm && wet !== "JEUGDWET") {
    throw new AfgewezenFout("ONGELDIG", "Een hulpvorm bestaat alleen in de Jeugdwet.", "hulpvorm");
  }
  if (hulpvorm) await eis(db, Hulpvorm, { code: hulpvorm }, hulpvorm, "hulpvorm");
  if (productcategorie) {
    await eis(db, Productcategorie, { wet, code: productcategorie }, productcategorie, "productcategorie");
  }
  if (segment) await eis(db, Segment, { wet, code: segment }, segment, "segment");
}

/** The list that messages 3.2 of a wet end with, and so the one that a bare code is read from. */
export const REDENLIJST = {
  JEUGDWET: { lijst: "JZ588", versie: "3.2" },
  WMO: { lijst: "WMO588", versie: "3.2" },
} as const;

const REDENLIJSTEN = [...Object.values(REDENLIJST), { lijst: "BIJ_REDEN", versie: "v7" }] as const;

/** The reason of ending that a code stands for. Values collide between lists, so a list of another wet is refused. */
export async function redenVan(
  db: EntityManager,
  wet: Wet,
  code: string,
  lijst: Ingevuld = null,
): Promise<RedenBeeindiging> {
  const gekozen = lijst ? REDENLIJSTEN.find((een) => een.lijst === lijst) : REDENLIJST[wet];
  const reden = gekozen ? await db.findOneBy(RedenBeeindiging, { ...gekozen, code }) : null;
  if (reden && (reden.wet === null || reden.wet === wet)) return reden;
  const velden = lijst ? ["reden", "redenLijst"] : ["reden"];
  throw new AfgewezenFout("ONBEKEND", `De reden${toonCode(code)} staat niet in de lijst van deze wet.`, ...velden);
}
