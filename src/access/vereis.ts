import { HubError } from "../errors";
import type { Actor, Grond } from "./actor";
import { doelenVan, isGeldigDoel } from "./doelbinding";
import { type Actie, BELEID, isMicro, mag } from "./policy";

/** Who asks, why, and on what exceptional ground. */
export interface Wie {
  readonly actor: Actor;
  readonly doelbinding: string | null;
  readonly grond?: Grond | null;
}

/**
 * The guard of every question: throws UNAUTHENTICATED where a token might help, FORBIDDEN where it wouldn't, and FORBIDDEN
 * for people's data without a valid purpose.
 */
export function vereis(wie: Wie, actie: Actie): void {
  const { actor, grond = null } = wie;
  if (!mag(actor, actie, grond)) {
    if (actor.rol === "ANONIEM") throw new HubError("UNAUTHENTICATED", "Hiervoor is een geldig token nodig.");
    throw new HubError("FORBIDDEN", waaromNiet(actor, actie, grond));
  }
  if (isMicro(actie)) vereisDoelbinding(wie);
}

function waaromNiet(actor: Actor, actie: Actie, grond: Grond | null): string {
  if (BELEID[actie].inOnderzoek?.includes(actor.rol)) {
    return "Uw rol mag dit alleen binnen een onderzoek. Geef het kenmerk ervan in de header X-Onderzoek.";
  }
  return grond && mag(actor, actie)
    ? "Met noodtoegang of binnen een onderzoek leest u alleen. Laat de header weg om iets vast te leggen."
    : `${actor.rol !== "ANONIEM" && actor.sleutel !== undefined ? "Deze sleutel" : "Uw rol"} mag dit niet opvragen.`;
}

/** Throws FORBIDDEN unless the request states a purpose that this role can have for people's data. */
export function vereisDoelbinding({ actor, doelbinding, grond = null }: Wie): void {
  if (actor.rol === "ANONIEM") throw new HubError("UNAUTHENTICATED", "Hiervoor is een geldig token nodig.");
  if (actor.datasets && !actor.datasets.includes("dossier")) {
    throw new HubError("FORBIDDEN", "Deze sleutel geeft geen toegang tot gegevens over personen.");
  }
  if (isGeldigDoel(actor.rol, doelbinding, grond)) return;
  const doelen = doelenVan(actor.rol, grond);
  const uitleg = doelen.length > 0 ? ` Geef in de header X-Doelbinding: ${doelen.join(" of ")}.` : "";
  throw new HubError("FORBIDDEN", `Voor gegevens over personen is een geldige doelbinding nodig.${uitleg}`);
}
