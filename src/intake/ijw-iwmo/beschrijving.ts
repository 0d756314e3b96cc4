import type { Formaat } from "./formaten";

/** In which namespace an element lives: that of the message itself, or the one that all messages of a law share. */
export type Ruimte = "bericht" | "basis";

/** What stands below this element is dropped at the door: read past, held to no form, and never kept. */
export const OVERGESLAGEN = "OVERGESLAGEN";

/** An element: with text in a format, with other elements in this order, or with what nobody needs to know. */
export interface ElementBeschrijving {
  readonly naam: string;
  readonly ruimte: Ruimte;
  readonly verplicht: boolean;
  readonly herhaalbaar: boolean;
  readonly inhoud: Formaat | readonly ElementBeschrijving[] | typeof OVERGESLAGEN;
}

type Inhoud = ElementBeschrijving["inhoud"];

const element = (naam: string, inhoud: Inhoud, ruimte: Ruimte): ElementBeschrijving => ({
  naam,
  ruimte,
  verplicht: true,
  herhaalbaar: false,
  inhoud,
});

/** An element of the message's own namespace. */
export const bericht = (naam: string, inhoud: Inhoud): ElementBeschrijving => element(naam, inhoud, "bericht");
/** An element of the namespace that all messages of a law share. */
export const basis = (naam: string, inhoud: Inhoud): ElementBeschrijving => element(naam, inhoud, "basis");
export const optioneel = (een: ElementBeschrijving): ElementBeschrijving => ({ ...een, verplicht: false });
export const meermaals = (een: ElementBeschrijving): ElementBeschrijving => ({ ...een, herhaalbaar: true });

export const isGroep = (inhoud: Inhoud): inhoud is readonly ElementBeschrijving[] => Array.isArray(inhoud);
export const isFormaat = (inhoud: Inhoud): inhoud is Formaat => inhoud !== OVERGESLAGEN && !isGroep(inhoud);
