import type { Bevinding } from "../afgekeurd";
import type { DeclaratieBericht, Prestatie } from "../bericht";
import { controleerBsn } from "./controleer-bericht";
import type { Knoop } from "./knoop";

/** Civil dates, both included. */
export interface Periode {
  readonly van: string;
  readonly totEnMet: string;
}

/** What a claim says of itself as a whole; eurocents without a sign. */
export interface Totaal {
  readonly periode: Periode;
  readonly bedrag: number;
  readonly credit: boolean;
}

/** The unit of which the volume is the amount itself (WJ756). */
const EURO = "83";
/** Claims of before are not made in this way (CS100). */
const VANAF = "2021-01-01";
/** How long after the help it may be claimed (TR335). */
const MAX_JAREN = 5;
const PAD = "/Bericht/Declaratie";

interface Regel {
  readonly geschonden: (prestatie: Prestatie, bericht: DeclaratieBericht, totaal: Totaal) => boolean;
  readonly element: string;
  readonly melding: string;
}

const maandVan = (dag: string): string => dag.slice(0, 7);
const jarenLater = (dag: string, jaren: number): string => `${Number(dag.slice(0, 4)) + jaren}${dag.slice(4)}`;

function isHeleMaand({ van, totEnMet }: Periode): boolean {
  const [jaar, maand] = [Number(van.slice(0, 4)), Number(van.slice(5, 7))];
  const laatste = new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
  return van.endsWith("-01") && totEnMet === `${maandVan(van)}-${String(laatste)}`;
}

/** CD060, CD087, CS325, CS339, CS337, TR137, TR319, CS100 and TR335. */
const REGELS: readonly Regel[] = [
  {
    geschonden: ({ credit, vorigeReferentie }) => credit && vorigeReferentie === null,
    element: "ProductReferentie/VorigReferentieNummer",
    melding: "Een creditregel noemt het ReferentieNummer van de regel die hij terugneemt. Vul het aan.",
  },
  {
    geschonden: ({ credit, vorigeReferentie }) => !credit && vorigeReferentie !== null,
    element: "ProductReferentie/VorigReferentieNummer",
    melding: "Alleen een creditregel noemt een vorig ReferentieNummer. Haal het weg.",
  },
  {
    geschonden: ({ eenheid, tarief }) => (tarief === null) !== (eenheid === EURO),
    element: "ProductTarief",
    melding: "Een tarief hoort bij elke eenheid behalve 83 (euro). Vul het aan, of haal het weg.",
  },
  {
    geschonden: ({ eenheid, volume, bedrag }) => eenheid === EURO && volume !== bedrag,
    element: "IngediendBedrag/Bedrag",
    melding: "Bij eenheid 83 (euro) is het bedrag gelijk aan het volume. Verbeter een van de twee.",
  },
  {
    geschonden: ({ bedrag, credit }) => bedrag === 0 && credit,
    element: "IngediendBedrag/DebetCredit",
    melding: "Een bedrag van 0 is debet (D). Verbeter dit.",
  },
  {
    geschonden: ({ van, totEnMet }) => totEnMet < van,
    element: "ProductPeriode/Einddatum",
    melding: "De einddatum ligt voor de begindatum. Verbeter een van de twee.",
  },
  {
    geschonden: ({ van, totEnMet }) => totEnMet >= van && maandVan(van) !== maandVan(totEnMet),
    element: "ProductPeriode/Einddatum",
    melding: "De periode loopt over meer dan één kalendermaand. Maak een regel per maand.",
  },
  {
    geschonden: ({ van }, _, { periode }) => maandVan(van) > maandVan(periode.van),
    element: "ProductPeriode/Begindatum",
    melding: "De periode ligt na de declaratieperiode. Neem de regel op in de declaratie van die maand.",
  },
  {
    geschonden: ({ totEnMet }, { dagtekening }) => totEnMet > dagtekening,
    element: "ProductPeriode/Einddatum",
    melding: "De einddatum ligt na de dagtekening. Declareer achteraf.",
  },
  {
    geschonden: ({ van }) => van < VANAF,
    element: "ProductPeriode/Begindatum",
    melding: `De periode begint voor ${VANAF}. Dat kan niet met dit bericht.`,
  },
  {
    geschonden: ({ totEnMet }, { declaratiedatum }) => jarenLater(totEnMet, MAX_JAREN) < declaratiedatum,
    element: "ProductPeriode/Einddatum",
    melding: `De einddatum ligt meer dan ${MAX_JAREN} jaar voor de declaratie. Dat is te lang geleden.`,
  },
];

/** Names the lines of which a key came before, with the earlier one. */
function dubbele(
  prestaties: readonly Prestatie[],
  sleutelVan: (prestatie: Prestatie) => string | null,
  element: string,
  wat: string,
): Bevinding[] {
  const eerder = new Map<string, string>();
  return prestaties.flatMap((prestatie) => {
    const sleutel = sleutelVan(prestatie);
    if (sleutel === null) return [];
    const pad = eerder.get(sleutel);
    eerder.set(sleutel, pad ?? prestatie.pad);
    if (pad === undefined) return [];
    return [{ pad: `${prestatie.pad}/${element}`, melding: `${wat} staat al in het bericht, bij ${pad}.` }];
  });
}

const EIGEN = "ProductReferentie/ReferentieNummer";
const VORIGE = "ProductReferentie/VorigReferentieNummer";

/** TR314, TR315, TR416, TR316, and no number of a person where a reference should be. */
function controleerReferenties(prestaties: readonly Prestatie[]): Bevinding[] {
  const eigen = new Set(prestaties.map(({ referentie }) => referentie));
  const nummers = new Set(prestaties.map(({ bsn }) => bsn));
  const noemtIemand = (tekst: string | null): boolean =>
    [...(tekst ?? "")].some((_, vanaf) => nummers.has(tekst?.slice(vanaf, vanaf + 9) ?? ""));
  return [
    ...dubbele(prestaties, ({ referentie }) => referentie, EIGEN, "Dit ReferentieNummer"),
    ...dubbele(prestaties, ({ vorigeReferentie }) => vorigeReferentie, VORIGE, "Dit VorigReferentieNummer"),
    ...dubbele(
      prestaties,
      ({ credit, bsn, toewijzingsnummer, productcategorie, productcode, van, totEnMet }) =>
        credit ? null : JSON.stringify([bsn, toewijzingsnummer, productcategorie, productcode, van, totEnMet]),
      "ProductPeriode",
      "Een debetregel van deze toewijzing, dit product en deze periode",
    ),
    ...prestaties
      .filter(({ vorigeReferentie }) => vorigeReferentie !== null && eigen.has(vorigeReferentie))
      .map(({ pad }) => ({
        pad: `${pad}/${VORIGE}`,
        melding: "Deze creditregel neemt een regel uit hetzelfde bericht terug. Laat ze allebei weg.",
      })),
    ...prestaties
      .filter(({ referentie, vorigeReferentie }) => noemtIemand(referentie) || noemtIemand(vorigeReferentie))
      .map(({ pad }) => ({
        pad: `${pad}/ProductReferentie`,
        melding: "In een referentie mag geen burgerservicenummer staan. Gebruik een ander kenmerk.",
      })),
  ];
}

/** CS340, CS325 and TR358. */
function controleerTotaal(prestaties: readonly Prestatie[], { periode, bedrag, credit }: Totaal): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  if (!isHeleMaand(periode)) {
    const melding = "De declaratieperiode is precies één kalendermaand. Verbeter de datums.";
    bevindingen.push({ pad: `${PAD}/DeclaratiePeriode`, melding });
  }
  const som = prestaties.reduce((totaal, een) => totaal + (een.credit ? -een.bedrag : een.bedrag), 0);
  if (som !== (credit ? -bedrag : bedrag) || (bedrag === 0 && credit)) {
    const melding = `Het totaal is niet de som van de regels: die is ${Math.abs(som)} eurocent ${som < 0 ? "C (credit)" : "D (debet)"}. Verbeter het totaal of de regels.`;
    bevindingen.push({ pad: `${PAD}/TotaalIngediendBedrag`, melding });
  }
  return bevindingen;
}

/** What is wrong with a 323, as far as the message alone can tell. */
export function controleerDeclaratie(
  bericht: DeclaratieBericht,
  totaal: Totaal,
  clienten: readonly Knoop[],
): Bevinding[] {
  const { regels } = bericht;
  return [
    ...clienten.flatMap(({ kinderen }) => {
      const bsn = kinderen.find(({ naam }) => naam === "Bsn");
      return bsn ? controleerBsn(bsn.tekst, bsn.pad) : [];
    }),
    ...controleerTotaal(regels, totaal),
    ...regels.flatMap((prestatie) =>
      REGELS.filter(({ geschonden }) => geschonden(prestatie, bericht, totaal)).map(({ element, melding }) => ({
        pad: `${prestatie.pad}/${element}`,
        melding,
      })),
    ),
    ...controleerReferenties(regels),
  ];
}
