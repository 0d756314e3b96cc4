import { identiteitVan, voldoetAanElfproef } from "../../access/pseudoniem";
import { toon, type Bevinding } from "../afgekeurd";
import { BERICHTSOORTEN, type Berichtsoort } from "./berichtsoorten";

/** A client's identity as the message tells it, with the paths to point at; only the year of birth outlives the check. */
export interface Persoon {
  readonly bsn: string;
  readonly bsnPad: string;
  readonly geboortedatum: string;
  readonly datumGebruik: string | null;
  readonly geboortePad: string;
}

/** How far back a birth may lie (TR002). */
const MAX_LEEFTIJD = 120;
/** What the standard writes for a birth date of which nothing is known (IV009). */
const ONBEKENDE_GEBOORTEDATUM = "1900-01-01";
/** The form of a birth date of which a part is unknown, by DatumGebruik (CS139). */
const DEELS_ONBEKEND: ReadonlyMap<string, RegExp> = new Map([
  ["1", /-01$/],
  ["2", /-01-01$/],
  ["3", /^1900-01-01$/],
]);

/** The kind that the header names must be the kind that the namespace says. */
export function controleerKop(
  soort: Berichtsoort,
  kop: { readonly code: string; readonly versie: string; readonly subversie: string },
): Bevinding[] {
  const pad = "/Bericht/Header";
  const bevindingen: Bevinding[] = [];
  if (kop.code !== soort.berichtcode) {
    const ander = BERICHTSOORTEN.find(({ berichtcode }) => berichtcode === kop.code);
    const hoortBij = ander ? `hoort bij ${ander.naam}` : "bestaat niet";
    bevindingen.push({
      pad: `${pad}/BerichtCode`,
      melding: `Code ${toon(kop.code)} ${hoortBij}, maar dit is een ${soort.naam}. Verwacht: ${soort.berichtcode}.`,
    });
  }
  if (Number(kop.versie) !== 3 || Number(kop.subversie) !== 2) {
    bevindingen.push({
      pad: `${pad}/BerichtVersie`,
      melding: `Versie ${kop.versie}.${kop.subversie} wordt niet gelezen. Lever het bericht aan in versie 3.2.`,
    });
  }
  return bevindingen;
}

/** CS002. Tells nothing of the number itself. */
export function controleerBsn(bsn: string, pad: string): Bevinding[] {
  if (identiteitVan(bsn) !== "BEKEND" || voldoetAanElfproef(bsn)) return [];
  return [{ pad, melding: "Dit burgerservicenummer voldoet niet aan de elfproef. Controleer het nummer." }];
}

/** CS002, CS139, TR002 and TR134. Tells nothing of the number or the date itself. */
export function controleerPersoon(persoon: Persoon, dagtekening: string): Bevinding[] {
  const { bsn, bsnPad, geboortedatum, datumGebruik, geboortePad } = persoon;
  const bevindingen = controleerBsn(bsn, bsnPad);
  const identiteit = identiteitVan(bsn);
  const vorm = DEELS_ONBEKEND.get(datumGebruik ?? "");
  if (vorm && !vorm.test(geboortedatum)) {
    bevindingen.push({
      pad: geboortePad,
      melding: `Bij DatumGebruik ${datumGebruik ?? ""} past deze datum niet. Vul onbekende delen met 01, en een onbekend jaar met 1900.`,
    });
  }
  const onbekend = datumGebruik === "3" && geboortedatum === ONBEKENDE_GEBOORTEDATUM;
  const [jaar, jaarNu] = [Number(geboortedatum.slice(0, 4)), Number(dagtekening.slice(0, 4))];
  const teOud = `${jaar + MAX_LEEFTIJD}${geboortedatum.slice(4)}` < dagtekening && jaarNu - jaar >= MAX_LEEFTIJD;
  const teJong = identiteit === "ONGEBOREN" ? jaar > jaarNu + 1 : geboortedatum > dagtekening;
  if (!onbekend && (teOud || teJong || jaar < 1890)) {
    bevindingen.push({
      pad: geboortePad,
      melding: `De geboortedatum ligt na de dagtekening of meer dan ${MAX_LEEFTIJD} jaar ervoor. Controleer de datum.`,
    });
  }
  return bevindingen;
}
