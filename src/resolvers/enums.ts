import { AFWIJSCODES } from "../dossier/afgewezen";
import {
  BESTEMMINGEN,
  ERVARING_INFORMANTEN,
  EVALUATIE_INFORMANTEN,
  EVALUATIESOORTEN,
  GESLACHTEN,
  INFORMATIEVERZOEK_STATUSSEN,
  LEVERING_STATUSSEN,
  LEVERINGSVORMEN,
  MEETMOMENTEN,
  METING_INFORMANTEN,
  PLANSOORTEN,
  REFERENTIEBRONNEN,
  RICHTINGEN,
  TRAJECTBRONNEN,
  VOORZIENINGEN,
  WETTEN,
} from "../domein";
import { registerEnum } from "./enum-of";

const AANBIEDER = "De aanbieder.";
const OUDER = "Een ouder.";
const VERTEGENWOORDIGER = "Wie de cliënt vertegenwoordigt, zoals een mentor.";
const ERVAREN = {
  JEUGDIGE: "De jeugdige zelf.",
  OUDER,
  PLEEGOUDER: "Een pleegouder.",
  CLIENT: "De cliënt zelf (Wmo).",
  VERTEGENWOORDIGER,
};

export const Wet = registerEnum("Wet", "De wet waaronder de hulp valt.", WETTEN, {
  JEUGDWET: "De Jeugdwet.",
  WMO: "De Wet maatschappelijke ondersteuning 2015.",
});

export const Geslacht = registerEnum("Geslacht", "Het geslacht van een cliënt.", GESLACHTEN, {
  MAN: "Man.",
  VROUW: "Vrouw.",
  ANDERS: "Anders.",
  ONBEKEND: "Niet bekend.",
});

export const Leveringsvorm = registerEnum("Leveringsvorm", "Hoe de hulp wordt geleverd.", LEVERINGSVORMEN, {
  ZIN: "Zorg in natura: de gemeente betaalt een aanbieder.",
  PGB: "Persoonsgebonden budget: de cliënt koopt zelf hulp in.",
});

export const Voorziening = registerEnum("Voorziening", "Of voor de hulp een besluit nodig is.", VOORZIENINGEN, {
  INDIVIDUEEL: "Hulp na een besluit voor deze cliënt.",
  VRIJ_TOEGANKELIJK: "Hulp waarvoor geen besluit nodig is.",
});

export const Plansoort = registerEnum("Plansoort", "Wie het plan maakte.", PLANSOORTEN, {
  ONDERSTEUNINGSPLAN: "Een plan van de toegang.",
  ZORGPLAN: "Een plan van de aanbieder.",
});

export const Bestemming = registerEnum("Bestemming", "Waar iemand heen gaat als een plan sluit.", BESTEMMINGEN, {
  NETWERK: "Verder met het eigen netwerk.",
  VRIJWILLIGERS: "Verder met vrijwilligers.",
  LAAGDREMPELIG: "Verder met hulp waarvoor geen besluit nodig is.",
  COLLECTIEF: "Verder met een voorziening voor een groep.",
  MAATWERK_WMO: "Verder met een maatwerkvoorziening van de Wmo.",
  ANDERE_VOORZIENING: "Verder met een andere voorziening.",
});

export const Richting = registerEnum("Richting", "Waar het met een doel heen moet.", RICHTINGEN, {
  VERBETEREN: "Het moet beter worden.",
  BEHOUDEN: "Het moet blijven zoals het is.",
  VERTRAGEN: "Het mag minder snel achteruitgaan.",
});

export const Evaluatiesoort = registerEnum("Evaluatiesoort", "Wanneer een doel is geëvalueerd.", EVALUATIESOORTEN, {
  TUSSEN: "Terwijl de hulp loopt.",
  EIND: "Aan het einde van de hulp.",
  NAMETING: "Enige tijd na het einde.",
});

export const EvaluatieInformant = registerEnum(
  "EvaluatieInformant",
  "Wie het oordeel over een doel gaf.",
  EVALUATIE_INFORMANTEN,
  {
    GEZAMENLIJK: "Iedereen samen.",
    CLIENT: "De cliënt.",
    OUDER,
    VERTEGENWOORDIGER,
    TOEGANG: "De toegang van de gemeente.",
    AANBIEDER: "Alleen de aanbieder. Dit oordeel telt niet mee in cijfers.",
  },
);

export const ErvaringInformant = registerEnum(
  "ErvaringInformant",
  "Wie vertelde hoe de hulp was.",
  ERVARING_INFORMANTEN,
  ERVAREN,
);

export const MetingInformant = registerEnum("MetingInformant", "Wie het instrument invulde.", METING_INFORMANTEN, {
  ...ERVAREN,
  AANBIEDER,
});

export const Meetmoment = registerEnum("Meetmoment", "Of de meting voor of na de hulp was.", MEETMOMENTEN, {
  VOOR: "Bij het begin van de hulp.",
  NA: "Bij het einde van de hulp.",
});

export const TrajectBron = registerEnum("TrajectBron", "Waar een traject vandaan komt.", TRAJECTBRONNEN, {
  REGISTRATIE: "Hier vastgelegd door de toegang.",
  BERICHT: "Een bericht van iJw of iWmo.",
  BESTAND: "Een bestand met trajecten, van een aanbieder of een gemeente.",
  BIJ: "Een aanlevering voor de Beleidsinformatie Jeugd.",
});

export const ReferentieBron = registerEnum(
  "ReferentieBron",
  "Wie een cijfer maakte dat naast het onze staat.",
  REFERENTIEBRONNEN,
  {
    CBS_RAPPORT: "Een rapport van het CBS over één aanbieder en een half jaar.",
    STATLINE: "Een tabel van CBS StatLine.",
  },
);

export const LeveringStatus = registerEnum(
  "LeveringStatus",
  "Wat er van een levering is geworden.",
  LEVERING_STATUSSEN,
  {
    ONTVANGEN: "Binnengekomen en nog niet bekeken.",
    GECONTROLEERD: "Gecontroleerd en nog niet verwerkt.",
    VERWERKT: "Verwerkt: de gegevens staan in de hub.",
    AFGEKEURD: "Afgekeurd: er is niets van overgenomen.",
    VERVANGEN: "Vervangen door een latere levering over dezelfde periode.",
  },
);

export const AfwijsCode = registerEnum("AfwijsCode", "Waarom iets is afgewezen.", AFWIJSCODES, {
  ONGELDIG: "De invoer klopt niet, of past niet bij wat er al is.",
  ONBEKEND: "De invoer verwijst naar iets wat er niet is of wat u niet kunt zien.",
  CONFLICT: "Het is intussen gewijzigd, gesloten of al gedaan.",
  DUBBEL: "Het is er al.",
});

export const InformatieverzoekStatus = registerEnum(
  "InformatieverzoekStatus",
  "Hoe ver een informatieverzoek is.",
  INFORMATIEVERZOEK_STATUSSEN,
  {
    OPEN: "Gesteld en nog niet beantwoord.",
    BEANTWOORD: "Beantwoord door de aanbieder.",
    INGETROKKEN: "Ingetrokken door het team.",
  },
);
