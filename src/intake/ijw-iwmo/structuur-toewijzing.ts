import { basis, bericht, meermaals, optioneel, OVERGESLAGEN } from "./beschrijving";
import { FORMATEN } from "./formaten";
import { header, PERSOON, PRODUCT } from "./structuur-delen";

const TOEGEWEZEN_PRODUCT = bericht("ToegewezenProduct", [
  bericht("ToewijzingNummer", FORMATEN.toewijzingsnummer),
  optioneel(bericht("ReferentieAanbieder", FORMATEN.referentieAanbieder)),
  optioneel(PRODUCT),
  bericht("Toewijzingsdatum", FORMATEN.datum),
  bericht("Toewijzingstijd", FORMATEN.tijd),
  bericht("Ingangsdatum", FORMATEN.datum),
  optioneel(bericht("Einddatum", FORMATEN.datum)),
  optioneel(bericht("RedenWijziging", FORMATEN.reden)),
  optioneel(
    bericht("Omvang", [
      basis("Volume", FORMATEN.volume),
      basis("Eenheid", FORMATEN.eenheid),
      basis("Frequentie", FORMATEN.frequentie),
    ]),
  ),
  optioneel(bericht("Budget", FORMATEN.centen)),
  optioneel(bericht("Commentaar", OVERGESLAGEN)),
]);

/** Message 301. Names, addresses, relations and remarks are nobody's business here, so not even their form is. */
export const TOEWIJZING = bericht("Bericht", [
  header("GEMEENTE"),
  bericht("Client", [
    ...PERSOON,
    bericht("Naam", OVERGESLAGEN),
    optioneel(bericht("Communicatie", OVERGESLAGEN)),
    optioneel(bericht("JuridischeStatus", OVERGESLAGEN)),
    optioneel(bericht("WettelijkeVertegenwoordiging", OVERGESLAGEN)),
    optioneel(bericht("Commentaar", OVERGESLAGEN)),
    optioneel(bericht("Relaties", OVERGESLAGEN)),
    bericht("Contactgegevens", OVERGESLAGEN),
    bericht("ToegewezenProducten", [meermaals(TOEGEWEZEN_PRODUCT)]),
  ]),
]);
