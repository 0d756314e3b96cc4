import type { Wet } from "../../src/domein";
import type { AanmeldingRij, ClientRij, PlanRij } from "./naief/rijen";
import type { DrawnRow } from "./table";

const wetVan = (rij: DrawnRow): Wet => (rij.get("wet") === "WMO" ? "WMO" : "JEUGDWET");

/** Columns: client, wet, datum (2024-03-01), hulpvraag (GEDRAG), gesprek, aanvraag. */
export const aanmeldingVan = (
  { gemeente_code, id: client_id }: ClientRij,
  id: string,
  rij: DrawnRow,
): AanmeldingRij => ({
  ...{ gemeente_code, id, client_id },
  wet: wetVan(rij),
  datum: rij.get("datum") ?? "2024-03-01",
  hulpvraag: rij.get("hulpvraag") ?? "GEDRAG",
  gesprek_op: rij.get("gesprek") ?? null,
  aanvraagdatum: rij.get("aanvraag") ?? null,
});

/**
 * Columns: plan (its name), client, gezin (whose plan it is then), soort (zorg), wet, verwijzer, op (2024-03-01),
 * gesloten, bestemming (NETWERK once closed; - none).
 */
export function planVan(
  van: Pick<PlanRij, "gemeente_code" | "client_id" | "gezin_id">,
  id: string,
  rij: DrawnRow,
): PlanRij {
  const gesloten = rij.get("gesloten") ?? null;
  const bestemming = rij.get("bestemming") ?? (gesloten === null ? "-" : "NETWERK");
  return {
    ...van,
    id,
    soort: rij.get("soort") === "zorg" ? "ZORGPLAN" : "ONDERSTEUNINGSPLAN",
    wet: wetVan(rij),
    verwijzer: rij.get("verwijzer") ?? null,
    vastgesteld_op: rij.get("op") ?? "2024-03-01",
    afgesloten_op: gesloten,
    bestemming: bestemming === "-" ? null : bestemming,
  };
}
