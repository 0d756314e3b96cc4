import type { Pool } from "pg";

/**
 * All that deliveries of help leave in a database, without what each import draws anew: ids, and moments. `leveringen` only
 * counts what was taken: a refusal that another run left is no difference.
 */
const VRAGEN = {
  clienten: `select gemeente_code, team_code, aanbieder_codes, pseudoniem, zaaknummer, identiteit, geboortejaar, geslacht
    from client order by gemeente_code, pseudoniem, zaaknummer, geboortejaar`,
  trajecten: `select c.pseudoniem, t.team_code, t.aanbieder_codes, t.aanbieder_code, t.contractpartij_code, t.wet, t.toewijzingsnummer,
      t.productcategorie, t.productcode, t.hulpvorm, t.aanvang, t.einde, t.reden_lijst, t.reden_code, t.bron, t.leidend, l.soort
    from traject t join client c on c.gemeente_code = t.gemeente_code and c.id = t.client_id
      join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
    order by c.pseudoniem, t.wet, t.aanbieder_code, t.aanvang, t.productcategorie, t.toewijzingsnummer`,
  ervaringen: `select c.pseudoniem, t.aanvang, e.volgnummer, e.informant, e.afname, e.rapportcijfer, e.verder_zonder_hulp, l.soort
    from ervaring e join traject t on t.gemeente_code = e.gemeente_code and t.id = e.traject_id
      join client c on c.gemeente_code = t.gemeente_code and c.id = t.client_id
      join levering l on l.gemeente_code = e.gemeente_code and l.id = e.levering_id
    order by c.pseudoniem, t.aanvang, e.informant`,
  leveringen: `select gemeente_code, soort, afzender, periode_van, periode_tot, checksum, status, aantal_rijen, aantal_nieuw,
      aantal_gewijzigd, aantal_verwijderd, aantal_afgekeurd
    from levering where status <> 'AFGEKEURD' order by gemeente_code, soort, checksum`,
  vervangen: "select tabel, inhoud - 'id' - 'client_id' - 'levering_id' as inhoud from vervangen_rij order by 1, 2",
  geraakt: `select distinct c.pseudoniem from dirty_client d join client c on c.gemeente_code = d.gemeente_code and c.id = d.client_id
    order by 1`,
} as const;

export type Stand = Readonly<Record<keyof typeof VRAGEN, readonly unknown[]>>;

/** What is in the database, to be held against what another run left. */
export async function standVan(pool: Pool): Promise<Stand> {
  const lees = async (naam: keyof typeof VRAGEN): Promise<readonly unknown[]> =>
    (await pool.query<Record<string, unknown>>(VRAGEN[naam])).rows;
  const [clienten, trajecten, ervaringen, leveringen, vervangen, geraakt] = await Promise.all([
    lees("clienten"),
    lees("trajecten"),
    lees("ervaringen"),
    lees("leveringen"),
    lees("vervangen"),
    lees("geraakt"),
  ]);
  return { clienten, trajecten, ervaringen, leveringen, vervangen, geraakt };
}
