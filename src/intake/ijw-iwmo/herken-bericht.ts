import { Afgekeurd, toon } from "../afgekeurd";
import { BERICHTSOORTEN, naamruimteVan, standaardVan, type Berichtsoort } from "./berichtsoorten";
import { structuurVan } from "./berichtstructuur";
import type { ElementBeschrijving } from "./beschrijving";

const LEESBAAR = "Drieluik leest de berichten 301, 305, 307 en 323 van iJw en iWmo, versie 3.2.";

/**
 * Which kind of message begins with this root element.
 *
 * @throws Afgekeurd when it is none, one of another version, or one that is not read.
 */
export function herkenBericht(
  naamruimte: string,
  naam: string,
): { soort: Berichtsoort; structuur: ElementBeschrijving } {
  const soort = BERICHTSOORTEN.find((een) => naamruimteVan(een) === naamruimte);
  if (!soort) {
    const ander = standaardVan(naamruimte);
    const wat = ander
      ? `Dit bericht volgt ${ander.standaard} ${ander.versie}, of een bericht dat ${ander.standaard} 3.2 niet kent.`
      : "Dit bestand is geen bericht van iJw of iWmo.";
    throw new Afgekeurd({ pad: null, melding: `${wat} ${LEESBAAR}` });
  }
  if (naam !== "Bericht") {
    throw new Afgekeurd({ pad: null, melding: `Het eerste element heet ${toon(naam)}; verwacht: Bericht.` });
  }
  const structuur = structuurVan(soort);
  if (!structuur) {
    throw new Afgekeurd({
      pad: null,
      melding: `${soort.naam} (${soort.omschrijving}) wordt niet gelezen. ${LEESBAAR}`,
    });
  }
  return { soort, structuur };
}
