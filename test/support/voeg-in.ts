import type { Pool } from "pg";
import type { Microrijen, Referentie } from "./naief/rijen";

export interface AanbiederRij {
  readonly code: string;
  readonly solistisch: boolean;
  readonly gecertificeerde_instelling: boolean;
}

export type InstrumentRij = Referentie["instrumenten"][number];

type Rij = Readonly<Record<string, unknown>>;

const TEAM = "ONVERDEELD";

/** Inserts rows by role motor, straight into the tables: what the write path adds beside them is filled in plainly. */
export async function voegIn(
  motor: Pool,
  rijen: Microrijen,
  aanbieders: readonly AanbiederRij[],
  instrumenten: readonly InstrumentRij[] = [],
): Promise<void> {
  await voegInstrumentenIn(motor, instrumenten);
  await insert(
    motor,
    "aanbieder",
    aanbieders.map((rij) => ({ ...rij, naam: `Aanbieder ${rij.code}` })),
  );
  await insert(motor, "wijk", wijkenVan(rijen));
  await insert(motor, "gezin", gezinnenVan(rijen));
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
    })),
  );
  await insert(
    motor,
    "meting",
    rijen.metingen.map((rij) => ({ ...rij, ...vanTraject(rij) })),
  );
  await insert(
    motor,
    "aanmelding",
    rijen.aanmeldingen.map((rij) => ({ ...rij, team_code: TEAM, gesprekken: rij.gesprek_op === null ? 0 : 1 })),
  );
  // What takes a line back points at it, so that comes first.
  const declaraties = rijen.declaraties.map((rij) => ({
    ...rij,
    ...van(rij.contractpartij_code),
    ...DECLARATIE_OVERIG,
  }));
  await insert(
    motor,
    "declaratie",
    declaraties.filter((rij) => rij.crediteert_id === null),
  );
  await insert(
    motor,
    "declaratie",
    declaraties.filter((rij) => rij.crediteert_id !== null),
  );
}

/** Instruments that are not there yet: they outlive the rows that name them. */
export async function voegInstrumentenIn(motor: Pool, instrumenten: readonly InstrumentRij[]): Promise<void> {
  await motor.query(
    `insert into instrument select * from jsonb_populate_recordset(null::instrument, $1::jsonb) on conflict do nothing`,
    [JSON.stringify(instrumenten.map((rij) => ({ ...rij, naam: `Instrument ${rij.code}` })))],
  );
}

/** Empties what voegIn fills, so that one database serves many drawn histories. */
export async function maakLeeg(motor: Pool): Promise<void> {
  for (const tabel of [
    "declaratie",
    "meting",
    "aanmelding",
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

/** The gezinnen that clients and plannen name. */
function gezinnenVan(rijen: Microrijen): Rij[] {
  const gezinnen = new Map<string, Rij>();
  for (const { gemeente_code, gezin_id } of [...rijen.clienten, ...rijen.plannen]) {
    if (gezin_id !== null) gezinnen.set(gezin_id, { gemeente_code, id: gezin_id, team_code: TEAM });
  }
  return [...gezinnen.values()];
}

async function voegDoelenIn(motor: Pool, rijen: Microrijen): Promise<void> {
  await insert(
    motor,
    "ondersteuningsplan",
    rijen.plannen.map((rij) => ({ ...rij, team_code: TEAM, ...PLAN_OVERIG })),
  );
  await insert(
    motor,
    "doel",
    rijen.doelen.map((rij) => ({
      ...rij,
      ...van(),
      vervallen_reden: rij.vervallen_op === null ? null : "ANDERS",
      ...DOEL_OVERIG,
    })),
  );
}

const DOEL_OVERIG = { leefgebied: "WONEN" };
const PLAN_OVERIG = { evaluatiemomenten: [], versie: 1 };
const DECLARATIE_OVERIG = { volume: 1, eenheid: "82" };

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
