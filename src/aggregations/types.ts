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
  "ONVOLLEDIGE_METING",
  "ZONDER_NORMEN",
  "NIET_VAN_TOEPASSING",
  "GEEN_ANTWOORD",
  "MEEGETELD",
] as const;
export type WeglatingReden = (typeof WEGLATING_REDENEN)[number];

/** What a figure can be followed down to. A pair of an episode and a doel is a part of the case of the episode. */
export const GEVALSOORTEN = ["EPISODE", "PLAN", "AANMELDING", "TOEWIJZING", "DECLARATIE", "CLIENT"] as const;
export type GevalSoort = (typeof GEVALSOORTEN)[number];

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

/**
 * What may be read beside each row: its own figure one period earlier, the region's, that of its gemeente, and those of
 * every aanbieder of the region, which make the funnel and the figure of its kind.
 */
export const BIJLEZINGEN = ["VORIGE_PERIODE", "REGIO", "GEMEENTE", "AANBIEDERS"] as const;
export type Bijlezing = (typeof BIJLEZINGEN)[number];

export interface Vraag {
  readonly indicatoren: readonly string[];
  readonly periode: Periode;
  readonly groepeer: readonly Dimensie[];
  readonly filter: Filter;
  /** What is read beside each row. REGIO and AANBIEDERS only for an actor who may see the whole region. */
  readonly bij: readonly Bijlezing[];
}

/** The first day of any figure, by indicator: of before it nothing is known. */
export type Begin = Readonly<Record<string, string>>;

export interface Weglating {
  readonly reden: WeglatingReden;
  readonly aantal: number;
}

/** Between which limits the figure of an aanbieder lies by chance alone, when it is as all of the region together. */
export interface Trechter {
  readonly streefwaarde: number;
  readonly ondergrens95: number | null;
  readonly bovengrens95: number | null;
  readonly ondergrens998: number | null;
  readonly bovengrens998: number | null;
  /** Phi: how much more the aanbieders differ than by chance; 1 when not. */
  readonly overdispersie: number | null;
  /** How many aanbieders were large enough to compare. */
  readonly eenheden: number;
}

export const ONDERSCHEIDEN = ["NIET_TE_ONDERSCHEIDEN", "HOGER", "LAGER"] as const;
export type Onderscheid = (typeof ONDERSCHEIDEN)[number];

/** The part of a row that is compared, where that is not all of it: zorg in natura of an aanbieder that also has pgb. */
export interface Vergeleken {
  readonly noemer: number;
  readonly waarde: number | null;
}

/** What stands beside a row; null where it was not asked, does not exist or is not for the asker. */
export interface Bijcijfers {
  /** The value of the same row one period earlier (engine/eerder.ts). */
  readonly vorigePeriode: number | null;
  readonly benchmark: number | null;
  readonly benchmarkGemeente: number | null;
  readonly benchmarkSoort: number | null;
  readonly trechter: Trechter | null;
  readonly onderscheid: Onderscheid | null;
  /** What of the row the trechter judged, where that is a part. */
  readonly vergeleken: Vergeleken | null;
}

/** Whose count a row is: ours, kept current, or the series of the old monitor. */
export type Cijferbron = "WERKVERSIE" | "HISTORIE";

/** One figure: counts exact, a share 0..1, a mean's teller the sum. */
export interface UitkomstRij extends Bijcijfers {
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
  /** waarde less vorigePeriode. */
  readonly verschil: number | null;
  readonly toelichting: string;
}

export const SIGNALEN = ["BUITEN_GRENZEN", "VERSCHUIVING", "TREND", "TWEE_VAN_DRIE"] as const;
export type Signaal = (typeof SIGNALEN)[number];

/** One period of the series of a row. */
export interface Reekspunt
  extends
    Periode,
    Pick<
      UitkomstRij,
      | "bron"
      | "status"
      | "verspreidbaar"
      | "teller"
      | "noemer"
      | "populatie"
      | "waarde"
      | "ondergrens"
      | "bovengrens"
      | "reeksbreuk"
    > {
  /** `2025K1`, `2025-01` or `2025`. */
  readonly periode: string;
  /** Whether the period is over and all that belongs to it is known: of every gemeente, and with its window closed. */
  readonly volledig: boolean;
  readonly signalen: readonly Signaal[];
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
