import { sql, type Sql } from "../../data/sql";
import { EVALUATIE_INFORMANTEN } from "../../domein";
import { EVALUATIE_NA_DAGEN, EVALUATIE_VOOR_DAGEN } from "./parameters";

/** Which evaluations, known as `v`, may tell how a doel was at an end: of kind EIND, around that day, not superseded. */
export const rondEinde = (einde: Sql): Sql => sql`
  v.soort = 'EIND'
  and v.datum between ${einde} - ${EVALUATIE_VOOR_DAGEN}::integer and ${einde} + ${EVALUATIE_NA_DAGEN}::integer
  and not exists (
    select from evaluatie w where w.gemeente_code = v.gemeente_code and w.vervangt_id = v.id
  )`;

/** The order in which one of them is chosen: the informant that counts first, then the latest, then the id. */
export const OP_VOORKEUR: Sql = sql`
  array_position(${EVALUATIE_INFORMANTEN}::text[], v.informant), v.datum desc, v.id desc`;
