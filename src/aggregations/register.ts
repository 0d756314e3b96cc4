import { createHash } from "node:crypto";
import { feiten } from "./feiten";
import type { Indicator, StandIndicator, TelIndicator, UniekIndicator } from "./engine/define";
import { ENGINE_VERSIE } from "./engine/versie";
import { SOM_MARGES, STAND_MARGES, UNIEK_MARGES } from "./engine/marges";
import * as declaraties from "./indicatoren";

/** Every indicator, by id. A file in indicatoren/ and a line in its index is all that one takes. */
export const indicatoren: readonly Indicator[] = Object.values<Indicator>(declaraties).sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export const telIndicatoren: readonly TelIndicator[] = indicatoren.filter(
  (een): een is TelIndicator => een.soort !== "uniek" && een.soort !== "stand" && een.soort !== "verhouding",
);

export const standIndicatoren: readonly StandIndicator[] = indicatoren.filter((een) => een.soort === "stand");

export const uniekIndicatoren: readonly UniekIndicator[] = indicatoren.filter((een) => een.soort === "uniek");

const opId: ReadonlyMap<string, Indicator> = new Map(indicatoren.map((een) => [een.id, een]));

export const zoekIndicator = (id: string): Indicator | undefined => opId.get(id);

/** What of an indicator decides what its cells hold: not its words, which may be bettered without a new count. */
function telwijze(indicator: Indicator): unknown {
  const { id, versie, parameters, dimensies } = indicator;
  if (indicator.soort === "verhouding") {
    const { tellerVan, noemerVan, per } = indicator;
    return [id, versie, parameters, dimensies, per, tellerVan.id, noemerVan === "INWONERS" ? noemerVan : noemerVan.id];
  }
  const { soort, feit } = indicator;
  const gedeeld = [id, versie, parameters, dimensies, soort, feit.tabel, feit.dimensies, feit.leeftijdsgroep];
  if (indicator.soort === "uniek") return [...gedeeld, indicator.van, indicator.totEnMet, indicator.kring];
  const { kring, vanToepassing, populatie, noemer, teller, weggelaten } = indicator;
  const dagen =
    indicator.soort === "stand" ? [indicator.cijfer, indicator.van, indicator.totEnMet] : indicator.telDatum;
  const clientmaand = "clientmaand" in indicator ? indicator.clientmaand : null;
  return [...gedeeld, dagen, kring, vanToepassing, populatie, noemer, teller, weggelaten, clientmaand];
}

/** A fingerprint of all that decides what a cell holds, by these indicators. */
export const afdrukVan = (van: readonly Indicator[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        ENGINE_VERSIE,
        feiten.map((feit) => [feit.tabel, feit.vul({ gemeente: "", clienten: "ALLE" })]),
        van.map(telwijze),
        SOM_MARGES,
        UNIEK_MARGES,
        STAND_MARGES,
      ]),
    )
    .digest("base64url");

/** The fingerprint of the registry. Cells that were counted under another one answer other questions than are asked now. */
export const DEFINITIES: string = afdrukVan(indicatoren);
