import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { ondenkbaar, toekomst, voor } from "../csv/kolommen";
import { optioneel, verplicht, type Controle, type Omstandigheden } from "../set/definieer-set";
import {
  AANBIEDERCODE,
  BSN,
  DATUM,
  GEMEENTECODE,
  KENMERK,
  PSEUDONIEM,
  SLEUTELKENMERK,
  TWEE_CIJFERS,
} from "../set/kolomsoorten";
import { GEBOORTEJAAR_BIJ, GESLACHT_BIJ } from "./kolomsoorten";

/** Who a record is about and when; the same in jeugdhulp and in maatregelen. */
export const PERSOON = {
  gemeente: verplicht(GEMEENTECODE, "Gemeente die verantwoordelijk is, als code van het CBS.", "0153"),
  bsn: optioneel(BSN, "Burgerservicenummer; 999999999 is onbekend, 000000000 is ongeboren.", "999900043"),
  pseudoniem: optioneel(PSEUDONIEM, "Pseudoniem uit `drieluik pseudonimiseer`, in plaats van het burgerservicenummer."),
  pseudoniemsleutel: optioneel(
    SLEUTELKENMERK,
    "Met welke sleutel het pseudoniem is gemaakt; `drieluik pseudonimiseer` zet dit er zelf bij.",
  ),
  client_zaaknummer: optioneel(KENMERK, "Nummer van de cliënt in het eigen systeem van de gemeente."),
  geboortejaar: verplicht(GEBOORTEJAAR_BIJ, "Geboortedatum; alleen het jaar wordt bewaard.", "20100517"),
  geslacht: verplicht(GESLACHT_BIJ, "Geslacht: V, M of O (onbekend).", "V"),
} as const;

export const DATA = {
  aanvang: verplicht(DATUM, "Eerste dag, als JJJJMMDD.", "20240304"),
  einde: optioneel(DATUM, "Laatste dag, als JJJJMMDD; leeg zolang het loopt.", "20240520"),
  reden: optioneel(TWEE_CIJFERS, "Reden van beëindiging; leeg zolang het loopt.", "01"),
} as const;

/** A postcode tells more of someone than the hub wants to know. */
export const GEWEIGERD = {
  postcode:
    "Een postcode wordt niet ingelezen. Vervang de kolom door de gemeentecode van het CBS: die van de gemeente die verantwoordelijk is.",
} as const;

/** An unborn child counts as born in the year that its help begins. */
export async function vulGeboortejaar(db: Queryable): Promise<void> {
  await db.query(
    sql`update invoer set geboortejaar = extract(year from aanvang) where geboortejaar = 0 and identiteit = 'ONGEBOREN'`,
  );
}

export const GEDEELDE_CONTROLES: readonly Controle[] = [
  {
    kolom: "geboortejaar",
    wanneer: sql`i.geboortejaar = 0`,
    melding: "Alleen bij een ongeboren kind (BSN 000000000) mag de geboortedatum uit nullen bestaan. Vul het jaar in.",
  },
  ondenkbaar("aanvang"),
  toekomst("aanvang"),
  toekomst("einde"),
  voor("einde", "aanvang", "Het einde ligt voor de aanvang. Verbeter een van de twee."),
  {
    kolom: "aanvang",
    wanneer: sql`i.aanvang >= (select tot from gang)`,
    melding: "Dit begint na de periode van deze levering. Lever het aan bij de periode waarin het begint.",
    toonWaarde: true,
  },
  {
    kolom: "einde",
    wanneer: sql`i.einde < (select van from gang) and i.einde >= i.aanvang`,
    melding: "Dit was al beëindigd voor de periode van deze levering. Haal de rij weg, of verbeter de datum.",
    toonWaarde: true,
  },
];

/** Months from `van` to `tot` when the period is made of whole quarters or half-years; null when it is not. */
function maanden({ van, tot }: NonNullable<Omstandigheden["periode"]>): 3 | 6 | null {
  const deel = (datum: string): number | null => {
    const { jaar, maand } = /^(?<jaar>\d{4})-(?<maand>01|04|07|10)-01$/.exec(datum)?.groups ?? {};
    return jaar === undefined ? null : Number(jaar) * 12 + Number(maand) - 1;
  };
  const [begin, einde] = [deel(van), deel(tot)];
  if (begin === null || einde === null) return null;
  if (einde - begin === 3) return 3;
  return einde - begin === 6 && begin % 6 === 0 ? 6 : null;
}

/** What every delivery of Beleidsinformatie Jeugd must say of itself. */
export const eisVan =
  (perioden: readonly (3 | 6)[]) =>
  ({ afzender, periode, grondslag }: Omstandigheden): readonly string[] => {
    const lengte = periode && maanden(periode);
    const wat = perioden.includes(3)
      ? "een half jaar (jeugdbescherming) of een kwartaal (jeugdreclassering)"
      : "een half jaar: van 1 januari tot 1 juli, of van 1 juli tot 1 januari";
    return [
      ...(afzender === null || AANBIEDERCODE.lees(afzender) !== afzender
        ? ["Noem de aanbieder die levert, met een AGB-code van 8 cijfers (of DL en 6 cijfers)."]
        : []),
      ...(lengte === null || !perioden.includes(lengte) ? [`Noem de periode van de levering: ${wat}.`] : []),
      ...(grondslag === null || grondslag.trim() === ""
        ? [
            "Noem de grondslag waarop deze gegevens over jeugdigen worden geleverd, zoals de verwerkersovereenkomst of het artikel van de wet.",
          ]
        : []),
    ];
  };
