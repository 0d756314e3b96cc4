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

interface XmlKop<S extends string> {
  readonly soort: S;
  readonly berichtcode?: string;
  readonly versie?: string;
  readonly subversie?: string;
  /** The aanbieder, whichever way the message goes. */
  readonly afzender?: string;
  readonly gemeente?: string;
  readonly identificatie?: string;
  readonly dagtekening?: string;
}

interface XmlPersoon {
  readonly bsn?: string;
  readonly geboortedatum?: string;
  readonly datumGebruik?: string;
  readonly geslacht?: string;
}

export interface XmlHulp extends XmlKop<"JW305" | "JW307" | "WMO305" | "WMO307">, XmlPersoon {
  readonly regels: readonly XmlRegel[];
}

/** One product of an invented 301; `omvang` is volume, eenheid and frequentie. */
export interface XmlProduct {
  readonly toewijzing: string;
  readonly categorie?: string;
  readonly code?: string;
  readonly datum?: string;
  readonly tijd?: string;
  readonly ingang?: string;
  readonly einde?: string;
  readonly reden?: string;
  readonly omvang?: readonly [string, string, string];
  readonly budget?: string;
}

export interface XmlToewijzing extends XmlKop<"JW301" | "WMO301">, XmlPersoon {
  readonly producten: readonly XmlProduct[];
}

/** One line of an invented 323, sound unless told otherwise; `vorige` makes it a credit line. */
export interface XmlPrestatie {
  readonly bsn?: string;
  readonly referentie: string;
  readonly vorige?: string;
  readonly toewijzing?: string;
  readonly categorie?: string;
  readonly code?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly volume?: string;
  readonly eenheid?: string;
  /** Null leaves it out. */
  readonly tarief?: string | null;
  readonly bedrag?: string;
  readonly dc?: string;
}

export interface XmlDeclaratie extends XmlKop<"JW323" | "WMO323"> {
  readonly nummer?: string;
  readonly periode?: readonly [string, string];
  readonly totaal?: readonly [string, string];
  readonly prestaties: readonly XmlPrestatie[];
}

export type XmlBericht = XmlHulp | XmlToewijzing | XmlDeclaratie;

const CODES: Readonly<Record<XmlBericht["soort"], string>> = {
  JW301: "436",
  JW305: "438",
  JW307: "440",
  JW323: "490",
  WMO301: "414",
  WMO305: "418",
  WMO307: "420",
  WMO323: "484",
};

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

function kopXml(bericht: XmlBericht): string {
  const { soort, afzender = "98765432", gemeente = "0153", identificatie = "K1", dagtekening = "2024-12-31" } = bericht;
  const [van, aan] = soort.endsWith("301") ? [gemeente, afzender] : [afzender, gemeente];
  const delen = [
    element("BerichtCode", bericht.berichtcode ?? CODES[soort]),
    element("BerichtVersie", bericht.versie ?? "3"),
    element("BerichtSubversie", bericht.subversie ?? "2"),
    element("Afzender", van),
    element("Ontvanger", aan),
    element("BerichtIdentificatie", element("x:Identificatie", identificatie) + element("x:Dagtekening", dagtekening)),
    element("XsdVersie", element("x:BasisschemaXsdVersie", "1.0.0") + element("x:BerichtXsdVersie", "1.0.0")),
  ];
  return element("Header", delen.join("\n"));
}

function persoonXml({
  bsn = "999900043",
  geslacht = "2",
  geboortedatum = "2010-05-17",
  datumGebruik,
}: XmlPersoon): string {
  return [
    element("Bsn", bsn),
    element("Geboortedatum", element("x:Datum", geboortedatum) + element("x:DatumGebruik", datumGebruik)),
    element("Geslacht", geslacht),
  ].join("\n");
}

const NAAM = element("x:Geslachtsnaam", element("x:Achternaam", "Korenwolf")) + element("x:Voornamen", "Aleida");

function hulpXml(bericht: XmlHulp): string {
  const naam = bericht.soort.endsWith("305") ? "StartProduct" : "StopProduct";
  const regels = bericht.regels.map((regel) => regelXml(regel, naam)).join("\n");
  return element("Client", [persoonXml(bericht), element("Naam", NAAM), element(`${naam}en`, regels)].join("\n"));
}

/** All that a 301 tells of people and that the hub may not keep. */
export const WEG_TE_LATEN = {
  naam: `<Naam>${NAAM}<x:NaamGebruik>1</x:NaamGebruik></Naam>`,
  overig:
    "<Communicatie><x:Vorm>1</x:Vorm><x:Taal>Friesisch</x:Taal></Communicatie><JuridischeStatus>01</JuridischeStatus>" +
    "<WettelijkeVertegenwoordiging>09</WettelijkeVertegenwoordiging><Commentaar>Belt liever niet</Commentaar>",
  relaties:
    "<Relaties><Relatie><Nummer>R1</Nummer><Soort>12</Soort><Geboortedatum><x:Datum>1979-02-03</x:Datum></Geboortedatum>" +
    "<Naam><x:Geslachtsnaam><x:Achternaam>Hamsterwang</x:Achternaam></x:Geslachtsnaam></Naam><Contact><Soort>01</Soort>" +
    "<Emailadres>hamster@voorbeeld.nl</Emailadres></Contact></Relatie></Relaties>",
  adres:
    "<Contactgegevens><Contact><Soort>01</Soort><Adres><x:Huis><x:Huisnummer>7</x:Huisnummer></x:Huis>" +
    "<x:Postcode>7511ZZ</x:Postcode><x:Straatnaam>Graanpad</x:Straatnaam><x:Plaatsnaam>Akkerdam</x:Plaatsnaam></Adres>" +
    "<Telefoon><x:Telefoon01><x:Telefoonnummer>0531234567</x:Telefoonnummer></x:Telefoon01></Telefoon></Contact></Contactgegevens>",
} as const;

function productXml(product: XmlProduct): string {
  const { toewijzing, categorie = "45", code = "45A01", datum = "2024-02-20", tijd = "10:00:00" } = product;
  const { ingang = "2024-03-01", einde, reden, budget } = product;
  const [volume, eenheid, frequentie] = product.omvang ?? (budget === undefined && code !== "" ? ["8", "04", "4"] : []);
  const omvang =
    volume && element("x:Volume", volume) + element("x:Eenheid", eenheid) + element("x:Frequentie", frequentie);
  return element(
    "ToegewezenProduct",
    [
      element("ToewijzingNummer", toewijzing),
      element("ReferentieAanbieder", "AANVRAAG-GRAAN"),
      categorie && element("Product", element("x:Categorie", categorie) + (code && element("x:Code", code))),
      element("Toewijzingsdatum", datum),
      element("Toewijzingstijd", tijd),
      element("Ingangsdatum", ingang),
      element("Einddatum", einde),
      element("RedenWijziging", reden),
      omvang ? element("Omvang", omvang) : "",
      element("Budget", budget),
      element("Commentaar", "Overleg met Hamsterwang"),
    ].join(""),
  );
}

function toewijzingXml(bericht: XmlToewijzing): string {
  const { naam, overig, relaties, adres } = WEG_TE_LATEN;
  const producten = element("ToegewezenProducten", bericht.producten.map(productXml).join("\n"));
  return element("Client", [persoonXml(bericht), naam, overig, relaties, adres, producten].join("\n"));
}

const periodeXml = (naam: string, van: string, tot: string): string =>
  element(naam, element("x:Begindatum", van) + element("x:Einddatum", tot));

function prestatieXml(prestatie: XmlPrestatie): string {
  const { referentie, vorige, toewijzing = "7", categorie = "45", code = "45A01" } = prestatie;
  const { van = "2024-04-01", tot = "2024-04-30", volume = "4", eenheid = "04", tarief = "1250" } = prestatie;
  const { bedrag = "5000", dc = vorige === undefined ? "D" : "C" } = prestatie;
  return element(
    "Prestatie",
    [
      element(
        "ProductReferentie",
        element("x:ReferentieNummer", referentie) + element("x:VorigReferentieNummer", vorige),
      ),
      element("ToewijzingNummer", toewijzing),
      element("ProductCategorie", categorie),
      element("ProductCode", code),
      periodeXml("ProductPeriode", van, tot),
      element("GeleverdVolume", volume),
      element("Eenheid", eenheid),
      element("ProductTarief", tarief ?? undefined),
      element("IngediendBedrag", element("x:Bedrag", bedrag) + element("x:DebetCredit", dc)),
    ].join(""),
  );
}

function declaratieXml(bericht: XmlDeclaratie): string {
  const { prestaties, nummer = "DN1", periode = ["2024-04-01", "2024-04-30"], dagtekening = "2024-12-31" } = bericht;
  const som = prestaties.reduce(
    (totaal, { vorige, bedrag = "5000", dc = vorige === undefined ? "D" : "C" }) =>
      totaal + Number(bedrag) * (dc === "C" ? -1 : 1),
    0,
  );
  const [totaal, dc] = bericht.totaal ?? [String(Math.abs(som)), som < 0 ? "C" : "D"];
  const bsns = [...new Set(prestaties.map(({ bsn = "999900043" }) => bsn))];
  const clienten = bsns.map((bsn) => {
    const eigen = prestaties.filter((een) => (een.bsn ?? "999900043") === bsn);
    return element("Client", element("Bsn", bsn) + element("Prestaties", eigen.map(prestatieXml).join("\n")));
  });
  return element(
    "Declaratie",
    [
      element("DeclaratieNummer", nummer),
      periodeXml("DeclaratiePeriode", ...periode),
      element("DeclaratieDagtekening", dagtekening),
      element("TotaalIngediendBedrag", element("x:TotaalBedrag", totaal) + element("x:DebetCredit", dc)),
      element("Clienten", clienten.join("\n")),
    ].join("\n"),
  );
}

const inhoudXml = (bericht: XmlBericht): string =>
  "prestaties" in bericht ? declaratieXml(bericht) : "producten" in bericht ? toewijzingXml(bericht) : hulpXml(bericht);

/** An invented message of the standard, sound unless told otherwise. */
export function berichtXml(bericht: XmlBericht): string {
  const { soort } = bericht;
  const ruimte = `http://www.istandaarden.nl/${soort.startsWith("JW") ? "ijw" : "iwmo"}/3_2`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Bericht xmlns="${ruimte}/${soort.toLowerCase()}/schema" xmlns:x="${ruimte}/basisschema/schema">
${kopXml(bericht)}
${inhoudXml(bericht)}
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
