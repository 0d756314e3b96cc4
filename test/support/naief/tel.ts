import { jaarVan, kwartaalVan, maandVan, plusDagen, plusMaanden } from "./datum";
import { horizon, kenmerkenVan, type Bestand, type Kenmerken } from "./bijdrage";
import { AANTALLEN, INDICATOREN } from "./indicatoren";
import { episodes, type Episode } from "./episodes";
import type { Microrijen, Referentie } from "./rijen";
import { opDeCent, SOMMEN } from "./kosten";
import { STANDEN, telStand } from "./stand";
import { STAPELINGEN, heeftDag as heeftDagSamen } from "./volume";

export interface NaieveVraag {
  readonly indicatoren: readonly string[];
  readonly periode: { readonly van: string; readonly tot: string };
  readonly groepeer: readonly string[];
  /** The values that a dimension may have; a dimension that is absent may have any. */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
  /** The aanbieders whose results may be summed; all of them when absent. */
  readonly aanbieders?: readonly string[];
  /** The gemeenten that may be summed. */
  readonly gemeenten: readonly string[];
}

/** One figure. noemer and populatie are null for a count, whose value is its teller. */
export interface NaieveRij {
  readonly indicator: string;
  readonly dimensies: Readonly<Record<string, string>>;
  populatie: number | null;
  noemer: number | null;
  teller: number;
  /** Sum of the squares of what the teller sums. */
  kwadraat: number;
  readonly weggelaten: Record<string, number>;
}

export const bestandVan = (rijen: Microrijen, referentie: Referentie, peildatum: string): Bestand => ({
  episodes: episodes(rijen, referentie),
  rijen,
  referentie,
  peildatum,
});

/** Answers a question in plain loops; groups without any row are absent. */
export function tel(bestand: Bestand, vraag: NaieveVraag): NaieveRij[] {
  return vraag.indicatoren.flatMap((indicator) => {
    if (indicator === "CLIENTEN") return telClienten(bestand, vraag);
    if (indicator === "PER_1000") return telPer1000(bestand, vraag);
    const verhouding = VERHOUDINGEN[indicator];
    if (verhouding) return telVerhouding(bestand, vraag, indicator, verhouding);
    const stapeling = STAPELINGEN[indicator];
    if (stapeling) return telStapeling(bestand, vraag, indicator, stapeling(bestand));
    const stand = STANDEN[indicator];
    if (stand) return telStand(bestand, vraag, indicator, stand(bestand));
    return telBijdragen(bestand, vraag, indicator);
  });
}

function telBijdragen(bestand: Bestand, vraag: NaieveVraag, indicator: string): NaieveRij[] {
  const bijdragen = INDICATOREN[indicator];
  if (!bijdragen) throw new Error(`De naieve telling kent ${indicator} niet`);
  const alleenTeller = AANTALLEN.has(indicator);
  const rijen = new Map<string, NaieveRij>();
  for (const bijdrage of bijdragen(bestand)) {
    if (!vraag.gemeenten.includes(bijdrage.van.gemeente_code)) continue;
    if (bijdrage.datum < vraag.periode.van || bijdrage.datum >= vraag.periode.tot) continue;
    if (bijdrage.datum > bestand.peildatum) continue;
    if (!bijdrage.populatie && bijdrage.weggelaten === null) continue;
    const { van, datum } = bijdrage;
    if (!voldoet(bestand, van, datum, vraag)) continue;
    const dimensies = dimensiesVan(bestand, van, datum, vraag.groepeer);
    const rij = rijVoor(rijen, indicator, dimensies, alleenTeller ? null : 0);
    if (rij.populatie !== null && bijdrage.populatie) rij.populatie += 1;
    if (rij.noemer !== null && bijdrage.noemer) rij.noemer += 1;
    // To the cent, as the engine's exact sums are: a T-score has two decimals.
    rij.teller = Math.round((rij.teller + bijdrage.teller) * 100) / 100;
    rij.kwadraat += bijdrage.teller * bijdrage.teller;
    if (bijdrage.weggelaten !== null)
      rij.weggelaten[bijdrage.weggelaten] = (rij.weggelaten[bijdrage.weggelaten] ?? 0) + 1;
  }
  if (SOMMEN.has(indicator)) for (const rij of rijen.values()) rij.teller = opDeCent(rij.teller);
  return [...rijen.values()];
}

export function rijVoor(
  rijen: Map<string, NaieveRij>,
  indicator: string,
  dimensies: Readonly<Record<string, string>>,
  begin: number | null,
): NaieveRij {
  const sleutel = sleutelVan({ indicator, dimensies });
  const bestaand = rijen.get(sleutel);
  if (bestaand) return bestaand;
  const rij = { indicator, dimensies, populatie: begin, noemer: begin, teller: 0, kwadraat: 0, weggelaten: {} };
  rijen.set(sleutel, rij);
  return rij;
}

/** Names a row by indicator and dimensions, whatever the order in which they were asked. */
export const sleutelVan = (rij: {
  indicator: string;
  dimensies: Readonly<Record<string, string | undefined>>;
}): string =>
  [
    rij.indicator,
    ...Object.entries(rij.dimensies)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([naam, waarde]) => `${naam}=${String(waarde)}`),
  ].join(" ");

/** Values of the asked dimensions for what is counted on a date. */
export function dimensiesVan(
  bestand: Bestand,
  van: Kenmerken,
  datum: string,
  groepeer: readonly string[],
): Record<string, string> {
  const vanPlaatsEnTijd: Record<string, () => string | null> = {
    REGIO: () => bestand.referentie.gemeenten.find((rij) => rij.code === van.gemeente_code)?.regio_code ?? null,
    GEMEENTE: () => van.gemeente_code,
    MAAND: () => maandVan(datum),
    KWARTAAL: () => kwartaalVan(datum),
    JAAR: () => String(jaarVan(datum)),
    LEEFTIJDSGROEP: () => {
      if (van.geboortejaar === null) return null;
      const leeftijd = jaarVan(datum) - van.geboortejaar;
      return bestand.referentie.leeftijdsgroepen.find((rij) => rij.van <= leeftijd && leeftijd < rij.tot)?.code ?? null;
    },
  };
  const dimensies: Record<string, string> = {};
  for (const naam of groepeer) {
    const plaatsOfTijd = vanPlaatsEnTijd[naam];
    if (!plaatsOfTijd && !(naam in van.waarden)) throw new Error(`De naieve telling kent dimensie ${naam} hier niet`);
    dimensies[naam] = (plaatsOfTijd ? plaatsOfTijd() : van.waarden[naam]) ?? "ONBEKEND";
  }
  return dimensies;
}

export function voldoet(
  bestand: Bestand,
  van: Kenmerken,
  datum: string,
  { filter = {}, aanbieders }: NaieveVraag,
): boolean {
  if (aanbieders?.includes(van.aanbieder_code ?? "") === false) return false;
  const waarden = dimensiesVan(bestand, van, datum, Object.keys(filter));
  return Object.entries(filter).every(([naam, mag]) => mag.includes(waarden[naam] ?? ""));
}

/** The row's own periods: quarters or years of the question, or the whole of it. */
function periodes(vraag: NaieveVraag): { van: string; tot: string }[] {
  const maanden = vraag.groepeer.includes("KWARTAAL") ? 3 : vraag.groepeer.includes("JAAR") ? 12 : null;
  if (maanden === null) return [{ ...vraag.periode }];
  const alle: { van: string; tot: string }[] = [];
  for (let van = vraag.periode.van; van < vraag.periode.tot; van = plusMaanden(van, maanden)) {
    alle.push({ van, tot: plusMaanden(van, maanden) });
  }
  return alle;
}

/** Distinct clients with a day of help in the row's period, up to the data horizon. */
function telClienten(bestand: Bestand, vraag: NaieveVraag): NaieveRij[] {
  const rijen = new Map<string, NaieveRij>();
  for (const periode of periodes(vraag)) {
    const gezien = new Set<string>();
    for (const episode of bestand.episodes) {
      if (!vraag.gemeenten.includes(episode.gemeente_code)) continue;
      if (!heeftDag(episode, periode, horizon(bestand, episode.gemeente_code))) continue;
      const van = kenmerkenVan(episode);
      if (!voldoet(bestand, van, periode.van, vraag)) continue;
      const rij = rijVoor(rijen, "CLIENTEN", dimensiesVan(bestand, van, periode.van, vraag.groepeer), null);
      const wie = `${sleutelVan(rij)} ${episode.gemeente_code}:${episode.client.id}`;
      if (gezien.has(wie)) continue;
      gezien.add(wie);
      rij.teller += 1;
      rij.kwadraat += 1;
    }
  }
  return [...rijen.values()];
}

/** Distinct clients with a day of more help at once in the row's period. */
function telStapeling(
  bestand: Bestand,
  vraag: NaieveVraag,
  indicator: string,
  stukken: ReturnType<(typeof STAPELINGEN)[string]>,
): NaieveRij[] {
  const rijen = new Map<string, NaieveRij>();
  for (const periode of periodes(vraag)) {
    const gezien = new Set<string>();
    for (const stuk of stukken) {
      const { gemeente_code } = stuk.van;
      if (!vraag.gemeenten.includes(gemeente_code)) continue;
      if (!heeftDagSamen(stuk, periode, horizon(bestand, gemeente_code))) continue;
      if (!voldoet(bestand, stuk.van, periode.van, vraag)) continue;
      const rij = rijVoor(rijen, indicator, dimensiesVan(bestand, stuk.van, periode.van, vraag.groepeer), null);
      const wie = `${sleutelVan(rij)} ${gemeente_code}:${stuk.clientId}`;
      if (gezien.has(wie)) continue;
      gezien.add(wie);
      rij.teller += 1;
    }
  }
  return [...rijen.values()];
}

/** What stands above and below the line. */
const VERHOUDINGEN: Readonly<Record<string, { teller: string; noemer: string }>> = {
  STAPELING_AANDEEL: { teller: "STAPELING", noemer: "CLIENTEN" },
  STAPELING_WETTEN_AANDEEL: { teller: "STAPELING_WETTEN", noemer: "CLIENTEN" },
  KOSTEN_PER_CLIENT: { teller: "KOSTEN", noemer: "CLIENTEN" },
  KOSTEN_PER_1000: { teller: "KOSTEN", noemer: "INWONERS" },
};

function telVerhouding(
  bestand: Bestand,
  vraag: NaieveVraag,
  indicator: string,
  { teller, noemer }: { teller: string; noemer: string },
): NaieveRij[] {
  const los = (id: string) =>
    new Map(tel(bestand, { ...vraag, indicatoren: [id] }).map((rij) => [opDimensies(rij), rij]));
  const boven = los(teller);
  if (noemer === "INWONERS") {
    return [...boven.values()].map((rij) => ({
      ...rij,
      ...inwonersVan(bestand, vraag, rij),
      indicator,
      populatie: null,
    }));
  }
  const onder = los(noemer);
  return [...new Set([...boven.keys(), ...onder.keys()])].map((sleutel) => {
    const [een, ander] = [boven.get(sleutel), onder.get(sleutel)];
    const dimensies = een?.dimensies ?? ander?.dimensies ?? {};
    const aantallen = { teller: een?.teller ?? 0, noemer: ander?.teller ?? null, populatie: null };
    return { indicator, dimensies, ...aantallen, kwadraat: 0, weggelaten: {} };
  });
}

const opDimensies = ({ dimensies }: NaieveRij): string => sleutelVan({ indicator: "", dimensies });

/** The day of einde is a day of help. */
function heeftDag(episode: Episode, periode: { van: string; tot: string }, grens: string): boolean {
  const tot = periode.tot < grens ? periode.tot : grens;
  const eersteDag = episode.aanvang > periode.van ? episode.aanvang : periode.van;
  const laatsteDag = episode.einde !== null && episode.einde < tot ? episode.einde : plusDagen(tot, -1);
  return eersteDag <= laatsteDag;
}

/** CLIENTEN beside the residents of that year (of the Jeugdwet: its jeugdigen) in all gemeenten of the row. */
function telPer1000(bestand: Bestand, vraag: NaieveVraag): NaieveRij[] {
  return telClienten(bestand, vraag).map((rij) => ({
    ...{ ...rij, indicator: "PER_1000", populatie: null },
    ...inwonersVan(bestand, vraag, rij),
  }));
}

function inwonersVan(bestand: Bestand, vraag: NaieveVraag, rij: NaieveRij): { noemer: number } {
  const periode = rij.dimensies["MAAND"] ?? rij.dimensies["KWARTAAL"] ?? rij.dimensies["JAAR"] ?? vraag.periode.van;
  const jaar = Number(periode.slice(0, 4));
  const gemeenten =
    rij.dimensies["GEMEENTE"] === undefined ? gemeentenVan(bestand, vraag, rij) : [rij.dimensies["GEMEENTE"]];
  const [enigeWet, ...meer] = vraag.filter?.["WET"] ?? [];
  const wet = rij.dimensies["WET"] ?? (meer.length === 0 ? enigeWet : undefined);
  const inwoners = gemeenten.map((gemeente) => {
    const aantal = bestand.referentie.gemeenteJaren.find((een) => een.gemeente_code === gemeente && een.jaar === jaar);
    return (wet === "JEUGDWET" ? aantal?.jeugdigen : aantal?.inwoners) ?? null;
  });
  return {
    noemer: inwoners.some((aantal) => aantal === null)
      ? 0
      : inwoners.reduce<number>((som, aantal) => som + (aantal ?? 0), 0),
  };
}

const gemeentenVan = (bestand: Bestand, vraag: NaieveVraag, rij: NaieveRij): readonly string[] =>
  rij.dimensies["REGIO"] === undefined
    ? vraag.gemeenten
    : vraag.gemeenten.filter((gemeente) =>
        bestand.referentie.gemeenten.some((een) => een.code === gemeente && een.regio_code === rij.dimensies["REGIO"]),
      );
