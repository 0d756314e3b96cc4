import { type EntityManager, In } from "typeorm";
import { type Doel, Traject, TrajectDoel } from "../entities";

/** So long after its traject ended, in days, an uitvoerder is told what became of the doel: as long as that counts for it. */
const DAGEN_NA_EINDE = 91;

const DAG_MS = 86_400_000;

/** The last day of which the uitvoerder of this traject is told; null while it runs. */
const laatsteDag = (einde: string | null): string | null =>
  einde && new Date(Date.parse(einde) + DAGEN_NA_EINDE * DAG_MS).toISOString().slice(0, 10);

/** Whether what happens on this day is still the concern of who carries out the traject. */
export function isBetrokken({ einde }: Pick<Traject, "einde">, dag: string): boolean {
  const laatste = laatsteDag(einde);
  return laatste === null || dag <= laatste;
}

/**
 * Who carry out help on a doel of which this day is still their concern. One that left long before is not told that there is
 * help elsewhere; one that comes later may know what was before.
 */
export async function uitvoerdersOp(
  db: EntityManager,
  { gemeenteCode, id }: Pick<Doel, "gemeenteCode" | "id">,
  dag: string,
): Promise<string[]> {
  const links = await db.findBy(TrajectDoel, { gemeenteCode, doelId: id });
  const trajecten = await db.findBy(Traject, { gemeenteCode, id: In(links.map(({ trajectId }) => trajectId)) });
  const betrokken = trajecten.filter((traject) => isBetrokken(traject, dag));
  return [...new Set(betrokken.map(({ aanbiederCode }) => aanbiederCode))].sort();
}

/**
 * Shows a client, and the doelen that one of its trajecten works on, to the uitvoerder: keeps `aanbieder_codes`, parents
 * before children. What is there already is left alone, so that a busy client row isn't rewritten for nothing. Tussenstappen
 * have no day of their own, so an uitvoerder that left long ago gets none.
 */
export async function volgUitvoerder(
  db: EntityManager,
  traject: Traject,
  doelIds: readonly string[],
  vandaag: string,
): Promise<void> {
  const { gemeenteCode, clientId, aanbiederCode, einde } = traject;
  const voegToe = (tabel: string, kolom: string, ids: readonly string[], tot: string | null = null) =>
    db.query(
      `update ${tabel} set aanbieder_codes = array_append(aanbieder_codes, $3)
       where gemeente_code = $1 and ${kolom} = any($2::uuid[]) and not aanbieder_codes @> array[$3]
         ${tot === null ? "" : "and datum <= $4"}`,
      [gemeenteCode, ids, aanbiederCode, ...(tot === null ? [] : [tot])],
    );
  await voegToe("client", "id", [clientId]);
  if (doelIds.length === 0) return;
  await voegToe("doel", "id", doelIds);
  if (isBetrokken(traject, vandaag)) await voegToe("tussenstap", "doel_id", doelIds);
  await voegToe("evaluatie", "doel_id", doelIds, laatsteDag(einde));
}
