import type { Queryable } from "../../../data/queryable";
import { sql } from "../../../data/sql";
import { bepaalLeidend } from "../../leidend";
import { telOp, type Levergang, type Toepassing } from "../levergang";
import { leidErvaringenAf, meldOngeteld } from "./ervaringen";
import { maakRecords } from "./records";
import { vervangRegels, werkClientenBij, werkPersonenBij } from "./regels";
import { leidTrajectenAf } from "./trajecten";
import { vindVerhuizingen } from "./verhuizingen";
import { meldVerschillen } from "./verschillen";

/** What the row `i` says by the mouth of one informant. */
const antwoord = (kolom: "cijfer" | "verder", informant: "JEUGDIGE" | "OUDER") => {
  const [een, twee] = kolom === "cijfer" ? [sql`i.cijfer_1`, sql`i.cijfer_2`] : [sql`i.verder_1`, sql`i.verder_2`];
  return sql`case ${informant}::text when i.informant_1 then ${een} when i.informant_2 then ${twee} end`;
};

/**
 * Writes a delivery of jeugdhulp: its rows take the place of what the aanbieder said of that period, and trajecten and
 * ervaringen are made to follow from all that stands.
 *
 * @param schaal version of the scale of "zonder hulp verder" in the period
 */
export async function schrijfJeugdhulp(db: Queryable, gang: Levergang, schaal: string | null): Promise<Toepassing> {
  const betrokken = sql`select gemeente_code, client_id from bij_betrokken`;
  await vervangRegels(db, gang, {
    soort: sql`'JEUGDHULP'`,
    code: sql`i.hulpvorm`,
    verwijzer: sql`i.verwijzer`,
    gestart_met_crisis: sql`coalesce(i.crisis, false)`,
    cijfer_jeugdige: antwoord("cijfer", "JEUGDIGE"),
    verder_jeugdige: antwoord("verder", "JEUGDIGE"),
    cijfer_ouder: antwoord("cijfer", "OUDER"),
    verder_ouder: antwoord("verder", "OUDER"),
    schaal_versie: sql`${schaal}::text`,
  });
  await vindVerhuizingen(db, gang);
  await werkPersonenBij(db);
  await maakRecords(db, betrokken);
  const trajecten = await leidTrajectenAf(db, gang);
  await bepaalLeidend(db, betrokken);
  const ervaringen = await leidErvaringenAf(db, gang, betrokken);
  await meldOngeteld(db, gang);
  await meldVerschillen(db, gang);
  await werkClientenBij(db);
  return telOp(trajecten, ervaringen);
}
