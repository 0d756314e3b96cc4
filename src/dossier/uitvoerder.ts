import type { StatementRunner } from "./dirty-clients";

/**
 * Shows a client, and the doelen that one of its trajecten works on, to the uitvoerder: keeps `aanbieder_codes`, parents
 * before children. What is there already is left alone, so that a busy client row isn't rewritten for nothing.
 */
export async function volgUitvoerder(
  db: StatementRunner,
  traject: { readonly gemeenteCode: string; readonly clientId: string; readonly aanbiederCode: string },
  doelIds: readonly string[] = [],
): Promise<void> {
  const { gemeenteCode, clientId, aanbiederCode } = traject;
  const voegToe = (tabel: string, kolom: string, ids: readonly string[]) =>
    db.query(
      `update ${tabel} set aanbieder_codes = array_append(aanbieder_codes, $3)
       where gemeente_code = $1 and ${kolom} = any($2::uuid[]) and not aanbieder_codes @> array[$3]`,
      [gemeenteCode, ids, aanbiederCode],
    );
  await voegToe("client", "id", [clientId]);
  if (doelIds.length === 0) return;
  await voegToe("doel", "id", doelIds);
  await voegToe("tussenstap", "doel_id", doelIds);
  await voegToe("evaluatie", "doel_id", doelIds);
}
