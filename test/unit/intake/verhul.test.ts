import fc from "fast-check";
import { toon, toonNaam, verhul } from "../../../src/intake/afgekeurd";

describe("what a report shows of a delivery", () => {
  it("hides what could be a burgerservicenummer, wherever the sender put it", () => {
    expect(toon("0999900018")).toBe('"(verborgen)"');
    expect(toon("123456789")).toBe('"123456789"');
    expect(toon("x".repeat(50))).toBe(`"${"x".repeat(37)}..."`);
  });

  it("hides what could be someone's own words, and shows a word, a code, a date and an amount", () => {
    expect(toon("zij slaapt slecht")).toBe('"(verborgen)"');
    expect(toon("' or '1'='1' -- x")).toBe('"(verborgen)"');
    for (const waarde of ["45A04", "WK015301", "Vrouwelijk", "1 250,50", "31 12 2024", " 45 "])
      expect(toon(waarde)).toBe(`"${waarde}"`);
  });

  it("shows the name of a column or sheet of a few words, and nothing that is more than a name", () => {
    for (const naam of ["einde", "Reden beëindiging", "Datum start (1e keer)", "Blad 1"])
      expect(toonNaam(naam)).toBe(`"${naam}"`);
    for (const naam of ["hij wil niet meer naar school", "x'; drop table y; --", "van a@b.nl gekregen"])
      expect(toonNaam(naam)).toBe('"(verborgen)"');
  });

  it("says the same of what was hidden or cut before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (waarde) => {
        expect(verhul(verhul(waarde))).toBe(verhul(waarde));
      }),
    );
  });
});
