import { vulDemo } from "../../src/intake/demo";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { leesMicrorijen, leesReferentie } from "../support/naief/lees";
import type { Bestand } from "../support/naief/bijdrage";
import { bestandVan, tel } from "../support/naief/tel";
import { antwoord, herberekenen, type Antwoordrij } from "../support/telling";
import { opRij } from "../support/vergelijk";

const PEILDATUM = "2026-01-15";
const INDICATOREN = ["UITVAL", "TEVREDENHEID_NUT", "ZONDER_HULP_VERDER", "GEEN_NIEUWE_START", "DOELEN_GEREALISEERD"];
const PERIODE = { van: "2024-01-01", tot: "2025-01-01" };

describe("the question of the analyst, over a demo of 3 000 trajecten", () => {
  let database: TestDatabase;
  let bestand: Bestand;
  let gemeenten: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulDemo(database.motor, { trajecten: 3000, seed: 1 });
    await herberekenen(database, PEILDATUM);
    bestand = bestandVan(await leesMicrorijen(database.motor), await leesReferentie(database.motor), PEILDATUM);
    gemeenten = bestand.referentie.gemeenten.filter((rij) => rij.regio_code === "TWENTE").map((rij) => rij.code);
  });
  afterAll(() => database.dispose());

  const vraag = (groepeer: readonly string[], indicatoren: readonly string[] = INDICATOREN) => ({
    indicatoren,
    periode: PERIODE,
    groepeer,
    gemeenten,
  });

  it("answers by aanbieder and quarter what plain loops count, row by row", async () => {
    const gevraagd = vraag(["AANBIEDER", "KWARTAAL"]);
    const rijen = await antwoord(database, gevraagd);
    expect(rijen.length).toBeGreaterThan(200);
    expect(opRij(rijen)).toEqual(opRij(tel(bestand, gevraagd)));
  });

  it("counts something of each indicator, and leaves something out for each reason but an open window: all are complete", async () => {
    const rijen = await antwoord(database, vraag([]));
    expect(rijen.map((rij) => rij.indicator).sort()).toEqual([...INDICATOREN].sort());
    for (const { populatie, noemer, teller } of rijen) {
      expect(Math.min(populatie ?? 0, noemer ?? 0, teller ?? 0)).toBeGreaterThan(0);
    }
    expect(new Set(rijen.flatMap((rij) => Object.keys(rij.weggelaten)))).toEqual(
      new Set([
        "BUITEN_SCHAAL",
        "DOORLOPEND",
        "NIET_WAARNEEMBAAR",
        "VERVALLEN",
        "ALLEEN_AANBIEDER",
        "NIET_VAN_TOEPASSING",
      ]),
    );
  });

  it("sums over gemeenten to the row without grouping", async () => {
    const som = (rijen: readonly Antwoordrij[], indicator: string) =>
      rijen
        .filter((rij) => rij.indicator === indicator)
        .reduce(
          (totaal, rij) => ({
            populatie: totaal.populatie + (rij.populatie ?? 0),
            noemer: totaal.noemer + (rij.noemer ?? 0),
            teller: totaal.teller + (rij.teller ?? 0),
          }),
          { populatie: 0, noemer: 0, teller: 0 },
        );
    const [perGemeente, geheel] = [await antwoord(database, vraag(["GEMEENTE"])), await antwoord(database, vraag([]))];
    for (const indicator of INDICATOREN) expect(som(perGemeente, indicator)).toEqual(som(geheel, indicator));
  });

  it.each([[["GEMEENTE"]], [["WET", "JAAR"]], [[]]])(
    "answers volume by %j what plain loops count",
    async (groepeer) => {
      const gevraagd = vraag(groepeer, [
        "CLIENTEN",
        "PER_1000",
        "INSTROOM",
        "UITSTROOM",
        "DOELEN_DEKKING",
        "VOORTIJDIG",
      ]);
      expect(opRij(await antwoord(database, gevraagd))).toEqual(opRij(tel(bestand, gevraagd)));
    },
  );
});
