import { basis, bericht, meermaals, optioneel } from "./beschrijving";
import { FORMATEN } from "./formaten";
import { BSN, header } from "./structuur-delen";

const periode = (naam: string) =>
  bericht(naam, [basis("Begindatum", FORMATEN.datum), basis("Einddatum", FORMATEN.datum)]);

const PRESTATIE = bericht("Prestatie", [
  bericht("ProductReferentie", [
    basis("ReferentieNummer", FORMATEN.referentie),
    optioneel(basis("VorigReferentieNummer", FORMATEN.referentie)),
  ]),
  bericht("ToewijzingNummer", FORMATEN.toewijzingsnummer),
  bericht("ProductCategorie", FORMATEN.categorie),
  bericht("ProductCode", FORMATEN.productcode),
  periode("ProductPeriode"),
  bericht("GeleverdVolume", FORMATEN.volume),
  bericht("Eenheid", FORMATEN.eenheid),
  optioneel(bericht("ProductTarief", FORMATEN.centen)),
  bericht("IngediendBedrag", [basis("Bedrag", FORMATEN.centen), basis("DebetCredit", FORMATEN.debetcredit)]),
]);

/** Message 323: of the client nothing but the number, and of many clients at once. */
export const DECLARATIE = bericht("Bericht", [
  header("AANBIEDER"),
  bericht("Declaratie", [
    bericht("DeclaratieNummer", FORMATEN.declaratienummer),
    periode("DeclaratiePeriode"),
    bericht("DeclaratieDagtekening", FORMATEN.datum),
    bericht("TotaalIngediendBedrag", [
      basis("TotaalBedrag", FORMATEN.totaal),
      basis("DebetCredit", FORMATEN.debetcredit),
    ]),
    bericht("Clienten", [meermaals(bericht("Client", [BSN, bericht("Prestaties", [meermaals(PRESTATIE)])]))]),
  ]),
]);
