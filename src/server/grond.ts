import type { IncomingHttpHeaders } from "node:http";
import type { Grond } from "../access/actor";
import { decodeId } from "../resolvers/micro/id";
import { fout, HttpFout } from "./antwoord";

const KOPPEN = { "x-noodtoegang": "NOODTOEGANG", "x-onderzoek": "ONDERZOEK" } as const;

/**
 * The exceptional ground that a request states, if any. Throws HttpFout (400) on two grounds, or on what was never given
 * out as the id of one; whether it holds is found out when people's data are asked.
 */
export function grondVan(headers: IncomingHttpHeaders): Grond | null {
  const gronden = Object.entries(KOPPEN).flatMap(([kop, soort]) => {
    const waarde = headers[kop];
    if (waarde === undefined) return [];
    const sleutel = typeof waarde === "string" ? decodeId(waarde.trim()) : null;
    if (!sleutel) throw new HttpFout(fout(400, "BAD_USER_INPUT", `De header ${kop} bevat geen geldig kenmerk.`));
    return [{ soort, id: sleutel.id, gemeente: sleutel.gemeenteCode }];
  });
  const [grond = null, ...meer] = gronden;
  if (meer.length === 0) return grond;
  throw new HttpFout(fout(400, "BAD_USER_INPUT", "Geef X-Noodtoegang of X-Onderzoek, niet allebei."));
}
