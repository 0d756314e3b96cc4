import fc from "fast-check";
import { cijferVan } from "../../src/aggregations/engine/define";
import { indicatoren } from "../../src/aggregations/register";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { historie } from "../support/historie";
import type { Microrijen } from "../support/naief/rijen";
import { antwoord, herberekenen, type Antwoordrij } from "../support/telling";
import { opRij } from "../support/vergelijk";
import { voegIn } from "../support/voeg-in";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN, TWENTE } from "../support/wereld";

const JAAR = { van: "2024-01-01", tot: "2025-01-01" };
const HELFTEN = [
  { van: "2024-01-01", tot: "2024-07-01" },
  { van: "2024-07-01", tot: "2025-01-01" },
];
const WEGLATINGEN = [
  "BUITEN_SCHAAL",
  "DOORLOPEND",
  "NIET_WAARNEEMBAAR",
  "VENSTER_OPEN",
  "VERVALLEN",
  "ALLEEN_AANBIEDER",
  "ONVOLLEDIGE_METING",
  "ZONDER_NORMEN",
  "NIET_VAN_TOEPASSING",
];

/** One history, the same every time; half of it in one gemeente, which is added last. */
function getrokken(): Microrijen {
  const [rijen] = fc.sample(historie(150), { seed: 11, numRuns: 1 });
  if (!rijen) throw new Error("Er is niets getrokken");
  return rijen;
}

/** The rows of some gemeenten only. */
function inGemeenten(rijen: Microrijen, gemeenten: readonly string[]): Microrijen {
  const van = <R extends { gemeente_code: string }>(alle: readonly R[]) =>
    alle.filter((rij) => gemeenten.includes(rij.gemeente_code));
  return {
    clienten: van(rijen.clienten),
    trajecten: van(rijen.trajecten),
    doelen: van(rijen.doelen),
    trajectDoelen: van(rijen.trajectDoelen),
    evaluaties: van(rijen.evaluaties),
    ervaringen: van(rijen.ervaringen),
    toewijzingen: van(rijen.toewijzingen),
    metingen: van(rijen.metingen),
    aanmeldingen: van(rijen.aanmeldingen),
    plannen: van(rijen.plannen),
    declaraties: van(rijen.declaraties),
  };
}

const som = (rijen: readonly Antwoordrij[]) => ({
  populatie: rijen.reduce((totaal, rij) => totaal + (rij.populatie ?? 0), 0),
  noemer: rijen.reduce((totaal, rij) => totaal + (rij.noemer ?? 0), 0),
  // Euros are exact in the cells; only this adding up is not.
  teller: Math.round(rijen.reduce((totaal, rij) => totaal + (rij.teller ?? 0), 0) * 100) / 100,
  ...Object.fromEntries(
    WEGLATINGEN.map((reden) => [reden, rijen.reduce((totaal, rij) => totaal + (rij.weggelaten[reden] ?? 0), 0)]),
  ),
});

const tellers = (rijen: readonly Antwoordrij[]) => rijen.map((rij) => rij.teller ?? 0);

/** What is the sum of its parts by everything but time: stocks are of one day each. */
const optelbaar = indicatoren.filter((een) => een.soort !== "uniek" && een.soort !== "verhouding");
const TIJD: readonly string[] = ["MAAND", "KWARTAAL", "JAAR"];
const uniek = indicatoren.filter((een) => een.soort === "uniek");
/** Of a ratio what stands above the line may add up: euros do, clients do not. */
const optelbaarBoven = indicatoren.filter((een) => een.soort === "verhouding" && een.tellerVan.soort !== "uniek");

describe("laws of every indicator", () => {
  let database: TestDatabase;
  const rijen = getrokken();
  const [laatste, ...eerder] = GEMEENTEN;
  let eerst: Antwoordrij[];

  /** A question by regio is of a whole region; its other gemeenten have nothing here. */
  const vraag = (id: string, groepeer: readonly string[], periode = JAAR, gemeenten: readonly string[] = GEMEENTEN) =>
    antwoord(database, {
      ...{ indicatoren: [id], periode, groepeer },
      gemeenten: groepeer.includes("REGIO") ? TWENTE : gemeenten,
    });
  const alles = (gemeenten: readonly string[]) =>
    antwoord(database, {
      indicatoren: indicatoren.map((een) => een.id),
      periode: JAAR,
      groepeer: ["GEMEENTE"],
      gemeenten,
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    await voegIn(database.motor, inGemeenten(rijen, eerder), AANBIEDERS, INSTRUMENTEN);
    await herberekenen(database, "2025-07-01", GEMEENTEN);
    eerst = await alles(GEMEENTEN);
    await voegIn(database.motor, inGemeenten(rijen, [laatste]), []);
    await herberekenen(database, "2025-07-01", GEMEENTEN);
  });
  afterAll(() => database.dispose());

  it("the rows of one gemeente change no count of another", async () => {
    expect(opRij(await alles(eerder))).toEqual(opRij(eerst.filter((rij) => rij.dimensies["GEMEENTE"] !== laatste)));
  });

  it("a gemeente alone answers what it does beside others", async () => {
    const samen = await alles(GEMEENTEN);
    for (const gemeente of GEMEENTEN) {
      expect(opRij(await alles([gemeente]))).toEqual(
        opRij(samen.filter((rij) => rij.dimensies["GEMEENTE"] === gemeente)),
      );
    }
  });

  describe.each(indicatoren.map((een) => [een.id, een] as const))("%s", (id, indicator) => {
    it("counts something here", async () => {
      expect(som(await vraag(id, [])).teller).toBeGreaterThan(0);
    });

    it("has a teller within its noemer within its populatie", async () => {
      for (const { teller, noemer, populatie } of await vraag(id, ["GEMEENTE"])) {
        const cijfer = cijferVan(indicator);
        // Also of a share that is a ratio of two counts.
        if (indicator.eenheid === "AANDEEL") expect(teller ?? 0).toBeLessThanOrEqual(noemer ?? 0);
        if (["aandeel", "gemiddelde", "som"].includes(cijfer)) {
          expect(noemer ?? 0).toBeLessThanOrEqual(populatie ?? 0);
        }
        if (cijfer === "aantal") expect([noemer, populatie]).toEqual([null, null]);
      }
    });

    it("sums over gemeenten to the row without grouping", async () => {
      expect(som(await vraag(id, ["GEMEENTE"]))).toEqual(som(await vraag(id, [])));
    });
  });

  describe.each(optelbaar.map((een) => [een.id, een] as const))("%s adds up", (id, indicator) => {
    const stand = indicator.soort === "stand";
    it.each(indicator.dimensies.filter((dimensie) => !stand || !TIJD.includes(dimensie)))(
      "over %s",
      async (dimensie) => {
        expect(som(await vraag(id, [dimensie]))).toEqual(som(await vraag(id, [])));
      },
    );

    if (stand) {
      it.each(TIJD)("not over %s: the whole is its last part", async (dimensie) => {
        const delen = await vraag(id, [dimensie]);
        expect(delen.length).toBeGreaterThanOrEqual(1);
        expect(som(delen.slice(-1))).toEqual(som(await vraag(id, [])));
      });
      return;
    }

    it("over two halves of the year", async () => {
      const helften = await Promise.all(HELFTEN.map((helft) => vraag(id, ["GEMEENTE"], helft)));
      expect(som(helften.flat())).toEqual(som(await vraag(id, ["GEMEENTE"])));
    });
  });

  describe.each(optelbaarBoven.map((een) => [een.id, een] as const))("%s adds up above the line", (id, indicator) => {
    it.each(indicator.dimensies)("over %s", async (dimensie) => {
      expect(som(await vraag(id, [dimensie])).teller).toBe(som(await vraag(id, [])).teller);
    });
  });

  describe.each(uniek.map((een) => [een.id, een] as const))("%s counts each client once", (id, indicator) => {
    it.each(indicator.dimensies.filter((dimensie) => dimensie !== "GEMEENTE" && dimensie !== "REGIO"))(
      "so a whole is at least its largest part by %s, and at most their sum",
      async (dimensie) => {
        const delen = tellers(await vraag(id, [dimensie]));
        const geheel = som(await vraag(id, [])).teller;
        expect(geheel).toBeGreaterThanOrEqual(Math.max(...delen));
        expect(geheel).toBeLessThanOrEqual(delen.reduce((totaal, deel) => totaal + deel, 0));
      },
    );
  });

  it("what became of problemen is one of four: together they are the noemer, the better two are verminderd", async () => {
    const uitslagen = ["HERSTELD", "VERBETERD", "ONVERANDERD", "VERSLECHTERD"].map((een) => `PROBLEMEN_${een}`);
    const per = async (id: string) => vraag(id, ["AANBIEDER", "KWARTAAL"]);
    const [hersteld = [], verbeterd = [], ...rest] = await Promise.all(uitslagen.map(per));
    const verminderd = await per("PROBLEMEN_VERMINDERD");
    const telling = (rijen: readonly Antwoordrij[], waar: Antwoordrij["dimensies"]) =>
      som(rijen.filter((rij) => JSON.stringify(rij.dimensies) === JSON.stringify(waar)));
    expect(verminderd.length).toBeGreaterThan(10);
    for (const { dimensies, noemer, teller, populatie } of verminderd) {
      const vier = [hersteld, verbeterd, ...rest].map((rijen) => telling(rijen, dimensies));
      expect(vier.reduce((totaal, een) => totaal + een.teller, 0)).toBe(noemer);
      expect(vier.map((een) => [een.noemer, een.populatie])).toEqual(vier.map(() => [noemer, populatie]));
      expect((vier[0]?.teller ?? 0) + (vier[1]?.teller ?? 0)).toBe(teller);
    }
  });
});
