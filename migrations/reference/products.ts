/** Hulpvorm of Beleidsinformatie Jeugd v7. */
export const HULPVORMEN: ReadonlyArray<readonly [code: string, omschrijving: string]> = [
  ["01", "Zonder verblijf: wijk- of buurtteam"],
  ["02", "Zonder verblijf: ambulant bij de aanbieder"],
  ["03", "Zonder verblijf: daghulp bij de aanbieder"],
  ["04", "Zonder verblijf: in het netwerk van de jeugdige"],
  ["11", "Met verblijf: pleegzorg"],
  ["12", "Met verblijf: gezinsgericht"],
  ["13", "Met verblijf: gesloten plaatsing"],
  ["14", "Met verblijf: anders"],
];

type Product = readonly [code: string, omschrijving: string, hulpvorm: string | null];

/** JZ020 of iJw 3.2, with the hulpvorm where the category alone decides it. */
export const JEUGDPRODUCTEN: readonly Product[] = [
  ["31", "Wijk- of buurtteam (2015)", "01"],
  ["32", "Ambulant bij de aanbieder (2015)", "02"],
  ["33", "Daghulp bij de aanbieder (2015)", "03"],
  ["34", "In het netwerk van de jeugdige (2015)", "04"],
  ["35", "Pleegzorg (2015)", "11"],
  ["36", "Gezinsgericht verblijf (2015)", "12"],
  ["37", "Gesloten plaatsing (2015)", "13"],
  ["38", "Ander verblijf (2015)", "14"],
  ["40", "Persoonlijke verzorging", null],
  ["41", "Dagbehandeling", "03"],
  ["42", "Vervoerdiensten", null],
  ["43", "Verblijf met behandeling", "14"],
  ["44", "Verblijf zonder behandeling", "14"],
  ["45", "Ambulante jeugdhulp", "02"],
  ["46", "Crisishulp", null],
  ["47", "Jeugdreclassering", null],
  ["48", "Jeugdbescherming", null],
  ["49", "Activiteiten in het preventief justitieel kader", null],
  ["50", "Maatwerkarrangement", null],
  ["51", "Generalistische basis-ggz", "02"],
  ["52", "Specialistische ggz", "02"],
  ["53", "Kindergeneeskunde", null],
  ["54", "Jeugd-ggz", "02"],
  ["55", "Landelijk ingekochte zorg", null],
];

/** WMO020 of iWmo 3.2. */
export const WMOPRODUCTEN: readonly Product[] = [
  ["01", "Hulp bij het huishouden", null],
  ["02", "Begeleiding", null],
  ["03", "Persoonlijke verzorging", null],
  ["04", "Kortdurend verblijf", null],
  ["05", "Woondiensten", null],
  ["06", "Andere ondersteuning van inwoner of huishouden", null],
  ["07", "Dagbesteding", null],
  ["08", "Vervoerdiensten", null],
  ["09", "Andere ondersteuning in een groep", null],
  ["10", "Ander maatwerkarrangement", null],
  ["11", "Rolstoelen", null],
  ["12", "Vervoervoorzieningen", null],
  ["13", "Woonvoorzieningen", null],
  ["14", "Andere hulpmiddelen", null],
  ["15", "Beschermd wonen", null],
  ["16", "Opvang", null],
  ["17", "Spoedopvang", null],
  ["18", "Ander beschermd wonen en opvang", null],
];

/** Vervoer, hulpmiddelen and woonvoorzieningen bring no outcome. */
export const ZONDER_UITKOMST: Readonly<Record<string, readonly string[]>> = {
  JEUGDWET: ["42"],
  WMO: ["08", "11", "12", "13", "14"],
};

/** The seven segments of jeugdhulp and the four of Wmo; structureel = support that lasts. */
export const SEGMENTEN: ReadonlyArray<
  readonly [wet: string, code: string, omschrijving: string, structureel: boolean]
> = [
  ["JEUGDWET", "1", "Hoogspecialistisch, weinig voorkomend", false],
  ["JEUGDWET", "2", "Wonen", false],
  ["JEUGDWET", "3", "Dagbesteding en dagbehandeling", false],
  ["JEUGDWET", "4", "Specialistisch, veel voorkomend", false],
  ["JEUGDWET", "5", "Crisis", false],
  ["JEUGDWET", "6", "Gecertificeerde instellingen", false],
  ["JEUGDWET", "7", "Jeugdhulp in strafrechtelijk kader", false],
  ["WMO", "1a", "Herstel bij meervoudige problemen", false],
  ["WMO", "1b", "Herstel bij enkelvoudige problemen", false],
  ["WMO", "2", "Structurele ondersteuning", true],
  ["WMO", "3", "Ouderen", true],
];

/** The Twents model has four kinds with levels; the founding documents do not name them, so neither do we. */
export const ONDERSTEUNINGSBEHOEFTEN: readonly string[] = ["1", "2", "3", "4"];
export const NIVEAUS: readonly string[] = ["1", "2", "3"];

/** Age groups, [van, tot) in years. */
export const LEEFTIJDSGROEPEN: ReadonlyArray<readonly [code: string, van: number, tot: number]> = [
  ["0-3", 0, 4],
  ["4-11", 4, 12],
  ["12-17", 12, 18],
  ["18-22", 18, 23],
  ["23-64", 23, 65],
  ["65-74", 65, 75],
  ["75+", 75, 200],
];

const ZRM_DOMEINEN: ReadonlyArray<readonly [code: string, naam: string]> = [
  ["FINANCIEN", "financiën"],
  ["WERK_OPLEIDING", "werk en opleiding"],
  ["TIJDSBESTEDING", "tijdsbesteding"],
  ["HUISVESTING", "huisvesting"],
  ["HUISELIJKE_RELATIES", "huiselijke relaties"],
  ["GEESTELIJKE_GEZONDHEID", "geestelijke gezondheid"],
  ["LICHAMELIJKE_GEZONDHEID", "lichamelijke gezondheid"],
  ["MIDDELENGEBRUIK", "middelengebruik"],
  ["BASALE_ADL", "basale ADL"],
  ["INSTRUMENTELE_ADL", "instrumentele ADL"],
  ["SOCIAAL_NETWERK", "sociaal netwerk"],
  ["PARTICIPATIE", "maatschappelijke participatie"],
  ["JUSTITIE", "justitie"],
];

/**
 * Instruments by name and range only: no anchor texts (protected) and no deviation, reliability or cut-off, since no
 * source at hand gives a norm group. Whoever uses one enters its norms.
 */
export const INSTRUMENTEN: ReadonlyArray<
  readonly [
    code: string,
    versie: string,
    naam: string,
    minimum: number,
    maximum: number,
    richting: string,
    ordinaal: boolean,
  ]
> = [
  ...ZRM_DOMEINEN.map(
    ([code, naam]) => [`ZRM_${code}`, "2017", `Zelfredzaamheid-Matrix: ${naam}`, 1, 5, "HOGER_IS_BETER", true] as const,
  ),
  ["ORS", "1", "Outcome Rating Scale", 0, 40, "HOGER_IS_BETER", false],
  ["SDQ_TOTAAL", "1", "Strengths and Difficulties Questionnaire: totaalscore", 0, 40, "LAGER_IS_BETER", false],
];
