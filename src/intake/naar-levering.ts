import { identiteitVan, type Pseudoniemen } from "../access/pseudoniem";
import type { Queryable } from "../data/queryable";
import type { LeveringInvoer, WieInvoer } from "../dossier/bericht/invoer";
import type { Bericht } from "./bericht";
import { codesVanDeclaratie, codesVanHulp, codesVanToewijzing } from "./controleer-codes";

/** All that the lines of a message say, in a fixed order. */
function regelsVan(bericht: Bericht): unknown[] {
  switch (bericht.vorm) {
    case "HULP":
      return bericht.regels.map(({ toewijzingsnummer, productcategorie, productcode, aanvang, stop, intrekken }) => [
        toewijzingsnummer,
        productcategorie,
        productcode,
        aanvang,
        stop && [stop.einde, stop.reden],
        intrekken,
      ]);
    case "TOEWIJZING":
      return bericht.regels.map((een) => [
        [een.toewijzingsnummer, een.productcategorie, een.productcode],
        [een.datum, een.tijd, een.ingangsdatum, een.einddatum, een.redenWijziging],
        een.omvang && [een.omvang.volume, een.omvang.eenheid, een.omvang.frequentie],
        een.budget,
      ]);
    case "DECLARATIE":
      return bericht.regels.map((een) => [
        [een.bsn, een.referentie, een.vorigeReferentie, een.toewijzingsnummer, een.productcategorie, een.productcode],
        [een.van, een.totEnMet, een.volume, een.eenheid, een.tarief, een.bedrag, een.credit],
      ]);
  }
}

/**
 * All that a message says, in a fixed order. Another layout or spelling of a name makes no other message. A checksum is
 * made of this: what is added here must leave the text of older messages as it is.
 */
function inhoudVan(bericht: Bericht): string {
  const { wet, berichtcode, afzender, gemeente, identificatie, dagtekening } = bericht;
  const kop = [wet, berichtcode, afzender, gemeente, identificatie, dagtekening];
  switch (bericht.vorm) {
    case "HULP":
      return JSON.stringify([kop, [bericht.bsn, bericht.geboortejaar, bericht.geslacht], regelsVan(bericht)]);
    case "TOEWIJZING":
      return JSON.stringify([
        [...kop, bericht.aanbieder],
        [bericht.bsn, bericht.geboortejaar, bericht.geslacht],
        regelsVan(bericht),
      ]);
    case "DECLARATIE":
      return JSON.stringify([kop, [bericht.declaratienummer, bericht.declaratiedatum], regelsVan(bericht)]);
  }
}

/**
 * Here the burgerservicenummer ends: what goes on holds pseudonyms, and a checksum that gives nothing away.
 *
 * @throws Afgekeurd with every code that the reference tables do not hold.
 * @throws RuweBsnGeweigerd when this host may not see a burgerservicenummer, SleutelFout when the gemeente has no key.
 */
export async function naarLevering(
  db: Queryable,
  bericht: Bericht,
  pseudoniemen: Pseudoniemen,
): Promise<LeveringInvoer> {
  const { gemeente, soort, wet, berichtcode, afzender, aanbieder, identificatie, dagtekening } = bericht;
  const kop = { gemeente, soort, wet, berichtcode, afzender, aanbieder, identificatie, dagtekening };
  const zegel = (): string => pseudoniemen.zegel(gemeente, inhoudVan(bericht));
  const wie = (bsn: string): WieInvoer => ({
    pseudoniem: pseudoniemen.vanBsn(gemeente, bsn),
    identiteit: identiteitVan(bsn),
  });
  if (bericht.vorm === "DECLARATIE") {
    const regels = await codesVanDeclaratie(db, bericht);
    const clienten = new Map([...new Set(bericht.regels.map(({ bsn }) => bsn))].map((bsn) => [bsn, wie(bsn)]));
    const { declaratienummer, declaratiedatum } = bericht;
    return {
      ...kop,
      vorm: "DECLARATIE",
      declaratienummer,
      declaratiedatum,
      regels: regels.map((regel, plaats) => {
        const bsn = bericht.regels[plaats]?.bsn ?? "";
        return { ...regel, client: clienten.get(bsn) ?? wie(bsn) };
      }),
      checksum: zegel(),
    };
  }
  const { bsn, geboortejaar, geslacht } = bericht;
  if (bericht.vorm === "HULP") {
    const regels = await codesVanHulp(db, bericht);
    return { ...kop, vorm: "HULP", client: { ...wie(bsn), geboortejaar, geslacht }, regels, checksum: zegel() };
  }
  const regels = await codesVanToewijzing(db, bericht);
  return { ...kop, vorm: "TOEWIJZING", client: { ...wie(bsn), geboortejaar, geslacht }, regels, checksum: zegel() };
}
