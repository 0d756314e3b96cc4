import fc from "fast-check";
import { BERICHTSOORTEN } from "../../../src/intake/ijw-iwmo/berichtsoorten";
import { structuurVan } from "../../../src/intake/ijw-iwmo/berichtstructuur";
import { isGroep, type ElementBeschrijving } from "../../../src/intake/ijw-iwmo/beschrijving";
import { oordeel } from "../../support/bericht-oordeel";
import { berichtXml } from "../../support/bericht-xml";

/** The names below an element in their order; what may be left out ends in a question mark. */
const volgorde = (een: ElementBeschrijving): string =>
  `${een.naam}${een.verplicht ? "" : "?"}${een.herhaalbaar ? "*" : ""}${isGroep(een.inhoud) ? `(${een.inhoud.map(volgorde).join(" ")})` : ""}`;

describe("the structure of a message", () => {
  const KOP =
    "Header(BerichtCode BerichtVersie BerichtSubversie Afzender Ontvanger BerichtIdentificatie(Identificatie Dagtekening) XsdVersie(BasisschemaXsdVersie BerichtXsdVersie))";
  const PERSOON = "Bsn Geboortedatum(Datum DatumGebruik?) Geslacht";
  const NAAM = "Naam(Geslachtsnaam(Achternaam Voorvoegsel?) Voornamen? Voorletters?)";
  const LIJN = "ToewijzingNummer? Product?(Categorie Code?) ToewijzingIngangsdatum? Begindatum";

  it.each([
    [
      "301",
      `Bericht(${KOP} Client(${PERSOON} Naam Communicatie? JuridischeStatus? WettelijkeVertegenwoordiging? Commentaar? Relaties? Contactgegevens ToegewezenProducten(ToegewezenProduct*(ToewijzingNummer ReferentieAanbieder? Product?(Categorie Code?) Toewijzingsdatum Toewijzingstijd Ingangsdatum Einddatum? RedenWijziging? Omvang?(Volume Eenheid Frequentie) Budget? Commentaar?))))`,
    ],
    ["305", `Bericht(${KOP} Client(${PERSOON} ${NAAM} StartProducten(StartProduct*(${LIJN} StatusAanlevering))))`],
    [
      "307",
      `Bericht(${KOP} Client(${PERSOON} ${NAAM} StopProducten(StopProduct*(${LIJN} RedenBeeindiging Einddatum StatusAanlevering))))`,
    ],
    [
      "323",
      `Bericht(${KOP} Declaratie(DeclaratieNummer DeclaratiePeriode(Begindatum Einddatum) DeclaratieDagtekening TotaalIngediendBedrag(TotaalBedrag DebetCredit) Clienten(Client*(Bsn Prestaties(Prestatie*(ProductReferentie(ReferentieNummer VorigReferentieNummer?) ToewijzingNummer ProductCategorie ProductCode ProductPeriode(Begindatum Einddatum) GeleverdVolume Eenheid ProductTarief? IngediendBedrag(Bedrag DebetCredit)))))))`,
    ],
  ])("%s is that of version 3.2, in both laws", (nummer, verwacht) => {
    const soorten = BERICHTSOORTEN.filter((soort) => soort.nummer === nummer);
    const gevonden = soorten.map((soort) => {
      const structuur = structuurVan(soort);
      return structuur && volgorde(structuur);
    });
    expect(gevonden).toEqual([verwacht, verwacht]);
  });
});

describe("a file that is broken in any way", () => {
  it("says nothing of a person, and never crashes the reader", async () => {
    const geheim = /999900043|Korenwolf|Hamsterwang|2010-05-17|Graanpad/;
    for (const heel of [
      berichtXml({ soort: "JW301", producten: [{ toewijzing: "7" }] }),
      berichtXml({ soort: "JW323", prestaties: [{ referentie: "R1" }] }),
    ].map((tekst) => Buffer.from(tekst))) {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(heel.length - 1),
          fc.nat(200),
          fc.uint8Array({ maxLength: 12 }),
          fc.constantFrom("", "9999000", "<Bsn>", "</Naam>", "&", "<![CDATA["),
          async (plaats, weg, bytes, tekst) => {
            const stuk = Buffer.concat([
              heel.subarray(0, plaats),
              bytes,
              Buffer.from(tekst),
              heel.subarray(plaats + weg),
            ]);
            expect(await oordeel(stuk.toString("latin1"))).not.toMatch(geheim);
          },
        ),
        { numRuns: 300 },
      );
    }
  });
});
