import { trechterbasis, trechterVan, type Eenheid } from "../../../src/aggregations/engine/trechter";
import { GEEN_BIJCIJFERS, vorm, type Cel } from "../../../src/aggregations/engine/uitkomst";
import { indicatoren, zoekIndicator } from "../../../src/aggregations/register";
import type { Bijcijfers } from "../../../src/aggregations/types";

function toelichting(id: string, cel: Cel, bij: Partial<Bijcijfers> = {}): string {
  const indicator = zoekIndicator(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const rij = vorm({ cel, indicator, dimensies: {}, bij: { ...GEEN_BIJCIJFERS, ...bij }, sleutel: () => "s" });
  return rij.toelichting;
}

/** The explanation without the definition, which comes last. */
const zonderDefinitie = (tekst: string): string => tekst.replace(/ Definitie: .*$/, "");

const tien = Array<Eenheid>(10).fill({ teller: 20, noemer: 100, kwadraat: 0 });
const basis = trechterbasis("aandeel", tien);
if (!basis) throw new Error("no funnel");
const trechter = trechterVan(basis, 50);
const uitval = { populatie: 50, noemer: 50, teller: 10 };

describe("an explanation, in whole", () => {
  it("of a share with an open window", () => {
    const cel = { populatie: 20, noemer: 12, teller: 9, doorlopend: 4, niet_waarneembaar: 3, venster_open: 5 };
    expect(toelichting("GEEN_NIEUWE_START", cel)).toBe(
      "9 van de 12 beëindigde periodes van hulp die te volgen waren waarvan de 12 maanden erna voorbij zijn kregen geen nieuwe start: 75,0 %." +
        " In totaal waren er 20 beëindigde periodes van hulp die te volgen waren; respons 60,0 %." +
        " Met 95 % zekerheid ligt het tussen 46,8 % en 91,1 %." +
        " Niet meegeteld: 4 omdat andere hulp in dezelfde wet doorliep;" +
        " 3 omdat niet te zien zou zijn of iemand terugkomt (bijvoorbeeld door overlijden, verhuizing of 18 worden);" +
        " 5 omdat de termijn nog niet voorbij is." +
        " Definitie: Het deel van de beëindigde hulp waarna de cliënt binnen 12 maanden niet opnieuw met hulp in dezelfde wet begon, bij welke aanbieder ook." +
        " Hulp die doorloopt of binnen 14 dagen aansluit, telt niet mee." +
        " Het cijfer zegt iets over de hele route, niet over de laatste aanbieder alleen.",
    );
  });

  it("of a count", () => {
    expect(toelichting("INSTROOM", { teller: 12 })).toBe(
      "12 periodes van hulp begonnen." +
        " Definitie: Het aantal periodes van hulp dat begon." +
        " Hulp die na een verhuizing in een andere gemeente verder loopt, is geen begin.",
    );
  });

  it("of plans of which nobody can tell what would have become, in words of plans", () => {
    const cel = { populatie: 4, noemer: 4, teller: 1, niet_waarneembaar: 2, niet_van_toepassing: 3 };
    expect(toelichting("DOORLOOPTIJD", cel)).toContain(
      " Niet meegeteld: 2 omdat de inwoner overleed of verhuisde voordat het plan was afgesloten;" +
        " 3 omdat dit cijfer daarvoor niet bestaat.",
    );
    expect(
      toelichting("GAS_T_SCORE", { populatie: 4, noemer: 4, teller: 200, kwadraat: 10000, vervallen: 2 }),
    ).toContain(" Niet meegeteld: 2 omdat alle doelen zijn vervallen.");
  });

  it("of a few doelen", () => {
    expect(toelichting("DOELEN_GEREALISEERD", { populatie: 6, noemer: 4, teller: 3, alleen_aanbieder: 2 })).toBe(
      "3 van de 4 doelen bij beëindigde hulp met een eindevaluatie zijn gerealiseerd: 75,0 %." +
        " In totaal waren er 6 doelen bij beëindigde hulp; respons 66,7 %." +
        " Met 95 % zekerheid ligt het tussen 30,1 % en 95,4 %." +
        " Niet meegeteld: 2 omdat alleen de aanbieder een oordeel gaf." +
        " Dit gaat over te weinig mensen om te verspreiden." +
        " Definitie: Het deel van de geëvalueerde doelen dat bij het einde van de hulp minstens volgens afspraak was bereikt (GAS-score 0 of hoger)." +
        " De eindevaluatie ligt tussen 8 weken voor en 13 weken na het einde." +
        " Een oordeel van alleen de aanbieder telt niet mee.",
    );
  });
});

describe("the comparison in an explanation", () => {
  const KERN =
    "10 van de 50 beëindigde periodes van hulp met een reden op de landelijke schaal stopten eenzijdig (uitval): 20,0 %." +
    " Met 95 % zekerheid ligt het tussen 11,2 % en 33,0 %.";

  it.each<[string, Partial<Bijcijfers>, string]>([
    ["nothing to compare with", {}, ""],
    [
      "no difference",
      { trechter, onderscheid: "NIET_TE_ONDERSCHEIDEN" },
      " Dit is niet te onderscheiden van het regionale gemiddelde (20,0 %).",
    ],
    [
      "higher",
      { trechter, onderscheid: "HOGER" },
      " Dit is hoger dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is 20,0 %.",
    ],
    [
      "lower",
      { trechter, onderscheid: "LAGER" },
      " Dit is lager dan bij zo'n aantal verwacht mag worden; het regionale gemiddelde is 20,0 %.",
    ],
    [
      "too little",
      { trechter: trechterVan(basis, 5) },
      " Er zijn te weinig gevallen of te weinig aanbieders om met de regio te vergelijken.",
    ],
    [
      "a part",
      { trechter, onderscheid: "NIET_TE_ONDERSCHEIDEN", vergeleken: { noemer: 40, waarde: 0.175 } },
      " Zonder pgb is het 17,5 %, over 40; alleen dat deel is met de regio vergeleken." +
        " Dit is niet te onderscheiden van het regionale gemiddelde (20,0 %).",
    ],
    [
      "pgb alone",
      { trechter: trechterVan(basis, 0), vergeleken: { noemer: 0, waarde: null } },
      " Er is geen zorg in natura om te vergelijken; een pgb wordt niet vergeleken.",
    ],
  ])("says %s", (_, bij, zin) => {
    expect(zonderDefinitie(toelichting("UITVAL", uitval, bij))).toBe(KERN + zin);
  });
});

it("tells every parameter of an indicator in its definition, in days, weeks or months", () => {
  const ontbreekt = indicatoren.flatMap(({ id, parameters, definitie }) =>
    Object.entries(parameters)
      .filter(([, waarde]) => ![waarde, waarde / 7].some((getal) => new RegExp(`\\b${getal}\\b`).test(definitie)))
      .map(([naam]) => `${id}.${naam}`),
  );
  expect(ontbreekt).toEqual([]);
});
