import { jaarVan, plusDagen, plusMaanden } from "./datum";
import {
  beeindigd,
  buiten,
  geteld,
  horizon,
  inPopulatie,
  kenmerkenVan,
  type Beeindigd,
  type Bestand,
  type Bijdrage,
} from "./bijdrage";
import { groepeer, type Episode } from "./episodes";
import { KOSTEN_INDICATOREN } from "./kosten";
import { METINGEN } from "./metingen";
import { PROCES } from "./proces";
import { duur } from "./volume";
import type { DoelRij, ErvaringRij, EvaluatieRij } from "./rijen";

export const INDICATOREN: Readonly<Record<string, (bestand: Bestand) => Bijdrage[]>> = {
  UITVAL: (bestand) => uitval(bestand, ["03", "04"]),
  VOORTIJDIG: (bestand) => uitval(bestand, ["02", "03", "04", "05"]),
  TEVREDENHEID_NUT: (bestand) => tevredenheid(bestand, "ZELF", (cijfer) => cijfer),
  TEVREDENHEID_NUT_OUDER: (bestand) => tevredenheid(bestand, "OUDER", (cijfer) => cijfer),
  TEVREDENHEID_VOLDOENDE: (bestand) => tevredenheid(bestand, "ZELF", voldoende),
  TEVREDENHEID_VOLDOENDE_OUDER: (bestand) => tevredenheid(bestand, "OUDER", voldoende),
  ZONDER_HULP_VERDER: (bestand) => zonderHulpVerder(bestand, "ZELF", ["03", "04"]),
  ZONDER_HULP_VERDER_OUDER: (bestand) => zonderHulpVerder(bestand, "OUDER", ["03", "04"]),
  ZONDER_HULP_VERDER_STRIKT: (bestand) => zonderHulpVerder(bestand, "ZELF", ["04"]),
  ZONDER_HULP_VERDER_OUDER_STRIKT: (bestand) => zonderHulpVerder(bestand, "OUDER", ["04"]),
  GEEN_NIEUWE_START: (bestand) => geenNieuweStart(bestand, (einde) => plusMaanden(einde, 12)),
  GEEN_NIEUWE_START_6M: (bestand) => geenNieuweStart(bestand, (einde) => plusMaanden(einde, 6)),
  GEEN_NIEUWE_START_CBS: (bestand) => geenNieuweStart(bestand, eindeVolgendHalfjaar),
  ...METINGEN,
  DOELEN_GEREALISEERD: doelenGerealiseerd,
  DOELEN_DEKKING: doelenDekking,
  INSTROOM: (bestand) => bestand.episodes.filter((een) => een.instroom).map((een) => geteld(een, een.aanvang, 1)),
  UITSTROOM: (bestand) => beeindigd(bestand).map((een) => geteld(een, een.einde, 1)),
  ...PROCES,
  DUUR: duur,
  ...KOSTEN_INDICATOREN,
};

/** Indicators whose answer has a teller only. */
export const AANTALLEN: ReadonlySet<string> = new Set([
  "INSTROOM",
  "UITSTROOM",
  "CLIENTEN",
  "AANMELDINGEN",
  "PLANNEN",
  "TOEWIJZINGEN",
]);

type Soort = "ZELF" | "OUDER";

function uitval(bestand: Bestand, redenen: readonly string[]): Bijdrage[] {
  return beeindigd(bestand).map((een) => {
    if (!een.metUitkomst) return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
    if (een.bijReden === null) return inPopulatie(een, een.einde, een.buitenSchaal ? "BUITEN_SCHAAL" : null);
    return geteld(een, een.einde, redenen.includes(een.bijReden) ? 1 : 0);
  });
}

const INFORMANTEN: Readonly<Record<Soort, readonly string[]>> = {
  ZELF: ["JEUGDIGE", "CLIENT"],
  OUDER: ["OUDER", "PLEEGOUDER"],
};

/** Who is asked: everyone of the Wmo and jeugdigen from the year in which they turn 12; ouders in the Jeugdwet. */
const gevraagd = (een: Beeindigd, soort: Soort): boolean =>
  soort === "ZELF" ? een.wet === "WMO" || jaarVan(een.einde) - een.client.geboortejaar >= 12 : een.wet === "JEUGDWET";

/** Per episode that is asked, its answers of that kind of informant; null when it is outside the population. */
function gevraagden(bestand: Bestand, soort: Soort): { een: Beeindigd; antwoorden: ErvaringRij[] | null }[] {
  const perTraject = groepeer(bestand.rijen.ervaringen, (rij) => `${rij.gemeente_code}:${rij.traject_id}`);
  return beeindigd(bestand)
    .filter((een) => gevraagd(een, soort))
    .map((een) => {
      const antwoorden = een.lijnen
        .flatMap((lijn) => perTraject.get(`${lijn.gemeente_code}:${lijn.id}`) ?? [])
        .filter((rij) => INFORMANTEN[soort].includes(rij.informant));
      const aanbieder = bestand.referentie.aanbieders.find((rij) => rij.code === een.aanbieder_code);
      const vrijgesteld = aanbieder !== undefined && (aanbieder.solistisch || aanbieder.gecertificeerde_instelling);
      const erbuiten = een.overleden || (vrijgesteld && antwoorden.length === 0);
      return { een, antwoorden: erbuiten ? null : antwoorden };
    });
}

/** The latest answer to one question; of one day the greatest id. */
function laatsteAntwoord<T>(antwoorden: readonly ErvaringRij[], vraag: (rij: ErvaringRij) => T | null): T | null {
  const opVolgorde = antwoorden
    .filter((rij) => vraag(rij) !== null)
    .sort((a, b) => (`${a.afname} ${a.id}` < `${b.afname} ${b.id}` ? -1 : 1));
  const laatste = opVolgorde.at(-1);
  return laatste ? vraag(laatste) : null;
}

const voldoende = (cijfer: number): number => (cijfer >= 6 ? 1 : 0);

function tevredenheid(bestand: Bestand, soort: Soort, teller: (cijfer: number) => number): Bijdrage[] {
  return gevraagden(bestand, soort).map(({ een, antwoorden }) => {
    if (!een.metUitkomst) return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
    if (antwoorden === null) return buiten(een, een.einde, null);
    const cijfer = laatsteAntwoord(antwoorden, (rij) => rij.rapportcijfer);
    return cijfer === null ? inPopulatie(een, een.einde, null) : geteld(een, een.einde, teller(cijfer));
  });
}

function zonderHulpVerder(bestand: Bestand, soort: Soort, codes: readonly string[]): Bijdrage[] {
  return gevraagden(bestand, soort).map(({ een, antwoorden }) => {
    if (!een.metUitkomst || een.structureel) return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
    if (antwoorden === null) return buiten(een, een.einde, null);
    const code = laatsteAntwoord(antwoorden, (rij) => (rij.schaal_versie === "v7" ? rij.verder_zonder_hulp : null));
    return code === null ? inPopulatie(een, een.einde, null) : geteld(een, een.einde, codes.includes(code) ? 1 : 0);
  });
}

/** Of help that ended in January to June the last day of that year, of July to December 30 June of the next. */
const eindeVolgendHalfjaar = (einde: string): string =>
  einde.slice(5, 7) <= "06" ? `${einde.slice(0, 4)}-12-31` : `${String(jaarVan(einde) + 1)}-06-30`;

function geenNieuweStart(bestand: Bestand, laatsteDag: (einde: string) => string): Bijdrage[] {
  return beeindigd(bestand).map((een) => {
    if (!een.metUitkomst || een.structureel) return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
    const venster = laatsteDag(een.einde);
    const wordtAchttien = een.wet === "JEUGDWET" && jaarVan(venster) - een.client.geboortejaar >= 18;
    if (een.nietWaarneembaar || wordtAchttien) return buiten(een, een.einde, "NIET_WAARNEEMBAAR");
    if (een.doorlopend) return buiten(een, een.einde, "DOORLOPEND");
    if (venster >= horizon(bestand, een.gemeente_code)) return inPopulatie(een, een.einde, "VENSTER_OPEN");
    return geteld(een, een.einde, een.volgendeStart === null || een.volgendeStart > venster ? 1 : 0);
  });
}

const DAGEN_VOOR_EINDE = 8 * 7;
const DAGEN_NA_EINDE = 13 * 7;
const VOORKEUR = ["GEZAMENLIJK", "CLIENT", "OUDER", "VERTEGENWOORDIGER", "TOEGANG"];

/** Ids of the doelen that the episode's lines work on, each once. */
function doelenVan(een: Episode, bestand: Bestand): Set<string> {
  const eigen = new Set(een.lijnen.map((lijn) => lijn.id));
  return new Set(
    bestand.rijen.trajectDoelen
      .filter((rij) => rij.gemeente_code === een.gemeente_code && eigen.has(rij.traject_id))
      .map((rij) => rij.doel_id),
  );
}

/** The evaluation that counts: by informant, then the latest, then the greatest id. */
function gekozen(evaluaties: readonly EvaluatieRij[]): EvaluatieRij | null {
  for (const informant of VOORKEUR) {
    const laatste = evaluaties
      .filter((rij) => rij.informant === informant)
      .sort((a, b) => (`${a.datum} ${a.id}` < `${b.datum} ${b.id}` ? -1 : 1))
      .at(-1);
    if (laatste) return laatste;
  }
  return null;
}

const metDoelen = (een: Episode): boolean => een.metUitkomst && een.laatste.voorziening === "INDIVIDUEEL";

function doelenGerealiseerd(bestand: Bestand): Bijdrage[] {
  const vervangen = new Set(bestand.rijen.evaluaties.map((rij) => `${rij.gemeente_code}:${String(rij.vervangt_id)}`));
  const perDoel = groepeer(bestand.rijen.evaluaties, (rij) => `${rij.gemeente_code}:${rij.doel_id}`);
  const doelen = new Map(bestand.rijen.doelen.map((rij) => [`${rij.gemeente_code}:${rij.id}`, rij]));
  return beeindigd(bestand).flatMap((een) =>
    [...doelenVan(een, bestand)].map((doelId) => {
      const sleutel = `${een.gemeente_code}:${doelId}`;
      const doel = doelen.get(sleutel);
      if (!doel) throw new Error(`Er is geen doel ${doelId}`);
      const evaluaties = (perDoel.get(sleutel) ?? []).filter((rij) => !vervangen.has(`${rij.gemeente_code}:${rij.id}`));
      const eigen = { ONDERSTEUNINGSBEHOEFTE: doel.ondersteuningsbehoefte, NIVEAU: doel.niveau };
      return { ...doelGerealiseerd(een, doel, evaluaties), van: kenmerkenVan(een, eigen) };
    }),
  );
}

function doelGerealiseerd(een: Beeindigd, doel: DoelRij, alle: readonly EvaluatieRij[]): Bijdrage {
  if (!metDoelen(een)) return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
  if (doel.vervallen_op !== null) return buiten(een, een.einde, "VERVALLEN");
  const evaluaties = alle.filter(
    (rij) =>
      rij.soort === "EIND" &&
      rij.datum >= plusDagen(een.einde, -DAGEN_VOOR_EINDE) &&
      rij.datum <= plusDagen(een.einde, DAGEN_NA_EINDE),
  );
  const evaluatie = gekozen(evaluaties);
  if (evaluatie) return geteld(een, een.einde, evaluatie.gas_score >= 0 ? 1 : 0);
  return inPopulatie(een, een.einde, evaluaties.length > 0 ? "ALLEEN_AANBIEDER" : null);
}

function doelenDekking(bestand: Bestand): Bijdrage[] {
  return beeindigd(bestand).map((een) =>
    metDoelen(een)
      ? geteld(een, een.einde, doelenVan(een, bestand).size > 0 ? 1 : 0)
      : buiten(een, een.einde, "NIET_VAN_TOEPASSING"),
  );
}
