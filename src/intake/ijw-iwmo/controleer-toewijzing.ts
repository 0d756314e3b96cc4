import type { Bevinding } from "../afgekeurd";
import type { ToewijzingRegel } from "../bericht";

/** A rule of one line: where it is broken, and what to do then. */
interface Regel {
  readonly geschonden: (regel: ToewijzingRegel) => boolean;
  readonly element: string;
  readonly melding: string;
}

/** The reden of a toewijzing that must be taken as never sent (JZ002, WMO002). */
export const VERWIJDERD = "13";

/** Far more than anyone is granted at once; what is compared in pairs may not grow without end. */
const MAX_PRODUCTEN = 1_000;

/** From here on a toewijzing of a category alone has no omvang, and some units only these frequencies. */
const tot2020 = ({ einddatum }: ToewijzingRegel): boolean => einddatum !== null && einddatum <= "2020-12-31";
const EENHEDEN_MET_FREQUENTIE: ReadonlySet<string> = new Set(["14", "16", "83", "84"]);
const FREQUENTIES: ReadonlySet<string> = new Set(["2", "4", "6"]);

/** CS003, CS335, CD041, CD075 to CD080 and CS338. */
const REGELS: readonly Regel[] = [
  {
    geschonden: ({ ingangsdatum, einddatum }) => einddatum !== null && einddatum < ingangsdatum,
    element: "Einddatum",
    melding: "De einddatum ligt voor de ingangsdatum. Verbeter een van de twee.",
  },
  {
    geschonden: ({ redenWijziging, ingangsdatum, einddatum }) =>
      redenWijziging === VERWIJDERD && einddatum !== ingangsdatum,
    element: "RedenWijziging",
    melding: "Reden 13 (verwijderd) mag alleen als de einddatum gelijk is aan de ingangsdatum.",
  },
  {
    geschonden: ({ budget, einddatum }) => budget !== null && einddatum === null,
    element: "Einddatum",
    melding: "Bij een budget hoort een einddatum. Vul die aan.",
  },
  {
    geschonden: ({ omvang, einddatum }) => omvang?.frequentie === "2" && einddatum === null,
    element: "Einddatum",
    melding: "Bij frequentie 2 (per week) hoort een einddatum. Vul die aan.",
  },
  {
    geschonden: ({ omvang, budget }) => omvang !== null && budget !== null,
    element: "Budget",
    melding: "Een toewijzing heeft een omvang of een budget, niet allebei. Haal er een weg.",
  },
  {
    geschonden: ({ budget, productcategorie }) => budget === null && productcategorie === null,
    element: "Product",
    melding: "Zonder budget hoort er een product te staan. Vul het aan.",
  },
  {
    geschonden: ({ productcode, omvang }) => productcode !== null && omvang === null,
    element: "Omvang",
    melding: "Bij een productcode hoort een omvang. Vul die aan.",
  },
  {
    geschonden: (regel) => regel.productcode === null && regel.omvang !== null && !tot2020(regel),
    element: "Omvang",
    melding: "Zonder productcode mag er geen omvang staan. Haal die weg, of vul de productcode aan.",
  },
  {
    geschonden: (regel) =>
      regel.omvang !== null &&
      EENHEDEN_MET_FREQUENTIE.has(regel.omvang.eenheid) &&
      !FREQUENTIES.has(regel.omvang.frequentie) &&
      !tot2020(regel),
    element: "Omvang/Frequentie",
    melding: "Bij deze eenheid past alleen frequentie 2 (per week), 4 (per maand) of 6 (totaal).",
  },
];

const zelfdeProduct = (een: ToewijzingRegel, ander: ToewijzingRegel): boolean => {
  if (een.productcategorie === null || ander.productcategorie === null) return true;
  if (een.productcategorie !== ander.productcategorie) return false;
  return een.productcode === null || ander.productcode === null || een.productcode === ander.productcode;
};

const overlapt = (een: ToewijzingRegel, ander: ToewijzingRegel): boolean =>
  (een.einddatum === null || ander.ingangsdatum <= een.einddatum) &&
  (ander.einddatum === null || een.ingangsdatum <= ander.einddatum);

/** Why a line can't stand beside an earlier one (TR101, TR302). */
function naastElkaar(regel: ToewijzingRegel, eerder: readonly ToewijzingRegel[]): Bevinding[] {
  const { pad } = regel;
  const dubbel = eerder.find(({ toewijzingsnummer }) => toewijzingsnummer === regel.toewijzingsnummer);
  if (dubbel) {
    const melding = `Dit toewijzingsnummer staat al in het bericht, bij ${dubbel.pad}. Laat er een weg.`;
    return [{ pad: `${pad}/ToewijzingNummer`, melding }];
  }
  if (regel.redenWijziging === VERWIJDERD) return [];
  const over = eerder.find(
    (ander) => ander.redenWijziging !== VERWIJDERD && zelfdeProduct(regel, ander) && overlapt(regel, ander),
  );
  if (!over) return [];
  return [{ pad, melding: `Dit product overlapt in tijd met ${over.pad}. Verbeter een van de perioden.` }];
}

/** What is wrong with the lines of a 301, as far as the message alone can tell. */
export function controleerToewijzingen(regels: readonly ToewijzingRegel[]): Bevinding[] {
  if (regels.length > MAX_PRODUCTEN) {
    const melding = `Er staan meer dan ${MAX_PRODUCTEN} producten in dit bericht; zo veel heeft niemand. Maak het bestand opnieuw aan.`;
    return [{ pad: "/Bericht/Client/ToegewezenProducten", melding }];
  }
  return regels.flatMap((regel, plaats) => [
    ...REGELS.filter(({ geschonden }) => geschonden(regel)).map(({ element, melding }) => ({
      pad: `${regel.pad}/${element}`,
      melding,
    })),
    ...naastElkaar(regel, regels.slice(0, plaats)),
  ]);
}
