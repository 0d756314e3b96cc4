import type { Bijcijfers, CelStatus, Dimensie, UitkomstRij, Weglating } from "../types";
import { CEL_REDENEN, REDENKOLOMMEN } from "./compile";
import { cijferVan, telbaarVan, type Indicator } from "./define";
import type { Maat } from "./lees";
import { Rij, type Kern, type Lui } from "./rij";
import { tInterval, wilson, type Interval } from "./statistiek";
import { toelichting } from "./toelichting";

/** The sums of a row; a number that was not asked for, or of which there is no cell, is absent; an unknown noemer null. */
export type Cel = Readonly<Partial<Record<Maat, number | null>>>;

/** Below this many a figure says too much of too few to be passed on. */
export const DREMPEL = 10;

/** What a row is made of beside its sums. */
export interface Omlijsting {
  readonly indicator: Indicator;
  readonly dimensies: Readonly<Partial<Record<Dimensie, string>>>;
  /** What stands beside it; nothing unless given. */
  readonly bij?: Bijcijfers;
  readonly sleutel: () => string;
}

export const GEEN_BIJCIJFERS: Bijcijfers = {
  vorigePeriode: null,
  benchmark: null,
  benchmarkGemeente: null,
  benchmarkSoort: null,
  trechter: null,
  onderscheid: null,
  vergeleken: null,
};

/** How much a row differs from the same one period earlier; null where either is unknown. */
export const verschilVan = (waarde: number | null, { vorigePeriode }: Bijcijfers): number | null =>
  waarde === null || vorigePeriode === null ? null : waarde - vorigePeriode;

interface Vormen extends Omlijsting {
  readonly cel: Cel;
}

export const isTelling = (indicator: Indicator): boolean => cijferVan(indicator) === "aantal";

const isSom = (indicator: Indicator): boolean => cijferVan(telbaarVan(indicator)) === "som";

/** Without any cell no one was counted: that is none per 1 000, whatever the number of residents. */
const isNiemand = ({ noemer }: Cel, indicator: Indicator): boolean =>
  indicator.soort === "verhouding" && indicator.noemerVan === "INWONERS" && !isSom(indicator) && noemer === undefined;

/** A sum over no rows is unknown, like a mean of none. */
const ontbreekt = ({ teller, noemer }: Cel, indicator: Indicator): boolean =>
  !noemer || (indicator.soort === "verhouding" && isSom(indicator) && (teller ?? null) === null);

/** The figure itself; null when there is nothing to divide by. */
export function waardeVan(cel: Cel, indicator: Indicator): number | null {
  const { teller, noemer } = cel;
  if (isTelling(indicator) || isNiemand(cel, indicator)) return teller ?? 0;
  if (!noemer || ontbreekt(cel, indicator)) return null;
  if (indicator.soort === "som") return teller ?? 0;
  return ((teller ?? 0) / noemer) * (indicator.soort === "verhouding" ? indicator.per : 1);
}

function intervalVan({ teller, noemer, kwadraat }: Cel, indicator: Indicator): Interval | null {
  const cijfer = cijferVan(indicator);
  if (cijfer === "aandeel" || indicator.eenheid === "AANDEEL") return wilson(teller ?? 0, noemer ?? 0);
  return cijfer === "gemiddelde" ? tInterval(noemer ?? 0, teller ?? 0, kwadraat ?? 0, indicator.schaal) : null;
}

function statusVan(cel: Cel, indicator: Indicator): CelStatus {
  if (isTelling(indicator) || isNiemand(cel, indicator)) return "GETOOND";
  if (!cel.populatie && cel.niet_van_toepassing) return "NIET_VAN_TOEPASSING";
  return ontbreekt(cel, indicator) ? "GEEN_GEGEVENS" : "GETOOND";
}

/**
 * Whether a row is of enough to be passed on: of a count or rate per residents what was counted, else its noemer. What a
 * sum of amounts is of is told by clients a month: ten lines may be of one client, ten clients a month are ten clients. The
 * months are those that its cells are of, so which laag is read has a say in them.
 */
function isVerspreidbaar(cel: Cel, indicator: Indicator): boolean {
  const genoeg = (aantal: number | null | undefined): boolean => (aantal ?? 0) >= DREMPEL;
  if (isSom(indicator) && (cel.clientmaanden ?? 0) < DREMPEL * Math.max(cel.maanden ?? 1, 1)) return false;
  if (isTelling(indicator)) return genoeg(cel.teller);
  if (indicator.soort !== "verhouding" || indicator.noemerVan !== "INWONERS") return genoeg(cel.noemer);
  return isSom(indicator) || genoeg(cel.teller);
}

const weggelatenVan = (cel: Cel): readonly Weglating[] =>
  CEL_REDENEN.flatMap((reden) => {
    const aantal = cel[REDENKOLOMMEN[reden]] ?? 0;
    return aantal > 0 ? [{ reden, aantal }] : [];
  });

/** Whether a row tells of how many it could have been, and so what was left out. */
const heeftPopulatie = (indicator: Indicator): boolean => !isTelling(indicator) && indicator.soort !== "verhouding";

function kernVan({ cel, indicator, dimensies, bij = GEEN_BIJCIJFERS }: Vormen): Kern {
  const metPopulatie = heeftPopulatie(indicator);
  const status = statusVan(cel, indicator);
  const teller = cel.teller ?? 0;
  const noemer = isTelling(indicator) ? null : (cel.noemer ?? (metPopulatie ? 0 : null));
  const populatie = metPopulatie ? (cel.populatie ?? 0) : null;
  const waarde = waardeVan(cel, indicator);
  return {
    bron: "WERKVERSIE",
    indicator: indicator.id,
    versie: indicator.versie,
    status,
    verspreidbaar: isVerspreidbaar(cel, indicator),
    dimensies,
    teller,
    noemer,
    populatie,
    respons: populatie && noemer !== null ? noemer / populatie : null,
    waarde,
    eenheid: indicator.eenheid,
    // Every code of the live series has meant the same since its first day.
    reeksbreuk: false,
    verschil: verschilVan(waarde, bij),
    // Last: an object that begins as the copy of another is a hundred times as dear to V8 once as much is added to it.
    ...bij,
  };
}

/** What a row of sums makes when it is read; one object for all of it, since an answer has thousands of rows. */
class UitSommen implements Lui {
  constructor(private readonly vormen: Vormen) {}

  sleutel(): string {
    return this.vormen.sleutel();
  }

  interval(): Interval | null {
    return intervalVan(this.vormen.cel, this.vormen.indicator);
  }

  weggelaten(): readonly Weglating[] {
    return heeftPopulatie(this.vormen.indicator) ? weggelatenVan(this.vormen.cel) : [];
  }

  toelichting(rij: UitkomstRij): string {
    return toelichting(rij, this.vormen.indicator);
  }
}

/**
 * Makes a row of its sums. Zero, unknown and not applicable stay apart: a share without noemer has no waarde, a count
 * of nothing has waarde 0.
 */
export const vorm = (vormen: Vormen): UitkomstRij => new Rij(kernVan(vormen), new UitSommen(vormen));

/**
 * A row that the cells have nothing of: of a stock that says that no day is known, since it has a row when nothing ran;
 * of all else that there was nothing to count.
 */
export const vormAfwezig = (vormen: Omlijsting): UitkomstRij =>
  vormen.indicator.soort === "stand" ? vormOnbekend(vormen) : vorm({ ...vormen, cel: {} });

/** A row of which nothing is known, which is something else than zero. */
export const vormOnbekend = (
  vormen: Omlijsting,
  bron: Kern["bron"] = "WERKVERSIE",
  uitleg = "Hierover zijn geen gegevens bekend.",
): UitkomstRij => {
  const kern: Kern = {
    ...kernVan({ ...vormen, cel: {} }),
    bron,
    status: "GEEN_GEGEVENS",
    verspreidbaar: false,
    teller: null,
    noemer: null,
    populatie: null,
    waarde: null,
    verschil: null,
  };
  return new Rij(kern, {
    sleutel: vormen.sleutel,
    interval: () => null,
    weggelaten: () => [],
    toelichting: () => uitleg,
  });
};
