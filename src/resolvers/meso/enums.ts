import {
  catalogue,
  CELSTATUSSEN,
  DIMENSIES,
  EENHEDEN,
  GEVALSOORTEN,
  ONDERSCHEIDEN,
  PERIODESOORTEN,
  SIGNALEN,
  WEGLATING_REDENEN,
} from "../../aggregations";
import { registerEnum } from "../enum-of";

/** Live, released, or the series of before the hub. */
export const BRONNEN = ["WERKVERSIE", "PUBLICATIE", "HISTORIE"] as const;
export type BronNaam = (typeof BRONNEN)[number];

export const PUBLICATIE_LABELS = ["VOORLOPIG", "NADER_VOORLOPIG", "DEFINITIEF"] as const;
export type PublicatieLabelNaam = (typeof PUBLICATIE_LABELS)[number];

export const INDICATOR_RICHTINGEN = ["HOGER_IS_BETER", "LAGER_IS_BETER", "NEUTRAAL"] as const;
export type IndicatorRichtingNaam = (typeof INDICATOR_RICHTINGEN)[number];

/** The registry is the list: a new indicator is a new value without a line here. */
export const IndicatorId = registerEnum(
  "IndicatorId",
  "De indicatoren die u kunt vragen.",
  catalogue().map(({ id }) => id),
  Object.fromEntries(catalogue().map(({ id, titel }) => [id, `${titel}.`])),
);

export const IndicatorRichting = registerEnum(
  "IndicatorRichting",
  "Of een hoger cijfer beter is.",
  INDICATOR_RICHTINGEN,
  {
    HOGER_IS_BETER: "Een hoger cijfer is beter.",
    LAGER_IS_BETER: "Een lager cijfer is beter.",
    NEUTRAAL: "Hoger is niet beter of slechter.",
  },
);

export const Dimensie = registerEnum("Dimensie", "Een eigenschap waarop u cijfers kunt uitsplitsen.", DIMENSIES, {
  REGIO: "De regio als geheel.",
  GEMEENTE: "De gemeente die verantwoordelijk is voor de hulp.",
  WIJK: "De wijk waar de cliënt woont. Alleen voor aantallen, nooit samen met AANBIEDER.",
  AANBIEDER: "De aanbieder die de hulp geeft.",
  MAAND: "De maand van de datum waarop wordt geteld.",
  KWARTAAL: "Het kwartaal van de datum waarop wordt geteld.",
  JAAR: "Het jaar van de datum waarop wordt geteld.",
  WET: "De wet: Jeugdwet of Wmo.",
  HULPVORM: "De hulpvorm volgens de lijst van Beleidsinformatie Jeugd.",
  PRODUCTCATEGORIE: "De productcategorie uit het berichtenverkeer.",
  SEGMENT: "Het segment waarin de hulp is ingekocht.",
  ONDERSTEUNINGSBEHOEFTE: "De ondersteuningsbehoefte volgens het Twents model.",
  NIVEAU: "Het niveau binnen de ondersteuningsbehoefte.",
  LEVERINGSVORM: "Zorg in natura of een persoonsgebonden budget.",
  VERWIJZER: "Wie naar de hulp verwees.",
  LEEFTIJDSGROEP: "De leeftijdsgroep van de cliënt.",
  GESLACHT: "Het geslacht van de cliënt.",
});

export const Bron = registerEnum("Bron", "Waar een cijfer vandaan komt.", BRONNEN, {
  WERKVERSIE: "De actuele cijfers. Ze kunnen nog veranderen.",
  PUBLICATIE: "De vastgestelde en beschermde cijfers van een publicatie.",
  HISTORIE:
    "De reeks van de oude monitor, per gemeente en regio en in haar eigen perioden. Let op reeksbreuk als u die naast andere cijfers zet.",
});

export const Eenheid = registerEnum("Eenheid", "De eenheid van een waarde.", EENHEDEN, {
  AANDEEL: "Een aandeel van 0 tot 1. 0,25 is 25 procent.",
  CIJFER: "Een gemiddeld cijfer.",
  AANTAL: "Een aantal.",
  PER_1000: "Een aantal op elke 1.000 inwoners.",
  DAGEN: "Een aantal dagen.",
  EURO: "Een bedrag in euro.",
  T_SCORE: "Een score met 50 als midden en 10 als spreiding.",
});

export const CelStatus = registerEnum("CelStatus", "Of een cijfer te zien is, en zo niet: waarom niet.", CELSTATUSSEN, {
  GETOOND: "Het cijfer is te zien.",
  TE_KLEIN: "Het gaat om te weinig mensen om het cijfer te tonen.",
  TE_HOMOGEEN: "Bijna iedereen heeft dezelfde uitkomst, daarom blijft het cijfer verborgen.",
  GEEN_GEGEVENS: "Er zijn geen gegevens om een cijfer van te maken.",
  NIET_VAN_TOEPASSING: "Dit cijfer bestaat niet voor deze soort hulp of dit soort plan.",
});

export const WeglatingReden = registerEnum(
  "WeglatingReden",
  "Waarom iets wel of niet meetelt in een cijfer.",
  WEGLATING_REDENEN,
  {
    BUITEN_SCHAAL: "De reden van het einde hoort niet bij de vijf redenen die tellen.",
    DOORLOPEND: "Andere hulp binnen dezelfde wet liep door.",
    NIET_WAARNEEMBAAR: "Hoe het verder ging is niet te zien, bijvoorbeeld door overlijden, verhuizing of 18 worden.",
    VENSTER_OPEN: "De termijn, of de tijd waarin de cliënt kan terugkomen, is nog niet voorbij.",
    VERVALLEN: "Het doel is vervallen; van een plan: alle doelen.",
    ALLEEN_AANBIEDER: "Alleen de aanbieder gaf een oordeel.",
    ONVOLLEDIGE_METING: "Er is een meting, maar niet voor en na de hulp met dezelfde vragenlijst en informant.",
    ZONDER_NORMEN: "Van de vragenlijst zijn geen normen bekend, dus is niet te zeggen of de verandering echt is.",
    NIET_VAN_TOEPASSING: "Het cijfer bestaat niet voor deze soort hulp of dit soort plan.",
    GEEN_ANTWOORD:
      "Wat het cijfer nodig heeft is niet bekend, bijvoorbeeld een antwoord, oordeel, reden, bedrag of begindatum.",
    MEEGETELD: "Telt mee in de noemer.",
  },
);

export const Onderscheid = registerEnum(
  "Onderscheid",
  "Of een cijfer van dat van de regio verschilt. Dit is geen oordeel en geen rangorde.",
  ONDERSCHEIDEN,
  {
    NIET_TE_ONDERSCHEIDEN: "Het verschil met de regio kan toeval zijn.",
    HOGER: "Hoger dan bij dit aantal door toeval te verwachten is.",
    LAGER: "Lager dan bij dit aantal door toeval te verwachten is.",
  },
);

export const Periodesoort = registerEnum("Periodesoort", "Hoe lang een periode duurt.", PERIODESOORTEN, {
  MAAND: "Een maand.",
  KWARTAAL: "Een kwartaal.",
  JAAR: "Een jaar.",
});

export const Signaal = registerEnum(
  "Signaal",
  "Een patroon in een reeks dat door toeval alleen zelden ontstaat: een reden om te vragen wat er gebeurde. De grenzen komen uit de eerste 12 punten van een reeks zonder breuk (XmR-kaart) en blijven daarna gelijk.",
  SIGNALEN,
  {
    BUITEN_GRENZEN: "Dit punt ligt buiten de grenzen waartussen bijna alle punten door toeval liggen.",
    VERSCHUIVING: "Dit punt is er een van 7 of meer achter elkaar aan dezelfde kant van het midden.",
    TREND: "Dit punt is er een van 7 of meer achter elkaar die steeds stijgen of steeds dalen.",
    TWEE_VAN_DRIE: "Van 3 punten achter elkaar liggen er 2 of 3, waaronder dit, dicht bij dezelfde grens of erbuiten.",
  },
);

export const GevalSoort = registerEnum(
  "GevalSoort",
  "Wat er is geteld: waar een geval een geval van is.",
  GEVALSOORTEN,
  {
    EPISODE: "Een periode van hulp.",
    PLAN: "Een ondersteuningsplan.",
    AANMELDING: "Een aanmelding bij de toegang.",
    TOEWIJZING: "Een toewijzing van hulp door de gemeente.",
    DECLARATIE: "Een regel van een declaratie.",
    CLIENT: "Een cliënt.",
  },
);

export const PublicatieLabel = registerEnum(
  "PublicatieLabel",
  "Hoe vast de cijfers van een publicatie staan.",
  PUBLICATIE_LABELS,
  {
    VOORLOPIG: "Eerste cijfers. Ze worden later aangevuld.",
    NADER_VOORLOPIG: "Aangevulde cijfers. Kleine veranderingen zijn mogelijk.",
    DEFINITIEF: "Deze cijfers veranderen niet meer.",
  },
);
