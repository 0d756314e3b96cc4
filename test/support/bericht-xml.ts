import { Readable } from "node:stream";

/** One line of an invented message; leave `reden` and `einde` out for a start. */
export interface XmlRegel {
  readonly toewijzing?: string;
  readonly categorie?: string;
  readonly code?: string;
  readonly begin: string;
  readonly reden?: string;
  readonly einde?: string;
  readonly status?: string;
}

export interface XmlBericht {
  readonly soort: "JW305" | "JW307" | "WMO305" | "WMO307";
  readonly berichtcode?: string;
  readonly versie?: string;
  readonly subversie?: string;
  readonly afzender?: string;
  readonly gemeente?: string;
  readonly identificatie?: string;
  readonly dagtekening?: string;
  readonly bsn?: string;
  readonly geboortedatum?: string;
  readonly datumGebruik?: string;
  readonly geslacht?: string;
  readonly regels: readonly XmlRegel[];
}

const CODES = { JW305: "438", JW307: "440", WMO305: "418", WMO307: "420" } as const;

const element = (naam: string, tekst: string | undefined): string =>
  tekst === undefined ? "" : `<${naam}>${tekst}</${naam}>`;

function regelXml(regel: XmlRegel, naam: string): string {
  const { toewijzing, categorie, code, begin, reden, einde, status = "1" } = regel;
  const product = categorie && element("Product", element("x:Categorie", categorie) + element("x:Code", code));
  return element(
    naam,
    [
      element("ToewijzingNummer", toewijzing),
      product ?? "",
      element("Begindatum", begin),
      element("RedenBeeindiging", reden),
      element("Einddatum", einde),
      element("StatusAanlevering", status),
    ].join(""),
  );
}

/** An invented message of the standard, sound unless told otherwise. */
export function berichtXml(bericht: XmlBericht): string {
  const { soort, afzender = "98765432", gemeente = "0153", bsn = "999900043", geslacht = "2" } = bericht;
  const { identificatie = "K1", dagtekening = "2024-12-31", geboortedatum = "2010-05-17", datumGebruik } = bericht;
  const standaard = soort.startsWith("JW") ? "ijw" : "iwmo";
  const ruimte = `http://www.istandaarden.nl/${standaard}/3_2`;
  const naam = soort.endsWith("305") ? "StartProduct" : "StopProduct";
  const kop = [
    element("BerichtCode", bericht.berichtcode ?? CODES[soort]),
    element("BerichtVersie", bericht.versie ?? "3"),
    element("BerichtSubversie", bericht.subversie ?? "2"),
    element("Afzender", afzender),
    element("Ontvanger", gemeente),
    element("BerichtIdentificatie", element("x:Identificatie", identificatie) + element("x:Dagtekening", dagtekening)),
    element("XsdVersie", element("x:BasisschemaXsdVersie", "1.0.0") + element("x:BerichtXsdVersie", "1.0.0")),
  ].join("\n");
  const client = [
    element("Bsn", bsn),
    element("Geboortedatum", element("x:Datum", geboortedatum) + element("x:DatumGebruik", datumGebruik)),
    element("Geslacht", geslacht),
    element(
      "Naam",
      element("x:Geslachtsnaam", element("x:Achternaam", "Korenwolf")) + element("x:Voornamen", "Aleida"),
    ),
    element(`${naam}en`, bericht.regels.map((regel) => regelXml(regel, naam)).join("\n")),
  ].join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<Bericht xmlns="${ruimte}/${soort.toLowerCase()}/schema" xmlns:x="${ruimte}/basisschema/schema">
${element("Header", kop)}
${element("Client", client)}
</Bericht>`;
}

/** The bytes of a file as they stream in, in pieces of `stuk` bytes. */
export function alsBron(inhoud: string | Buffer, stuk = 64): Readable {
  const bytes = Buffer.from(inhoud as string);
  const stukken = Array.from({ length: Math.ceil(bytes.length / stuk) }, (_, i) =>
    bytes.subarray(i * stuk, (i + 1) * stuk),
  );
  return Readable.from(stukken);
}
