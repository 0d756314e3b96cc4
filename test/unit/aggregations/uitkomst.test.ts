import { redenenVan } from "../../../src/aggregations";
import { vorm, type Cel } from "../../../src/aggregations/engine/uitkomst";
import { zoekIndicator } from "../../../src/aggregations/register";
import type { UitkomstRij } from "../../../src/aggregations/types";

function rij(id: string, cel: Cel): UitkomstRij {
  const indicator = zoekIndicator(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return vorm({ cel, indicator, dimensies: {}, sleutel: () => "s" });
}

describe("a row", () => {
  it("of a share: value, response, interval and what was left out", () => {
    const uitval = rij("UITVAL", { populatie: 60, noemer: 50, teller: 10, buiten_schaal: 6, niet_van_toepassing: 3 });
    expect(uitval).toMatchObject({
      status: "GETOOND",
      verspreidbaar: true,
      waarde: 0.2,
      respons: 50 / 60,
      eenheid: "AANDEEL",
      weggelaten: [
        { reden: "BUITEN_SCHAAL", aantal: 6 },
        { reden: "NIET_VAN_TOEPASSING", aantal: 3 },
      ],
    });
    expect(uitval.ondergrens).toBeCloseTo(0.1124, 4);
    expect(uitval.toelichting).toBe(
      "10 van de 50 beëindigde periodes van hulp met een reden op de landelijke schaal stopten eenzijdig (uitval): 20,0 %." +
        " In totaal waren er 60 beëindigde periodes van hulp; respons 83,3 %." +
        " Met 95 % zekerheid ligt het tussen 11,2 % en 33,0 %." +
        " Niet meegeteld: 6 met een reden van einde buiten de landelijke schaal; 3 omdat dit cijfer daarvoor niet bestaat." +
        " Definitie: Het deel van de beëindigde hulp dat eenzijdig stopte: door de cliënt of door de aanbieder (reden 03 of 04)." +
        " Alleen hulp met een reden op de landelijke schaal 01 tot en met 05 telt mee.",
    );
  });

  it("of a mean: teller is the sum", () => {
    const cijfer = rij("TEVREDENHEID_NUT", { populatie: 10, noemer: 5, teller: 40, kwadraat: 330 });
    expect(cijfer).toMatchObject({ waarde: 8, teller: 40, noemer: 5, respons: 0.5, verspreidbaar: false });
    expect(cijfer.toelichting).toContain("Het gemiddelde rapportcijfer voor het nut van de hulp is 8,0, over 5");
    expect(cijfer.toelichting).toContain("te weinig mensen");
  });

  it("of a count: only a number, and zero is a number", () => {
    const leeg = { noemer: null, populatie: null, respons: null, ondergrens: null, weggelaten: [] };
    expect(rij("INSTROOM", { teller: 12 })).toMatchObject({
      ...leeg,
      waarde: 12,
      status: "GETOOND",
      verspreidbaar: true,
    });
    expect(rij("CLIENTEN", {})).toMatchObject({ ...leeg, waarde: 0, status: "GETOOND", verspreidbaar: false });
  });

  it("per 1000: clients beside residents, unknown when these are unknown", () => {
    expect(rij("PER_1000", { teller: 50, noemer: 2000 })).toMatchObject({ waarde: 25, status: "GETOOND" });
    expect(rij("PER_1000", { teller: 50, noemer: null })).toMatchObject({
      waarde: null,
      noemer: null,
      status: "GEEN_GEGEVENS",
    });
  });

  it("keeps zero, unknown and not applicable apart", () => {
    expect(rij("UITVAL", { populatie: 12, noemer: 10, teller: 0 })).toMatchObject({ status: "GETOOND", waarde: 0 });
    expect(rij("UITVAL", { populatie: 3, noemer: 0, teller: 0 })).toMatchObject({
      status: "GEEN_GEGEVENS",
      waarde: null,
    });
    expect(rij("UITVAL", { niet_van_toepassing: 4 })).toMatchObject({ status: "NIET_VAN_TOEPASSING", waarde: null });
    expect(rij("UITVAL", {})).toMatchObject({ status: "GEEN_GEGEVENS", respons: null });
  });

  it("may be passed on from 10 in its noemer", () => {
    expect(rij("UITVAL", { populatie: 9, noemer: 9, teller: 1 }).verspreidbaar).toBe(false);
    expect(rij("UITVAL", { populatie: 10, noemer: 10, teller: 1 }).verspreidbaar).toBe(true);
  });
});

describe("the reasons of a row", () => {
  it("add up to all that was looked at", () => {
    const cel = { populatie: 20, noemer: 12, teller: 9, doorlopend: 4, niet_waarneembaar: 3, venster_open: 5 };
    expect(redenenVan(rij("GEEN_NIEUWE_START", cel))).toEqual([
      { reden: "MEEGETELD", aantal: 12 },
      { reden: "GEEN_ANTWOORD", aantal: 3 },
      { reden: "DOORLOPEND", aantal: 4 },
      { reden: "NIET_WAARNEEMBAAR", aantal: 3 },
      { reden: "VENSTER_OPEN", aantal: 5 },
    ]);
  });

  it("of a count are the count", () => {
    expect(redenenVan(rij("INSTROOM", { teller: 7 }))).toEqual([{ reden: "MEEGETELD", aantal: 7 }]);
    expect(redenenVan(rij("INSTROOM", {}))).toEqual([]);
  });
});
