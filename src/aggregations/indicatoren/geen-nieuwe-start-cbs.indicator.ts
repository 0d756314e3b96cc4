import { sql, type Sql } from "../../data/sql";
import { defineIndicator } from "../engine/define";
import { AANSLUITING_DAGEN, HALFJAAR_MAANDEN } from "../feiten/parameters";
import { zonderNieuweStart } from "./nieuwe-start";

/** The last day of the half year after the one of the end: 31 December of the first half, 30 June after the second. */
const eindeVolgendHalfjaar = (einde: Sql): Sql => sql`(date_trunc('year', ${einde}::timestamp)
    + ceil(extract(month from ${einde}) / ${HALFJAAR_MAANDEN}::integer + 1)::integer
      * make_interval(months => ${HALFJAAR_MAANDEN}::integer) - interval '1 day')`;

export const geenNieuweStartCbs = defineIndicator({
  ...zonderNieuweStart(eindeVolgendHalfjaar, "waarvan ook het volgende halfjaar voorbij is"),
  id: "GEEN_NIEUWE_START_CBS",
  versie: 2,
  titel: "Geen nieuwe start van hulp, met het venster van het CBS",
  definitie:
    "Het deel van de hulp die in een halfjaar eindigde, waarna de cliënt tot en met de laatste dag van het volgende halfjaar niet opnieuw met hulp in dezelfde wet begon. Het venster is dus 6 tot 12 maanden. Hulp die doorloopt of binnen 14 dagen aansluit, telt niet mee. Het CBS telt alleen jeugdhulp: vergelijk daarom met de Jeugdwet.",
  herkomst: "NJi-basisset outcome, criterium 3.2; CBS-maatwerk 2020/44, geen nieuwe start jeugdhulp",
  parameters: { aansluitingDagen: AANSLUITING_DAGEN, halfjaarMaanden: HALFJAAR_MAANDEN },
});
