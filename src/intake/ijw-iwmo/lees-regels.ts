import type { HulpRegel, Prestatie, ToewijzingRegel } from "../bericht";
import type { Periode, Totaal } from "./controleer-declaratie";
import type { GelezenRegel } from "./controleer-hulp";
import { tekst, vereist, zoek, type Knoop } from "./knoop";

const getal = (knoop: Knoop, ...namen: readonly string[]): number => Number(vereist(knoop, ...namen).tekst);

const product = (knoop: Knoop): Pick<HulpRegel, "productcategorie" | "productcode"> => ({
  productcategorie: tekst(knoop, "Product", "Categorie"),
  productcode: tekst(knoop, "Product", "Code"),
});

/** A StartProduct or StopProduct. */
export function leesHulp(knoop: Knoop): GelezenRegel {
  const einde = tekst(knoop, "Einddatum");
  const status = vereist(knoop, "StatusAanlevering").tekst;
  const regel: HulpRegel = {
    pad: knoop.pad,
    toewijzingsnummer: tekst(knoop, "ToewijzingNummer"),
    ...product(knoop),
    aanvang: vereist(knoop, "Begindatum").tekst,
    stop: einde === null ? null : { einde, reden: vereist(knoop, "RedenBeeindiging").tekst },
    intrekken: status === "3",
  };
  return { regel, status };
}

/** A ToegewezenProduct. */
export function leesToewijzing(knoop: Knoop): ToewijzingRegel {
  const omvang = zoek(knoop, "Omvang");
  const budget = tekst(knoop, "Budget");
  return {
    pad: knoop.pad,
    toewijzingsnummer: vereist(knoop, "ToewijzingNummer").tekst,
    ...product(knoop),
    datum: vereist(knoop, "Toewijzingsdatum").tekst,
    tijd: vereist(knoop, "Toewijzingstijd").tekst,
    ingangsdatum: vereist(knoop, "Ingangsdatum").tekst,
    einddatum: tekst(knoop, "Einddatum"),
    redenWijziging: tekst(knoop, "RedenWijziging"),
    omvang: omvang
      ? {
          volume: getal(omvang, "Volume"),
          eenheid: vereist(omvang, "Eenheid").tekst,
          frequentie: vereist(omvang, "Frequentie").tekst,
        }
      : null,
    budget: budget === null ? null : Number(budget),
  };
}

function leesPrestatie(bsn: string, knoop: Knoop): Prestatie {
  const tarief = tekst(knoop, "ProductTarief");
  return {
    pad: knoop.pad,
    bsn,
    referentie: vereist(knoop, "ProductReferentie", "ReferentieNummer").tekst,
    vorigeReferentie: tekst(knoop, "ProductReferentie", "VorigReferentieNummer"),
    toewijzingsnummer: vereist(knoop, "ToewijzingNummer").tekst,
    productcategorie: vereist(knoop, "ProductCategorie").tekst,
    productcode: vereist(knoop, "ProductCode").tekst,
    van: vereist(knoop, "ProductPeriode", "Begindatum").tekst,
    totEnMet: vereist(knoop, "ProductPeriode", "Einddatum").tekst,
    volume: getal(knoop, "GeleverdVolume"),
    eenheid: vereist(knoop, "Eenheid").tekst,
    tarief: tarief === null ? null : Number(tarief),
    bedrag: getal(knoop, "IngediendBedrag", "Bedrag"),
    credit: vereist(knoop, "IngediendBedrag", "DebetCredit").tekst === "C",
  };
}

/** All that is claimed for one client. */
export function leesPrestaties(client: Knoop): Prestatie[] {
  const bsn = vereist(client, "Bsn").tekst;
  return vereist(client, "Prestaties").kinderen.map((knoop) => leesPrestatie(bsn, knoop));
}

const leesPeriode = (knoop: Knoop): Periode => ({
  van: vereist(knoop, "Begindatum").tekst,
  totEnMet: vereist(knoop, "Einddatum").tekst,
});

/** What a claim says of itself as a whole. */
export const leesTotaal = (declaratie: Knoop): Totaal => ({
  periode: leesPeriode(vereist(declaratie, "DeclaratiePeriode")),
  bedrag: getal(declaratie, "TotaalIngediendBedrag", "TotaalBedrag"),
  credit: vereist(declaratie, "TotaalIngediendBedrag", "DebetCredit").tekst === "C",
});
