import { basis, bericht, optioneel, type ElementBeschrijving } from "./beschrijving";
import { FORMATEN } from "./formaten";

/** The header: an aanbieder writes to a gemeente, or a gemeente to an aanbieder. */
export const header = (van: "AANBIEDER" | "GEMEENTE"): ElementBeschrijving =>
  bericht("Header", [
    bericht("BerichtCode", FORMATEN.code),
    bericht("BerichtVersie", FORMATEN.code),
    bericht("BerichtSubversie", FORMATEN.code),
    bericht("Afzender", van === "AANBIEDER" ? FORMATEN.agb : FORMATEN.gemeente),
    bericht("Ontvanger", van === "AANBIEDER" ? FORMATEN.gemeente : FORMATEN.agb),
    bericht("BerichtIdentificatie", [
      basis("Identificatie", FORMATEN.identificatie),
      basis("Dagtekening", FORMATEN.datum),
    ]),
    bericht("XsdVersie", [
      basis("BasisschemaXsdVersie", FORMATEN.versienummer),
      basis("BerichtXsdVersie", FORMATEN.versienummer),
    ]),
  ]);

export const BSN = bericht("Bsn", FORMATEN.bsn);

/** Who the client is, up to the name. */
export const PERSOON: readonly ElementBeschrijving[] = [
  BSN,
  bericht("Geboortedatum", [
    basis("Datum", FORMATEN.geboortedatum),
    optioneel(basis("DatumGebruik", FORMATEN.datumgebruik)),
  ]),
  bericht("Geslacht", FORMATEN.geslacht),
];

export const PRODUCT = bericht("Product", [
  basis("Categorie", FORMATEN.categorie),
  optioneel(basis("Code", FORMATEN.productcode)),
]);
