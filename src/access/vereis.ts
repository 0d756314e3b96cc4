import { HubError } from "../errors";
import type { Actor } from "./actor";
import { doelenVan, isGeldigDoel } from "./doelbinding";
import { type Actie, isMicro, mag } from "./policy";

/**
 * The guard of every question: throws UNAUTHENTICATED where a token might help, FORBIDDEN where it wouldn't, and FORBIDDEN
 * for people's data without a valid purpose.
 */
export function vereis(wie: { readonly actor: Actor; readonly doelbinding: string | null }, actie: Actie): void {
  const { actor, doelbinding } = wie;
  if (!mag(actor, actie)) {
    if (actor.rol === "ANONIEM") throw new HubError("UNAUTHENTICATED", "Hiervoor is een geldig token nodig.");
    const wie = actor.sleutel === undefined ? "Uw rol" : "Deze sleutel";
    throw new HubError("FORBIDDEN", `${wie} mag dit niet opvragen.`);
  }
  if (isMicro(actie)) vereisDoelbinding(actor, doelbinding);
}

/** Throws FORBIDDEN unless the request states a purpose that this role can have for people's data. */
export function vereisDoelbinding(actor: Actor, doelbinding: string | null): void {
  if (actor.rol === "ANONIEM") throw new HubError("UNAUTHENTICATED", "Hiervoor is een geldig token nodig.");
  if (actor.datasets && !actor.datasets.includes("dossier")) {
    throw new HubError("FORBIDDEN", "Deze sleutel geeft geen toegang tot gegevens over personen.");
  }
  if (isGeldigDoel(actor.rol, doelbinding)) return;
  const doelen = doelenVan(actor.rol);
  const uitleg = doelen.length > 0 ? ` Geef in de header X-Doelbinding: ${doelen.join(" of ")}.` : "";
  throw new HubError("FORBIDDEN", `Voor gegevens over personen is een geldige doelbinding nodig.${uitleg}`);
}
