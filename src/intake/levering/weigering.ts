import { SleutelFout } from "../../access/sleutelbestand";
import { asQueryable } from "../../data/queryable-pg";
import { sql } from "../../data/sql";
import { LANDELIJK, ONBEKEND } from "../../domein";
import { schrijfWeigering } from "../../dossier/levering/leveringen";
import type { Intake } from "../verwerk-bericht";
import type { Verslag } from "./verslag";
import type { SetOpties } from "./verwerk-set";

/** The gemeenten of a file that exist; LANDELIJK when it named none that does, so that someone sees it. */
async function gemeentenVan({ motor }: Intake, codes: readonly string[]): Promise<readonly string[]> {
  const rijen = await asQueryable(motor).query<{ code: string }>(
    sql`select code from gemeente where code = any(${[...codes]}::text[]) order by code`,
  );
  return rijen.length > 0 ? rijen.map(({ code }) => code) : [LANDELIJK];
}

/** A plain checksum over people's numbers could be tried out: without the key of a gemeente there is none. */
function verzegel({ pseudoniemen }: Intake, gemeente: string | undefined, checksum: string | null): string {
  if (checksum === null || gemeente === undefined || gemeente === LANDELIJK) return "";
  try {
    return pseudoniemen.vers().zegel(gemeente, checksum);
  } catch (error) {
    if (error instanceof SleutelFout) return "";
    throw error;
  }
}

/**
 * Writes a refusal down, after all else was taken back, so that nothing delivered is lost sight of. It is told of whoever
 * delivered it, not of whom the file names as its sender.
 *
 * @param checksum of the whole file; null when it was not read to its end
 */
export async function bewaarWeigering(
  intake: Intake,
  verslag: Verslag,
  opties: SetOpties,
  checksum: string | null,
): Promise<Verslag> {
  const gemeenten = await gemeentenVan(intake, verslag.gemeenten);
  const levering = await schrijfWeigering(asQueryable(intake.motor), {
    ...verslag,
    gemeenten,
    soort: verslag.soort ?? ONBEKEND,
    afzender: opties.aanbieder ?? opties.afzender ?? verslag.afzender ?? ONBEKEND,
    periode: opties.periode ?? null,
    grondslag: opties.grondslag ?? null,
    checksum: verzegel(intake, gemeenten[0], checksum),
  });
  return { ...verslag, gemeenten, levering };
}
