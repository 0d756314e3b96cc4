import fc from "fast-check";
import { toon, toonNaam, verhul } from "../../../src/intake/afgekeurd";

describe("what a report shows of a delivery", () => {
  it("hides what could be a burgerservicenummer, wherever the sender put it", () => {
    expect(toon("0999900018")).toBe('"(verborgen)"');
    for (const waarde of ["999 900 018", "9999.00.018", "999-900-018"]) expect(toon(waarde)).toBe('"(verborgen)"');
    expect(toon("123456789")).toBe('"123456789"');
    expect(toon("x".repeat(50))).toBe(`"${"x".repeat(37)}..."`);
  });

  it("hides what could be someone's own words, and shows a word, a code, a date and an amount", () => {
    expect(toon("zij slaapt slecht")).toBe('"(verborgen)"');
    expect(toon("' or '1'='1' -- x")).toBe('"(verborgen)"');
    for (const waarde of [
      "45A04",
      "WK015301",
      "Vrouwelijk",
      "1 250,50",
      "12,5 %",
      "€ 12,50",
      "2024-03-04 00:00",
      "31 12 2024",
      " 45 ",
    ])
      expect(toon(waarde)).toBe(`"${waarde}"`);
  });

  it("tells of an unknown column or sheet of more words where it stands: it may be a name, or a row without a header", () => {
    expect(toonNaam("reden_beëindiging", 3)).toBe('"reden_beëindiging"');
    for (const naam of ["Reden beëindiging", "Jan de Vries", "hij wil niet meer", "x'; drop table y; --", "999900018"])
      expect(toonNaam(naam, 3)).toBe("op plaats 3");
  });

  it("says the same of what was hidden or cut before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (waarde) => {
        expect(verhul(verhul(waarde))).toBe(verhul(waarde));
      }),
    );
  });
});
