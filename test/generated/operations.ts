import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Code van een aanbieder: de AGB-code van acht cijfers, of DL met zes cijfers waar die ontbreekt. */
  AanbiederCode: { input: string; output: string; }
  /** Een kalenderdag zonder tijd, zoals 2024-12-31. */
  Datum: { input: string; output: string; }
  /** Code van een gemeente volgens CBS: vier cijfers, zoals 0153. */
  GemeenteCode: { input: string; output: string; }
  /** Code van een regio, zoals TWENTE. */
  RegioCode: { input: string; output: string; }
  /** Een moment met datum, tijd en tijdzone, zoals 2024-12-31T12:00:00.000Z. */
  Tijdstip: { input: string; output: string; }
};

/** Een aanbieder: de organisatie of zelfstandige die de hulp geeft. */
export type Aanbieder = {
  __typename?: 'Aanbieder';
  /** De AGB-code van acht cijfers, of DL met zes cijfers waar die ontbreekt. */
  code: Scalars['AanbiederCode']['output'];
  /** De naam. Leeg als alleen de code bekend is. */
  naam?: Maybe<Scalars['String']['output']>;
  /** De cijfers van deze aanbieder. */
  uitkomsten: UitkomstTabel;
};


/** Een aanbieder: de organisatie of zelfstandige die de hulp geeft. */
export type AanbiederUitkomstenArgs = {
  bron?: Bron;
  filter?: InputMaybe<UitkomstFilter>;
  groepeer?: Array<Dimensie>;
  indicatoren: Array<IndicatorId>;
  periode: PeriodeInvoer;
};

/** Een cliënt vraagt de toegang om ondersteuning. Er is dan nog geen plan. */
export type Aanmelding = {
  __typename?: 'Aanmelding';
  /** De dag van de aanvraag, als die er kwam. */
  aanvraagdatum?: Maybe<Scalars['Datum']['output']>;
  /** De cliënt. */
  client?: Maybe<Client>;
  /** De dag van de aanmelding. */
  datum: Scalars['Datum']['output'];
  /** De gemeente waar de vraag is gesteld. */
  gemeente: Gemeente;
  /** De dag van het eerste gesprek (de vraagverheldering). */
  gesprekOp?: Maybe<Scalars['Datum']['output']>;
  /** Hoeveel gesprekken er waren. */
  gesprekken: Scalars['Int']['output'];
  /** De hulpvraag: een code uit de lijst HULPVRAAG. */
  hulpvraag: Scalars['String']['output'];
  /** Het kenmerk van deze aanmelding. */
  id: Scalars['ID']['output'];
  /** De wet. */
  wet: Wet;
};

/** De wijziging is afgewezen. Er is niets vastgelegd. */
export type Afgewezen = {
  __typename?: 'Afgewezen';
  /** Waarom: voor een programma. */
  code: AfwijsCode;
  /** Waarom, en wat u kunt doen: voor een mens. */
  melding: Scalars['String']['output'];
  /** De velden van de invoer waar het om gaat. */
  velden: Array<Scalars['String']['output']>;
};

/** Waarom iets is afgewezen. */
export type AfwijsCode =
  /** Het is intussen gewijzigd, gesloten of al gedaan. */
  | 'CONFLICT'
  /** Het is er al. */
  | 'DUBBEL'
  /** De invoer verwijst naar iets wat er niet is of wat u niet kunt zien. */
  | 'ONBEKEND'
  /** De invoer klopt niet, of past niet bij wat er al is. */
  | 'ONGELDIG';

/** Het antwoord van de aanbieder. */
export type BeantwoordInformatieverzoekInvoer = {
  /** Het antwoord. Geef niet meer dan is gevraagd. */
  antwoord: Scalars['String']['input'];
  /** Het informatieverzoek. */
  informatieverzoek: Scalars['ID']['input'];
};

/** Het informatieverzoek met het antwoord, of waarom het niet is beantwoord. */
export type BeantwoordInformatieverzoekResultaat = Afgewezen | Informatieverzoek;

/** Het einde van een traject. */
export type BeeindigTrajectInvoer = {
  /** De laatste dag van de hulp. */
  einde: Scalars['Datum']['input'];
  /** De reden: een code uit de lijst van de wet (JZ588 of WMO588). */
  reden: Scalars['String']['input'];
  /** Een andere lijst: BIJ_REDEN in de Jeugdwet. */
  redenLijst?: InputMaybe<Scalars['String']['input']>;
  /** Het traject. */
  traject: Scalars['ID']['input'];
};

/** Het beëindigde traject, of waarom het niet is beëindigd. */
export type BeeindigTrajectResultaat = Afgewezen | Traject;

/** Waar iemand heen gaat als een plan sluit. */
export type Bestemming =
  /** Verder met een andere voorziening. */
  | 'ANDERE_VOORZIENING'
  /** Verder met een voorziening voor een groep. */
  | 'COLLECTIEF'
  /** Verder met hulp waarvoor geen besluit nodig is. */
  | 'LAAGDREMPELIG'
  /** Verder met een maatwerkvoorziening van de Wmo. */
  | 'MAATWERK_WMO'
  /** Verder met het eigen netwerk. */
  | 'NETWERK'
  /** Verder met vrijwilligers. */
  | 'VRIJWILLIGERS';

/** Waar een cijfer vandaan komt. */
export type Bron =
  /** De reeks van de oude monitor, per gemeente en regio en in haar eigen perioden. Let op reeksbreuk als u die naast andere cijfers zet. */
  | 'HISTORIE'
  /** De vastgestelde en beschermde cijfers van een publicatie. */
  | 'PUBLICATIE'
  /** De actuele cijfers. Ze kunnen nog veranderen. */
  | 'WERKVERSIE';

/** Of een cijfer te zien is, en zo niet: waarom niet. */
export type CelStatus =
  /** Er zijn geen gegevens om een cijfer van te maken. */
  | 'GEEN_GEGEVENS'
  /** Het cijfer is te zien. */
  | 'GETOOND'
  /** Dit cijfer bestaat niet voor deze soort hulp of dit soort plan. */
  | 'NIET_VAN_TOEPASSING'
  /** Bijna iedereen heeft dezelfde uitkomst, daarom blijft het cijfer verborgen. */
  | 'TE_HOMOGEEN'
  /** Het gaat om te weinig mensen om het cijfer te tonen. */
  | 'TE_KLEIN';

/** Een inwoner die bij een gemeente bekend is. Zonder naam, BSN en geboortedatum. */
export type Client = {
  __typename?: 'Client';
  /** De aanmeldingen van deze cliënt. */
  aanmeldingen?: Maybe<Array<Aanmelding>>;
  /** Het geboortejaar, ook van een ongeboren kind. */
  geboortejaar: Scalars['Int']['output'];
  /** De gemeente waar deze cliënt bekend is. */
  gemeente: Gemeente;
  /** Het geslacht. */
  geslacht: Geslacht;
  /** Het gezin, als de cliënt daarbij hoort. */
  gezin?: Maybe<Gezin>;
  /** Het kenmerk van deze cliënt. */
  id: Scalars['ID']['output'];
  /** De plannen van deze cliënt, zonder die van het gezin. */
  ondersteuningsplannen?: Maybe<Array<Ondersteuningsplan>>;
  /** De code van het team dat het dossier heeft. */
  team?: Maybe<Scalars['String']['output']>;
  /** De trajecten van deze cliënt die u mag zien. */
  trajecten: Array<Traject>;
  /** Of u voor deze cliënt een aanmelding kunt vastleggen. */
  viewerMagAanmeldingRegistreren: Scalars['Boolean']['output'];
  /** Of u voor deze cliënt een plan kunt vaststellen. */
  viewerMagPlanVaststellen: Scalars['Boolean']['output'];
  /** Of u voor deze cliënt een traject kunt starten. */
  viewerMagTrajectStarten: Scalars['Boolean']['output'];
  /** De code van de wijk waar de cliënt woont. */
  wijk?: Maybe<Scalars['String']['output']>;
  /** Het nummer in het eigen systeem van de gemeente. */
  zaaknummer?: Maybe<Scalars['String']['output']>;
};

/** Een pagina uit een lijst van cliënten. */
export type ClientConnection = {
  __typename?: 'ClientConnection';
  /** De regels van deze pagina. */
  edges: Array<ClientEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van cliënten. */
export type ClientEdge = {
  __typename?: 'ClientEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Client;
};

/** Welke cliënten. Elk veld beperkt de lijst. */
export type ClientFilter = {
  /** Aanbieders van wie de cliënt hulp krijgt of kreeg. */
  aanbieder?: InputMaybe<Array<Scalars['AanbiederCode']['input']>>;
  /** Geboortejaren. */
  geboortejaar?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Gemeenten. */
  gemeente?: InputMaybe<Array<Scalars['GemeenteCode']['input']>>;
  /** Geslachten. */
  geslacht?: InputMaybe<Array<Geslacht>>;
  /** Codes van teams. */
  team?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes van wijken. */
  wijk?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Een code uit een lijst. Dezelfde code betekent in een andere lijst iets anders. */
export type Code = {
  __typename?: 'Code';
  /** De code zelf. */
  code: Scalars['String']['output'];
  /** De naam van de lijst, zoals JZ588. */
  lijst: Scalars['String']['output'];
  /** Wat de code betekent. */
  omschrijving?: Maybe<Scalars['String']['output']>;
  /** De versie van de lijst. */
  versie: Scalars['String']['output'];
};

/** Een correctie van een evaluatie. Wat u weglaat blijft zoals het was. */
export type CorrigeerEvaluatieInvoer = {
  /** De dag van de evaluatie. */
  datum?: InputMaybe<Scalars['Datum']['input']>;
  /** De evaluatie die niet klopt. */
  evaluatie: Scalars['ID']['input'];
  /** Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer). */
  gasScore?: InputMaybe<Scalars['Int']['input']>;
  /** Wie het oordeel gaf. */
  informant?: InputMaybe<EvaluatieInformant>;
  /** Wanneer: terwijl de hulp liep, aan het einde of later. */
  soort?: InputMaybe<Evaluatiesoort>;
  /** Een toelichting in eigen woorden. */
  toelichting?: InputMaybe<Scalars['String']['input']>;
};

/** De evaluatie die de oude vervangt, of waarom die er niet is gekomen. */
export type CorrigeerEvaluatieResultaat = Afgewezen | Evaluatie;

/** Dagen vanaf en met van, tot en zonder tot. */
export type DagenFilter = {
  /** De eerste dag die niet meer meetelt. */
  tot?: InputMaybe<Scalars['Datum']['input']>;
  /** De eerste dag die meetelt. */
  van?: InputMaybe<Scalars['Datum']['input']>;
};

/** Een eigenschap waarop u cijfers kunt uitsplitsen. */
export type Dimensie =
  /** De aanbieder die de hulp geeft. */
  | 'AANBIEDER'
  /** De gemeente die verantwoordelijk is voor de hulp. */
  | 'GEMEENTE'
  /** Het geslacht van de cliënt. */
  | 'GESLACHT'
  /** De hulpvorm volgens de lijst van Beleidsinformatie Jeugd. */
  | 'HULPVORM'
  /** Het jaar van de datum waarop wordt geteld. */
  | 'JAAR'
  /** Het kwartaal van de datum waarop wordt geteld. */
  | 'KWARTAAL'
  /** De leeftijdsgroep van de cliënt. */
  | 'LEEFTIJDSGROEP'
  /** Zorg in natura of een persoonsgebonden budget. */
  | 'LEVERINGSVORM'
  /** De maand van de datum waarop wordt geteld. */
  | 'MAAND'
  /** Het niveau binnen de ondersteuningsbehoefte. */
  | 'NIVEAU'
  /** De ondersteuningsbehoefte volgens het Twents model. */
  | 'ONDERSTEUNINGSBEHOEFTE'
  /** De productcategorie uit het berichtenverkeer. */
  | 'PRODUCTCATEGORIE'
  /** De regio als geheel. */
  | 'REGIO'
  /** Het segment waarin de hulp is ingekocht. */
  | 'SEGMENT'
  /** Wie naar de hulp verwees. */
  | 'VERWIJZER'
  /** De wet: Jeugdwet of Wmo. */
  | 'WET'
  /** De wijk waar de cliënt woont. Alleen voor aantallen, nooit samen met AANBIEDER. */
  | 'WIJK';

/** Een doel uit een ondersteuningsplan. */
export type Doel = {
  __typename?: 'Doel';
  /** Voor wie het doel is. Leeg als het voor het hele gezin is. */
  client?: Maybe<Client>;
  /** De evaluaties, ook die later zijn gecorrigeerd. */
  evaluaties: Array<Evaluatie>;
  /** Wat elke score betekent: vijf zinnen, van -2 tot en met 2. */
  gasOmschrijvingen?: Maybe<Array<Scalars['String']['output']>>;
  /** De gemeente waarvan het doel is. */
  gemeente: Gemeente;
  /** Hoe zwaar dit doel telt naast de andere doelen van het plan. */
  gewicht: Scalars['Float']['output'];
  /** Het kenmerk van dit doel. */
  id: Scalars['ID']['output'];
  /** Het leefgebied: een code uit de lijst LEEFGEBIED. */
  leefgebied: Scalars['String']['output'];
  /** Het niveau binnen de ondersteuningsbehoefte. */
  niveau?: Maybe<Scalars['String']['output']>;
  /** Het doel in eigen woorden. */
  omschrijving?: Maybe<Scalars['String']['output']>;
  /** Waarbij ondersteuning nodig is, volgens het Twents model. */
  ondersteuningsbehoefte: Scalars['String']['output'];
  /** Het plan waar het doel in staat. */
  ondersteuningsplan?: Maybe<Ondersteuningsplan>;
  /** Waar het heen moet. */
  richting: Richting;
  /** Hoe het was bij het begin, van -2 tot en met 2 (GAS). */
  startniveau?: Maybe<Scalars['Int']['output']>;
  /** De dag waarop het doel bereikt moet zijn. */
  streefdatum?: Maybe<Scalars['Datum']['output']>;
  /** De trajecten die aan dit doel werken, voor zover u ze mag zien. */
  trajecten: Array<Traject>;
  /** De stappen op weg naar het doel. */
  tussenstappen: Array<Tussenstap>;
  /** De dag waarop het doel verviel. Een vervallen doel telt niet mee. */
  vervallenOp?: Maybe<Scalars['Datum']['output']>;
  /** Waarom het verviel: een code uit de lijst DOEL_VERVALLEN_REDEN. */
  vervallenReden?: Maybe<Scalars['String']['output']>;
  /** Of u een evaluatie van dit doel kunt vastleggen. */
  viewerMagEvalueren: Scalars['Boolean']['output'];
  /** Of u dit doel kunt wijzigen of laten vervallen: het is niet vervallen en het plan is open. */
  viewerMagWijzigen: Scalars['Boolean']['output'];
};

/** Het overdragen van een plan aan een ander team van de gemeente. */
export type DraagPlanOverInvoer = {
  /** Het plan. */
  ondersteuningsplan: Scalars['ID']['input'];
  /** De code van het team dat het dossier krijgt. */
  team: Scalars['String']['input'];
  /** De versie van het plan zoals u het zag. */
  versie: Scalars['Int']['input'];
};

/** Het plan zoals u het overdroeg, of waarom dat niet kon. */
export type DraagPlanOverResultaat = Afgewezen | Ondersteuningsplan;

/** De eenheid van een waarde. */
export type Eenheid =
  /** Een aandeel van 0 tot 1. 0,25 is 25 procent. */
  | 'AANDEEL'
  /** Een aantal. */
  | 'AANTAL'
  /** Een gemiddeld cijfer. */
  | 'CIJFER'
  /** Een aantal dagen. */
  | 'DAGEN'
  /** Een bedrag in euro. */
  | 'EURO'
  /** Een aantal op elke 1.000 inwoners. */
  | 'PER_1000'
  /** Een score met 50 als midden en 10 als spreiding. */
  | 'T_SCORE';

/** Een periode van hulp: trajecten van één cliënt bij één aanbieder die op elkaar aansluiten. */
export type Episode = {
  __typename?: 'Episode';
  /** De eerste dag van de hulp. */
  aanvang: Scalars['Datum']['output'];
  /** De doelen waaraan in deze periode is gewerkt. */
  doelen: Array<Doel>;
  /** De laatste dag van de hulp. Leeg zolang de hulp loopt. */
  einde?: Maybe<Scalars['Datum']['output']>;
  /** Het kenmerk van deze periode. */
  id: Scalars['ID']['output'];
  /** Of deze periode meetelt in het cijfer. */
  meegeteld: Scalars['Boolean']['output'];
  /** Waarom zij niet meetelt: een naam uit WeglatingReden. */
  redenNiet?: Maybe<Scalars['String']['output']>;
  /** De trajecten waaruit deze periode bestaat. */
  trajecten: Array<Traject>;
};

/** Een pagina met periodes van hulp. */
export type EpisodeConnection = {
  __typename?: 'EpisodeConnection';
  /** De periodes van hulp op deze pagina. */
  edges: Array<EpisodeEdge>;
  /** Waar deze pagina in de hele lijst staat. */
  pageInfo: PageInfo;
};

/** Een periode van hulp op een pagina. */
export type EpisodeEdge = {
  __typename?: 'EpisodeEdge';
  /** De plaats in de lijst. Geef hem mee als after om hierna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** De periode van hulp. */
  node: Episode;
};

/** Wat een cliënt of ouder van de hulp vond. */
export type Ervaring = {
  __typename?: 'Ervaring';
  /** De dag waarop ernaar is gevraagd. */
  afname: Scalars['Datum']['output'];
  /** De gemeente waarvan de ervaring is. */
  gemeente: Gemeente;
  /** Het kenmerk van deze ervaring. */
  id: Scalars['ID']['output'];
  /** Wie het vertelde. */
  informant: ErvaringInformant;
  /** Het rapportcijfer voor het nut van de hulp, van 1 tot en met 10. */
  rapportcijfer?: Maybe<Scalars['Int']['output']>;
  /** Het traject. */
  traject?: Maybe<Traject>;
  /** Of het nu verder gaat zonder hulp. */
  verderZonderHulp?: Maybe<Code>;
};

/** Wie vertelde hoe de hulp was. */
export type ErvaringInformant =
  /** De cliënt zelf (Wmo). */
  | 'CLIENT'
  /** De jeugdige zelf. */
  | 'JEUGDIGE'
  /** Een ouder. */
  | 'OUDER'
  /** Een pleegouder. */
  | 'PLEEGOUDER'
  /** Wie de cliënt vertegenwoordigt, zoals een mentor. */
  | 'VERTEGENWOORDIGER';

/** Wat er van een doel is geworden. Wordt nooit gewijzigd, alleen vervangen door een correctie. */
export type Evaluatie = {
  __typename?: 'Evaluatie';
  /** De dag van de evaluatie. */
  datum: Scalars['Datum']['output'];
  /** Het doel. */
  doel?: Maybe<Doel>;
  /** Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer). 0 is zoals afgesproken. */
  gasScore: Scalars['Int']['output'];
  /** De gemeente waarvan de evaluatie is. */
  gemeente: Gemeente;
  /** Het kenmerk van deze evaluatie. */
  id: Scalars['ID']['output'];
  /** Wie het oordeel gaf. */
  informant: EvaluatieInformant;
  /** Wanneer: terwijl de hulp liep, aan het einde of later. */
  soort: Evaluatiesoort;
  /** Een toelichting in eigen woorden. */
  toelichting?: Maybe<Scalars['String']['output']>;
  /** De correctie. Is die er, dan telt deze evaluatie niet mee. */
  vervangenDoor?: Maybe<Evaluatie>;
  /** De evaluatie die hierdoor is vervangen. */
  vervangt?: Maybe<Evaluatie>;
};

/** Wie het oordeel over een doel gaf. */
export type EvaluatieInformant =
  /** Alleen de aanbieder. Dit oordeel telt niet mee in cijfers. */
  | 'AANBIEDER'
  /** De cliënt. */
  | 'CLIENT'
  /** Iedereen samen. */
  | 'GEZAMENLIJK'
  /** Een ouder. */
  | 'OUDER'
  /** De toegang van de gemeente. */
  | 'TOEGANG'
  /** Wie de cliënt vertegenwoordigt, zoals een mentor. */
  | 'VERTEGENWOORDIGER';

/** Wanneer een doel is geëvalueerd. */
export type Evaluatiesoort =
  /** Aan het einde van de hulp. */
  | 'EIND'
  /** Enige tijd na het einde. */
  | 'NAMETING'
  /** Terwijl de hulp loopt. */
  | 'TUSSEN';

/** Wat er met gegevens gebeurde. */
export type Gebeurtenis =
  /** Iets nieuws vastgelegd. */
  | 'AANMAKEN'
  /** Gelezen. */
  | 'LEZEN'
  /** Vernietigd. */
  | 'VERNIETIGEN'
  /** Gewijzigd. */
  | 'WIJZIGEN';

/** Een gemeente. Zij is verantwoordelijk voor de hulp aan haar inwoners. */
export type Gemeente = {
  __typename?: 'Gemeente';
  /** De code van het CBS: vier cijfers. */
  code: Scalars['GemeenteCode']['output'];
  /** Het aantal inwoners op 1 januari. Leeg als dat niet bekend is. */
  inwoners?: Maybe<Scalars['Int']['output']>;
  /** De naam. */
  naam: Scalars['String']['output'];
  /** De regio waar de gemeente bij hoort. */
  regio?: Maybe<Scalars['RegioCode']['output']>;
  /** De cijfers van deze gemeente. */
  uitkomsten: UitkomstTabel;
};


/** Een gemeente. Zij is verantwoordelijk voor de hulp aan haar inwoners. */
export type GemeenteInwonersArgs = {
  jaar: Scalars['Int']['input'];
};


/** Een gemeente. Zij is verantwoordelijk voor de hulp aan haar inwoners. */
export type GemeenteUitkomstenArgs = {
  bron?: Bron;
  filter?: InputMaybe<UitkomstFilter>;
  groepeer?: Array<Dimensie>;
  indicatoren: Array<IndicatorId>;
  periode: PeriodeInvoer;
};

/** Het geslacht van een cliënt. */
export type Geslacht =
  /** Anders. */
  | 'ANDERS'
  /** Man. */
  | 'MAN'
  /** Niet bekend. */
  | 'ONBEKEND'
  /** Vrouw. */
  | 'VROUW';

/** Eén geval achter een cijfer, en of het meetelt. */
export type Geval = {
  __typename?: 'Geval';
  /** De aanmelding, als dit een geval van een aanmelding is en u die mag zien. */
  aanmelding?: Maybe<Aanmelding>;
  /** De cliënt van dit geval. Leeg als u die niet mag zien. Bij een plan van een gezin: een van de leden. */
  client?: Maybe<Client>;
  /** De dag waarop het geval begon. Leeg bij een cliënt. */
  datum?: Maybe<Scalars['Datum']['output']>;
  /** De doelen van dit geval, elk met of het meetelt, als het cijfer doelen telt. Anders leeg. */
  doelen?: Maybe<Array<GevalDoel>>;
  /** De laatste dag. Leeg als het geval loopt, of geen einde kent. */
  einde?: Maybe<Scalars['Datum']['output']>;
  /** Het kenmerk, hetzelfde als dat van het plan, de aanmelding, de cliënt of de periode zelf. */
  id: Scalars['ID']['output'];
  /** Of dit geval meetelt in het cijfer. */
  meegeteld: Scalars['Boolean']['output'];
  /** Het plan, als dit een geval van een plan is en u het mag zien. */
  ondersteuningsplan?: Maybe<Ondersteuningsplan>;
  /** Waarom het niet meetelt. Leeg als het meetelt. */
  redenNiet?: Maybe<WeglatingReden>;
  /** Waar dit een geval van is. */
  soort: GevalSoort;
  /** Wat dit bijdraagt aan de teller: 1 of 0 bij een aandeel, 1 bij een aantal, bij een gemiddelde of som het getal zelf. Leeg als het niet meetelt. Telt een cijfer doelen, dan is het de som van die van dit geval. Ook leeg bij een cijfer dat elke cliënt één keer telt of op hulp van anderen rust. */
  teller?: Maybe<Scalars['Float']['output']>;
  /** De trajecten, als dit een periode van hulp is en u die mag zien. Anders leeg. */
  trajecten?: Maybe<Array<Traject>>;
};

/** Een pagina uit een lijst van gevallen achter een cijfer. */
export type GevalConnection = {
  __typename?: 'GevalConnection';
  /** De regels van deze pagina. */
  edges: Array<GevalEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een doel van een geval, en of het meetelt. */
export type GevalDoel = {
  __typename?: 'GevalDoel';
  /** Het doel zelf. Leeg als u het niet mag zien. */
  doel?: Maybe<Doel>;
  /** Of dit doel meetelt in het cijfer. */
  meegeteld: Scalars['Boolean']['output'];
  /** Waarom het niet meetelt. Leeg als het meetelt. */
  redenNiet?: Maybe<WeglatingReden>;
  /** Wat dit bijdraagt aan de teller: 1 of 0 bij een aandeel, 1 bij een aantal, bij een gemiddelde of som het getal zelf. Leeg als het niet meetelt. */
  teller?: Maybe<Scalars['Float']['output']>;
};

/** Een plaats in een lijst van gevallen achter een cijfer. */
export type GevalEdge = {
  __typename?: 'GevalEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Geval;
};

/** Wat er is geteld: waar een geval een geval van is. */
export type GevalSoort =
  /** Een aanmelding bij de toegang. */
  | 'AANMELDING'
  /** Een cliënt. */
  | 'CLIENT'
  /** Een regel van een declaratie. */
  | 'DECLARATIE'
  /** Een periode van hulp. */
  | 'EPISODE'
  /** Een ondersteuningsplan. */
  | 'PLAN'
  /** Een toewijzing van hulp door de gemeente. */
  | 'TOEWIJZING';

/** Cliënten voor wie samen een plan kan worden gemaakt. */
export type Gezin = {
  __typename?: 'Gezin';
  /** De gemeente waar dit gezin bekend is. */
  gemeente: Gemeente;
  /** Het kenmerk van dit gezin. */
  id: Scalars['ID']['output'];
  /** De cliënten van dit gezin. */
  leden: Array<Client>;
  /** De plannen van dit gezin als geheel. */
  ondersteuningsplannen: Array<Ondersteuningsplan>;
};

/** Waarom iemand een dossier kon zien dat niet van het eigen team of de eigen hulp is. */
export type Grondsoort =
  /** Noodtoegang, met een reden en voor korte tijd. */
  | 'NOODTOEGANG'
  /** Een onderzoek dat de gemeente opende. */
  | 'ONDERZOEK';

/** Een indicator: wat er wordt geteld, over wie, en waar de definitie vandaan komt. */
export type Indicator = {
  __typename?: 'Indicator';
  /** Wat er precies wordt geteld. */
  definitie: Scalars['String']['output'];
  /** De dimensies waarop u deze indicator kunt uitsplitsen. */
  dimensies: Array<Dimensie>;
  /** De eenheid van de waarde. */
  eenheid: Eenheid;
  /** Wat wordt geteld: episode is een periode van hulp, episode_doel een doel daarin. */
  feit: Scalars['String']['output'];
  /** Waar de definitie vandaan komt. */
  herkomst: Scalars['String']['output'];
  /** De naam van de indicator in vragen en antwoorden. */
  id: IndicatorId;
  /** De getallen die bij de definitie horen. */
  parameters: Array<IndicatorParameter>;
  /** Of een hoger cijfer beter is. */
  richting: IndicatorRichting;
  /** De datum die bepaalt in welke maand iets telt. Leeg als elke dag in de periode telt. */
  telDatum?: Maybe<Scalars['String']['output']>;
  /** De titel. */
  titel: Scalars['String']['output'];
  /** De versie. Die verandert als de betekenis verandert. */
  versie: Scalars['Int']['output'];
};

/** De indicatoren die u kunt vragen. */
export type IndicatorId =
  /** Aanmeldingen. */
  | 'AANMELDINGEN'
  /** Cliënten met hulp. */
  | 'CLIENTEN'
  /** Op tijd gedeclareerd. */
  | 'DECLARATIE_TIJDIG'
  /** Hulp met een doel. */
  | 'DOELEN_DEKKING'
  /** Doelen gerealiseerd. */
  | 'DOELEN_GEREALISEERD'
  /** Doelen op koers. */
  | 'DOELEN_OP_KOERS'
  /** Traject afgesloten binnen zes maanden. */
  | 'DOORLOOPTIJD'
  /** Doorverwezen naar maatwerk Wmo. */
  | 'DOORVERWIJZING_MAATWERK'
  /** Duur van de hulp. */
  | 'DUUR'
  /** T-score van de doelen (GAS). */
  | 'GAS_T_SCORE'
  /** Gedeclareerd op toegewezen budget. */
  | 'GEDECLAREERD'
  /** Geen nieuwe start van hulp. */
  | 'GEEN_NIEUWE_START'
  /** Geen nieuwe start van hulp binnen 6 maanden. */
  | 'GEEN_NIEUWE_START_6M'
  /** Geen nieuwe start van hulp, met het venster van het CBS. */
  | 'GEEN_NIEUWE_START_CBS'
  /** Terug met dezelfde hulpvraag. */
  | 'HERHAALDE_HULPVRAAG'
  /** Begonnen hulp. */
  | 'INSTROOM'
  /** Gedeclareerde kosten. */
  | 'KOSTEN'
  /** Kosten per 1.000 inwoners. */
  | 'KOSTEN_PER_1000'
  /** Kosten per cliënt. */
  | 'KOSTEN_PER_CLIENT'
  /** Lopende hulp. */
  | 'LOPEND'
  /** Cliënten per 1.000 inwoners. */
  | 'PER_1000'
  /** Vastgestelde plannen. */
  | 'PLANNEN'
  /** Hersteld. */
  | 'PROBLEMEN_HERSTELD'
  /** Problemen onveranderd. */
  | 'PROBLEMEN_ONVERANDERD'
  /** Verbeterd, niet hersteld. */
  | 'PROBLEMEN_VERBETERD'
  /** Problemen verminderd. */
  | 'PROBLEMEN_VERMINDERD'
  /** Problemen verslechterd. */
  | 'PROBLEMEN_VERSLECHTERD'
  /** Cliënten met stapeling. */
  | 'STAPELING'
  /** Aandeel cliënten met stapeling. */
  | 'STAPELING_AANDEEL'
  /** Cliënten met Jeugdwet en Wmo tegelijk. */
  | 'STAPELING_WETTEN'
  /** Aandeel cliënten met Jeugdwet en Wmo tegelijk. */
  | 'STAPELING_WETTEN_AANDEEL'
  /** Tevredenheid over het nut van de hulp. */
  | 'TEVREDENHEID_NUT'
  /** Tevredenheid van ouders over het nut van de hulp. */
  | 'TEVREDENHEID_NUT_OUDER'
  /** Hulp was nuttig genoeg. */
  | 'TEVREDENHEID_VOLDOENDE'
  /** Hulp was nuttig genoeg, volgens ouders. */
  | 'TEVREDENHEID_VOLDOENDE_OUDER'
  /** Toegewezen budget. */
  | 'TOEGEWEZEN'
  /** Toeleiding naar hulp binnen acht weken. */
  | 'TOELEIDING'
  /** Toewijzingen. */
  | 'TOEWIJZINGEN'
  /** Beëindigde hulp. */
  | 'UITSTROOM'
  /** Uitval. */
  | 'UITVAL'
  /** Voortijdig beëindigd. */
  | 'VOORTIJDIG'
  /** Wachtlijst voor het eerste gesprek. */
  | 'WACHTLIJST'
  /** Eerste gesprek binnen vier weken. */
  | 'WACHTTIJD_GESPREK'
  /** Eerste gesprek binnen twee weken. */
  | 'WACHTTIJD_GESPREK_2W'
  /** Eerste gesprek binnen zes weken. */
  | 'WACHTTIJD_GESPREK_6W'
  /** Zelfredzaamheid verhoogd. */
  | 'ZELFREDZAAMHEID_VERHOOGD'
  /** Zonder hulp verder. */
  | 'ZONDER_HULP_VERDER'
  /** Zonder hulp verder, volgens ouders. */
  | 'ZONDER_HULP_VERDER_OUDER'
  /** Helemaal zonder hulp verder, volgens ouders. */
  | 'ZONDER_HULP_VERDER_OUDER_STRIKT'
  /** Helemaal zonder hulp verder. */
  | 'ZONDER_HULP_VERDER_STRIKT';

/** Een getal dat bij de definitie van een indicator hoort. */
export type IndicatorParameter = {
  __typename?: 'IndicatorParameter';
  /** De naam van het getal, met de eenheid erin. */
  naam: Scalars['String']['output'];
  /** Het getal. */
  waarde: Scalars['Float']['output'];
};

/** Of een hoger cijfer beter is. */
export type IndicatorRichting =
  /** Een hoger cijfer is beter. */
  | 'HOGER_IS_BETER'
  /** Een lager cijfer is beter. */
  | 'LAGER_IS_BETER'
  /** Hoger is niet beter of slechter. */
  | 'NEUTRAAL';

/** Een vraag van de toegang aan een aanbieder om informatie voor een evaluatie. Alleen het team en die aanbieder zien haar. */
export type Informatieverzoek = {
  __typename?: 'Informatieverzoek';
  /** De aanbieder aan wie is gevraagd. */
  aanbieder: Aanbieder;
  /** Het antwoord. Leeg zolang het er niet is. */
  antwoord?: Maybe<Scalars['String']['output']>;
  /** Wanneer de aanbieder antwoordde. */
  beantwoordOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** De gemeente die vraagt. */
  gemeente: Gemeente;
  /** Wanneer de vraag is gesteld. */
  gesteldOp: Scalars['Tijdstip']['output'];
  /** Het kenmerk van dit informatieverzoek. */
  id: Scalars['ID']['output'];
  /** Wanneer het team de vraag introk. */
  ingetrokkenOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** Welke gegevens nodig zijn, en waarom. */
  noodzaak: Scalars['String']['output'];
  /** Waarom de vraag in verhouding staat tot het doel. */
  proportionaliteit: Scalars['String']['output'];
  /** Hoe ver het is. */
  status: InformatieverzoekStatus;
  /** Waarom dit de minst ingrijpende manier is. */
  subsidiariteit: Scalars['String']['output'];
  /** De dag waarop de cliënt toestemming gaf. */
  toestemmingOp: Scalars['Datum']['output'];
  /** Het traject waar de vraag over gaat. */
  traject?: Maybe<Traject>;
  /** Of u dit informatieverzoek kunt beantwoorden. */
  viewerMagBeantwoorden: Scalars['Boolean']['output'];
  /** Of u dit informatieverzoek kunt intrekken. */
  viewerMagIntrekken: Scalars['Boolean']['output'];
  /** Wat is gevraagd. */
  vraag: Scalars['String']['output'];
  /** De wet. */
  wet: Wet;
};

/** Een pagina uit een lijst van informatieverzoeken. */
export type InformatieverzoekConnection = {
  __typename?: 'InformatieverzoekConnection';
  /** De regels van deze pagina. */
  edges: Array<InformatieverzoekEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van informatieverzoeken. */
export type InformatieverzoekEdge = {
  __typename?: 'InformatieverzoekEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Informatieverzoek;
};

/** Hoe ver een informatieverzoek is. */
export type InformatieverzoekStatus =
  /** Beantwoord door de aanbieder. */
  | 'BEANTWOORD'
  /** Ingetrokken door het team. */
  | 'INGETROKKEN'
  /** Gesteld en nog niet beantwoord. */
  | 'OPEN';

/** Het laten vervallen van een doel. */
export type LaatDoelVervallenInvoer = {
  /** Het doel. */
  doel: Scalars['ID']['input'];
  /** Waarom: een code uit de lijst DOEL_VERVALLEN_REDEN. */
  reden: Scalars['String']['input'];
  /** De versie van het plan zoals u het zag. */
  versie: Scalars['Int']['input'];
  /** De dag waarop het doel vervalt. */
  vervallenOp: Scalars['Datum']['input'];
};

/** Het vervallen doel, of waarom het niet is vervallen. */
export type LaatDoelVervallenResultaat = Afgewezen | Doel;

/** Een bericht of bestand dat binnenkwam: van wie, waarover, en wat ervan is geworden. */
export type Levering = {
  __typename?: 'Levering';
  /** De afzender, als dat een aanbieder is. */
  aanbieder?: Maybe<Aanbieder>;
  /** Rijen die niet zijn overgenomen. */
  aantalAfgekeurd?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel er niet klopte. Bewaard blijven de eerste 1000. */
  aantalBevindingen?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel er veranderde. */
  aantalGewijzigd?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel er nieuw was. */
  aantalNieuw?: Maybe<Scalars['Int']['output']>;
  /** Rijen van het bestand of regels van het bericht. Leeg als het bestand ook over andere gemeenten ging en u het niet zelf leverde. */
  aantalRijen?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel er verdween. */
  aantalVerwijderd?: Maybe<Scalars['Int']['output']>;
  /** Wie leverde: de code van een aanbieder of gemeente, REGIO of ONBEKEND. */
  afzender: Scalars['String']['output'];
  /** Wat er niet klopt, in de volgorde van het bestand; alleen over de gemeente van deze levering. */
  bevindingen: Array<LeveringBevinding>;
  /** De dagtekening van een bericht. */
  dagtekening?: Maybe<Scalars['Datum']['output']>;
  /** De gemeente waarover de levering gaat. Leeg als dat geen gemeente is, of als dat niet te lezen was. */
  gemeente?: Maybe<Gemeente>;
  /** De grondslag die de afzender noemde. */
  grondslag?: Maybe<Scalars['String']['output']>;
  /** Het kenmerk van deze levering. */
  id: Scalars['ID']['output'];
  /** Wanneer de levering binnenkwam. */
  ontvangenOp: Scalars['Tijdstip']['output'];
  /** De eerste dag waarover de levering niet meer gaat. */
  periodeTot?: Maybe<Scalars['Datum']['output']>;
  /** De eerste dag waarover de levering gaat. */
  periodeVan?: Maybe<Scalars['Datum']['output']>;
  /** De soort, zoals JW305 of trajecten. ONBEKEND als die niet te herkennen was. */
  soort: Scalars['String']['output'];
  /** Wat er van de levering is geworden. */
  status: LeveringStatus;
  /** De levering die deze verving. */
  vervangenDoor?: Maybe<Levering>;
  /** Wanneer de levering is verwerkt, als dat is vastgelegd. */
  verwerktOp?: Maybe<Scalars['Tijdstip']['output']>;
};


/** Een bericht of bestand dat binnenkwam: van wie, waarover, en wat ervan is geworden. */
export type LeveringBevindingenArgs = {
  first?: Scalars['Int']['input'];
};

/** Iets wat niet klopt aan een levering: waar het staat, en wat eraan te doen is. */
export type LeveringBevinding = {
  __typename?: 'LeveringBevinding';
  /** De kolom van het bestand. */
  kolom?: Maybe<Scalars['String']['output']>;
  /** Wat er niet klopt en wat u kunt doen. */
  melding: Scalars['String']['output'];
  /** Het element van een bericht. */
  pad?: Maybe<Scalars['String']['output']>;
  /** De rij van het bestand. De kop is rij 1. */
  rij?: Maybe<Scalars['Int']['output']>;
  /** Wat er stond. Alleen voor de aanbieder die het leverde en de toegang van de gemeente; nooit een BSN. */
  waarde?: Maybe<Scalars['String']['output']>;
};

/** Een pagina uit een lijst van leveringen. */
export type LeveringConnection = {
  __typename?: 'LeveringConnection';
  /** De regels van deze pagina. */
  edges: Array<LeveringEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van leveringen. */
export type LeveringEdge = {
  __typename?: 'LeveringEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Levering;
};

/** Welke leveringen. Elk veld beperkt de lijst. */
export type LeveringFilter = {
  /** Afzenders: codes van aanbieders en gemeenten. */
  afzender?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Gemeenten. */
  gemeente?: InputMaybe<Array<Scalars['GemeenteCode']['input']>>;
  /** Leveringen over deze periode: volgens hun eigen periode, anders de dagtekening van het bericht, anders de dag van ontvangst. */
  periode?: InputMaybe<PeriodeInvoer>;
  /** Soorten, zoals JW305 of trajecten. */
  soort?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Statussen. */
  status?: InputMaybe<Array<LeveringStatus>>;
};

/** Wat er van een levering is geworden. */
export type LeveringStatus =
  /** Afgekeurd: er is niets van overgenomen. */
  | 'AFGEKEURD'
  /** Gecontroleerd en nog niet verwerkt. */
  | 'GECONTROLEERD'
  /** Binnengekomen en nog niet bekeken. */
  | 'ONTVANGEN'
  /** Vervangen door een latere levering over dezelfde periode. */
  | 'VERVANGEN'
  /** Verwerkt: de gegevens staan in de hub. */
  | 'VERWERKT';

/** Hoe de hulp wordt geleverd. */
export type Leveringsvorm =
  /** Persoonsgebonden budget: de cliënt koopt zelf hulp in. */
  | 'PGB'
  /** Zorg in natura: de gemeente betaalt een aanbieder. */
  | 'ZIN';

/** Of de meting voor of na de hulp was. */
export type Meetmoment =
  /** Bij het einde van de hulp. */
  | 'NA'
  /** Bij het begin van de hulp. */
  | 'VOOR';

/** Een instrument dat op één moment is ingevuld. */
export type Meting = {
  __typename?: 'Meting';
  /** De dag van de meting. */
  datum: Scalars['Datum']['output'];
  /** De gemeente waarvan de meting is. */
  gemeente: Gemeente;
  /** Het kenmerk van deze meting. */
  id: Scalars['ID']['output'];
  /** Wie het invulde. */
  informant: MetingInformant;
  /** De code van het instrument. */
  instrument: Scalars['String']['output'];
  /** De versie van het instrument. */
  instrumentVersie: Scalars['String']['output'];
  /** Voor of na de hulp. */
  moment: Meetmoment;
  /** De score op de schaal van het instrument. */
  score: Scalars['Float']['output'];
  /** Het traject. */
  traject?: Maybe<Traject>;
};

/** Wie het instrument invulde. */
export type MetingInformant =
  /** De aanbieder. */
  | 'AANBIEDER'
  /** De cliënt zelf (Wmo). */
  | 'CLIENT'
  /** De jeugdige zelf. */
  | 'JEUGDIGE'
  /** Een ouder. */
  | 'OUDER'
  /** Een pleegouder. */
  | 'PLEEGOUDER'
  /** Wie de cliënt vertegenwoordigt, zoals een mentor. */
  | 'VERTEGENWOORDIGER';

/** Alle cijfers van een jaar, voor een regio en voor elke gemeente daarin. */
export type Monitor = {
  __typename?: 'Monitor';
  /** Het kenmerk van de stand van de gegevens. */
  dataStand: Scalars['ID']['output'];
  /** Het jaar. */
  jaar: Scalars['Int']['output'];
  /** De dag waarop de cijfers zijn berekend. */
  peildatum: Scalars['Datum']['output'];
  /** De regio. */
  regio: Scalars['RegioCode']['output'];
  /** De cijfers. Bij de regels van de regio zelf is gemeente leeg. */
  rijen: Array<Uitkomst>;
  /** Sinds wanneer de oudste wijziging wacht die nog niet in deze cijfers zit. Leeg als er niets wacht. */
  wachtSinds?: Maybe<Scalars['Tijdstip']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Beantwoordt een informatieverzoek dat aan u is gesteld. Eén keer. */
  beantwoordInformatieverzoek: BeantwoordInformatieverzoekResultaat;
  /** Beëindigt een traject, met een reden. */
  beeindigTraject: BeeindigTrajectResultaat;
  /** Vervangt een evaluatie die niet klopt. De oude blijft te lezen. */
  corrigeerEvaluatie: CorrigeerEvaluatieResultaat;
  /** Draagt een plan over aan een ander team. Het hele dossier gaat mee, ook van het gezin. Daarna ziet u het niet meer, tenzij u ook in dat team werkt. */
  draagPlanOver: DraagPlanOverResultaat;
  /** Laat een doel vervallen. Het telt dan niet meer mee. */
  laatDoelVervallen: LaatDoelVervallenResultaat;
  /** Opent namens de gemeente een onderzoek voor één analist of toezichthouder. */
  openOnderzoek: OpenOnderzoekResultaat;
  /** Legt vast dat een cliënt om ondersteuning vroeg. */
  registreerAanmelding: RegistreerAanmeldingResultaat;
  /** Registreert een cliënt bij uw gemeente. */
  registreerClient: RegistreerClientResultaat;
  /** Legt vast wat een cliënt of ouder van een traject vond. */
  registreerErvaring: RegistreerErvaringResultaat;
  /** Legt vast wat er van een doel is geworden. */
  registreerEvaluatie: RegistreerEvaluatieResultaat;
  /** Legt een gesprek vast bij een aanmelding. Het vroegste gesprek geldt als de vraagverheldering. */
  registreerGesprek: RegistreerGesprekResultaat;
  /** Legt een ingevuld instrument vast bij een traject. */
  registreerMeting: RegistreerMetingResultaat;
  /** Sluit een onderzoek meteen. De schuilnamen zijn daarna nergens meer op terug te voeren. */
  sluitOnderzoek: SluitOnderzoekResultaat;
  /** Sluit een plan en zegt waar de cliënt heen gaat. */
  sluitPlan: SluitPlanResultaat;
  /** Start hulp van een aanbieder aan een cliënt. De aanbieder ziet daarna het traject en zijn doelen. */
  startTraject: StartTrajectResultaat;
  /** Vraagt de aanbieder van een traject om informatie, na een afweging en met toestemming van de cliënt. */
  stelInformatieverzoek: StelInformatieverzoekResultaat;
  /** Legt een plan vast voor een cliënt of een gezin. */
  stelOndersteuningsplanVast: StelOndersteuningsplanVastResultaat;
  /** Trekt een informatieverzoek in dat nog niet is beantwoord. */
  trekInformatieverzoekIn: TrekInformatieverzoekInResultaat;
  /** Voegt een doel toe aan een open plan. */
  voegDoelToe: VoegDoelToeResultaat;
  /** Opent 24 uur lang het dossier van een cliënt van een ander team van uw gemeente, om te lezen. Stel vragen daarna met de header X-Noodtoegang. De privacyfunctionaris ziet wie, wanneer en waarom. */
  vraagNoodtoegang: VraagNoodtoegangResultaat;
  /** Wijzigt een doel van een open plan. */
  wijzigDoel: WijzigDoelResultaat;
};


export type MutationBeantwoordInformatieverzoekArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: BeantwoordInformatieverzoekInvoer;
};


export type MutationBeeindigTrajectArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: BeeindigTrajectInvoer;
};


export type MutationCorrigeerEvaluatieArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: CorrigeerEvaluatieInvoer;
};


export type MutationDraagPlanOverArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: DraagPlanOverInvoer;
};


export type MutationLaatDoelVervallenArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: LaatDoelVervallenInvoer;
};


export type MutationOpenOnderzoekArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: OpenOnderzoekInvoer;
};


export type MutationRegistreerAanmeldingArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerAanmeldingInvoer;
};


export type MutationRegistreerClientArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerClientInvoer;
};


export type MutationRegistreerErvaringArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerErvaringInvoer;
};


export type MutationRegistreerEvaluatieArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerEvaluatieInvoer;
};


export type MutationRegistreerGesprekArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerGesprekInvoer;
};


export type MutationRegistreerMetingArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: RegistreerMetingInvoer;
};


export type MutationSluitOnderzoekArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: SluitOnderzoekInvoer;
};


export type MutationSluitPlanArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: SluitPlanInvoer;
};


export type MutationStartTrajectArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: StartTrajectInvoer;
};


export type MutationStelInformatieverzoekArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: StelInformatieverzoekInvoer;
};


export type MutationStelOndersteuningsplanVastArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: StelOndersteuningsplanVastInvoer;
};


export type MutationTrekInformatieverzoekInArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: TrekInformatieverzoekInInvoer;
};


export type MutationVoegDoelToeArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: VoegDoelToeInvoer;
};


export type MutationVraagNoodtoegangArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: VraagNoodtoegangInvoer;
};


export type MutationWijzigDoelArgs = {
  idempotentiesleutel?: InputMaybe<Scalars['String']['input']>;
  invoer: WijzigDoelInvoer;
};

/** Een toegangsmedewerker las in nood het dossier van een ander team. De privacyfunctionaris van de gemeente ziet dit. */
export type Noodtoegang = {
  __typename?: 'Noodtoegang';
  /** Wanneer de toegang begon. */
  aangevraagdOp: Scalars['Tijdstip']['output'];
  /** Wie de toegang vroeg en als enige gebruikt. */
  actor: Scalars['String']['output'];
  /** Het kenmerk van de cliënt. */
  client: Scalars['ID']['output'];
  /** Wanneer de toegang eindigt: 24 uur later. */
  geldigTot: Scalars['Tijdstip']['output'];
  /** De gemeente. */
  gemeente: Gemeente;
  /** Het kenmerk. Geef het in de header X-Noodtoegang om het dossier te lezen. */
  id: Scalars['ID']['output'];
  /** De reden. */
  reden: Scalars['String']['output'];
};

/** Een pagina uit een lijst van noodtoegangen. */
export type NoodtoegangConnection = {
  __typename?: 'NoodtoegangConnection';
  /** De regels van deze pagina. */
  edges: Array<NoodtoegangEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van noodtoegangen. */
export type NoodtoegangEdge = {
  __typename?: 'NoodtoegangEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Noodtoegang;
};

/** Waar een cijfer op rust: eerst de aantallen per reden, dan de gevallen zelf. */
export type Onderbouwing = {
  __typename?: 'Onderbouwing';
  /** De periodes van hulp achter het cijfer. Leeg als uw rol alleen de aantallen mag zien, en bij een cijfer dat iets anders telt: vraag dan de gevallen. */
  episodes?: Maybe<EpisodeConnection>;
  /** De gevallen achter het cijfer, wat het ook telt: wat meetelt, en wat niet met de reden. Leeg als uw rol alleen de aantallen mag zien. */
  gevallen?: Maybe<GevalConnection>;
  /** Hoeveel gevallen meetellen en hoeveel niet, met de reden. */
  redenen: Array<Weglating>;
};


/** Waar een cijfer op rust: eerst de aantallen per reden, dan de gevallen zelf. */
export type OnderbouwingGevallenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Of een cijfer van dat van de regio verschilt. Dit is geen oordeel en geen rangorde. */
export type Onderscheid =
  /** Hoger dan bij dit aantal door toeval te verwachten is. */
  | 'HOGER'
  /** Lager dan bij dit aantal door toeval te verwachten is. */
  | 'LAGER'
  /** Het verschil met de regio kan toeval zijn. */
  | 'NIET_TE_ONDERSCHEIDEN';

/** Wat met een cliënt of een gezin is afgesproken. */
export type Ondersteuningsplan = {
  __typename?: 'Ondersteuningsplan';
  /** De dag waarop het plan is gesloten. Leeg als het open is. */
  afgeslotenOp?: Maybe<Scalars['Datum']['output']>;
  /** Waar de cliënt heen ging toen het plan sloot. */
  bestemming?: Maybe<Bestemming>;
  /** De cliënt voor wie het plan is. Leeg bij een plan van een gezin. */
  client?: Maybe<Client>;
  /** De doelen van het plan, ook die vervallen zijn. */
  doelen: Array<Doel>;
  /** De dagen waarop het plan wordt geëvalueerd. */
  evaluatiemomenten: Array<Scalars['Datum']['output']>;
  /** De gemeente waarvan het plan is. */
  gemeente: Gemeente;
  /** Het gezin waarvoor het plan is. */
  gezin?: Maybe<Gezin>;
  /** Het kenmerk van dit plan. */
  id: Scalars['ID']['output'];
  /** Wie de regie heeft: een functie of een code, geen cliëntgegevens. */
  regisseur?: Maybe<Scalars['String']['output']>;
  /** Of het plan van de toegang is of van een aanbieder. */
  soort: Plansoort;
  /** De code van het team dat het plan heeft. */
  team: Scalars['String']['output'];
  /** De dag waarop het plan is vastgesteld. */
  vastgesteldOp: Scalars['Datum']['output'];
  /** De versie. Geef die mee bij een wijziging: zo merkt u dat een ander u voor was. */
  versie: Scalars['Int']['output'];
  /** Wie verwees: een code uit de lijst VERWIJZER. */
  verwijzer?: Maybe<Scalars['String']['output']>;
  /** Of u dit plan aan een ander team kunt overdragen. */
  viewerMagOverdragen: Scalars['Boolean']['output'];
  /** Of u dit plan kunt sluiten. */
  viewerMagSluiten: Scalars['Boolean']['output'];
  /** Of u doelen aan dit plan kunt toevoegen: het is open en van uw team. */
  viewerMagWijzigen: Scalars['Boolean']['output'];
  /** De wet. */
  wet: Wet;
};

/** Een onderzoek dat de gemeente voor één persoon opende. Wie het doet, ziet gegevens over cliënten zonder te weten wie zij zijn. */
export type Onderzoek = {
  __typename?: 'Onderzoek';
  /** Waar het onderzoek voor is. */
  doeleinde: Scalars['String']['output'];
  /** De laatste dag waarop de onderzoeker iets kan zien. */
  einddatum: Scalars['Datum']['output'];
  /** De gemeente die het opende, en over wier hulp het gaat. */
  gemeente: Gemeente;
  /** Wie het onderzoek opende. */
  geopendDoor: Scalars['String']['output'];
  /** Wanneer het is geopend. */
  geopendOp: Scalars['Tijdstip']['output'];
  /** Wie het onderzoek sloot, voor of op de einddatum. */
  geslotenDoor?: Maybe<Scalars['String']['output']>;
  /** Wanneer het is gesloten. Leeg als niemand het sloot. */
  geslotenOp?: Maybe<Scalars['Tijdstip']['output']>;
  /** De wettelijke grondslag. */
  grondslag: Scalars['String']['output'];
  /** Het kenmerk. De onderzoeker geeft het in de header X-Onderzoek. */
  id: Scalars['ID']['output'];
  /** Wie het onderzoek doet. */
  onderzoeker: Scalars['String']['output'];
  /** Het gaat over hulp die liep tot deze dag. */
  tot: Scalars['Datum']['output'];
  /** Het gaat over hulp die liep vanaf deze dag. */
  van: Scalars['Datum']['output'];
  /** Of u dit onderzoek kunt sluiten. */
  viewerMagSluiten: Scalars['Boolean']['output'];
  /** De wet waarover het gaat. Leeg als het over beide gaat. */
  wet?: Maybe<Wet>;
};

/** Een pagina uit een lijst van onderzoeken. */
export type OnderzoekConnection = {
  __typename?: 'OnderzoekConnection';
  /** De regels van deze pagina. */
  edges: Array<OnderzoekEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van onderzoeken. */
export type OnderzoekEdge = {
  __typename?: 'OnderzoekEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Onderzoek;
};

/** Een nieuw onderzoek: voor wie, waarom, waarover en tot wanneer. */
export type OpenOnderzoekInvoer = {
  /** Waar het onderzoek voor is, in ten minste 20 tekens. */
  doeleinde: Scalars['String']['input'];
  /** De laatste dag waarop de onderzoeker iets kan zien: ten hoogste een jaar vooruit. */
  einddatum: Scalars['Datum']['input'];
  /** De gemeente. Het gaat over haar hulp. */
  gemeente: Scalars['GemeenteCode']['input'];
  /** De wettelijke grondslag, zoals een artikel van een wet. */
  grondslag: Scalars['String']['input'];
  /** Wie het onderzoek doet: de naam waaronder de analist of toezichthouder zich bij de hub meldt. */
  onderzoeker: Scalars['String']['input'];
  /** Hulp die liep tot deze dag. */
  tot: Scalars['Datum']['input'];
  /** Hulp die liep vanaf deze dag. */
  van: Scalars['Datum']['input'];
  /** De wet waarover het gaat. Leeg: beide. */
  wet?: InputMaybe<Wet>;
};

/** Het onderzoek, of waarom het niet is geopend. */
export type OpenOnderzoekResultaat = Afgewezen | Onderzoek;

/** Waar deze pagina in de hele lijst staat. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Geef deze waarde mee als after om de volgende pagina te krijgen. Leeg als de pagina leeg is. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Of er na deze pagina nog meer is. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Een periode van hele maanden: van en met de eerste dag, tot de tweede. Beide zijn de eerste van een maand. */
export type PeriodeInvoer = {
  /** De eerste dag die niet meer meetelt. Altijd de eerste van een maand, na van. */
  tot: Scalars['Datum']['input'];
  /** De eerste dag die meetelt. Altijd de eerste van een maand. */
  van: Scalars['Datum']['input'];
};

/** Hoe lang een periode duurt. */
export type Periodesoort =
  /** Een jaar. */
  | 'JAAR'
  /** Een kwartaal. */
  | 'KWARTAAL'
  /** Een maand. */
  | 'MAAND';

/** Wie het plan maakte. */
export type Plansoort =
  /** Een plan van de toegang. */
  | 'ONDERSTEUNINGSPLAN'
  /** Een plan van de aanbieder. */
  | 'ZORGPLAN';

/** Een publicatie: vastgestelde cijfers die niet meer veranderen en die u kunt aanhalen. */
export type Publicatie = {
  __typename?: 'Publicatie';
  /** De dag waarop de cijfers zijn gepubliceerd. */
  gepubliceerdOp: Scalars['Datum']['output'];
  /** Het kenmerk waarmee u deze publicatie aanhaalt. */
  id: Scalars['ID']['output'];
  /** Hoe vast de cijfers staan. */
  label: PublicatieLabel;
};

/** Hoe vast de cijfers van een publicatie staan. */
export type PublicatieLabel =
  /** Deze cijfers veranderen niet meer. */
  | 'DEFINITIEF'
  /** Aangevulde cijfers. Kleine veranderingen zijn mogelijk. */
  | 'NADER_VOORLOPIG'
  /** Eerste cijfers. Ze worden later aangevuld. */
  | 'VOORLOPIG';

export type Query = {
  __typename?: 'Query';
  /** Een aanbieder. Leeg als u er niets van mag weten, of als de code niet bestaat. */
  aanbieder?: Maybe<Aanbieder>;
  /** Een cliënt. Leeg als die er niet is of u die niet mag zien. */
  client?: Maybe<Client>;
  /** De cliënten die u mag zien, een pagina tegelijk. */
  clienten: ClientConnection;
  /** Een gemeente. Leeg als u er niets van mag weten, of als de code niet bestaat. */
  gemeente?: Maybe<Gemeente>;
  /** De indicatoren die de hub kent, met hun definitie. */
  indicatoren: Array<Indicator>;
  /** De informatieverzoeken van uw team, of die aan u als aanbieder zijn gesteld. Het nieuwste staat achteraan. */
  informatieverzoeken: InformatieverzoekConnection;
  /** Een levering. Leeg als die er niet is of u die niet mag zien. */
  levering?: Maybe<Levering>;
  /** De leveringen die u mag zien, de nieuwste eerst, een pagina tegelijk. */
  leveringen: LeveringConnection;
  /** De regionale monitor: alle cijfers van een jaar, per gemeente en voor de regio. */
  monitor: Monitor;
  /** Uw eigen noodtoegangen; voor de privacyfunctionaris alle van de gemeente. De nieuwste staat achteraan. */
  noodtoegangen: NoodtoegangConnection;
  /** Een plan. Leeg als het er niet is of u het niet mag zien. */
  ondersteuningsplan?: Maybe<Ondersteuningsplan>;
  /** De onderzoeken die u doet; voor de gemeente en haar privacyfunctionaris alle van de gemeente. Het nieuwste staat achteraan. */
  onderzoeken: OnderzoekConnection;
  /** De publicaties, de nieuwste eerst. */
  publicaties: Array<Publicatie>;
  /** Wie er in dossiers keek, de nieuwste eerst. Een cliënt ziet het eigen dossier, een privacyfunctionaris dat van iedereen in de eigen gemeenten. */
  raadplegingen: RaadplegingConnection;
  /** Hoe actuele cijfers zijn veranderd tussen twee standen van de gegevens, en door welke leveringen. */
  revisie: Array<Revisie>;
  /** De trajecten die u mag zien, een pagina tegelijk. */
  trajecten: TrajectConnection;
  /** Eén cijfer opnieuw. Leeg als het niet bestaat of als u het niet mag zien. */
  uitkomst?: Maybe<Uitkomst>;
  /** Cijfers, uitgesplitst zoals u vraagt. */
  uitkomsten: UitkomstTabel;
  /** Wie over een periode moest leveren en of dat is gebeurd, per aanbieder en soort. Een aanbieder ziet alleen zichzelf. */
  volledigheid: Array<Volledigheid>;
  /** De cliënt met dit zaaknummer. Leeg als u die niet mag zien. */
  zoekClient?: Maybe<Client>;
};


export type QueryAanbiederArgs = {
  code: Scalars['AanbiederCode']['input'];
};


export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClientenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClientFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryGemeenteArgs = {
  code: Scalars['GemeenteCode']['input'];
};


export type QueryInformatieverzoekenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<InformatieverzoekStatus>;
};


export type QueryLeveringArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeveringenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeveringFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryMonitorArgs = {
  bron?: Bron;
  jaar: Scalars['Int']['input'];
  regio: Scalars['RegioCode']['input'];
};


export type QueryNoodtoegangenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryOndersteuningsplanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOnderzoekenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryRaadplegingenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RaadplegingFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryRevisieArgs = {
  filter?: InputMaybe<UitkomstFilter>;
  groepeer?: Array<Dimensie>;
  indicatoren: Array<IndicatorId>;
  naar: Scalars['ID']['input'];
  periode: PeriodeInvoer;
  van: Scalars['ID']['input'];
};


export type QueryTrajectenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrajectFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryUitkomstArgs = {
  sleutel: Scalars['ID']['input'];
};


export type QueryUitkomstenArgs = {
  bron?: Bron;
  filter?: InputMaybe<UitkomstFilter>;
  groepeer?: Array<Dimensie>;
  indicatoren: Array<IndicatorId>;
  periode: PeriodeInvoer;
  publicatie?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryVolledigheidArgs = {
  gemeente?: InputMaybe<Scalars['GemeenteCode']['input']>;
  periode: PeriodeInvoer;
};


export type QueryZoekClientArgs = {
  zaaknummer: Scalars['String']['input'];
};

/** Hoe het afliep. */
export type Raadpleeguitkomst =
  /** Het is gelukt. */
  | 'GESLAAGD'
  /** Het mocht niet, of het was er niet. */
  | 'GEWEIGERD'
  /** Er ging iets mis. Er is niets getoond en niets gewijzigd. */
  | 'MISLUKT';

/** Eén regel van het logboek: wie wanneer welke gegevens van een cliënt zag of wijzigde. */
export type Raadpleging = {
  __typename?: 'Raadpleging';
  /** Wie het was. Alleen voor de privacyfunctionaris; een cliënt vraagt het bij de gemeente op. */
  actor?: Maybe<Scalars['String']['output']>;
  /** Het kenmerk van de cliënt. Leeg als niet bekend is om wie het ging, en na vernietiging. */
  client?: Maybe<Scalars['ID']['output']>;
  /** Het doel dat daarbij is opgegeven. */
  doelbinding?: Maybe<Scalars['String']['output']>;
  /** Wat er gebeurde. */
  gebeurtenis: Gebeurtenis;
  /** De soorten gegevens die zijn getoond, met hun naam in dit schema. */
  gegevens: Array<Scalars['String']['output']>;
  /** De gemeente van het dossier. */
  gemeente: Gemeente;
  /** Waarom het kon, als het dossier niet van het eigen team of de eigen hulp was. */
  grond?: Maybe<Grondsoort>;
  /** Het kenmerk van deze regel. */
  id: Scalars['ID']['output'];
  /** Wanneer het was, volgens de klok van de database. */
  op: Scalars['Tijdstip']['output'];
  /** De vragen die zijn gesteld, met hun naam in dit schema. */
  operaties: Array<Scalars['String']['output']>;
  /** Voor wie die persoon werkt: de code van een gemeente, aanbieder of regio. */
  organisatie: Scalars['String']['output'];
  /** De rol van wie het was. */
  rol: Scalars['String']['output'];
  /** De teams van wie het was. ALLE: alle teams van de gemeente. */
  teams: Array<Scalars['String']['output']>;
  /** Hoe het afliep. */
  uitkomst: Raadpleeguitkomst;
  /** Het verzoek waarin het gebeurde: de waarde van X-Request-Id. */
  verzoek: Scalars['ID']['output'];
};

/** Een pagina uit een lijst van regels van het logboek. */
export type RaadplegingConnection = {
  __typename?: 'RaadplegingConnection';
  /** De regels van deze pagina. */
  edges: Array<RaadplegingEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van regels van het logboek. */
export type RaadplegingEdge = {
  __typename?: 'RaadplegingEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Raadpleging;
};

/** Welke regels van het logboek. Elk veld beperkt de lijst. */
export type RaadplegingFilter = {
  /** Alleen over deze cliënt. */
  client?: InputMaybe<Scalars['ID']['input']>;
  /** Tot deze dag; die dag zelf niet. */
  tot?: InputMaybe<Scalars['Datum']['input']>;
  /** Vanaf deze dag. */
  van?: InputMaybe<Scalars['Datum']['input']>;
};

/** Eén periode van de reeks van een cijfer. */
export type Reekspunt = {
  __typename?: 'Reekspunt';
  /** De bovengrens van het interval van 95 procent zekerheid. */
  bovengrens?: Maybe<Scalars['Float']['output']>;
  /** Wie dit punt telde: WERKVERSIE zijn de actuele cijfers, HISTORIE de reeks van de oude monitor. */
  bron: Bron;
  /** Het aantal met een antwoord. Leeg bij een gewoon aantal. */
  noemer?: Maybe<Scalars['Int']['output']>;
  /** De ondergrens van het interval van 95 procent zekerheid. Leeg waar dat niet te bepalen is, zoals wanneer alle antwoorden gelijk zijn. */
  ondergrens?: Maybe<Scalars['Float']['output']>;
  /** De naam van de periode, zoals 2025K1, 2025-01 of 2025. */
  periode: Scalars['String']['output'];
  /** Het aantal van wie een antwoord mogelijk was. Leeg bij een gewoon aantal en bij bron HISTORIE. */
  populatie?: Maybe<Scalars['Int']['output']>;
  /** Of de reeks hier breekt: dit punt is anders geteld dan het punt ervoor. Ook waar de oude monitor overgaat in de actuele cijfers. Vergelijk niet over een breuk heen. */
  reeksbreuk: Scalars['Boolean']['output'];
  /** Patronen die door toeval alleen zelden ontstaan. Leeg bij minder dan 12 volledige punten zonder breuk, en bij een punt dat nog niet volledig is. */
  signalen: Array<Signaal>;
  /** Of het cijfer te zien is, en zo niet: waarom niet. */
  status: CelStatus;
  /** Het aantal dat telt. Bij een gemiddelde: de som van de cijfers. */
  teller?: Maybe<Scalars['Float']['output']>;
  /** De eerste dag na de periode. */
  tot: Scalars['Datum']['output'];
  /** De eerste dag van de periode. */
  van: Scalars['Datum']['output'];
  /** Of u het cijfer verder mag verspreiden. Nee als het om minder dan 10 gevallen gaat. */
  verspreidbaar: Scalars['Boolean']['output'];
  /** Of de periode voorbij is en alles ervan bekend: van elke gemeente, en met de tijd erna waarin een nieuwe start telt. Zo niet, dan kan het cijfer nog veranderen. */
  volledig: Scalars['Boolean']['output'];
  /** Het cijfer zelf, in de eenheid van de regel. */
  waarde?: Maybe<Scalars['Float']['output']>;
};

/** Wie een cijfer maakte dat naast het onze staat. */
export type ReferentieBron =
  /** Een rapport van het CBS over één aanbieder en een half jaar. */
  | 'CBS_RAPPORT'
  /** Een tabel van CBS StatLine. */
  | 'STATLINE';

/** Een cijfer van een andere bron over hetzelfde. Het staat naast ons cijfer en telt er nooit in mee: de bron telt op haar eigen manier. */
export type Referentiecijfer = {
  __typename?: 'Referentiecijfer';
  /** De aanbieder. Leeg als de bron niet per aanbieder telt. */
  aanbieder?: Maybe<Scalars['AanbiederCode']['output']>;
  /** Wie het cijfer maakte. */
  bron: ReferentieBron;
  /** De eenheid van de waarde. */
  eenheid: Eenheid;
  /** De gemeente. Leeg als de bron niet per gemeente telt. */
  gemeente?: Maybe<Scalars['GemeenteCode']['output']>;
  /** Het aantal waarover is geteld. Leeg als de bron het niet geeft. */
  noemer?: Maybe<Scalars['Float']['output']>;
  /** De eerste dag na de periode. */
  periodeTot: Scalars['Datum']['output'];
  /** De eerste dag van de periode. */
  periodeVan: Scalars['Datum']['output'];
  /** De tabel of het rapport bij de bron, zoals 85097NED. */
  tabel: Scalars['String']['output'];
  /** Het aantal dat telt. Leeg als de bron het niet geeft. */
  teller?: Maybe<Scalars['Float']['output']>;
  /** Het cijfer zelf, in de eenheid hieronder. */
  waarde?: Maybe<Scalars['Float']['output']>;
  /** De wet. Leeg als de bron geen wet noemt. */
  wet?: Maybe<Wet>;
};

/** Een nieuwe aanmelding. */
export type RegistreerAanmeldingInvoer = {
  /** De dag van de aanvraag, als die er kwam. */
  aanvraagdatum?: InputMaybe<Scalars['Datum']['input']>;
  /** De cliënt. */
  client: Scalars['ID']['input'];
  /** De dag van de aanmelding. */
  datum: Scalars['Datum']['input'];
  /** De dag van het eerste gesprek (de vraagverheldering). */
  gesprekOp?: InputMaybe<Scalars['Datum']['input']>;
  /** Hoeveel gesprekken er waren. */
  gesprekken?: InputMaybe<Scalars['Int']['input']>;
  /** De hulpvraag: een code uit de lijst HULPVRAAG. */
  hulpvraag: Scalars['String']['input'];
  /** De wet. */
  wet: Wet;
};

/** De nieuwe aanmelding, of waarom die er niet is gekomen. */
export type RegistreerAanmeldingResultaat = Aanmelding | Afgewezen;

/** Een nieuwe cliënt. */
export type RegistreerClientInvoer = {
  /** Het geboortejaar. Bij een ongeboren kind het jaar waarin de geboorte wordt verwacht. */
  geboortejaar: Scalars['Int']['input'];
  /** De gemeente. Hoeft niet: u werkt voor één gemeente. */
  gemeente?: InputMaybe<Scalars['GemeenteCode']['input']>;
  /** Het geslacht. */
  geslacht: Geslacht;
  /** Komt bij het gezin van deze cliënt. Is er nog geen gezin, dan ontstaat het. */
  gezinVan?: InputMaybe<Scalars['ID']['input']>;
  /** De code van het team. Zonder keuze: uw eerste team. */
  team?: InputMaybe<Scalars['String']['input']>;
  /** De code van de wijk. */
  wijk?: InputMaybe<Scalars['String']['input']>;
  /** Het nummer in het eigen systeem van de gemeente. Nooit een BSN. */
  zaaknummer?: InputMaybe<Scalars['String']['input']>;
};

/** De nieuwe cliënt, of waarom die er niet is gekomen. */
export type RegistreerClientResultaat = Afgewezen | Client;

/** Wat een cliënt of ouder van een traject vond. */
export type RegistreerErvaringInvoer = {
  /** De dag waarop ernaar is gevraagd. */
  afname: Scalars['Datum']['input'];
  /** Wie het vertelde. */
  informant: ErvaringInformant;
  /** Het rapportcijfer voor het nut van de hulp, van 1 tot en met 10. */
  rapportcijfer?: InputMaybe<Scalars['Int']['input']>;
  /** Het traject. */
  traject: Scalars['ID']['input'];
  /** Of het verder gaat zonder hulp: een code uit de lijst ZONDER_HULP_VERDER. */
  verderZonderHulp?: InputMaybe<Scalars['String']['input']>;
};

/** De nieuwe ervaring, of waarom die er niet is gekomen. */
export type RegistreerErvaringResultaat = Afgewezen | Ervaring;

/** Een nieuwe evaluatie van een doel. */
export type RegistreerEvaluatieInvoer = {
  /** De dag van de evaluatie. */
  datum: Scalars['Datum']['input'];
  /** Het doel. */
  doel: Scalars['ID']['input'];
  /** Van -2 (veel minder dan afgesproken) tot en met 2 (veel meer). */
  gasScore: Scalars['Int']['input'];
  /** Wie het oordeel gaf. */
  informant: EvaluatieInformant;
  /** Wanneer: terwijl de hulp loopt, aan het einde of later. */
  soort: Evaluatiesoort;
  /** Een toelichting in eigen woorden. */
  toelichting?: InputMaybe<Scalars['String']['input']>;
};

/** De nieuwe evaluatie, of waarom die er niet is gekomen. */
export type RegistreerEvaluatieResultaat = Afgewezen | Evaluatie;

/** Een gesprek naar aanleiding van een aanmelding. */
export type RegistreerGesprekInvoer = {
  /** De aanmelding. */
  aanmelding: Scalars['ID']['input'];
  /** De dag van de aanvraag, als die er na het gesprek kwam. */
  aanvraagdatum?: InputMaybe<Scalars['Datum']['input']>;
  /** De dag van het gesprek. */
  datum: Scalars['Datum']['input'];
};

/** De aanmelding met het gesprek erbij, of waarom dat niet is vastgelegd. */
export type RegistreerGesprekResultaat = Aanmelding | Afgewezen;

/** Een ingevuld instrument. */
export type RegistreerMetingInvoer = {
  /** De dag van de meting. */
  datum: Scalars['Datum']['input'];
  /** Wie het invulde. */
  informant: MetingInformant;
  /** De code van het instrument. */
  instrument: Scalars['String']['input'];
  /** De versie van het instrument. */
  instrumentVersie: Scalars['String']['input'];
  /** Voor of na de hulp. */
  moment: Meetmoment;
  /** De score op de schaal van het instrument. */
  score: Scalars['Float']['input'];
  /** Het traject. */
  traject: Scalars['ID']['input'];
};

/** De nieuwe meting, of waarom die er niet is gekomen. */
export type RegistreerMetingResultaat = Afgewezen | Meting;

/** Hoeveel een cijfer is veranderd tussen twee standen van de gegevens, door één oorzaak. Wie de verschillen bij het oude cijfer optelt, krijgt het nieuwe. */
export type Revisie = {
  __typename?: 'Revisie';
  /** De aanbieder, als u daarop uitsplitst. */
  aanbieder?: Maybe<Scalars['AanbiederCode']['output']>;
  /** De gemeente, als u daarop uitsplitst. */
  gemeente?: Maybe<Scalars['GemeenteCode']['output']>;
  /** De indicator. */
  indicator: IndicatorId;
  /** Het jaar. */
  jaar?: Maybe<Scalars['Int']['output']>;
  /** Het kwartaal, zoals 2025K1. */
  kwartaal?: Maybe<Scalars['String']['output']>;
  /** De leveringen waar het verschil door komt, voor zover u die mag zien. */
  leveringen: Array<Levering>;
  /** De maand, zoals 2025-01. */
  maand?: Maybe<Scalars['String']['output']>;
  /** Hoeveel de noemer is veranderd. Leeg bij een gewoon aantal. */
  noemer?: Maybe<Scalars['Int']['output']>;
  /** Hoeveel de populatie is veranderd. Leeg bij een gewoon aantal. */
  populatie?: Maybe<Scalars['Int']['output']>;
  /** De regio, als u daarop uitsplitst. */
  regio?: Maybe<Scalars['RegioCode']['output']>;
  /** Hoeveel de teller is veranderd. */
  teller: Scalars['Float']['output'];
  /** De versie van de definitie. */
  versie: Scalars['Int']['output'];
  /** De wet, als u daarop uitsplitst. */
  wet?: Maybe<Wet>;
  /** Of het verschil ook komt door iets zonder levering: een registratie, het verstrijken van de tijd of een nieuwe berekening. */
  zonderLevering: Scalars['Boolean']['output'];
};

/** Waar het met een doel heen moet. */
export type Richting =
  /** Het moet blijven zoals het is. */
  | 'BEHOUDEN'
  /** Het moet beter worden. */
  | 'VERBETEREN'
  /** Het mag minder snel achteruitgaan. */
  | 'VERTRAGEN';

/** Een patroon in een reeks dat door toeval alleen zelden ontstaat: een reden om te vragen wat er gebeurde. De grenzen komen uit de eerste 12 punten van een reeks zonder breuk (XmR-kaart) en blijven daarna gelijk. */
export type Signaal =
  /** Dit punt ligt buiten de grenzen waartussen bijna alle punten door toeval liggen. */
  | 'BUITEN_GRENZEN'
  /** Dit punt is er een van 7 of meer achter elkaar die steeds stijgen of steeds dalen. */
  | 'TREND'
  /** Van 3 punten achter elkaar liggen er 2 of 3, waaronder dit, dicht bij dezelfde grens of erbuiten. */
  | 'TWEE_VAN_DRIE'
  /** Dit punt is er een van 7 of meer achter elkaar aan dezelfde kant van het midden. */
  | 'VERSCHUIVING';

/** Welk onderzoek sluit. */
export type SluitOnderzoekInvoer = {
  /** Het onderzoek. */
  onderzoek: Scalars['ID']['input'];
};

/** Het onderzoek, of waarom het niet is gesloten. */
export type SluitOnderzoekResultaat = Afgewezen | Onderzoek;

/** Het sluiten van een plan. */
export type SluitPlanInvoer = {
  /** De dag waarop het plan sluit. */
  afgeslotenOp: Scalars['Datum']['input'];
  /** Waar de cliënt heen gaat. */
  bestemming: Bestemming;
  /** Het plan. */
  ondersteuningsplan: Scalars['ID']['input'];
  /** De versie van het plan zoals u het zag. */
  versie: Scalars['Int']['input'];
};

/** Het gesloten plan, of waarom het niet is gesloten. */
export type SluitPlanResultaat = Afgewezen | Ondersteuningsplan;

/** Een nieuw traject. */
export type StartTrajectInvoer = {
  /** De uitvoerder: wie de hulp geeft. */
  aanbieder: Scalars['AanbiederCode']['input'];
  /** De eerste dag van de hulp. */
  aanvang: Scalars['Datum']['input'];
  /** De cliënt. */
  client: Scalars['ID']['input'];
  /** Wie het contract heeft, als dat een ander is. */
  contractpartij?: InputMaybe<Scalars['AanbiederCode']['input']>;
  /** De doelen van de cliënt of het gezin waar dit traject aan werkt. */
  doelen?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of de hulp met een crisis begint. */
  gestartMetCrisis?: InputMaybe<Scalars['Boolean']['input']>;
  /** De hulpvorm (Beleidsinformatie Jeugd). Alleen in de Jeugdwet. */
  hulpvorm?: InputMaybe<Scalars['String']['input']>;
  /** Zonder keuze: ZIN. */
  leveringsvorm?: InputMaybe<Leveringsvorm>;
  /** Het niveau binnen de ondersteuningsbehoefte. */
  niveau?: InputMaybe<Scalars['String']['input']>;
  /** Waarbij ondersteuning nodig is, volgens het Twents model. */
  ondersteuningsbehoefte?: InputMaybe<Scalars['String']['input']>;
  /** De productcategorie (JZ020 of WMO020). */
  productcategorie?: InputMaybe<Scalars['String']['input']>;
  /** De productcode. */
  productcode?: InputMaybe<Scalars['String']['input']>;
  /** Het segment waarin de hulp is ingekocht. */
  segment?: InputMaybe<Scalars['String']['input']>;
  /** Het nummer van de toewijzing. */
  toewijzingsnummer?: InputMaybe<Scalars['String']['input']>;
  /** Wie verwees: een code uit de lijst VERWIJZER. */
  verwijzer?: InputMaybe<Scalars['String']['input']>;
  /** Zonder keuze: INDIVIDUEEL. */
  voorziening?: InputMaybe<Voorziening>;
  /** De wet. */
  wet: Wet;
};

/** Het nieuwe traject, of waarom het er niet is gekomen. */
export type StartTrajectResultaat = Afgewezen | Traject;

/** Een vraag aan de aanbieder van een traject, met de afweging die eraan voorafging. */
export type StelInformatieverzoekInvoer = {
  /** Noodzaak: welke gegevens zijn nodig voor het doel, en waarom. */
  noodzaak: Scalars['String']['input'];
  /** Proportionaliteit: staat de vraag in verhouding tot het doel, en kan het met minder. */
  proportionaliteit: Scalars['String']['input'];
  /** Subsidiariteit: waarom dit de minst ingrijpende manier is. */
  subsidiariteit: Scalars['String']['input'];
  /** Of de cliënt toestemming gaf. Zonder toestemming kunt u niet vragen. */
  toestemming: Scalars['Boolean']['input'];
  /** De dag waarop de cliënt toestemming gaf. */
  toestemmingOp: Scalars['Datum']['input'];
  /** Het traject. De vraag gaat naar de uitvoerder ervan. */
  traject: Scalars['ID']['input'];
  /** Wat u vraagt, bijvoorbeeld het evaluatieverslag. */
  vraag: Scalars['String']['input'];
};

/** Het informatieverzoek, of waarom het er niet is gekomen. */
export type StelInformatieverzoekResultaat = Afgewezen | Informatieverzoek;

/** Een nieuw plan, voor een cliënt of voor een gezin. */
export type StelOndersteuningsplanVastInvoer = {
  /** De cliënt voor wie het plan is. */
  client?: InputMaybe<Scalars['ID']['input']>;
  /** De dagen waarop het plan wordt geëvalueerd. */
  evaluatiemomenten?: InputMaybe<Array<Scalars['Datum']['input']>>;
  /** Of het gezin waarvoor het plan is. */
  gezin?: InputMaybe<Scalars['ID']['input']>;
  /** Wie de regie heeft: een functie of een code. */
  regisseur?: InputMaybe<Scalars['String']['input']>;
  /** Zonder keuze: een plan van de toegang. */
  soort?: InputMaybe<Plansoort>;
  /** De dag waarop het plan is vastgesteld. */
  vastgesteldOp: Scalars['Datum']['input'];
  /** Wie verwees: een code uit de lijst VERWIJZER. */
  verwijzer?: InputMaybe<Scalars['String']['input']>;
  /** De wet. */
  wet: Wet;
};

/** Het nieuwe plan, of waarom het er niet is gekomen. */
export type StelOndersteuningsplanVastResultaat = Afgewezen | Ondersteuningsplan;

/** Hulp van een aanbieder aan een cliënt, van aanvang tot einde. */
export type Traject = {
  __typename?: 'Traject';
  /** De uitvoerder: wie de hulp geeft. */
  aanbieder: Aanbieder;
  /** De eerste dag van de hulp. */
  aanvang: Scalars['Datum']['output'];
  /** Waar deze regel vandaan komt. */
  bron: TrajectBron;
  /** De cliënt die de hulp krijgt. */
  client?: Maybe<Client>;
  /** Wie het contract met de gemeente heeft. */
  contractpartij: Aanbieder;
  /** De doelen waar dit traject aan werkt. */
  doelen: Array<Doel>;
  /** De laatste dag van de hulp. Leeg zolang de hulp loopt. */
  einde?: Maybe<Scalars['Datum']['output']>;
  /** Wat cliënt of ouder van de hulp vond. */
  ervaringen: Array<Ervaring>;
  /** De gemeente die verantwoordelijk is voor de hulp. */
  gemeente: Gemeente;
  /** Of de hulp met een crisis begon. */
  gestartMetCrisis: Scalars['Boolean']['output'];
  /** De hulpvorm (Beleidsinformatie Jeugd). Alleen in de Jeugdwet. */
  hulpvorm?: Maybe<Scalars['String']['output']>;
  /** Het kenmerk van dit traject. */
  id: Scalars['ID']['output'];
  /** Of deze regel meetelt in cijfers. Nee als een andere bron voorgaat. */
  leidend: Scalars['Boolean']['output'];
  /** Zorg in natura of een persoonsgebonden budget. */
  leveringsvorm: Leveringsvorm;
  /** Wat er bijzonder is aan deze regel, zoals START_ONTBREEKT. */
  markeringen: Array<Scalars['String']['output']>;
  /** De ingevulde instrumenten. */
  metingen: Array<Meting>;
  /** Het niveau binnen de ondersteuningsbehoefte. */
  niveau?: Maybe<Scalars['String']['output']>;
  /** Waarbij ondersteuning nodig is, volgens het Twents model. */
  ondersteuningsbehoefte?: Maybe<Scalars['String']['output']>;
  /** De productcategorie (JZ020 of WMO020). */
  productcategorie?: Maybe<Scalars['String']['output']>;
  /** De productcode. */
  productcode?: Maybe<Scalars['String']['output']>;
  /** Waarom de hulp eindigde. */
  reden?: Maybe<Code>;
  /** Het segment waarin de hulp is ingekocht. */
  segment?: Maybe<Scalars['String']['output']>;
  /** Het nummer van de toewijzing. Leeg binnen een onderzoek. */
  toewijzingsnummer?: Maybe<Scalars['String']['output']>;
  /** Wie verwees: een code uit de lijst VERWIJZER. */
  verwijzer?: Maybe<Scalars['String']['output']>;
  /** Of u dit traject kunt beëindigen: het loopt, of stopte tijdelijk. */
  viewerMagBeeindigen: Scalars['Boolean']['output'];
  /** Of u kunt vastleggen wat een cliënt of ouder van dit traject vond. */
  viewerMagErvaringRegistreren: Scalars['Boolean']['output'];
  /** Of u de aanbieder van dit traject om informatie kunt vragen. */
  viewerMagInformatieVragen: Scalars['Boolean']['output'];
  /** Of u een meting bij dit traject kunt vastleggen. */
  viewerMagMetingRegistreren: Scalars['Boolean']['output'];
  /** Of voor de hulp een besluit nodig is. */
  voorziening: Voorziening;
  /** De wet. */
  wet: Wet;
};

/** Waar een traject vandaan komt. */
export type TrajectBron =
  /** Een bericht van iJw of iWmo. */
  | 'BERICHT'
  /** Een bestand met trajecten, van een aanbieder of een gemeente. */
  | 'BESTAND'
  /** Een aanlevering voor de Beleidsinformatie Jeugd. */
  | 'BIJ'
  /** Hier vastgelegd door de toegang. */
  | 'REGISTRATIE';

/** Een pagina uit een lijst van trajecten. */
export type TrajectConnection = {
  __typename?: 'TrajectConnection';
  /** De regels van deze pagina. */
  edges: Array<TrajectEdge>;
  /** Of er meer is. */
  pageInfo: PageInfo;
};

/** Een plaats in een lijst van trajecten. */
export type TrajectEdge = {
  __typename?: 'TrajectEdge';
  /** De plaats: geef die mee als after om daarna verder te gaan. */
  cursor: Scalars['String']['output'];
  /** Wat er staat. */
  node: Traject;
};

/** Welke trajecten. Elk veld beperkt de lijst. */
export type TrajectFilter = {
  /** Aanbieders. */
  aanbieder?: InputMaybe<Array<Scalars['AanbiederCode']['input']>>;
  /** Wanneer de hulp begon. */
  aanvang?: InputMaybe<DagenFilter>;
  /** Cliënten. */
  client?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Wanneer de hulp eindigde. */
  einde?: InputMaybe<DagenFilter>;
  /** Gemeenten. */
  gemeente?: InputMaybe<Array<Scalars['GemeenteCode']['input']>>;
  /** Hulpvormen. */
  hulpvorm?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Leveringsvormen. */
  leveringsvorm?: InputMaybe<Array<Leveringsvorm>>;
  /** Ja: de hulp loopt vandaag nog. Nee: de hulp is beëindigd. */
  lopend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Niveaus. */
  niveau?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Ondersteuningsbehoeften. */
  ondersteuningsbehoefte?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Productcategorieën. Noem er de wet bij. */
  productcategorie?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Segmenten. Noem er de wet bij. */
  segment?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Verwijzers. */
  verwijzer?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Wetten. */
  wet?: InputMaybe<Array<Wet>>;
};

/** Een trechter: de grenzen waartussen het cijfer van een aanbieder ligt als alleen toeval het van de regio doet verschillen. Hoe meer gevallen, hoe nauwer de grenzen. Verschillen de aanbieders onderling meer dan door toeval, dan zijn de grenzen wijder gemaakt. De aanbieders in de regio tellen allemaal mee, ook als u er maar één vraagt. */
export type Trechter = {
  __typename?: 'Trechter';
  /** De bovengrens van 95 procent. Leeg bij minder dan 10 gevallen in de regel of minder dan 10 aanbieders. */
  bovengrens95?: Maybe<Scalars['Float']['output']>;
  /** De bovengrens van 99,8 procent. Leeg bij minder dan 10 gevallen in de regel of minder dan 10 aanbieders. */
  bovengrens998?: Maybe<Scalars['Float']['output']>;
  /** Hoeveel aanbieders met minstens 10 gevallen zijn vergeleken om te zien hoeveel zij verschillen. */
  eenheden: Scalars['Int']['output'];
  /** De ondergrens van 95 procent. Leeg bij minder dan 10 gevallen in de regel of minder dan 10 aanbieders. */
  ondergrens95?: Maybe<Scalars['Float']['output']>;
  /** De ondergrens van 99,8 procent. Leeg bij minder dan 10 gevallen in de regel of minder dan 10 aanbieders. */
  ondergrens998?: Maybe<Scalars['Float']['output']>;
  /** Hoeveel de aanbieders meer van elkaar verschillen dan door toeval (phi). 1 is niet meer dan toeval. Leeg bij minder dan 10 aanbieders. */
  overdispersie?: Maybe<Scalars['Float']['output']>;
  /** Het cijfer van alle aanbieders in de regio samen: het midden van de trechter. */
  streefwaarde: Scalars['Float']['output'];
};

/** Welk informatieverzoek vervalt. */
export type TrekInformatieverzoekInInvoer = {
  /** Het informatieverzoek. */
  informatieverzoek: Scalars['ID']['input'];
};

/** Het ingetrokken informatieverzoek, of waarom het niet is ingetrokken. */
export type TrekInformatieverzoekInResultaat = Afgewezen | Informatieverzoek;

/** Een stap op weg naar een doel. */
export type Tussenstap = {
  __typename?: 'Tussenstap';
  /** De gemeente waarvan de tussenstap is. */
  gemeente: Gemeente;
  /** De dag waarop de stap is gezet. */
  gerealiseerdOp?: Maybe<Scalars['Datum']['output']>;
  /** Het kenmerk van deze tussenstap. */
  id: Scalars['ID']['output'];
  /** De stap in eigen woorden. */
  omschrijving?: Maybe<Scalars['String']['output']>;
  /** De dag waarop de stap gezet moet zijn. */
  streefdatum?: Maybe<Scalars['Datum']['output']>;
};

/** Een tussenstap: een nieuwe, of met tussenstap een bestaande die verandert. */
export type TussenstapInvoer = {
  /** De dag waarop de stap is gezet. */
  gerealiseerdOp?: InputMaybe<Scalars['Datum']['input']>;
  /** De stap in eigen woorden. Verplicht bij een nieuwe. */
  omschrijving?: InputMaybe<Scalars['String']['input']>;
  /** De dag waarop de stap gezet moet zijn. */
  streefdatum?: InputMaybe<Scalars['Datum']['input']>;
  /** De tussenstap die verandert. Leeg: een nieuwe. */
  tussenstap?: InputMaybe<Scalars['ID']['input']>;
};

/** Eén cijfer: een indicator voor één waarde van elke gevraagde dimensie. */
export type Uitkomst = {
  __typename?: 'Uitkomst';
  /** De aanbieder, als u daarop uitsplitst. */
  aanbieder?: Maybe<Scalars['AanbiederCode']['output']>;
  /** Hetzelfde cijfer voor de hele regio. Alleen voor wie de hele regio mag zien. Een regel van een aanbieder wordt vergeleken zonder pgb: alleen zorg in natura, met zorg in natura van de anderen. Splitst u uit naar leveringsvorm, dan staat elke vorm naast dezelfde vorm. */
  benchmark?: Maybe<Scalars['Float']['output']>;
  /** Hetzelfde cijfer voor de gemeente van de regel, alle aanbieders samen. Leeg als de regel over meer gemeenten gaat, en voor wie niet de hele gemeente mag zien. Een regel van een aanbieder wordt vergeleken zonder pgb: alleen zorg in natura, met zorg in natura van de anderen. Splitst u uit naar leveringsvorm, dan staat elke vorm naast dezelfde vorm. */
  benchmarkGemeente?: Maybe<Scalars['Float']['output']>;
  /** Hetzelfde cijfer voor alle aanbieders in de regio van dezelfde soort: wie alleen werkt, de gecertificeerde instellingen, of de andere aanbieders. Alleen bij een regel van één aanbieder, en voor wie de hele regio mag zien. Een regel van een aanbieder wordt vergeleken zonder pgb: alleen zorg in natura, met zorg in natura van de anderen. Splitst u uit naar leveringsvorm, dan staat elke vorm naast dezelfde vorm. */
  benchmarkSoort?: Maybe<Scalars['Float']['output']>;
  /** De bovengrens van het interval van 95 procent zekerheid. */
  bovengrens?: Maybe<Scalars['Float']['output']>;
  /** De eenheid van de waarde. */
  eenheid: Eenheid;
  /** De gemeente, als u daarop uitsplitst. */
  gemeente?: Maybe<Scalars['GemeenteCode']['output']>;
  /** Het geslacht, als u daarop uitsplitst. */
  geslacht?: Maybe<Geslacht>;
  /** De code van de hulpvorm, als u daarop uitsplitst. */
  hulpvorm?: Maybe<Scalars['String']['output']>;
  /** De indicator. */
  indicator: IndicatorId;
  /** Het jaar. */
  jaar?: Maybe<Scalars['Int']['output']>;
  /** Het kwartaal, zoals 2025K1. */
  kwartaal?: Maybe<Scalars['String']['output']>;
  /** De leeftijdsgroep, zoals 12-17, als u daarop uitsplitst. */
  leeftijdsgroep?: Maybe<Scalars['String']['output']>;
  /** De leveringsvorm, als u daarop uitsplitst. */
  leveringsvorm?: Maybe<Leveringsvorm>;
  /** De maand, zoals 2025-01. */
  maand?: Maybe<Scalars['String']['output']>;
  /** Het niveau van de ondersteuningsbehoefte, als u daarop uitsplitst. */
  niveau?: Maybe<Scalars['String']['output']>;
  /** Het aantal met een antwoord. Leeg bij een gewoon aantal. */
  noemer?: Maybe<Scalars['Int']['output']>;
  /** Waar dit cijfer op rust. Voor één cijfer per vraag. Leeg als uw rol dit niet mag zien, en bij bron HISTORIE: van de oude reeks zijn alleen de cijfers bewaard. */
  onderbouwing?: Maybe<Onderbouwing>;
  /** De ondergrens van het interval van 95 procent zekerheid. Leeg waar dat niet te bepalen is, zoals wanneer alle antwoorden gelijk zijn. */
  ondergrens?: Maybe<Scalars['Float']['output']>;
  /** Of het cijfer meer van dat van de regio verschilt dan door toeval: buiten de grenzen van 99,8 procent van de trechter. Dit is geen oordeel en geen rangorde. Leeg als de trechter geen grenzen heeft. */
  onderscheid?: Maybe<Onderscheid>;
  /** De ondersteuningsbehoefte, als u daarop uitsplitst. */
  ondersteuningsbehoefte?: Maybe<Scalars['String']['output']>;
  /** Het aantal van wie een antwoord mogelijk was. Leeg bij een gewoon aantal. */
  populatie?: Maybe<Scalars['Int']['output']>;
  /** De code van de productcategorie, als u daarop uitsplitst. */
  productcategorie?: Maybe<Scalars['String']['output']>;
  /** De reeks van deze regel: de laatste hele perioden tot het einde van haar periode, de oudste eerst. Bij een regel van een gemeente of de regio komen oudere punten uit de oude monitor, als die het cijfer heeft; zij worden nooit samengeteld met de actuele cijfers. Leeg als het cijfer niet per zo'n periode bestaat. */
  reeks: Array<Reekspunt>;
  /** Of de reeks op dit punt breekt: vergelijk dan niet met de jaren ervoor. Bij bron HISTORIE ook als het cijfer anders is geteld dan de actuele cijfers. De toelichting zegt waarom. */
  reeksbreuk: Scalars['Boolean']['output'];
  /** Cijfers van het CBS over dezelfde indicator, gemeente, aanbieder en precies dezelfde periode. Leeg als die er niet zijn. */
  referentiecijfers: Array<Referentiecijfer>;
  /** De regio, als u daarop uitsplitst of de regel van de hele regio is. */
  regio?: Maybe<Scalars['RegioCode']['output']>;
  /** De respons: noemer gedeeld door populatie, van 0 tot 1. */
  respons?: Maybe<Scalars['Float']['output']>;
  /** De code van het segment, als u daarop uitsplitst. */
  segment?: Maybe<Scalars['String']['output']>;
  /** Het kenmerk waarmee u deze regel opnieuw opvraagt. */
  sleutel: Scalars['ID']['output'];
  /** Of het cijfer te zien is, en zo niet: waarom niet. */
  status: CelStatus;
  /** Het aantal dat telt. Bij een gemiddelde: de som van de cijfers. */
  teller?: Maybe<Scalars['Float']['output']>;
  /** Het cijfer in woorden: hoeveel het er zijn, hoe zeker dat is, of het verschilt van de regio, wat niet meetelt en waarom, en wat er is geteld. */
  toelichting: Scalars['String']['output'];
  /** Tussen welke grenzen het cijfer van een aanbieder door toeval ligt. Alleen bij een aandeel of gemiddelde van één aanbieder, en voor wie de hele regio mag zien. Een regel van een aanbieder wordt vergeleken zonder pgb: alleen zorg in natura, met zorg in natura van de anderen. Splitst u uit naar leveringsvorm, dan staat elke vorm naast dezelfde vorm. */
  trechter?: Maybe<Trechter>;
  /** De waarde min die van de vorige periode. Leeg als een van beide leeg is. Is de periode nog niet voorbij, dan telt zij minder dagen dan de vorige. */
  verschil?: Maybe<Scalars['Float']['output']>;
  /** De versie van de indicator. Die verandert als de betekenis verandert. */
  versie: Scalars['Int']['output'];
  /** Of u het cijfer verder mag verspreiden. Nee als het om minder dan 10 gevallen gaat. */
  verspreidbaar: Scalars['Boolean']['output'];
  /** De verwijzer, als u daarop uitsplitst. */
  verwijzer?: Maybe<Scalars['String']['output']>;
  /** De waarde van dezelfde regel één periode eerder: de maand, het kwartaal of het jaar ervoor als u daarop uitsplitst, en anders een even lange tijd direct ervoor. Leeg als die onbekend is, en bij bron HISTORIE. */
  vorigePeriode?: Maybe<Scalars['Float']['output']>;
  /** Het cijfer zelf, in de eenheid hieronder. */
  waarde?: Maybe<Scalars['Float']['output']>;
  /** Wat niet meetelt, met de reden. */
  weggelaten: Array<Weglating>;
  /** De wet, als u daarop uitsplitst. */
  wet?: Maybe<Wet>;
  /** De wijk, als u daarop uitsplitst. */
  wijk?: Maybe<Scalars['String']['output']>;
};


/** Eén cijfer: een indicator voor één waarde van elke gevraagde dimensie. */
export type UitkomstOnderbouwingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Eén cijfer: een indicator voor één waarde van elke gevraagde dimensie. */
export type UitkomstReeksArgs = {
  aantal?: Scalars['Int']['input'];
  per?: Periodesoort;
};

/** Beperkt de cijfers. Per dimensie geeft u de waarden die meetellen. Wat u weglaat, telt helemaal mee. */
export type UitkomstFilter = {
  /** Alleen deze aanbieders. */
  aanbieder?: InputMaybe<Array<Scalars['AanbiederCode']['input']>>;
  /** Alleen deze gemeenten. */
  gemeente?: InputMaybe<Array<Scalars['GemeenteCode']['input']>>;
  /** Alleen deze geslachten. */
  geslacht?: InputMaybe<Array<Geslacht>>;
  /** Alleen deze hulpvormen. */
  hulpvorm?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze jaren. */
  jaar?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Alleen deze kwartalen, zoals 2025K1. */
  kwartaal?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze leeftijdsgroepen, zoals 12-17. */
  leeftijdsgroep?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze leveringsvormen. */
  leveringsvorm?: InputMaybe<Array<Leveringsvorm>>;
  /** Alleen deze maanden, zoals 2025-01. */
  maand?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze niveaus. */
  niveau?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze ondersteuningsbehoeften. */
  ondersteuningsbehoefte?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze productcategorieën. */
  productcategorie?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze regio's. */
  regio?: InputMaybe<Array<Scalars['RegioCode']['input']>>;
  /** Alleen deze segmenten. */
  segment?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze verwijzers. */
  verwijzer?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Alleen deze wetten. */
  wet?: InputMaybe<Array<Wet>>;
  /** Alleen deze wijken. */
  wijk?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Het antwoord op een vraag naar cijfers. */
export type UitkomstTabel = {
  __typename?: 'UitkomstTabel';
  /** Het kenmerk van de stand van de gegevens. Bij bron HISTORIE van de nieuwste levering. */
  dataStand: Scalars['ID']['output'];
  /** De dag waarop de cijfers zijn berekend. Bij bron HISTORIE de dag waarop de reeks is geleverd. */
  peildatum: Scalars['Datum']['output'];
  /** De publicatie waar de cijfers uit komen. Leeg bij actuele cijfers en bij de oude reeks. */
  publicatie?: Maybe<Publicatie>;
  /** De cijfers, één per regel. */
  rijen: Array<Uitkomst>;
  /** Sinds wanneer de oudste wijziging wacht die nog niet in deze cijfers zit. Leeg als er niets wacht, en bij de oude reeks. */
  wachtSinds?: Maybe<Scalars['Tijdstip']['output']>;
};

/** Waarom een levering wordt verwacht. */
export type VerwachtReden =
  /** Er liep in de periode een contract met de gemeente. */
  | 'CONTRACT'
  /** De aanbieder leverde deze soort in de twaalf maanden voor de periode. */
  | 'EERDERE_LEVERING';

/** Een nieuw doel in een plan. */
export type VoegDoelToeInvoer = {
  /** In een plan van een gezin: voor wie het doel is. Leeg: voor het hele gezin. */
  client?: InputMaybe<Scalars['ID']['input']>;
  /** Wat elke score betekent: vijf zinnen, van -2 tot en met 2. */
  gasOmschrijvingen?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Hoe zwaar dit doel telt. Zonder keuze: 1. */
  gewicht?: InputMaybe<Scalars['Float']['input']>;
  /** Het leefgebied: een code uit de lijst LEEFGEBIED. */
  leefgebied: Scalars['String']['input'];
  /** Het niveau binnen de ondersteuningsbehoefte. */
  niveau?: InputMaybe<Scalars['String']['input']>;
  /** Het doel in eigen woorden. */
  omschrijving?: InputMaybe<Scalars['String']['input']>;
  /** Waarbij ondersteuning nodig is, volgens het Twents model. */
  ondersteuningsbehoefte: Scalars['String']['input'];
  /** Het plan. */
  ondersteuningsplan: Scalars['ID']['input'];
  /** Waar het heen moet. */
  richting: Richting;
  /** Hoe het is bij het begin, van -2 tot en met 2 (GAS). */
  startniveau?: InputMaybe<Scalars['Int']['input']>;
  /** De dag waarop het doel bereikt moet zijn. */
  streefdatum?: InputMaybe<Scalars['Datum']['input']>;
  /** De trajecten die aan dit doel werken. */
  trajecten?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** De stappen op weg naar het doel. */
  tussenstappen?: InputMaybe<Array<TussenstapInvoer>>;
  /** De versie van het plan zoals u het zag. Hoeft niet bij een nieuw doel. */
  versie?: InputMaybe<Scalars['Int']['input']>;
};

/** Het nieuwe doel, of waarom het er niet is gekomen. */
export type VoegDoelToeResultaat = Afgewezen | Doel;

/** Wat een aanbieder over een periode moest leveren, en of dat er is. Niet geleverd is iets anders dan nul. */
export type Volledigheid = {
  __typename?: 'Volledigheid';
  /** Wie moet leveren. */
  aanbieder: Aanbieder;
  /** Of er een verwerkte levering over de periode is: volgens haar eigen periode, anders de dagtekening van het bericht, anders de dag van ontvangst. */
  geleverd: Scalars['Boolean']['output'];
  /** De gemeente waarover. */
  gemeente: Gemeente;
  /** De laatste levering over de periode, ook als die is afgekeurd. */
  laatsteLevering?: Maybe<Levering>;
  /** De soort die wordt verwacht. Leeg als er een contract is en nog nooit iets kwam: elke soort telt dan. */
  soort?: Maybe<Scalars['String']['output']>;
  /** De status van de laatste levering over de periode. */
  status?: Maybe<LeveringStatus>;
  /** Waarom dit wordt verwacht. */
  verwacht: Array<VerwachtReden>;
};

/** Of voor de hulp een besluit nodig is. */
export type Voorziening =
  /** Hulp na een besluit voor deze cliënt. */
  | 'INDIVIDUEEL'
  /** Hulp waarvoor geen besluit nodig is. */
  | 'VRIJ_TOEGANKELIJK';

/** Welk dossier u in nood wilt lezen, en waarom. */
export type VraagNoodtoegangInvoer = {
  /** De cliënt. Of noem het zaaknummer. */
  client?: InputMaybe<Scalars['ID']['input']>;
  /** Waarom het niet kan wachten, in ten minste 20 tekens. De privacyfunctionaris leest dit. Noem geen namen. */
  reden: Scalars['String']['input'];
  /** Het zaaknummer van de cliënt. Of noem de cliënt. */
  zaaknummer?: InputMaybe<Scalars['String']['input']>;
};

/** De noodtoegang, of waarom die er niet is gekomen. */
export type VraagNoodtoegangResultaat = Afgewezen | Noodtoegang;

/** Een aantal gevallen, met de reden waarom zij wel of niet meetellen. */
export type Weglating = {
  __typename?: 'Weglating';
  /** Het aantal gevallen met deze reden. */
  aantal: Scalars['Int']['output'];
  /** De reden. */
  reden: WeglatingReden;
};

/** Waarom iets wel of niet meetelt in een cijfer. */
export type WeglatingReden =
  /** Alleen de aanbieder gaf een oordeel. */
  | 'ALLEEN_AANBIEDER'
  /** De reden van het einde hoort niet bij de vijf redenen die tellen. */
  | 'BUITEN_SCHAAL'
  /** Andere hulp binnen dezelfde wet liep door. */
  | 'DOORLOPEND'
  /** Wat het cijfer nodig heeft is niet bekend, bijvoorbeeld een antwoord, oordeel, reden, bedrag of begindatum. */
  | 'GEEN_ANTWOORD'
  /** Telt mee in de noemer. */
  | 'MEEGETELD'
  /** Het cijfer bestaat niet voor deze soort hulp of dit soort plan. */
  | 'NIET_VAN_TOEPASSING'
  /** Hoe het verder ging is niet te zien, bijvoorbeeld door overlijden, verhuizing of 18 worden. */
  | 'NIET_WAARNEEMBAAR'
  /** Er is een meting, maar niet voor en na de hulp met dezelfde vragenlijst en informant. */
  | 'ONVOLLEDIGE_METING'
  /** De termijn, of de tijd waarin de cliënt kan terugkomen, is nog niet voorbij. */
  | 'VENSTER_OPEN'
  /** Het doel is vervallen; van een plan: alle doelen. */
  | 'VERVALLEN'
  /** Van de vragenlijst zijn geen normen bekend, dus is niet te zeggen of de verandering echt is. */
  | 'ZONDER_NORMEN';

/** De wet waaronder de hulp valt. */
export type Wet =
  /** De Jeugdwet. */
  | 'JEUGDWET'
  /** De Wet maatschappelijke ondersteuning 2015. */
  | 'WMO';

/** Een wijziging van een doel. Wat u weglaat blijft zoals het is. */
export type WijzigDoelInvoer = {
  /** Het doel. */
  doel: Scalars['ID']['input'];
  /** Wat elke score betekent: vijf zinnen, van -2 tot en met 2. */
  gasOmschrijvingen?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Hoe zwaar dit doel telt. */
  gewicht?: InputMaybe<Scalars['Float']['input']>;
  /** Het leefgebied: een code uit de lijst LEEFGEBIED. */
  leefgebied?: InputMaybe<Scalars['String']['input']>;
  /** Het niveau binnen de ondersteuningsbehoefte. */
  niveau?: InputMaybe<Scalars['String']['input']>;
  /** Het doel in eigen woorden. */
  omschrijving?: InputMaybe<Scalars['String']['input']>;
  /** Waarbij ondersteuning nodig is, volgens het Twents model. */
  ondersteuningsbehoefte?: InputMaybe<Scalars['String']['input']>;
  /** Waar het heen moet. */
  richting?: InputMaybe<Richting>;
  /** Hoe het was bij het begin, van -2 tot en met 2 (GAS). */
  startniveau?: InputMaybe<Scalars['Int']['input']>;
  /** De dag waarop het doel bereikt moet zijn. */
  streefdatum?: InputMaybe<Scalars['Datum']['input']>;
  /** Trajecten die er aan dit doel gaan werken. */
  trajecten?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Nieuwe of gewijzigde tussenstappen. */
  tussenstappen?: InputMaybe<Array<TussenstapInvoer>>;
  /** De versie van het plan zoals u het zag. */
  versie: Scalars['Int']['input'];
};

/** Het gewijzigde doel, of waarom het niet is gewijzigd. */
export type WijzigDoelResultaat = Afgewezen | Doel;

export type KwartalenPerAanbiederQueryVariables = Exact<{
  periode: PeriodeInvoer;
}>;


export type KwartalenPerAanbiederQuery = { __typename?: 'Query', uitkomsten: { __typename?: 'UitkomstTabel', peildatum: string, dataStand: string, rijen: Array<{ __typename?: 'Uitkomst', sleutel: string, indicator: IndicatorId, aanbieder?: string | null, kwartaal?: string | null, status: CelStatus, waarde?: number | null, teller?: number | null, noemer?: number | null, respons?: number | null }> } };

export type MonitorVanTwenteQueryVariables = Exact<{
  jaar: Scalars['Int']['input'];
}>;


export type MonitorVanTwenteQuery = { __typename?: 'Query', monitor: { __typename?: 'Monitor', jaar: number, rijen: Array<{ __typename?: 'Uitkomst', gemeente?: string | null, indicator: IndicatorId, status: CelStatus, waarde?: number | null }> } };

export type RijQueryVariables = Exact<{
  sleutel: Scalars['ID']['input'];
}>;


export type RijQuery = { __typename?: 'Query', uitkomst?: { __typename?: 'Uitkomst', sleutel: string, waarde?: number | null, onderbouwing?: { __typename?: 'Onderbouwing', redenen: Array<{ __typename?: 'Weglating', reden: WeglatingReden, aantal: number }> } | null } | null };


export const KwartalenPerAanbiederDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KwartalenPerAanbieder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"periode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodeInvoer"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uitkomsten"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicatoren"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"UITVAL"},{"kind":"EnumValue","value":"TEVREDENHEID_NUT"},{"kind":"EnumValue","value":"DOELEN_GEREALISEERD"}]}},{"kind":"Argument","name":{"kind":"Name","value":"periode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"periode"}}},{"kind":"Argument","name":{"kind":"Name","value":"groepeer"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AANBIEDER"},{"kind":"EnumValue","value":"KWARTAAL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peildatum"}},{"kind":"Field","name":{"kind":"Name","value":"dataStand"}},{"kind":"Field","name":{"kind":"Name","value":"rijen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sleutel"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"aanbieder"}},{"kind":"Field","name":{"kind":"Name","value":"kwartaal"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"waarde"}},{"kind":"Field","name":{"kind":"Name","value":"teller"}},{"kind":"Field","name":{"kind":"Name","value":"noemer"}},{"kind":"Field","name":{"kind":"Name","value":"respons"}}]}}]}}]}}]} as unknown as DocumentNode<KwartalenPerAanbiederQuery, KwartalenPerAanbiederQueryVariables>;
export const MonitorVanTwenteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonitorVanTwente"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jaar"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monitor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regio"},"value":{"kind":"StringValue","value":"TWENTE","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"jaar"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jaar"}}},{"kind":"Argument","name":{"kind":"Name","value":"bron"},"value":{"kind":"EnumValue","value":"WERKVERSIE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jaar"}},{"kind":"Field","name":{"kind":"Name","value":"rijen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gemeente"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"waarde"}}]}}]}}]}}]} as unknown as DocumentNode<MonitorVanTwenteQuery, MonitorVanTwenteQueryVariables>;
export const RijDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rij"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sleutel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uitkomst"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sleutel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sleutel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sleutel"}},{"kind":"Field","name":{"kind":"Name","value":"waarde"}},{"kind":"Field","name":{"kind":"Name","value":"onderbouwing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redenen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reden"}},{"kind":"Field","name":{"kind":"Name","value":"aantal"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RijQuery, RijQueryVariables>;