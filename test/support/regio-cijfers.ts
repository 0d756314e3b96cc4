import type { Actor } from "../../src/access/actor";
import type { TestDatabase } from "./database";
import {
  GEEN_RIJEN,
  type DoelRij,
  type EvaluatieRij,
  type Microrijen,
  type PlanRij,
  type TrajectDoelRij,
} from "./naief/rijen";
import type { QueryLog } from "./query-log";
import { table } from "./table";
import { uuid, voegIn } from "./voeg-in";

export const ALMELO = "0141";
export const ENSCHEDE = "0153";
/** A gemeente outside the region. */
export const ZWOLLE = "0193";
export const EIGEN = "DL000001";
export const ANDER = "DL000002";

export const ANALIST: Actor = { rol: "ANALIST", id: "analist", regio: "TWENTE" };
export const AANBIEDER: Actor = { rol: "AANBIEDER", id: "aanbieder", aanbieder: EIGEN, regio: "TWENTE" };
export const CONTRACTMANAGER: Actor = { rol: "CONTRACTMANAGER", id: "contractmanager", gemeenten: [ENSCHEDE] };
export const TOEZICHTHOUDER: Actor = { rol: "TOEZICHTHOUDER", id: "toezichthouder", gemeenten: [ENSCHEDE] };
export const TOEGANGSMEDEWERKER: Actor = {
  rol: "TOEGANGSMEDEWERKER",
  id: "medewerker",
  gemeente: ENSCHEDE,
  teams: "ALLE",
};
export const BI: Actor = { rol: "BI", id: "bi", regio: "TWENTE" };

/** Statements that were sent, but for reading the scope: that one is remembered, so it comes now and then. */
export const aantalVragen = ({ statements }: QueryLog): number =>
  statements.filter((tekst) => !/from gemeente where regio_code/.test(tekst)).length;

/** Clients with one ended line each; what ended with reden 04 has a doel, which was reached. */
const LIJNEN = `
  gemeente | aanbieder | reden | einde      | aantal
  ---------+-----------+-------+------------+-------
  0153     | DL000001  | 01    | 2024-02-20 | 9
  0153     | DL000001  | 03    | 2024-02-20 | 2
  0153     | DL000001  | 04    | 2024-05-20 | 1
  0153     | DL000002  | 01    | 2024-02-20 | 4
  0141     | DL000001  | 04    | 2024-02-20 | 1
  0141     | DL000002  | 01    | 2024-05-20 | 5
  0193     | DL000001  | 03    | 2024-02-20 | 7
`;

/** Fills the micro tables with a small region, known to the last client; counts nothing yet. */
export async function vulRegio(db: TestDatabase): Promise<void> {
  await voegIn(
    db.motor,
    getekendeRijen(),
    [EIGEN, ANDER].map((code) => ({ code, solistisch: false, gecertificeerde_instelling: false })),
  );
  // An aanbieder may see a doel that its traject works on.
  for (const tabel of ["doel", "evaluatie"]) {
    await db.motor.query(`update ${tabel} set aanbieder_codes = $1`, [[EIGEN]]);
  }
}

function getekendeRijen(): Microrijen {
  const clienten: Microrijen["clienten"][number][] = [];
  const trajecten: Microrijen["trajecten"][number][] = [];
  const plannen: PlanRij[] = [];
  const doelen: DoelRij[] = [];
  const trajectDoelen: TrajectDoelRij[] = [];
  const evaluaties: EvaluatieRij[] = [];
  let nummer = 0;
  const nieuwId = () => uuid(0, ++nummer);
  for (const lijn of table(LIJNEN)) {
    const van = (kolom: string) => lijn.get(kolom) ?? "";
    const gemeente_code = van("gemeente");
    for (let n = 0; n < Number(van("aantal")); n++) {
      const client_id = nieuwId();
      const traject_id = nieuwId();
      clienten.push({ ...CLIENT, gemeente_code, id: client_id });
      trajecten.push({
        ...TRAJECT,
        gemeente_code,
        id: traject_id,
        client_id,
        aanbieder_code: van("aanbieder"),
        contractpartij_code: van("aanbieder"),
        einde: van("einde"),
        reden_code: van("reden"),
      });
      if (van("reden") !== "04") continue;
      const doel_id = nieuwId();
      const plan_id = nieuwId();
      plannen.push({ ...PLAN, gemeente_code, id: plan_id, client_id });
      doelen.push({ ...DOEL, gemeente_code, id: doel_id, client_id, plan_id });
      trajectDoelen.push({ gemeente_code, traject_id, doel_id });
      evaluaties.push({ ...EVALUATIE, gemeente_code, id: nieuwId(), doel_id, datum: van("einde") });
    }
  }
  return { ...GEEN_RIJEN, clienten, trajecten, plannen, doelen, trajectDoelen, evaluaties };
}

const CLIENT = { identiteit: "BEKEND", geboortejaar: 2012, geslacht: "VROUW", wijk_code: null, gezin_id: null };
const TRAJECT = {
  wet: "JEUGDWET",
  productcategorie: "45",
  hulpvorm: "02",
  segment: null,
  ondersteuningsbehoefte: null,
  niveau: null,
  voorziening: "INDIVIDUEEL",
  leveringsvorm: "ZIN",
  verwijzer: null,
  toewijzingsnummer: null,
  aanvang: "2023-09-01",
  aanvang_administratief: false,
  einde_administratief: false,
  reden_lijst: "BIJ_REDEN",
  reden_versie: "v7",
  leidend: true,
} as const;
const PLAN = {
  gezin_id: null,
  soort: "ONDERSTEUNINGSPLAN",
  wet: "JEUGDWET",
  verwijzer: null,
  vastgesteld_op: "2010-01-01",
  afgesloten_op: null,
  bestemming: null,
} as const;
const DOEL = {
  ondersteuningsbehoefte: "1",
  niveau: null,
  richting: "VERBETEREN",
  startniveau: null,
  gewicht: 1,
  vervallen_op: null,
};
const EVALUATIE = { soort: "EIND", gas_score: 0, informant: "CLIENT", vervangt_id: null } as const;
