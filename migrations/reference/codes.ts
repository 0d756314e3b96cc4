/** One code list: its name, its version, and per code what it means in our own words. */
export type Codelijst = readonly [lijst: string, versie: string, codes: Readonly<Record<string, string>>];

/**
 * Lists of the standards (iStandaarden 3.2, Beleidsinformatie Jeugd v7) and of the hub itself (version 1).
 * A value means nothing without its list: 31 and 41 occur in several with another meaning.
 */
export const CODELIJSTEN: readonly Codelijst[] = [
  [
    "VERWIJZER",
    "3.2",
    {
      "01": "Gemeente",
      "02": "Huisarts",
      "03": "Jeugdarts",
      "04": "Gecertificeerde instelling",
      "05": "Medisch specialist",
      "06": "Zelf aangemeld, geen verwijzer",
      "08": "Rechter, officier van justitie of justitiële jeugdinrichting",
    },
  ],
  [
    "EENHEID",
    "3.2",
    {
      "01": "Minuut",
      "04": "Uur",
      "14": "Etmaal",
      "16": "Dagdeel van vier uur",
      "82": "Stuks (output)",
      "83": "Euro",
      "84": "Stuks (inspanning)",
    },
  ],
  ["FREQUENTIE", "3.2", { "1": "Per dag", "2": "Per week", "4": "Per maand", "6": "Totaal binnen de toewijzing" }],
  [
    "ZONDER_HULP_VERDER",
    "v7",
    {
      "01": "Dezelfde of zwaardere hulp nodig",
      "02": "Lichtere hulp is genoeg",
      "03": "Nu geen hulp nodig, later misschien wel",
      "04": "Geen hulp meer nodig",
    },
  ],
  [
    "BIJ_JB",
    "v7",
    {
      "11": "Ondertoezichtstelling",
      "12": "Voorlopige ondertoezichtstelling",
      "21": "Voogdij",
      "22": "Voorlopige voogdij",
      "23": "Tijdelijke voogdij",
    },
  ],
  ["BIJ_UITHUISPLAATSING", "v7", { "71": "Machtiging gesloten plaatsing", "72": "Machtiging uithuisplaatsing" }],
  [
    "BIJ_JR",
    "v7",
    {
      "31": "Activiteiten in het preventief justitieel kader",
      "41": "Toezicht en begeleiding, gedwongen",
      "42": "Toezicht en begeleiding, vrijwillig",
      "50": "Individuele trajectbegeleiding Harde Kern",
      "51": "Individuele trajectbegeleiding Criem",
      "61": "Scholings- en trainingsprogramma",
      "62": "Gedragsbeïnvloedende maatregel",
      "63": "Voorbereiding van een gedragsbeïnvloedende maatregel",
    },
  ],
  [
    "BIJ_REDEN_MAATREGEL",
    "v7",
    {
      "01": "Ondertoezichtstelling: meerderjarig geworden",
      "02": "Ondertoezichtstelling: tussentijds opgeheven",
      "03": "Ondertoezichtstelling: niet verlengd",
      "04": "Ondertoezichtstelling: volgens plan beëindigd",
      "05": "Ondertoezichtstelling: gezag beëindigd",
      "06": "Ondertoezichtstelling: jeugdige overleden",
      "07": "Voorlopige ondertoezichtstelling werd ondertoezichtstelling",
      "11": "Voogdij: meerderjarig geworden",
      "12": "Voogdij overgedragen aan de pleegouder",
      "13": "Voogdij overgedragen aan een burgervoogd",
      "14": "Voogdij: gezag hersteld",
      "15": "Voogdij: jeugdige overleden",
      "31": "Einde van activiteiten in het preventief justitieel kader",
      "41": "Jeugdreclassering: risicoprofiel lager dan bij het begin",
      "42": "Jeugdreclassering: risicoprofiel gelijk gebleven",
      "43": "Jeugdreclassering: risicoprofiel hoger dan bij het begin",
      "51": "Jeugdreclassering: geen vervolgzorg",
      "52": "Jeugdreclassering: wel vervolgzorg",
    },
  ],
  [
    "LEEFGEBIED",
    "1",
    {
      WONEN: "Wonen",
      OPVOEDING: "Opvoeden en opgroeien",
      ONDERWIJS: "Onderwijs",
      WERK: "Werk",
      DAGBESTEDING: "Dagbesteding",
      INKOMEN: "Inkomen",
      PARTICIPATIE: "Meedoen in de samenleving",
      PSYCHISCHE_GEZONDHEID: "Psychische gezondheid",
      FYSIEKE_GEZONDHEID: "Lichamelijke gezondheid",
      LEEFSTIJL: "Leefstijl",
      VRIJE_TIJD: "Vrije tijd",
      SOCIAAL_NETWERK: "Sociaal netwerk",
      VEILIGHEID: "Veiligheid",
      JUSTITIE: "Justitie",
    },
  ],
  [
    "HULPVRAAG",
    "1",
    {
      OPVOEDEN: "Vragen over opvoeden en opgroeien",
      GEDRAG: "Gedrag van het kind",
      SOMBERHEID_ANGST: "Somberheid of angst",
      SCHOOL: "Problemen op school",
      VEILIGHEID_THUIS: "Veiligheid thuis",
      HUISHOUDEN: "Hulp in het huishouden",
      ZELFSTANDIG_WONEN: "Zelfstandig (blijven) wonen",
      DAGINVULLING: "Invulling van de dag",
      MANTELZORG: "Ontlasten van de mantelzorger",
      VERVOER: "Vervoer",
      WONING: "Aanpassing van de woning of hulpmiddel",
      GELD: "Geld en schulden",
      EENZAAMHEID: "Eenzaamheid",
      ANDERS: "Andere vraag",
    },
  ],
  [
    "DOEL_VERVALLEN_REDEN",
    "1",
    {
      NIET_MEER_NODIG: "Het doel is niet meer nodig",
      SITUATIE_VERANDERD: "De situatie is veranderd",
      WENS_CLIENT: "De cliënt wil dit doel niet meer",
      ANDER_DOEL: "Er kwam een ander doel voor in de plaats",
      VERHUISD: "De cliënt is verhuisd",
      OVERLEDEN: "De cliënt is overleden",
      FOUT_VASTGELEGD: "Het doel was verkeerd vastgelegd",
    },
  ],
];

type Effect = "EINDE" | "OVERLIJDEN" | "TIJDELIJK" | "WIJZIGING" | "BUITEN_SCHAAL" | "ANDER_DOMEIN";
type Reden = readonly [code: string, omschrijving: string, bijReden: string | null, effect: Effect];

const GEDEELD: readonly Reden[] = [
  ["02", "Overlijden", "05", "OVERLIJDEN"],
  ["20", "Tijdelijk gestopt", null, "TIJDELIJK"],
  ["36", "Op initiatief van de gemeente", null, "BUITEN_SCHAAL"],
  ["37", "Vanwege een verzoek om wijziging", null, "WIJZIGING"],
  ["38", "Overstap naar een andere aanbieder", null, "BUITEN_SCHAAL"],
  ["39", "Uitstroom naar een ander domein", null, "ANDER_DOMEIN"],
];

/** Reasons of ending per list, the BiJ reason they count as, and what they do to an episode. */
export const REDENEN: ReadonlyArray<readonly [lijst: string, versie: string, wet: string, redenen: readonly Reden[]]> =
  [
    [
      "JZ588",
      "3.2",
      "JEUGDWET",
      [
        ...GEDEELD,
        ["31", "Volgens plan", "01", "EINDE"],
        ["32", "Voortijdig: eenzijdig door de cliënt", "03", "EINDE"],
        ["33", "Voortijdig: eenzijdig door de aanbieder", "04", "EINDE"],
        ["34", "Voortijdig: in overeenstemming", "02", "EINDE"],
        ["35", "Voortijdig: externe omstandigheden", "05", "EINDE"],
      ],
    ],
    [
      "WMO588",
      "3.2",
      "WMO",
      [
        ...GEDEELD,
        ["19", "Volgens plan", "01", "EINDE"],
        ["21", "Voortijdig: eenzijdig door de cliënt", "03", "EINDE"],
        ["22", "Voortijdig: eenzijdig door de aanbieder", "04", "EINDE"],
        ["23", "Voortijdig: in overeenstemming", "02", "EINDE"],
        ["31", "Verhuizing naar een andere gemeente", "05", "EINDE"],
      ],
    ],
    [
      "BIJ_REDEN",
      "v7",
      "JEUGDWET",
      [
        ["01", "Volgens plan", "01", "EINDE"],
        ["02", "Voortijdig: in overeenstemming", "02", "EINDE"],
        ["03", "Voortijdig: eenzijdig door de cliënt", "03", "EINDE"],
        ["04", "Voortijdig: eenzijdig door de aanbieder", "04", "EINDE"],
        ["05", "Voortijdig: externe omstandigheden", "05", "EINDE"],
      ],
    ],
  ];
