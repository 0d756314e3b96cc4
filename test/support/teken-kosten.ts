import type { ClientRij, DeclaratieRij, ToewijzingRij } from "./naief/rijen";
import type { DrawnRow } from "./table";

/** Columns: nummer, bij (1; eigen: the case's own), wet, product, datum, eerst (datum: when first granted), tot (einddatum), budget, verwijderd (ja). */
export const toewijzingVan = (
  { gemeente_code, id: client_id }: ClientRij,
  id: string,
  aanbieder_code: string,
  volgnummer: number,
  rij: DrawnRow,
): ToewijzingRij => ({
  ...{ gemeente_code, id, client_id, aanbieder_code },
  wet: rij.get("wet") === "WMO" ? "WMO" : "JEUGDWET",
  productcategorie: rij.get("product") ?? null,
  toewijzingsnummer: rij.get("nummer") ?? String(volgnummer),
  datum: rij.get("datum") ?? "2024-01-01",
  eerste_datum: rij.get("eerst") ?? rij.get("datum") ?? "2024-01-01",
  // A withdrawn one ends on the day it was to begin.
  ingangsdatum: (rij.get("verwijderd") === "ja" ? rij.get("tot") : undefined) ?? rij.get("datum") ?? "2024-01-01",
  einddatum: rij.get("tot") ?? null,
  budget: rij.has("budget") ? Number(rij.get("budget")) : null,
  verwijderd: rij.get("verwijderd") === "ja",
});

/** Columns: wet, product, maand (2024-03-01), bedrag (100), ontvangen (2024-04-10), crediteert (a naam). */
export function declaratieVan(
  { gemeente_code, id: client_id }: ClientRij,
  id: string,
  rij: DrawnRow,
  van: Pick<DeclaratieRij, "contractpartij_code" | "toewijzing_id" | "traject_id" | "crediteert_id">,
): DeclaratieRij {
  const ontvangen_op = rij.get("ontvangen") ?? "2024-04-10";
  return {
    ...{ gemeente_code, id, client_id, ...van },
    wet: rij.get("wet") === "WMO" ? "WMO" : "JEUGDWET",
    productcategorie: rij.get("product") ?? null,
    maand: rij.get("maand") ?? "2024-03-01",
    bedrag: Number(rij.get("bedrag") ?? "100"),
    debet_credit: rij.has("crediteert") ? "CREDIT" : "DEBET",
    dagtekening: ontvangen_op,
    ontvangen_op,
  };
}
