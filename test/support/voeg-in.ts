import type { Pool } from "pg";
import type { Microrijen } from "./naief/rijen";

export interface AanbiederRij {
  readonly code: string;
  readonly solistisch: boolean;
  readonly gecertificeerde_instelling: boolean;
}

type Rij = Readonly<Record<string, unknown>>;

const TEAM = "ONVERDEELD";

/** Inserts rows by role motor, straight into the tables: what the write path adds beside them is filled in plainly. */
export async function voegIn(motor: Pool, rijen: Microrijen, aanbieders: readonly AanbiederRij[]): Promise<void> {
  await insert(
    motor,
    "aanbieder",
    aanbieders.map((rij) => ({ ...rij, naam: `Aanbieder ${rij.code}` })),
  );
  await insert(motor, "wijk", wijkenVan(rijen));
  await insert(
    motor,
    "client",
    rijen.clienten.map((rij) => ({ ...rij, team_code: TEAM, aanbieder_codes: [] })),
  );
  await insert(
    motor,
    "traject",
    rijen.trajecten.map((rij) => ({
      ...rij,
      ...van(rij.aanbieder_code),
      ...TRAJECT_OVERIG,
      contractpartij_code: rij.aanbieder_code,
    })),
  );
  await voegDoelenIn(motor, rijen);
  const perTraject = new Map(rijen.trajecten.map((rij) => [rij.id, rij]));
  const vanTraject = (rij: { traject_id: string }) => {
    const traject = perTraject.get(rij.traject_id);
    return { ...van(traject?.aanbieder_code), client_id: traject?.client_id };
  };
  await insert(
    motor,
    "traject_doel",
    rijen.trajectDoelen.map((rij, index) => ({ ...rij, ...vanTraject(rij), id: uuid(KOPPELING, index) })),
  );
  // A correction points at what it supersedes, so that comes first.
  const evaluaties = rijen.evaluaties.map((rij) => ({ ...rij, ...van(), client_id: null }));
  await insert(
    motor,
    "evaluatie",
    evaluaties.filter((rij) => rij.vervangt_id === null),
  );
  await insert(
    motor,
    "evaluatie",
    evaluaties.filter((rij) => rij.vervangt_id !== null),
  );
  const aantal = new Map<string, number>();
  await insert(
    motor,
    "ervaring",
    rijen.ervaringen.map((rij) => {
      const volgnummer = (aantal.get(rij.traject_id) ?? 0) + 1;
      aantal.set(rij.traject_id, volgnummer);
      return { ...rij, ...vanTraject(rij), volgnummer };
    }),
  );
  await insert(
    motor,
    "toewijzing",
    rijen.toewijzingen.map((rij) => ({
      ...rij,
      ...van(rij.aanbieder_code),
      // A withdrawn one ends on the day it was to begin.
      ingangsdatum: rij.verwijderd ? rij.einddatum : rij.datum,
    })),
  );
}

/** Empties what voegIn fills, so that one database serves many drawn histories. */
export async function maakLeeg(motor: Pool): Promise<void> {
  for (const tabel of [
    "toewijzing",
    "ervaring",
    "evaluatie",
    "traject_doel",
    "doel",
    "ondersteuningsplan",
    "traject",
    "client",
    "gezin",
    "wijk",
    "aanbieder",
  ]) {
    await motor.query(`delete from ${tabel}`);
  }
}

const van = (...aanbieders: (string | undefined)[]) => ({
  team_code: TEAM,
  aanbieder_codes: aanbieders.filter((code) => code !== undefined),
});
const TRAJECT_OVERIG = { gestart_met_crisis: false, markeringen: [], bron: "REGISTRATIE" };

function wijkenVan(rijen: Microrijen): Rij[] {
  const wijken = new Map<string, Rij>();
  for (const { gemeente_code, wijk_code } of rijen.clienten) {
    if (wijk_code !== null)
      wijken.set(`${gemeente_code}:${wijk_code}`, { gemeente_code, code: wijk_code, naam: wijk_code });
  }
  return [...wijken.values()];
}

/** Each doel in a plan of its own; a doel without a client is one of a gezin. */
async function voegDoelenIn(motor: Pool, rijen: Microrijen): Promise<void> {
  const alle = rijen.doelen.map((rij, index) => ({
    doel: {
      ...rij,
      ...van(),
      plan_id: uuid(PLAN, index),
      vervallen_reden: rij.vervallen_op === null ? null : "ANDERS",
      ...DOEL_OVERIG,
    },
    plan: {
      gemeente_code: rij.gemeente_code,
      id: uuid(PLAN, index),
      team_code: TEAM,
      client_id: rij.client_id,
      gezin_id: rij.client_id === null ? uuid(GEZIN, index) : null,
      ...PLAN_OVERIG,
    },
  }));
  await insert(
    motor,
    "gezin",
    alle
      .filter(({ plan }) => plan.gezin_id !== null)
      .map(({ plan }) => ({ gemeente_code: plan.gemeente_code, id: plan.gezin_id, team_code: TEAM })),
  );
  await insert(
    motor,
    "ondersteuningsplan",
    alle.map(({ plan }) => plan),
  );
  await insert(
    motor,
    "doel",
    alle.map(({ doel }) => doel),
  );
}

const DOEL_OVERIG = { leefgebied: "WONEN", richting: "VERBETEREN", gewicht: 1 };
const PLAN_OVERIG = {
  soort: "ONDERSTEUNINGSPLAN",
  wet: "JEUGDWET",
  vastgesteld_op: "2010-01-01",
  evaluatiemomenten: [],
  versie: 1,
};

const PLAN = 1;
const GEZIN = 2;
const KOPPELING = 3;

/** A uuid of a series, in order of its number; series 0 is the drawing's own. */
export const uuid = (serie: number, nummer: number): string =>
  `00000000-0000-7000-8${String(serie).padStart(3, "0")}-${String(nummer).padStart(12, "0")}`;

async function insert(motor: Pool, tabel: string, rijen: readonly Rij[]): Promise<void> {
  const [eerste] = rijen;
  if (!eerste) return;
  const kolommen = Object.keys(eerste).join(", ");
  await motor.query(
    `insert into ${tabel} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::${tabel}, $1::jsonb)`,
    [JSON.stringify(rijen)],
  );
}
