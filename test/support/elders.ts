import {
  AANBIEDER,
  aanbieder,
  ANDERE_AANBIEDER,
  andereAanbieder,
  maakDecor,
  Medewerker,
  noord,
  type Resultaat,
  zuid,
} from "./dossier";
import type { TestDatabase } from "./database";
import { csv } from "./set-proef";
import type { TestHub } from "./test-hub";
import { voegInstrumentenIn } from "./voeg-in";
import { INSTRUMENTEN } from "./wereld";

export interface Wereld {
  readonly db: TestDatabase;
  readonly hub: TestHub;
}

/** The pseudonym of a made-up client. */
const pseudoniem = (nummer: number) => nummer.toString(16).padStart(64, "0");
/** A line of help as the set trajecten takes it. */
export const lijn = (nummer: number, wie: string, meer: Record<string, string> = {}) => ({
  gemeente: "0153",
  pseudoniem: pseudoniem(nummer),
  wet: "JEUGDWET",
  aanbieder: wie,
  aanvang: "2023-03-04",
  productcategorie: "45",
  geboortejaar: "2010",
  geslacht: "VROUW",
  einde: "",
  reden: "",
  ...meer,
});

/** Delivers a table as an aanbieder does. */
export async function lever(
  { hub }: Wereld,
  wie: typeof aanbieder,
  rijen: Parameters<typeof csv>[0],
  search = "?set=trajecten",
) {
  const token = await hub.token(wie as never);
  const antwoord = await fetch(`${hub.url}/leveringen${search}`, {
    method: "POST",
    headers: { "content-type": "text/csv", authorization: `Bearer ${token}` },
    body: csv(rijen),
  });
  return { status: antwoord.status, tekst: await antwoord.text() };
}

/** A mutation that must succeed: what was refused would leave the two worlds alike for nothing. */
async function doe(medewerker: Medewerker, ...vraag: Parameters<Medewerker["muteer"]>): Promise<Resultaat> {
  const resultaat = await medewerker.muteer(...vraag);
  if (resultaat.__typename === "Afgewezen") throw new Error(`${vraag[0]}: ${JSON.stringify(resultaat)}`);
  return resultaat;
}

/** Dossiers that the toegang opened and the aanbieder helped in, and clients whom only its own deliveries tell of. */
export const dossiers: Awaited<ReturnType<Medewerker["dossier"]>>[] = [];

/** What both worlds hold. */
export async function begin(wereld: Wereld): Promise<void> {
  const { hub, db } = wereld;
  await maakDecor(db.motor);
  await voegInstrumentenIn(db.motor, INSTRUMENTEN);
  const medewerker = new Medewerker(hub, noord);
  for (const [nummer, einde] of [
    [1, "2024-02-20"],
    [2, "2024-05-31"],
    [3, null],
  ] as const) {
    const dossier = await medewerker.dossier({ client: { zaaknummer: `Z-${String(nummer)}` } });
    dossiers.push(dossier);
    const { doel, traject } = dossier;
    await doe(medewerker, "registreerMeting", {
      ...{ traject, instrument: "T_KLACHTEN", instrumentVersie: "1", informant: "JEUGDIGE", moment: "VOOR" },
      ...{ datum: "2024-02-05", score: 14 },
    });
    if (einde === null) continue;
    await doe(medewerker, "beeindigTraject", { traject, einde, reden: nummer === 1 ? "31" : "33" });
    await doe(medewerker, "registreerEvaluatie", {
      doel,
      soort: "EIND",
      datum: einde,
      gasScore: 1,
      informant: "CLIENT",
    });
    await doe(medewerker, "registreerErvaring", { traject, informant: "OUDER", afname: einde, rapportcijfer: 7 });
    await doe(medewerker, "registreerMeting", {
      ...{ traject, instrument: "T_KLACHTEN", instrumentVersie: "1", informant: "JEUGDIGE", moment: "NA" },
      ...{ datum: einde, score: 6 },
    });
  }
  expect(
    await lever(wereld, aanbieder, [
      lijn(1, AANBIEDER, { einde: "2024-01-31", reden: "31" }),
      lijn(2, AANBIEDER, { einde: "2024-03-31", reden: "33" }),
      lijn(3, AANBIEDER),
    ]),
  ).toMatchObject({ status: 201 });
  // Someone else's client, of whom nothing is asked: the world is not this aanbieder's alone.
  expect(await lever(wereld, andereAanbieder, [lijn(9, ANDERE_AANBIEDER)])).toMatchObject({ status: 201 });
}

/** All that others may do for the same people. */
export async function elders(wereld: Wereld): Promise<void> {
  const medewerker = new Medewerker(wereld.hub, noord);
  for (const { client, doel } of dossiers) {
    await doe(medewerker, "registreerAanmelding", {
      client,
      wet: "JEUGDWET",
      datum: "2024-06-01",
      hulpvraag: "ANDERS",
    });
    const plan = await doe(
      medewerker,
      "stelOndersteuningsplanVast",
      { client, wet: "WMO", vastgesteldOp: "2024-06-10" },
      "id versie",
    );
    const anderDoel = await doe(medewerker, "voegDoelToe", {
      ...{ ondersteuningsplan: plan.id, ondersteuningsbehoefte: "2", leefgebied: "INKOMEN", richting: "BEHOUDEN" },
    });
    const wmo = { client, aanbieder: ANDERE_AANBIEDER, wet: "WMO", productcategorie: "02", aanvang: "2024-06-15" };
    await doe(medewerker, "startTraject", { ...wmo, doelen: [anderDoel.id] });
    const jeugd = { client, aanbieder: ANDERE_AANBIEDER, wet: "JEUGDWET", hulpvorm: "02" };
    const nieuw = await doe(medewerker, "startTraject", { ...jeugd, aanvang: "2024-06-20" });
    await doe(medewerker, "stelInformatieverzoek", {
      ...{
        traject: nieuw.id,
        vraag: "Graag het evaluatieverslag.",
        noodzaak: "Nodig om over verlenging te besluiten.",
      },
      ...{ proportionaliteit: "Alleen de conclusies.", subsidiariteit: "De cliënt heeft het verslag zelf niet." },
      ...{ toestemming: true, toestemmingOp: "2024-06-20" },
    });
    const reden = "Het kind is vannacht uit huis gehaald.";
    await doe(new Medewerker(wereld.hub, zuid), "vraagNoodtoegang", { client, reden });
    const tegelijk = await doe(medewerker, "startTraject", { ...jeugd, aanvang: "2024-02-10", doelen: [doel] });
    for (const { id: traject } of [nieuw, tegelijk]) {
      await doe(medewerker, "beeindigTraject", { traject, einde: "2024-09-30", reden: "32" });
      await doe(medewerker, "registreerErvaring", {
        traject,
        informant: "JEUGDIGE",
        afname: "2024-10-01",
        rapportcijfer: 3,
      });
      for (const [moment, datum, score] of [
        ["VOOR", "2024-06-21", 15],
        ["NA", "2024-09-30", 15],
      ] as const) {
        await doe(medewerker, "registreerMeting", {
          ...{ traject, instrument: "T_KLACHTEN", instrumentVersie: "1", informant: "JEUGDIGE" },
          ...{ moment, datum, score },
        });
      }
    }
    await doe(medewerker, "registreerEvaluatie", {
      ...{ doel: anderDoel.id, soort: "TUSSEN", datum: "2024-09-01", gasScore: -1, informant: "AANBIEDER" },
    });
    await doe(medewerker, "registreerClient", { geboortejaar: 1980, geslacht: "MAN", gezinVan: client });
  }
  const [eerste] = dossiers;
  expect(
    (await doe(medewerker, "draagPlanOver", { ondersteuningsplan: eerste?.plan, versie: 2, team: "ZUID" })).__typename,
  ).toBe("Ondersteuningsplan");
  expect(
    await lever(wereld, andereAanbieder, [
      lijn(1, ANDERE_AANBIEDER, { aanvang: "2024-02-10", einde: "2024-11-30", reden: "32" }),
      lijn(2, ANDERE_AANBIEDER, { aanvang: "2024-05-01" }),
      lijn(3, ANDERE_AANBIEDER, { aanvang: "2023-05-01" }),
      lijn(1, ANDERE_AANBIEDER, { wet: "WMO", productcategorie: "02", aanvang: "2024-03-01" }),
    ]),
  ).toMatchObject({ status: 201 });
}
