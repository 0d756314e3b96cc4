import type { Dimensie } from "../types";

/** Dimensions that lie in the place and the period of a cell, not in a column of a fact. */
export const PLAATS_EN_TIJD = ["REGIO", "GEMEENTE", "MAAND", "KWARTAAL", "JAAR"] as const;
export type PlaatsOfTijd = (typeof PLAATS_EN_TIJD)[number];

/** Dimensions that a margin of cells may carry. */
export type CelDimensie = Exclude<Dimensie, PlaatsOfTijd>;

/** The column of cellen.cel per dimension, in the order of its columns. */
export const CELKOLOMMEN = {
  AANBIEDER: "aanbieder_code",
  WET: "wet",
  HULPVORM: "hulpvorm",
  PRODUCTCATEGORIE: "productcategorie",
  SEGMENT: "segment",
  ONDERSTEUNINGSBEHOEFTE: "ondersteuningsbehoefte",
  NIVEAU: "niveau",
  LEVERINGSVORM: "leveringsvorm",
  VERWIJZER: "verwijzer",
  WIJK: "wijk_code",
  LEEFTIJDSGROEP: "leeftijdsgroep",
  GESLACHT: "geslacht",
} as const satisfies Record<CelDimensie, string>;

export const CEL_DIMENSIES = Object.keys(CELKOLOMMEN) as readonly CelDimensie[];

export const isCelDimensie = (dimensie: Dimensie): dimensie is CelDimensie => dimensie in CELKOLOMMEN;

/** The columns that every fact copies from its episode, so that counting joins nothing. */
export const DIMENSIEKOLOMMEN = [
  "gemeente_code",
  "id",
  "team_code",
  "aanbieder_codes",
  "client_id",
  "aanbieder_code",
  "wet",
  "hulpvorm",
  "productcategorie",
  "segment",
  "ondersteuningsbehoefte",
  "niveau",
  "leveringsvorm",
  "verwijzer",
  "wijk_code",
  "geslacht",
  "geboortejaar",
  "leeftijdsgroep_aanvang",
  "leeftijdsgroep_einde",
  "aanvang",
  "einde",
] as const;

/** Which of those columns answers for which dimension; LEEFTIJDSGROEP depends on the date that is counted on. */
export const FEIT_DIMENSIES = {
  AANBIEDER: "aanbieder_code",
  WET: "wet",
  HULPVORM: "hulpvorm",
  PRODUCTCATEGORIE: "productcategorie",
  SEGMENT: "segment",
  ONDERSTEUNINGSBEHOEFTE: "ondersteuningsbehoefte",
  NIVEAU: "niveau",
  LEVERINGSVORM: "leveringsvorm",
  VERWIJZER: "verwijzer",
  WIJK: "wijk_code",
  GESLACHT: "geslacht",
} as const;

export const FEIT_LEEFTIJDSGROEP = { aanvang: "leeftijdsgroep_aanvang", einde: "leeftijdsgroep_einde" } as const;

/** What an outcome may be grouped by: everything but the wijk, which is too small for outcomes. */
export const UITKOMST_DIMENSIES = [
  ...PLAATS_EN_TIJD,
  "AANBIEDER",
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
] as const satisfies readonly Dimensie[];

export const VOLUME_DIMENSIES = [...UITKOMST_DIMENSIES, "WIJK"] as const satisfies readonly Dimensie[];

/** What the way to help may be grouped by: before there is an aanbieder or a product. */
export const AANMELDING_DIMENSIES = [
  ...PLAATS_EN_TIJD,
  "WET",
  "LEEFTIJDSGROEP",
  "GESLACHT",
] as const satisfies readonly Dimensie[];

export const PLAN_DIMENSIES = [...AANMELDING_DIMENSIES, "VERWIJZER"] as const satisfies readonly Dimensie[];
/** Who a row is about, of a fact that is not about an episode. */
export const WIEKOLOMMEN = [
  "gemeente_code",
  "id",
  "team_code",
  "aanbieder_codes",
  "client_id",
  "wijk_code",
  "geslacht",
  "geboortejaar",
] as const;

/** What help an amount is for, and the age group in the year that it is counted in. */
export const KOSTENKOLOMMEN = [
  ...WIEKOLOMMEN,
  "aanbieder_code",
  "wet",
  "hulpvorm",
  "productcategorie",
  "segment",
  "ondersteuningsbehoefte",
  "niveau",
  "verwijzer",
  "leeftijdsgroep",
] as const;

/** AANBIEDER of an amount is the contractpartij. What messages bring is always zorg in natura, so LEVERINGSVORM says nothing. */
export const KOSTEN_FEIT_DIMENSIES = {
  AANBIEDER: "aanbieder_code",
  WET: "wet",
  HULPVORM: "hulpvorm",
  PRODUCTCATEGORIE: "productcategorie",
  SEGMENT: "segment",
  ONDERSTEUNINGSBEHOEFTE: "ondersteuningsbehoefte",
  NIVEAU: "niveau",
  VERWIJZER: "verwijzer",
  GESLACHT: "geslacht",
} as const;

/** What an amount may be grouped by: not the wijk, where one dear client would show. */
export const KOSTEN_DIMENSIES = [
  ...PLAATS_EN_TIJD,
  "AANBIEDER",
  "WET",
  "HULPVORM",
  "PRODUCTCATEGORIE",
  "SEGMENT",
  "ONDERSTEUNINGSBEHOEFTE",
  "NIVEAU",
  "VERWIJZER",
  "LEEFTIJDSGROEP",
  "GESLACHT",
] as const satisfies readonly Dimensie[];
