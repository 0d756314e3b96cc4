import type { Actor, Grond, Rol } from "./actor";
import { binnenDatasets, type Dataset } from "./dataset";

const T = "TOEGANGSMEDEWERKER";
const A = "AANBIEDER";
const C = "CONTRACTMANAGER";
const Z = "TOEZICHTHOUDER";
const N = "ANALIST";
const H = "BEHEERDER";
const P = "PRIVACYFUNCTIONARIS";

/** Everyone who works with the hub; a CLIENT only asks who looked at the own file. */
const IEDEREEN_DIE_WERKT = [T, A, C, Z, N, "BI", H, P] as const;
const IEDEREEN = [...IEDEREEN_DIE_WERKT, "CLIENT", "ANONIEM"] as const;

/** One action: who may ask it, and what that is, in a sentence for a privacy officer. */
export interface Regel {
  /** The roles that may. One that is not listed may not. */
  readonly wie: readonly Rol[];
  /** Roles that may inside an onderzoek that the gemeente opened for them, under its pseudonyms. */
  readonly inOnderzoek?: readonly Rol[];
  /** Dutch: what who has this can do. */
  readonly zin: string;
  /** Reads or writes people's data, and so needs a stated purpose. */
  readonly personen?: true;
  /** Changes something; never on the ground of noodtoegang or onderzoek. */
  readonly schrijft?: true;
}

/** Reads the file of a resident. */
const leest = (wie: readonly Rol[], zin: string): Regel => ({ wie, zin, personen: true });
/** The same, also open to who does an onderzoek. */
const leestOok = (wie: readonly Rol[], zin: string): Regel => ({ ...leest(wie, zin), inOnderzoek: [Z, N] });
/** Writes in the file of a resident. */
const schrijft = (wie: readonly Rol[], zin: string): Regel => ({ ...leest(wie, zin), schrijft: true });

/**
 * The one table of who may ask what, before any row is looked at. Which rows an action reaches is the scope's answer
 * (scope.ts), and the database's own (row security).
 */
const TABEL = {
  // What describes the hub, and what was released. A release itself says whether it is open to the public.
  "indicator:lees": { wie: IEDEREEN, zin: "Leest welke cijfers er zijn en hoe ze worden geteld." },
  "publicatie:lees": { wie: IEDEREEN, zin: "Leest gepubliceerde cijfers, voor zover die voor deze rol zijn." },

  // Live figures: an aanbieder its own, a gemeente its own, an analyst the region's.
  "uitkomst:lees": {
    wie: [A, C, Z, N],
    zin: "Leest actuele cijfers: een aanbieder die van zichzelf en niet wat op hulp van anderen rust, een gemeente die van zichzelf, een analist die van de regio.",
  },
  // The old series has no aanbieders: what it tells is always of all of them.
  "historie:lees": { wie: [C, Z, N], zin: "Leest de oude reeks cijfers van voor de hub." },
  "monitor:lees": { wie: [N], zin: "Leest de monitor van de regio met actuele cijfers." },
  // What stands beside a live figure tells of others: the region to who sees all of it, a gemeente to who is of it.
  "benchmark:regio": { wie: [N], zin: "Ziet bij een actueel cijfer dat van de regio." },
  "benchmark:gemeente": { wie: [C, Z, N], zin: "Ziet bij een actueel cijfer dat van de hele gemeente." },
  "gemeente:lees": { wie: IEDEREEN_DIE_WERKT, zin: "Zoekt een gemeente op: naam, regio en aantal inwoners." },
  "aanbieder:lees": { wie: IEDEREEN_DIE_WERKT, zin: "Zoekt een aanbieder op; een aanbieder alleen zichzelf." },

  // A figure followed down: first the counts by reason (cells), then the episodes themselves (people).
  "onderbouwing:tel": {
    wie: [A, C, Z, N],
    zin: "Ziet hoeveel gevallen in een cijfer meetellen, en waarom andere niet.",
  },
  "onderbouwing:volg": leestOok(
    [A],
    "Volgt een cijfer tot de gevallen erachter en wat elk eraan bijdraagt; een aanbieder tot de eigen hulp.",
  ),

  // Deliveries tell what came in and what was wrong with it. A value out of a row may be about a person.
  "levering:lees": { wie: [T, A, C, Z, N, H], zin: "Ziet welke leveringen er kwamen en wat eraan mankeerde." },
  "levering:lees-waarde": { wie: [A], zin: "Ziet de waarde die in een eigen levering niet klopte." },
  "levering:lever": { wie: [A, H], zin: "Levert berichten en bestanden aan.", schrijft: true },
  "volledigheid:lees": { wie: [A, C, Z, N, H], zin: "Ziet of er van elke aanbieder en periode is geleverd." },

  // The file of a resident. An aanbieder reads the help it gave, without plan, free text or traits that identify.
  "client:zoek": leest([T, A], "Vraagt een cliënt of een lijst van cliënten op."),
  "client:lees": leestOok([T, A], "Leest van een cliënt de gemeente, het geboortejaar en het geslacht."),
  "client:lees-kenmerken": leest([T], "Leest van een cliënt ook team, zaaknummer, wijk en gezin."),
  "client:registreer": schrijft([T], "Registreert een cliënt."),
  "aanmelding:lees": leest([T], "Leest aanmeldingen."),
  "aanmelding:registreer": schrijft([T], "Legt een aanmelding vast."),
  "plan:lees": leest([T], "Leest ondersteuningsplannen."),
  "plan:schrijf": schrijft([T], "Stelt een plan vast, sluit het of draagt het over."),
  "doel:lees": leestOok([T, A], "Leest doelen, zonder eigen woorden; een aanbieder die van de eigen hulp."),
  "doel:lees-tekst": leest([T], "Leest wat er in eigen woorden bij een doel staat."),
  "doel:schrijf": schrijft([T], "Voegt een doel toe, wijzigt het of laat het vervallen."),
  "traject:lees": leestOok([T, A], "Leest trajecten; een aanbieder de eigen."),
  "traject:lees-nummer": leest([T, A], "Leest het nummer van de toewijzing van een traject."),
  "traject:schrijf": schrijft([T], "Start of beëindigt een traject."),
  "evaluatie:lees": leestOok([T, A], "Leest de scores van evaluaties."),
  "evaluatie:lees-tekst": leest([T], "Leest de toelichting bij een evaluatie."),
  "evaluatie:registreer": schrijft([T], "Legt een evaluatie vast of corrigeert die."),
  "ervaring:lees": leestOok([T, A], "Leest wat een cliënt of ouder van de hulp vond."),
  "ervaring:registreer": schrijft([T], "Legt een ervaring vast."),
  "meting:lees": leestOok([T, A], "Leest de scores van ingevulde instrumenten."),
  "meting:registreer": schrijft([T], "Legt een meting vast."),
  "informatieverzoek:lees": leest([T, A], "Leest informatieverzoeken: het team dat vroeg, en de aanbieder aan wie."),
  "informatieverzoek:stel": schrijft([T], "Vraagt een aanbieder om informatie voor een evaluatie, of trekt dat in."),
  "informatieverzoek:beantwoord": schrijft([A], "Beantwoordt een informatieverzoek aan de eigen organisatie."),

  // Exceptional access, and the registers of it. They say who looked and why, and hold nothing out of a file.
  "noodtoegang:vraag": schrijft(
    [T],
    "Opent in nood het dossier van een ander team: 24 uur, om te lezen, met een reden.",
  ),
  "noodtoegang:lees": {
    wie: [T, P],
    personen: true,
    zin: "Leest noodtoegangen: een toegangsmedewerker de eigen, de privacyfunctionaris die van de gemeente.",
  },
  "onderzoek:lees": {
    wie: [C, Z, N, P],
    zin: "Leest welke onderzoeken er zijn: een onderzoeker de eigen, de gemeente en haar privacyfunctionaris alle.",
  },
  "onderzoek:open": { wie: [C], zin: "Opent namens de gemeente een onderzoek voor één persoon.", schrijft: true },
  "raadpleging:lees": leest(
    ["CLIENT", P],
    "Ziet wie wanneer en waarvoor in een dossier keek: een cliënt in het eigen, de privacyfunctionaris in die van de gemeente.",
  ),
  "raadpleging:lees-actor": leest([P], "Ziet daarbij ook onder welke naam dat was."),
  "onderzoek:sluit": { wie: [C, P], zin: "Sluit een onderzoek. Daarna is er niets meer in te zien.", schrijft: true },
} as const satisfies Readonly<Record<string, Regel>>;

/** Something an actor may ask, as `noun:verb`. */
export type Actie = keyof typeof TABEL;

/** The table, as whoever reads or prints it needs it. */
export const BELEID: Readonly<Record<Actie, Regel>> = TABEL;

export const ACTIES = Object.keys(BELEID) as readonly Actie[];

/**
 * Whether this kind of actor may ask this at all; `grond` is the exceptional ground that the request states. Who comes with an
 * API key may only within its datasets.
 */
export function mag(
  { rol, datasets }: Pick<Actor, "rol"> & { readonly datasets?: readonly Dataset[] | undefined },
  actie: Actie,
  grond: Grond | null = null,
): boolean {
  const { wie, inOnderzoek = [], schrijft: schrijven = false } = BELEID[actie];
  if (grond && schrijven) return false;
  if (datasets !== undefined && !binnenDatasets(actie, datasets)) return false;
  return wie.includes(rol) || (grond?.soort === "ONDERZOEK" && inOnderzoek.includes(rol));
}

/** Whether the action reads or writes people's data, and so needs a stated purpose. */
export const isMicro = (actie: Actie): boolean => BELEID[actie].personen === true;
