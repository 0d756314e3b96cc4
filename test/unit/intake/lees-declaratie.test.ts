import { leesBericht } from "../../../src/intake/ijw-iwmo/lees-bericht";
import { oordeel } from "../../support/bericht-oordeel";
import { alsBron, berichtXml, type XmlDeclaratie, type XmlPrestatie } from "../../support/bericht-xml";

const DECLARATIE: XmlDeclaratie = { soort: "JW323", prestaties: [{ referentie: "R1" }] };

const regels = (...prestaties: readonly XmlPrestatie[]): string => berichtXml({ ...DECLARATIE, prestaties });
const regel = (prestatie: Partial<XmlPrestatie>): string => regels({ referentie: "R1", ...prestatie });

describe("a 323", () => {
  it("is read for every client in it, in eurocents", async () => {
    const bericht = await leesBericht(
      alsBron(
        regels(
          { referentie: "R1" },
          { referentie: "R2", vorige: "R0", toewijzing: "8" },
          { referentie: "R3", bsn: "999900055", eenheid: "83", volume: "7999", bedrag: "7999", tarief: null },
        ),
      ),
    );
    expect(bericht).toMatchObject({
      vorm: "DECLARATIE",
      soort: "JW323",
      afzender: "98765432",
      aanbieder: "98765432",
      gemeente: "0153",
      declaratienummer: "DN1",
      declaratiedatum: "2024-12-31",
      regels: [
        {
          pad: "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]",
          bsn: "999900043",
          referentie: "R1",
          vorigeReferentie: null,
          toewijzingsnummer: "7",
          productcategorie: "45",
          productcode: "45A01",
          van: "2024-04-01",
          totEnMet: "2024-04-30",
          volume: 4,
          eenheid: "04",
          tarief: 1_250,
          bedrag: 5_000,
          credit: false,
        },
        { referentie: "R2", vorigeReferentie: "R0", credit: true },
        {
          pad: "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]",
          bsn: "999900055",
          tarief: null,
          bedrag: 7_999,
        },
      ],
    });
  });

  it.each<[string, string, RegExp]>([
    ["is of another version", berichtXml(DECLARATIE).replaceAll("3_2", "3_1"), /versie 3\.2/],
    ["has the code of the other law", berichtXml({ ...DECLARATIE, berichtcode: "484" }), /hoort bij WMO323/],
    [
      "has another order",
      regel({}).replace(/(<GeleverdVolume>.*?<\/GeleverdVolume>)(<Eenheid>.*?<\/Eenheid>)/, "$2$1"),
      /GeleverdVolume ontbreekt/,
    ],
    [
      "misses the end of the period",
      regel({}).replace(/(<ProductPeriode>.*?)<x:Einddatum>.*?<\/x:Einddatum>/, "$1"),
      /ProductPeriode Element Einddatum ontbreekt/,
    ],
    ["has no line", regels(), /Client ontbreekt/],
    ["is cut off", regel({}).slice(0, -60), /houdt midden in dit element op/],
    ["holds a DTD", regel({}).replace("<Bericht", "<!DOCTYPE b><Bericht"), /DTD/],
    [
      "has a number of a person that fails the elfproef",
      regels({ referentie: "R1" }, { referentie: "R2", bsn: "999900044" }),
      /Client\[2\]\/Bsn .*elfproef/,
    ],
    ["has an amount with decimals", regel({ bedrag: "50.00" }), /IngediendBedrag\/Bedrag "50\.00".*hele eurocenten/],
    ["has an amount below nothing", regel({ bedrag: "-5000" }), /IngediendBedrag\/Bedrag/],
    ["is neither debit nor credit", regel({ dc: "X" }), /DebetCredit "X".*D \(debet\) of C \(credit\)/],
    ["has a number of claim with a space", berichtXml({ ...DECLARATIE, nummer: "DN 1" }), /DeclaratieNummer/],
    [
      "covers half a month (CS340)",
      berichtXml({ ...DECLARATIE, periode: ["2024-04-01", "2024-04-29"] }),
      /DeclaratiePeriode De declaratieperiode is precies één kalendermaand/,
    ],
    [
      "adds up wrongly (TR358)",
      berichtXml({ ...DECLARATIE, totaal: ["5001", "D"] }),
      /TotaalIngediendBedrag .*5000 eurocent D/,
    ],
    [
      "adds up on the wrong side (TR358)",
      berichtXml({ ...DECLARATIE, totaal: ["5000", "C"] }),
      /TotaalIngediendBedrag/,
    ],
    ["credits what it does not name (CD060)", regel({ dc: "C" }), /VorigReferentieNummer Een creditregel noemt/],
    [
      "names an earlier line in a debit (CD060)",
      regel({ vorige: "R0", dc: "D" }),
      /VorigReferentieNummer Alleen een creditregel/,
    ],
    ["has no tariff (CD087)", regel({ tarief: null }), /ProductTarief/],
    ["has a tariff per euro (CD087)", regel({ eenheid: "83", volume: "5000" }), /ProductTarief/],
    [
      "has another amount than euros (CS339)",
      regel({ eenheid: "83", volume: "4999", tarief: null }),
      /gelijk aan het volume/,
    ],
    ["credits nothing (CS325)", regel({ vorige: "R0", bedrag: "0" }), /Een bedrag van 0 is debet/],
    [
      "has a period that ends before it begins",
      regel({ van: "2024-04-02", tot: "2024-04-01" }),
      /ProductPeriode\/Einddatum De einddatum ligt voor/,
    ],
    [
      "has a period over two months (CS337)",
      regel({ van: "2024-03-01", tot: "2024-04-30" }),
      /meer dan één kalendermaand/,
    ],
    ["claims a month to come (TR319)", regel({ van: "2024-05-01", tot: "2024-05-31" }), /na de declaratieperiode/],
    [
      "claims days after its date (TR137)",
      berichtXml({ ...DECLARATIE, dagtekening: "2024-04-15" }),
      /na de dagtekening/,
    ],
    ["is about 2020 (CS100)", regel({ van: "2020-12-01", tot: "2020-12-31" }), /voor 2021-01-01/],
    ["is too late (TR335)", berichtXml({ ...DECLARATIE, dagtekening: "2029-05-01" }), /meer dan 5 jaar/],
    [
      "uses a number twice (TR314)",
      regels({ referentie: "R1" }, { referentie: "R1", code: "45A02" }),
      /Prestatie\[2\]\/ProductReferentie\/ReferentieNummer Dit ReferentieNummer staat al .*Prestatie\[1\]/,
    ],
    [
      "credits one line twice (TR315)",
      regels({ referentie: "R1", vorige: "R0" }, { referentie: "R2", vorige: "R0" }),
      /Dit VorigReferentieNummer staat al/,
    ],
    [
      "credits its own line (TR316)",
      regels({ referentie: "R1" }, { referentie: "R2", vorige: "R1" }),
      /neemt een regel uit hetzelfde bericht terug/,
    ],
    [
      "claims one thing twice (TR416)",
      regels({ referentie: "R1" }, { referentie: "R2" }),
      /debetregel van deze toewijzing/,
    ],
    [
      "writes a number of a person as a reference",
      regel({ referentie: "X999900043-1" }),
      /ProductReferentie In een referentie mag geen burgerservicenummer/,
    ],
  ])("that %s is refused", async (_, inhoud, melding) => {
    expect(await oordeel(inhoud)).toMatch(melding);
  });

  it("may take a line back and claim it anew at once, and end below nothing", async () => {
    expect(
      await oordeel(regels({ referentie: "R2", vorige: "R1" }, { referentie: "R3", bedrag: "4000", tarief: "1000" })),
    ).toBe("");
  });
});
