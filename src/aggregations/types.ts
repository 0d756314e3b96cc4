/** A dimension that a question may group or filter by. */
export const DIMENSIES = [
  "REGIO",
  "GEMEENTE",
  "WIJK",
  "AANBIEDER",
  "MAAND",
  "KWARTAAL",
  "JAAR",
  "WET",
  "HULPVORM",
  "PRODUCTCATEGORIE",
  "SEGMENT",
  "ONDERSTEUNINGSBEHOEFTE",
  "NIVEAU",
  "LEVERINGSVORM",
  "VERWIJZER",
  "LEEFTIJDSGROEP",
  "GESLACHT",
] as const;
export type Dimensie = (typeof DIMENSIES)[number];

export const EENHEDEN = ["AANDEEL", "CIJFER", "AANTAL", "PER_1000", "DAGEN", "EURO", "T_SCORE"] as const;
export type Eenheid = (typeof EENHEDEN)[number];

export const CELSTATUSSEN = ["GETOOND", "TE_KLEIN", "TE_HOMOGEEN", "GEEN_GEGEVENS", "NIET_VAN_TOEPASSING"] as const;
export type CelStatus = (typeof CELSTATUSSEN)[number];

/** Why something is not in a noemer. MEEGETELD and GEEN_ANTWOORD occur in an onderbouwing only. */
export const WEGLATING_REDENEN = [
  "BUITEN_SCHAAL",
  "DOORLOPEND",
  "NIET_WAARNEEMBAAR",
  "VENSTER_OPEN",
  "VERVALLEN",
  "ALLEEN_AANBIEDER",
  "NIET_VAN_TOEPASSING",
  "GEEN_ANTWOORD",
  "MEEGETELD",
] as const;
export type WeglatingReden = (typeof WEGLATING_REDENEN)[number];

/** Half-open [van, tot) of civil dates, both on the first of a month. */
export interface Periode {
  readonly van: string;
  readonly tot: string;
}

/** Which cells may be summed. Required everywhere; there is no default. */
export interface CelScope {
  readonly gemeenten: readonly string[];
  readonly aanbieders: readonly string[] | "ALLE";
}

/** Values per dimension; a dimension that is absent is not filtered on. KWARTAAL is `2025K1`, MAAND `2025-01`, JAAR `2025`. */
export type Filter = Readonly<Partial<Record<Dimensie, readonly string[]>>>;

export interface Vraag {
  readonly indicatoren: readonly string[];
  readonly periode: Periode;
  readonly groepeer: readonly Dimensie[];
  readonly filter: Filter;
  /** Adds the region's value beside each row; only for an actor who may see the whole region. */
  readonly metBenchmark: boolean;
}

export interface Weglating {
  readonly reden: WeglatingReden;
  readonly aantal: number;
}

/** Whose count a row is: ours, kept current, or the series of the old monitor. */
export type Cijferbron = "WERKVERSIE" | "HISTORIE";

/** One figure: counts exact, a share 0..1, a mean's teller the sum. */
export interface UitkomstRij {
  readonly sleutel: string;
  readonly bron: Cijferbron;
  readonly indicator: string;
  readonly versie: number;
  readonly status: CelStatus;
  readonly verspreidbaar: boolean;
  readonly dimensies: Readonly<Partial<Record<Dimensie, string>>>;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly populatie: number | null;
  readonly respons: number | null;
  readonly waarde: number | null;
  readonly ondergrens: number | null;
  readonly bovengrens: number | null;
  readonly eenheid: Eenheid;
  readonly weggelaten: readonly Weglating[];
  /** Whether the row can't be set beside the periods before it, or beside the live series (historie/breuk.ts). */
  readonly reeksbreuk: boolean;
  readonly benchmark: number | null;
  readonly toelichting: string;
}

export interface Uitkomsten {
  readonly rijen: readonly UitkomstRij[];
  readonly peildatum: string;
  readonly dataStand: string;
  /** Since when the oldest change waits that is not in these figures yet; null when none does. */
  readonly wachtSinds: Date | null;
}

/** The cells were counted by other definitions than are asked now: an operator must count them again. The message is Dutch. */
export class VerouderdeCijfers extends Error {}

/** A question that can't be answered as asked: the Dutch message says what to change. Becomes BAD_USER_INPUT. */
export class VraagFout extends Error {}
