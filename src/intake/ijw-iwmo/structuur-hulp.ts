import { basis, bericht, meermaals, optioneel, type ElementBeschrijving } from "./beschrijving";
import { FORMATEN } from "./formaten";
import { header, PERSOON, PRODUCT } from "./structuur-delen";

const NAAM = bericht("Naam", [
  basis("Geslachtsnaam", [basis("Achternaam", FORMATEN.naam), optioneel(basis("Voorvoegsel", FORMATEN.voorvoegsel))]),
  optioneel(basis("Voornamen", FORMATEN.naam)),
  optioneel(basis("Voorletters", FORMATEN.voorletters)),
]);

/** What a start and a stop say alike: which line of help. */
const LIJN = [
  optioneel(bericht("ToewijzingNummer", FORMATEN.toewijzingsnummer)),
  optioneel(PRODUCT),
  optioneel(bericht("ToewijzingIngangsdatum", FORMATEN.datum)),
  bericht("Begindatum", FORMATEN.datum),
];

const STATUS = bericht("StatusAanlevering", FORMATEN.status);

const metRegels = (groep: string, regel: string, delen: readonly ElementBeschrijving[]): ElementBeschrijving =>
  bericht("Bericht", [
    header("AANBIEDER"),
    bericht("Client", [...PERSOON, NAAM, bericht(groep, [meermaals(bericht(regel, delen))])]),
  ]);

/** Message 305. */
export const START = metRegels("StartProducten", "StartProduct", [...LIJN, STATUS]);

/** Message 307. */
export const STOP = metRegels("StopProducten", "StopProduct", [
  ...LIJN,
  bericht("RedenBeeindiging", FORMATEN.reden),
  bericht("Einddatum", FORMATEN.datum),
  STATUS,
]);
