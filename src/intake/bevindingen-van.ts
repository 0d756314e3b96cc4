import { RuweBsnGeweigerd } from "../access/pseudoniem";
import { SleutelFout } from "../access/sleutelbestand";
import { isSchending } from "../data/queryable-pg";
import { AfgewezenFout } from "../dossier/afgewezen";
import { SleutelsWijkenAf } from "../dossier/pseudoniemstand";
import { Afgekeurd, type Bevinding } from "./afgekeurd";

const GEEN_SLEUTEL =
  "Deze server heeft geen pseudoniemsleutel voor een gemeente in dit bestand. Vraag de beheerder om die toe te voegen (DRIELUIK_PSEUDONIEM_SLEUTELS).";

/** The findings of a refusal; null when the error is a fault of the hub and not of the file. */
export function bevindingenVan(error: unknown): readonly Bevinding[] | null {
  if (error instanceof Afgekeurd) return error.bevindingen;
  if (error instanceof AfgewezenFout) return [{ pad: error.velden[0] ?? null, melding: error.melding }];
  if (error instanceof RuweBsnGeweigerd) return [{ pad: null, melding: error.message }];
  // Who delivers is told nothing of where this machine keeps its keys.
  if (error instanceof SleutelsWijkenAf) return [{ pad: null, melding: error.message }];
  if (error instanceof SleutelFout) return [{ pad: null, melding: GEEN_SLEUTEL }];
  // A constraint that no check foresaw: rows of the file contradict each other, or what another wrote meanwhile.
  if (isSchending(error)) {
    const melding =
      "Rijen in dit bestand spreken elkaar tegen, of wat er al is. Controleer zaaknummers en sleutels, en lever opnieuw aan.";
    return [{ pad: null, melding }];
  }
  return null;
}
