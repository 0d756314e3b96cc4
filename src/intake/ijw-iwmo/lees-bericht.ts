import type { Geslacht } from "../../domein";
import { Afgekeurd } from "../afgekeurd";
import type { Bericht, BerichtRegel } from "../bericht";
import type { Berichtsoort } from "./berichtsoorten";
import { controleerKop, controleerPersoon, controleerRegels, type GelezenRegel } from "./controleer-bericht";
import { decodeer } from "./decodeer";
import { XmlLezer, type Knoop } from "./xml-lezer";

/** COD046. */
const GESLACHT: ReadonlyMap<string, Geslacht> = new Map([
  ["1", "MAN"],
  ["2", "VROUW"],
]);

const zoek = (knoop: Knoop, ...namen: readonly string[]): Knoop | undefined =>
  namen.reduce<Knoop | undefined>((waar, naam) => waar?.kinderen.find((kind) => kind.naam === naam), knoop);

const tekst = (knoop: Knoop, ...namen: readonly string[]): string | null => zoek(knoop, ...namen)?.tekst ?? null;

/** The structure has seen to it that what is asked here is there. */
function vereist(knoop: Knoop, ...namen: readonly string[]): Knoop {
  const gevonden = zoek(knoop, ...namen);
  if (!gevonden) throw new Error(`element missing from a checked message: ${namen.join("/")}`);
  return gevonden;
}

function leesRegel(knoop: Knoop): GelezenRegel {
  const einde = tekst(knoop, "Einddatum");
  const status = vereist(knoop, "StatusAanlevering").tekst;
  const regel: BerichtRegel = {
    pad: knoop.pad,
    toewijzingsnummer: tekst(knoop, "ToewijzingNummer"),
    productcategorie: tekst(knoop, "Product", "Categorie"),
    productcode: tekst(knoop, "Product", "Code"),
    aanvang: vereist(knoop, "Begindatum").tekst,
    stop: einde === null ? null : { einde, reden: vereist(knoop, "RedenBeeindiging").tekst },
    intrekken: status === "3",
  };
  return { regel, status };
}

function naarBericht(soort: Berichtsoort, wortel: Knoop): Bericht {
  const kop = vereist(wortel, "Header");
  const client = vereist(wortel, "Client");
  const bsn = vereist(client, "Bsn");
  const geboorte = vereist(client, "Geboortedatum", "Datum");
  const dagtekening = vereist(kop, "BerichtIdentificatie", "Dagtekening").tekst;
  const code = vereist(kop, "BerichtCode").tekst;
  const groep = zoek(client, "StartProducten") ?? vereist(client, "StopProducten");
  const gelezen = groep.kinderen.map(leesRegel);
  const [eerste, ...andere] = [
    ...controleerKop(soort, {
      code,
      versie: vereist(kop, "BerichtVersie").tekst,
      subversie: vereist(kop, "BerichtSubversie").tekst,
    }),
    ...controleerPersoon(
      {
        bsn: bsn.tekst,
        bsnPad: bsn.pad,
        geboortedatum: geboorte.tekst,
        datumGebruik: tekst(client, "Geboortedatum", "DatumGebruik"),
        geboortePad: geboorte.pad,
      },
      dagtekening,
    ),
    ...controleerRegels(gelezen),
  ];
  if (eerste) throw new Afgekeurd(eerste, ...andere);
  return {
    soort: soort.naam,
    wet: soort.wet,
    berichtcode: code,
    afzender: vereist(kop, "Afzender").tekst,
    gemeente: vereist(kop, "Ontvanger").tekst,
    identificatie: vereist(kop, "BerichtIdentificatie", "Identificatie").tekst,
    dagtekening,
    bsn: bsn.tekst,
    geboortejaar: Number(geboorte.tekst.slice(0, 4)),
    geslacht: GESLACHT.get(vereist(client, "Geslacht").tekst) ?? "ONBEKEND",
    regels: gelezen.map(({ regel }) => regel),
  };
}

/**
 * Reads an iJw or iWmo 3.2 message 305 or 307 from its bytes, and checks all that can be known from the message alone.
 * Names and the day of birth are dropped here.
 *
 * @throws Afgekeurd with every reason found.
 */
export async function leesBericht(bron: AsyncIterable<Uint8Array>): Promise<Bericht> {
  const lezer = new XmlLezer();
  for await (const stuk of decodeer(bron)) lezer.lees(stuk);
  const { soort, wortel } = lezer.sluit();
  return naarBericht(soort, wortel);
}
