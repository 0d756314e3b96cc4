/**
 * The closed value lists of the social domain. Imports nothing, so that every layer says the same word.
 * Codes that change with a standard's version (redenen, hulpvormen, productcategorieën) are reference data, not here.
 */
export const WETTEN = ["JEUGDWET", "WMO"] as const;
export type Wet = (typeof WETTEN)[number];

export const GESLACHTEN = ["MAN", "VROUW", "ANDERS", "ONBEKEND"] as const;
export type Geslacht = (typeof GESLACHTEN)[number];

export const LEVERINGSVORMEN = ["ZIN", "PGB"] as const;
export type Leveringsvorm = (typeof LEVERINGSVORMEN)[number];

export const VOORZIENINGEN = ["INDIVIDUEEL", "VRIJ_TOEGANKELIJK"] as const;
export type Voorziening = (typeof VOORZIENINGEN)[number];

export const PLANSOORTEN = ["ONDERSTEUNINGSPLAN", "ZORGPLAN"] as const;
export type Plansoort = (typeof PLANSOORTEN)[number];

/** Where a resident goes when a plan closes (founding memo of Oss, §3.2 a-f). */
export const BESTEMMINGEN = [
  "NETWERK",
  "VRIJWILLIGERS",
  "LAAGDREMPELIG",
  "COLLECTIEF",
  "MAATWERK_WMO",
  "ANDERE_VOORZIENING",
] as const;
export type Bestemming = (typeof BESTEMMINGEN)[number];

export const RICHTINGEN = ["VERBETEREN", "BEHOUDEN", "VERTRAGEN"] as const;
export type Richting = (typeof RICHTINGEN)[number];

export const EVALUATIESOORTEN = ["TUSSEN", "EIND", "NAMETING"] as const;
export type Evaluatiesoort = (typeof EVALUATIESOORTEN)[number];

/** In the order in which an EIND evaluation is preferred; AANBIEDER alone is shown and never counted. */
export const EVALUATIE_INFORMANTEN = [
  "GEZAMENLIJK",
  "CLIENT",
  "OUDER",
  "VERTEGENWOORDIGER",
  "TOEGANG",
  "AANBIEDER",
] as const;
export type EvaluatieInformant = (typeof EVALUATIE_INFORMANTEN)[number];

export const ERVARING_INFORMANTEN = ["JEUGDIGE", "OUDER", "PLEEGOUDER", "CLIENT", "VERTEGENWOORDIGER"] as const;
export type ErvaringInformant = (typeof ERVARING_INFORMANTEN)[number];

/** In the order in which a pair of metingen is preferred: who gets the help, who stands close, AANBIEDER last. */
export const METING_INFORMANTEN = [...ERVARING_INFORMANTEN, "AANBIEDER"] as const;
export type MetingInformant = (typeof METING_INFORMANTEN)[number];

export const MEETMOMENTEN = ["VOOR", "NA"] as const;
export type Meetmoment = (typeof MEETMOMENTEN)[number];

/** Whether a client is one known person: an unborn child and an unknown BSN are no identity. */
export const IDENTITEITEN = ["BEKEND", "ONGEBOREN", "ONBEKEND"] as const;
export type Identiteit = (typeof IDENTITEITEN)[number];

/** Where a traject came from: recorded here, an iJw/iWmo message, a file of the hub's own sets, or Beleidsinformatie Jeugd. */
export const TRAJECTBRONNEN = ["REGISTRATIE", "BERICHT", "BESTAND", "BIJ"] as const;
export type TrajectBron = (typeof TRAJECTBRONNEN)[number];

/** Who counted a figure that stands beside ours: a report of CBS on one aanbieder (kwaliteitseis 38), or StatLine. */
export const REFERENTIEBRONNEN = ["CBS_RAPPORT", "STATLINE"] as const;
export type ReferentieBron = (typeof REFERENTIEBRONNEN)[number];
/** O: help that starts at most so many days after the end before it continues the same episode. */
export const AANSLUITING_DAGEN = 14;

/** What became of a delivery. VERVANGEN: another about the same period took its place. */
export const LEVERING_STATUSSEN = ["ONTVANGEN", "GECONTROLEERD", "VERWERKT", "AFGEKEURD", "VERVANGEN"] as const;
export type LeveringStatus = (typeof LEVERING_STATUSSEN)[number];

/** The team of clients that only messages know. */
export const ONVERDEELD = "ONVERDEELD";

/** Value of a dimension whose row says nothing. */
export const ONBEKEND = "ONBEKEND";

/** Gemeente code of what belongs to no gemeente: national reference data, and deliveries of it. */
export const LANDELIJK = "0000";

/** What happened to someone's data, after the event actions of NEN 7513. */
export const GEBEURTENISSEN = ["LEZEN", "AANMAKEN", "WIJZIGEN", "VERNIETIGEN"] as const;
export type Gebeurtenis = (typeof GEBEURTENISSEN)[number];

/** How it ended: MISLUKT is an error, or a change that was taken back. */
export const RAADPLEEGUITKOMSTEN = ["GESLAAGD", "GEWEIGERD", "MISLUKT"] as const;
export type Raadpleeguitkomst = (typeof RAADPLEEGUITKOMSTEN)[number];

/** Why someone could see a file that was not theirs by team or help. */
export const GRONDSOORTEN = ["NOODTOEGANG", "ONDERZOEK"] as const;
export type Grondsoort = (typeof GRONDSOORTEN)[number];

/** How far a question of the toegang to an aanbieder has come. */
export const INFORMATIEVERZOEK_STATUSSEN = ["OPEN", "BEANTWOORD", "INGETROKKEN"] as const;
export type InformatieverzoekStatus = (typeof INFORMATIEVERZOEK_STATUSSEN)[number];
