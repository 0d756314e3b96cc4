import type { Geslacht } from "../../domein";
import { Afgekeurd, type Bevinding } from "../afgekeurd";
import type { Bericht, BerichtBasis, BerichtPersoon } from "../bericht";
import type { Berichtsoort } from "./berichtsoorten";
import { controleerKop, controleerPersoon } from "./controleer-bericht";
import { controleerDeclaratie } from "./controleer-declaratie";
import { controleerHulp } from "./controleer-hulp";
import { controleerToewijzingen } from "./controleer-toewijzing";
import { decodeer } from "./decodeer";
import { tekst, vereist, zoek, type Knoop } from "./knoop";
import { leesHulp, leesPrestaties, leesToewijzing, leesTotaal } from "./lees-regels";
import { XmlLezer } from "./xml-lezer";

/** COD046. */
const GESLACHT: ReadonlyMap<string, Geslacht> = new Map([
  ["1", "MAN"],
  ["2", "VROUW"],
]);

/** What was read, and all that is wrong with it. */
type Gelezen = readonly [bericht: Bericht, bevindingen: readonly Bevinding[]];

function leesKop(soort: Berichtsoort, wortel: Knoop): readonly [BerichtBasis, readonly Bevinding[]] {
  const kop = vereist(wortel, "Header");
  const code = vereist(kop, "BerichtCode").tekst;
  const [afzender, ontvanger] = [vereist(kop, "Afzender").tekst, vereist(kop, "Ontvanger").tekst];
  const vanGemeente = soort.nummer === "301";
  const basis: BerichtBasis = {
    soort: soort.naam,
    wet: soort.wet,
    berichtcode: code,
    afzender,
    aanbieder: vanGemeente ? ontvanger : afzender,
    gemeente: vanGemeente ? afzender : ontvanger,
    identificatie: vereist(kop, "BerichtIdentificatie", "Identificatie").tekst,
    dagtekening: vereist(kop, "BerichtIdentificatie", "Dagtekening").tekst,
  };
  const versie = vereist(kop, "BerichtVersie").tekst;
  const subversie = vereist(kop, "BerichtSubversie").tekst;
  return [basis, controleerKop(soort, { code, versie, subversie })];
}

function leesPersoon(client: Knoop, dagtekening: string): readonly [BerichtPersoon, readonly Bevinding[]] {
  const bsn = vereist(client, "Bsn");
  const geboorte = vereist(client, "Geboortedatum", "Datum");
  const persoon = {
    bsn: bsn.tekst,
    bsnPad: bsn.pad,
    geboortedatum: geboorte.tekst,
    datumGebruik: tekst(client, "Geboortedatum", "DatumGebruik"),
    geboortePad: geboorte.pad,
  };
  const geslacht = GESLACHT.get(vereist(client, "Geslacht").tekst) ?? "ONBEKEND";
  const kort = { bsn: bsn.tekst, geboortejaar: Number(geboorte.tekst.slice(0, 4)), geslacht };
  return [kort, controleerPersoon(persoon, dagtekening)];
}

function leesDeclaratie(basis: BerichtBasis, declaratie: Knoop): Gelezen {
  const clienten = vereist(declaratie, "Clienten").kinderen;
  const bericht = {
    ...basis,
    vorm: "DECLARATIE",
    declaratienummer: vereist(declaratie, "DeclaratieNummer").tekst,
    declaratiedatum: vereist(declaratie, "DeclaratieDagtekening").tekst,
    regels: clienten.flatMap(leesPrestaties),
  } as const;
  return [bericht, controleerDeclaratie(bericht, leesTotaal(declaratie), clienten)];
}

function leesVanClient(basis: BerichtBasis, client: Knoop): Gelezen {
  const [persoon, overPersoon] = leesPersoon(client, basis.dagtekening);
  const toegewezen = zoek(client, "ToegewezenProducten");
  if (toegewezen) {
    const regels = toegewezen.kinderen.map(leesToewijzing);
    const bericht = { ...basis, ...persoon, vorm: "TOEWIJZING", regels } as const;
    return [bericht, [...overPersoon, ...controleerToewijzingen(regels)]];
  }
  const gelezen = (zoek(client, "StartProducten") ?? vereist(client, "StopProducten")).kinderen.map(leesHulp);
  const bericht = { ...basis, ...persoon, vorm: "HULP", regels: gelezen.map(({ regel }) => regel) } as const;
  return [bericht, [...overPersoon, ...controleerHulp(gelezen)]];
}

/**
 * Reads an iJw or iWmo 3.2 message 301, 305, 307 or 323 from its bytes, and checks all that can be known from the message
 * alone. Names, addresses and the day of birth are dropped here.
 *
 * @throws Afgekeurd with every reason found.
 */
export async function leesBericht(bron: AsyncIterable<Uint8Array>): Promise<Bericht> {
  const lezer = new XmlLezer();
  for await (const stuk of decodeer(bron)) lezer.lees(stuk);
  const { soort, wortel } = lezer.sluit();
  const [basis, overKop] = leesKop(soort, wortel);
  const declaratie = zoek(wortel, "Declaratie");
  const [bericht, overRest] = declaratie
    ? leesDeclaratie(basis, declaratie)
    : leesVanClient(basis, vereist(wortel, "Client"));
  const [eerste, ...andere] = [...overKop, ...overRest];
  if (eerste) throw new Afgekeurd(eerste, ...andere);
  return bericht;
}
