import type { Berichtsoort } from "./berichtsoorten";
import { FORMATEN, type Formaat } from "./formaten";

/** In which namespace an element lives: that of the message itself, or the one that all messages of a law share. */
export type Ruimte = "bericht" | "basis";

/** An element: with text in a format, or with other elements in this order. */
export interface ElementBeschrijving {
  readonly naam: string;
  readonly ruimte: Ruimte;
  readonly verplicht: boolean;
  readonly herhaalbaar: boolean;
  readonly inhoud: Formaat | readonly ElementBeschrijving[];
}

type Inhoud = ElementBeschrijving["inhoud"];

const element = (naam: string, inhoud: Inhoud, ruimte: Ruimte): ElementBeschrijving => ({
  naam,
  ruimte,
  verplicht: true,
  herhaalbaar: false,
  inhoud,
});
const bericht = (naam: string, inhoud: Inhoud): ElementBeschrijving => element(naam, inhoud, "bericht");
const basis = (naam: string, inhoud: Inhoud): ElementBeschrijving => element(naam, inhoud, "basis");
const optioneel = (een: ElementBeschrijving): ElementBeschrijving => ({ ...een, verplicht: false });
const meermaals = (een: ElementBeschrijving): ElementBeschrijving => ({ ...een, herhaalbaar: true });

const HEADER = bericht("Header", [
  bericht("BerichtCode", FORMATEN.code),
  bericht("BerichtVersie", FORMATEN.code),
  bericht("BerichtSubversie", FORMATEN.code),
  bericht("Afzender", FORMATEN.agb),
  bericht("Ontvanger", FORMATEN.gemeente),
  bericht("BerichtIdentificatie", [
    basis("Identificatie", FORMATEN.identificatie),
    basis("Dagtekening", FORMATEN.datum),
  ]),
  bericht("XsdVersie", [
    basis("BasisschemaXsdVersie", FORMATEN.versienummer),
    basis("BerichtXsdVersie", FORMATEN.versienummer),
  ]),
]);

const PERSOON = [
  bericht("Bsn", FORMATEN.bsn),
  bericht("Geboortedatum", [
    basis("Datum", FORMATEN.geboortedatum),
    optioneel(basis("DatumGebruik", FORMATEN.datumgebruik)),
  ]),
  bericht("Geslacht", FORMATEN.geslacht),
  bericht("Naam", [
    basis("Geslachtsnaam", [basis("Achternaam", FORMATEN.naam), optioneel(basis("Voorvoegsel", FORMATEN.voorvoegsel))]),
    optioneel(basis("Voornamen", FORMATEN.naam)),
    optioneel(basis("Voorletters", FORMATEN.voorletters)),
  ]),
];

/** What a start and a stop say alike: which line of help. */
const LIJN = [
  optioneel(bericht("ToewijzingNummer", FORMATEN.toewijzingsnummer)),
  optioneel(
    bericht("Product", [basis("Categorie", FORMATEN.categorie), optioneel(basis("Code", FORMATEN.productcode))]),
  ),
  optioneel(bericht("ToewijzingIngangsdatum", FORMATEN.datum)),
  bericht("Begindatum", FORMATEN.datum),
];

const STATUS = bericht("StatusAanlevering", FORMATEN.status);

const metRegels = (groep: string, regel: string, delen: readonly ElementBeschrijving[]): ElementBeschrijving =>
  bericht("Bericht", [HEADER, bericht("Client", [...PERSOON, bericht(groep, [meermaals(bericht(regel, delen))])])]);

/** Per number what a message looks like: order, what must be there, and the form of every text (iStandaarden 3.2). */
const STRUCTUREN: ReadonlyMap<string, ElementBeschrijving> = new Map([
  ["305", metRegels("StartProducten", "StartProduct", [...LIJN, STATUS])],
  [
    "307",
    metRegels("StopProducten", "StopProduct", [
      ...LIJN,
      bericht("RedenBeeindiging", FORMATEN.reden),
      bericht("Einddatum", FORMATEN.datum),
      STATUS,
    ]),
  ],
]);

/** The structure of a kind of message, or undefined when it is not read yet. */
export const structuurVan = ({ nummer }: Berichtsoort): ElementBeschrijving | undefined => STRUCTUREN.get(nummer);
