import { type Sleutel, sleutelTekst } from "../../data/sleutel";
import { AfgewezenFout } from "../../dossier/afgewezen";
import { HubError } from "../../errors";

const FORM = /^(\d{4}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The opaque id (and cursor) of a micro object: gemeente and uuid, which only this file reads back. */
export const encodeId = (sleutel: Sleutel): string => Buffer.from(sleutelTekst(sleutel)).toString("base64url");

/** The key an id stands for; null when it was never one of ours. */
export function decodeId(id: string): Sleutel | null {
  const [, gemeenteCode, uuid] = FORM.exec(Buffer.from(id, "base64url").toString("latin1")) ?? [];
  return gemeenteCode !== undefined && uuid !== undefined ? { gemeenteCode, id: uuid } : null;
}

/** The key in a field of a mutation's input. What is no id is as unknown as an id of nothing. */
export function sleutelIn(id: string, veld: string): Sleutel {
  const sleutel = decodeId(id);
  if (sleutel) return sleutel;
  throw new AfgewezenFout(
    "ONBEKEND",
    `Het veld ${veld} verwijst naar iets wat u niet kunt zien of wat er niet is.`,
    veld,
  );
}

/** The same for a field that may be left out. */
export const optioneleSleutel = (id: string | null | undefined, veld: string): Sleutel | null | undefined =>
  id === null || id === undefined ? id : sleutelIn(id, veld);

/** The key in a cursor; BAD_USER_INPUT when it is none. */
export function sleutelInCursor(cursor: string | null | undefined): Sleutel | null {
  if (cursor === null || cursor === undefined) return null;
  const sleutel = decodeId(cursor);
  if (sleutel) return sleutel;
  throw new HubError("BAD_USER_INPUT", "after is geen cursor van een eerdere pagina.");
}
