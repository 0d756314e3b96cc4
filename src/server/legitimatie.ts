import type { IncomingMessage } from "node:http";
import type { Actor } from "../access/actor";
import { isSleutel, uitDelen } from "../access/api-sleutel";
import { HubError } from "../errors";

/** Tells who sends a request. Throws UNAUTHENTICATED for who means to be someone and does not prove it. */
export type Legitimatie = (vraag: IncomingMessage) => Promise<Actor>;

/** Names of parameters that carry a secret elsewhere, without marks and in lower case. */
const IN_ADRES = new Set(["apikey", "xapikey", "key", "accesstoken", "token", "sleutel", "authorization"]);

export const SLEUTEL_IN_ADRES =
  "Zet een sleutel of token nooit in het adres: adressen blijven achter in logboeken. Trek deze in, en stuur een nieuwe in de header X-API-Key of Authorization.";

/** Whether an address carries what should be in a header. A secret that was sent so is known to every proxy on the way. */
export const heeftSleutelInAdres = (search: string): boolean =>
  [...new URLSearchParams(search)].some(
    ([naam, waarde]) => IN_ADRES.has(naam.toLowerCase().replace(/[-_]/g, "")) || isSleutel(waarde),
  );

/** The key that a name and a password of Basic authentication are the parts of. */
function uitBasic(waarde: string): string {
  const [naam = "", ...wachtwoord] = Buffer.from(waarde, "base64").toString("utf8").split(":");
  return uitDelen(naam, wachtwoord.join(":"));
}

/**
 * Reads the proof that a request carries: a token, or an API key as bearer, in X-API-Key or as Basic (id:secret). Two
 * proofs are refused: which of them counts must not be for a proxy on the way to decide.
 */
export function createLegitimatie(
  token: (authorization: string | undefined) => Promise<Actor>,
  sleutel: (sleutel: string) => Promise<Actor>,
): Legitimatie {
  return async ({ headersDistinct: { authorization = [], "x-api-key": apiSleutels = [] } }) => {
    if (authorization.length + apiSleutels.length > 1) {
      throw new HubError(
        "UNAUTHENTICATED",
        "Dit verzoek heeft meer dan één bewijs van wie u bent. Stuur één token of sleutel.",
      );
    }
    const [apiSleutel] = apiSleutels;
    if (apiSleutel !== undefined) return sleutel(apiSleutel.trim());
    const [kop] = authorization;
    const [, soort = "", waarde = ""] = /^(bearer|basic) +(\S+) *$/i.exec(kop ?? "") ?? [];
    if (soort.toLowerCase() === "basic") return sleutel(uitBasic(waarde));
    return isSleutel(waarde) ? sleutel(waarde) : token(kop);
  };
}
