import type { ErvaringInformant, Wet } from "../../src/domein";
import type { ErvaringRij, MetingRij, TrajectRij } from "./naief/rijen";
import { table, type DrawnRow } from "./table";
import type { InstrumentRij } from "./voeg-in";

/** Columns: lijn (blank: the first), informant (JEUGDIGE), afname, cijfer, verder, schaal (v7). */
export function ervaringVan({ gemeente_code, id: traject_id }: TrajectRij, id: string, rij: DrawnRow): ErvaringRij {
  const cijfer = rij.get("cijfer");
  return {
    ...{ gemeente_code, id, traject_id },
    informant: (rij.get("informant") ?? "JEUGDIGE") as ErvaringInformant,
    afname: rij.get("afname") ?? "2024-03-02",
    rapportcijfer: cijfer === undefined ? null : Number(cijfer),
    verder_zonder_hulp: rij.get("verder") ?? null,
    schaal_versie: rij.get("verder") === undefined ? null : (rij.get("schaal") ?? "v7"),
  };
}

/**
 * Columns: lijn (blank: the first), instrument, versie (1), informant (JEUGDIGE), voor, op (2024-01-10), na, en
 * (2024-03-01). `voor` and `na` are scores, of the days `op` and `en`; a blank is no meting.
 */
export function metingenVan(
  { gemeente_code, id: traject_id }: TrajectRij,
  nieuwId: () => string,
  rij: DrawnRow,
): MetingRij[] {
  const meet = (moment: string, score: string | undefined, datum: string): MetingRij[] =>
    score === undefined
      ? []
      : [
          {
            ...{ gemeente_code, id: nieuwId(), traject_id, moment, datum },
            instrument_code: rij.get("instrument") ?? "",
            instrument_versie: rij.get("versie") ?? "1",
            informant: rij.get("informant") ?? "JEUGDIGE",
            score: Number(score),
          },
        ];
  return [
    ...meet("VOOR", rij.get("voor"), rij.get("op") ?? "2024-01-10"),
    ...meet("NA", rij.get("na"), rij.get("en") ?? "2024-03-01"),
  ];
}

/** Columns: instrument, versie (1), van (0), tot (40), beter (hoger, lager), ordinaal (ja), sd, r, grens. */
export function instrumentenVan(tekening: string | undefined): InstrumentRij[] {
  const getal = (rij: DrawnRow, kolom: string) => (rij.has(kolom) ? Number(rij.get(kolom)) : null);
  return (tekening === undefined ? [] : table(tekening)).map((rij) => ({
    code: rij.get("instrument") ?? "",
    versie: rij.get("versie") ?? "1",
    minimum: getal(rij, "van") ?? 0,
    maximum: getal(rij, "tot") ?? 40,
    richting: rij.get("beter") === "lager" ? "LAGER_IS_BETER" : "HOGER_IS_BETER",
    ordinaal: rij.get("ordinaal") === "ja",
    standaarddeviatie: getal(rij, "sd"),
    betrouwbaarheid: getal(rij, "r"),
    grenswaarde: getal(rij, "grens"),
  }));
}

/** A code of the law's own list, or of the BiJ scale as `bij:03`. */
export function redenVan(wet: Wet, reden: string | undefined) {
  if (reden === undefined) return { reden_lijst: null, reden_versie: null, reden_code: null };
  if (reden.startsWith("bij:")) return { reden_lijst: "BIJ_REDEN", reden_versie: "v7", reden_code: reden.slice(4) };
  return { reden_lijst: wet === "WMO" ? "WMO588" : "JZ588", reden_versie: "3.2", reden_code: reden };
}
