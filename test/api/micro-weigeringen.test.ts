import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, Medewerker, maakDecor, noord } from "../support/dossier";
import { table } from "../support/table";
import { startTestHub, type TestHub } from "../support/test-hub";

let db: TestDatabase;
let hub: TestHub;
let medewerker: Medewerker;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  medewerker = new Medewerker(hub, noord);
});

afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const TABELLEN = [
  "client",
  "gezin",
  "aanmelding",
  "ondersteuningsplan",
  "doel",
  "tussenstap",
  "traject",
  "traject_doel",
];
const ALLES = [...TABELLEN, "evaluatie", "ervaring", "meting", "idempotentie", "dirty_client"];

/** The number of rows per table, and the state of what may change. */
async function stand(): Promise<unknown> {
  const tellingen = ALLES.map((tabel) => `(select count(*) from ${tabel}) as ${tabel}`).join(", ");
  const { rows } = await db.motor.query<Record<string, unknown>>(`select ${tellingen},
    (select md5(string_agg(t::text, ',' order by id)) from traject t) as trajecten,
    (select md5(string_agg(p::text, ',' order by id)) from ondersteuningsplan p) as plannen,
    (select md5(string_agg(d::text, ',' order by id)) from doel d) as doelen`);
  return rows[0];
}

type Dossier = Awaited<ReturnType<Medewerker["dossier"]>>;

const DOEL = { ondersteuningsbehoefte: "1", leefgebied: "WONEN", richting: "VERBETEREN" };
const TRAJECT = { aanbieder: AANBIEDER, wet: "JEUGDWET", aanvang: "2024-02-01" };
const EVALUATIE = { soort: "EIND", datum: "2024-06-28", gasScore: 1, informant: "TOEGANG" };
const ERVARING = { informant: "JEUGDIGE", afname: "2024-07-01", rapportcijfer: 8 };

/** A sound input of each mutation on a file; a refusal is drawn as what makes it unsound. */
const gaaf = (d: Dossier): Readonly<Record<string, object>> => ({
  registreerClient: { geboortejaar: 2000, geslacht: "MAN" },
  registreerAanmelding: { client: d.client, wet: "WMO", datum: "2024-01-02", hulpvraag: "ANDERS" },
  stelOndersteuningsplanVast: { client: d.client, wet: "WMO", vastgesteldOp: "2024-01-02" },
  voegDoelToe: { ...DOEL, ondersteuningsplan: d.plan },
  wijzigDoel: { doel: d.doel, versie: 2 },
  laatDoelVervallen: { doel: d.doel, versie: 2, vervallenOp: "2024-02-01", reden: "VERHUISD" },
  sluitPlan: { ondersteuningsplan: d.plan, versie: 2, afgeslotenOp: "2024-02-01", bestemming: "NETWERK" },
  draagPlanOver: { ondersteuningsplan: d.plan, versie: 2, team: "ZUID" },
  startTraject: { ...TRAJECT, client: d.client },
  beeindigTraject: { traject: d.traject, einde: "2024-06-30", reden: "31" },
  registreerEvaluatie: { ...EVALUATIE, doel: d.doel },
  corrigeerEvaluatie: { evaluatie: d.doel, gasScore: 1 },
  registreerErvaring: { ...ERVARING, traject: d.traject },
  registreerMeting: {
    traject: d.traject,
    instrument: "ZRM",
    instrumentVersie: "1",
    informant: "OUDER",
    moment: "VOOR",
    datum: "2024-02-01",
    score: 1,
  },
});

const WEIGERINGEN = table(`
  geval                                       | mutatie                    | anders                                | code     | velden
  --------------------------------------------+----------------------------+---------------------------------------+----------+-------
  a gemeente the writer does not work for     | registreerClient           | "gemeente": "0141"                    | ONBEKEND | gemeente
  a team of others                            | registreerClient           | "team": "ZUID"                        | ONBEKEND | team
  an unknown wijk                             | registreerClient           | "wijk": "WK99"                        | ONBEKEND | wijk
  an impossible birth year                    | registreerClient           | "geboortejaar": 1700                  | ONGELDIG | geboortejaar
  a birth year far ahead                      | registreerClient           | "geboortejaar": 2099                  | ONGELDIG | geboortejaar
  an empty zaaknummer                         | registreerClient           | "zaaknummer": ""                      | ONGELDIG | zaaknummer
  a BSN for a zaaknummer                      | registreerClient           | "zaaknummer": "999990019"             | ONGELDIG | zaaknummer
  a BSN in groups for a zaaknummer            | registreerClient           | "zaaknummer": "9999.90. 019"          | ONGELDIG | zaaknummer
  a BSN for a regisseur                       | stelOndersteuningsplanVast | "regisseur": "999990019"              | ONGELDIG | regisseur
  a gezin of nobody                           | registreerClient           | "gezinVan": "x"                       | ONBEKEND | gezinVan
  an id that is none                          | registreerAanmelding       | "client": "x"                         | ONBEKEND | client
  an unknown hulpvraag                        | registreerAanmelding       | "hulpvraag": "WAT"                    | ONBEKEND | hulpvraag
  an aanmelding in the future                 | registreerAanmelding       | "datum": "2999-01-01"                 | ONGELDIG | datum
  a gesprek before the aanmelding             | registreerAanmelding       | "gesprekOp": "2024-01-01"             | ONGELDIG | gesprekOp
  an aanvraag before the aanmelding           | registreerAanmelding       | "aanvraagdatum": "2024-01-01"         | ONGELDIG | aanvraagdatum
  fewer than no gesprekken                    | registreerAanmelding       | "gesprekken": -1                      | ONGELDIG | gesprekken
  a plan for nobody                           | stelOndersteuningsplanVast | "client": null                        | ONGELDIG | client gezin
  an unknown verwijzer                        | stelOndersteuningsplanVast | "verwijzer": "99"                     | ONBEKEND | verwijzer
  an evaluatiemoment before the plan          | stelOndersteuningsplanVast | "evaluatiemomenten": ["2024-01-01"]   | ONGELDIG | evaluatiemomenten
  an unknown leefgebied                       | voegDoelToe                | "leefgebied": "WAT"                   | ONBEKEND | leefgebied
  an unknown ondersteuningsbehoefte           | voegDoelToe                | "ondersteuningsbehoefte": "9"         | ONBEKEND | ondersteuningsbehoefte
  an unknown niveau                           | voegDoelToe                | "niveau": "9"                         | ONBEKEND | niveau
  a startniveau of 3                          | voegDoelToe                | "startniveau": 3                      | ONGELDIG | startniveau
  a gewicht of nothing                        | voegDoelToe                | "gewicht": 0                          | ONGELDIG | gewicht
  four GAS phrases                            | voegDoelToe                | "gasOmschrijvingen": ["", "", "", ""] | ONGELDIG | gasOmschrijvingen
  a streefdatum before the plan               | voegDoelToe                | "streefdatum": "2024-01-09"           | ONGELDIG | streefdatum
  a tussenstap without words                  | voegDoelToe                | "tussenstappen": [{}]                 | ONGELDIG | tussenstappen
  a client that is not the plan's             | voegDoelToe                | "client": "ANDER"                     | ONBEKEND | client
  a doel on an older version of the plan      | voegDoelToe                | "versie": 1                           | CONFLICT | versie
  a change of an older version of the plan    | wijzigDoel                 | "versie": 1                           | CONFLICT | versie
  an unknown reason to let a doel lapse       | laatDoelVervallen          | "reden": "ZOMAAR"                     | ONBEKEND | reden
  a doel that lapsed before the plan was made | laatDoelVervallen          | "vervallenOp": "2024-01-09"           | ONGELDIG | vervallenOp
  a plan closed before it was made            | sluitPlan                  | "afgeslotenOp": "2024-01-09"          | ONGELDIG | afgeslotenOp
  a handover to a team that is not there      | draagPlanOver              | "team": "OOST"                        | ONBEKEND | team
  a handover to the team that has it          | draagPlanOver              | "team": "NOORD"                       | ONGELDIG | team
  an unknown aanbieder                        | startTraject               | "aanbieder": "99999999"               | ONBEKEND | aanbieder
  an unknown contractpartij                   | startTraject               | "contractpartij": "99999999"          | ONBEKEND | contractpartij
  a hulpvorm in the Wmo                       | startTraject               | "wet": "WMO", "hulpvorm": "02"        | ONGELDIG | hulpvorm
  an unknown hulpvorm                         | startTraject               | "hulpvorm": "99"                      | ONBEKEND | hulpvorm
  a productcategorie of the other wet         | startTraject               | "wet": "WMO", "productcategorie": "45" | ONBEKEND | productcategorie
  a productcode of six characters             | startTraject               | "productcode": "45A051"               | ONGELDIG | productcode
  an unknown segment                          | startTraject               | "segment": "9"                        | ONBEKEND | segment
  a traject in another age                    | startTraject               | "aanvang": "0204-02-01"               | ONGELDIG | aanvang
  a doel that is none                         | startTraject               | "doelen": ["x"]                       | ONBEKEND | doelen
  a doel of another client's plan             | startTraject               | "doelen": ["DOEL", "ANDER DOEL"]      | ONGELDIG | doelen
  an einde before the aanvang                 | beeindigTraject            | "einde": "2024-01-31"                 | ONGELDIG | einde
  a reden of the other wet                    | beeindigTraject            | "reden": "19"                         | ONBEKEND | reden
  a list of reasons of the other wet          | beeindigTraject            | "redenLijst": "WMO588"                | ONBEKEND | reden redenLijst
  a GAS score of 3                            | registreerEvaluatie        | "gasScore": 3                         | ONGELDIG | gasScore
  a GAS score of -3                           | registreerEvaluatie        | "gasScore": -3                        | ONGELDIG | gasScore
  an evaluation before the plan               | registreerEvaluatie        | "datum": "2024-01-09"                 | ONGELDIG | datum
  an evaluation in the future                 | registreerEvaluatie        | "datum": "2999-01-09"                 | ONGELDIG | datum
  a correction of what is no evaluation       | corrigeerEvaluatie         | "gasScore": 2                         | ONBEKEND | evaluatie
  a rapportcijfer of 0                        | registreerErvaring         | "rapportcijfer": 0                    | ONGELDIG | rapportcijfer
  a rapportcijfer of 11                       | registreerErvaring         | "rapportcijfer": 11                   | ONGELDIG | rapportcijfer
  an ervaring that says nothing               | registreerErvaring         | "rapportcijfer": null                 | ONGELDIG | rapportcijfer verderZonderHulp
  an unknown answer                           | registreerErvaring         | "verderZonderHulp": "09"              | ONBEKEND | verderZonderHulp
  an ervaring before the traject              | registreerErvaring         | "afname": "2024-01-31"                | ONGELDIG | afname
  a client's voice in the Jeugdwet            | registreerErvaring         | "informant": "CLIENT"                 | ONGELDIG | informant
  an unknown instrument                       | registreerMeting           | "instrument": "WAT"                   | ONBEKEND | instrument instrumentVersie
`);

describe("a refusal", () => {
  it.each(WEIGERINGEN.map((rij) => [rij.get("geval") ?? "", rij] as const))(
    "of %s names the field and writes nothing",
    async (geval, rij) => {
      const [dossier, ander] = [await medewerker.dossier(), await medewerker.dossier()];
      const mutatie = rij.get("mutatie") ?? "";
      const anders = `{${rij.get("anders") ?? ""}}`
        .replace('"ANDER DOEL"', JSON.stringify(ander.doel))
        .replace('"DOEL"', JSON.stringify(dossier.doel))
        .replace('"ANDER"', JSON.stringify(ander.client));
      const invoer = { ...gaaf(dossier)[mutatie], ...(JSON.parse(anders) as object) };
      const voor = await stand();
      const antwoord = await medewerker.muteer(mutatie, invoer, "id", `sleutel van ${geval}`);
      expect(antwoord).toMatchObject({
        __typename: "Afgewezen",
        code: rij.get("code"),
        afgewezen: rij.get("velden")?.split(" "),
        melding: expect.stringMatching(/^[A-Z].*\.$/) as string,
      });
      expect(await stand()).toEqual(voor);
    },
  );

  it("meets a third ervaring, and a second by the same informant", async () => {
    const { traject: id } = await medewerker.dossier();
    const geef = (informant: string) =>
      medewerker.muteer("registreerErvaring", { ...ERVARING, traject: id, informant });
    expect(await geef("JEUGDIGE")).toMatchObject({ __typename: "Ervaring" });
    expect(await geef("JEUGDIGE")).toMatchObject({ code: "DUBBEL", afgewezen: ["informant"] });
    expect(await geef("OUDER")).toMatchObject({ __typename: "Ervaring" });
    const voor = await stand();
    expect(await geef("PLEEGOUDER")).toMatchObject({ code: "ONGELDIG", afgewezen: ["traject"] });
    expect(await stand()).toEqual(voor);
  });

  it("meets any change of a closed plan, but not an evaluation after it", async () => {
    const { plan, doel: doelId } = await medewerker.dossier();
    const sluit = { ondersteuningsplan: plan, versie: 2, afgeslotenOp: "2024-06-30", bestemming: "NETWERK" };
    expect(await medewerker.muteer("sluitPlan", sluit, "versie afgeslotenOp bestemming")).toMatchObject({
      versie: 3,
      afgeslotenOp: "2024-06-30",
      bestemming: "NETWERK",
    });
    expect(await medewerker.muteer("sluitPlan", { ...sluit, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("voegDoelToe", { ...DOEL, ondersteuningsplan: plan })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await medewerker.muteer("wijzigDoel", { doel: doelId, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(
      await medewerker.muteer("draagPlanOver", { ondersteuningsplan: plan, versie: 3, team: "ZUID" }),
    ).toMatchObject({ code: "CONFLICT" });
    expect(
      await medewerker.muteer("registreerEvaluatie", { ...EVALUATIE, doel: doelId, datum: "2024-07-10" }),
    ).toMatchObject({ __typename: "Evaluatie" });
  });

  it("meets evaluating, linking or changing a vervallen doel", async () => {
    const { client, doel: doelId } = await medewerker.dossier();
    const verval = { doel: doelId, versie: 2, vervallenOp: "2024-03-01", reden: "WENS_CLIENT" };
    expect(await medewerker.muteer("laatDoelVervallen", verval, "vervallenOp vervallenReden")).toMatchObject({
      vervallenOp: "2024-03-01",
      vervallenReden: "WENS_CLIENT",
    });
    expect(await medewerker.muteer("laatDoelVervallen", { ...verval, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("wijzigDoel", { doel: doelId, versie: 3 })).toMatchObject({ code: "CONFLICT" });
    expect(await medewerker.muteer("registreerEvaluatie", { ...EVALUATIE, doel: doelId })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await medewerker.muteer("startTraject", { ...TRAJECT, client, doelen: [doelId] })).toMatchObject({
      code: "CONFLICT",
    });
  });

  it("meets a zaaknummer that is taken", async () => {
    const invoer = { zaaknummer: "Z-2", geboortejaar: 2000, geslacht: "MAN" };
    expect(await medewerker.muteer("registreerClient", invoer)).toMatchObject({ __typename: "Client" });
    expect(await medewerker.muteer("registreerClient", invoer)).toMatchObject({
      code: "DUBBEL",
      afgewezen: ["zaaknummer"],
    });
  });

  it("undoes its own mutation only, when one document holds several", async () => {
    const document = `mutation {
      goed: registreerClient(invoer: { zaaknummer: "Z-3", geboortejaar: 2000, geslacht: MAN }) { __typename }
      fout: registreerClient(invoer: { zaaknummer: "Z-3", geboortejaar: 2000, geslacht: MAN }) { __typename }
      ook: registreerClient(invoer: { zaaknummer: "Z-4", geboortejaar: 2000, geslacht: MAN }) { __typename }
    }`;
    expect(await medewerker.vraag(document)).toEqual({
      goed: { __typename: "Client" },
      fout: { __typename: "Afgewezen" },
      ook: { __typename: "Client" },
    });
    const { rows } = await db.motor.query(
      "select zaaknummer from client where zaaknummer in ('Z-3', 'Z-4') order by 1",
    );
    expect(rows).toEqual([{ zaaknummer: "Z-3" }, { zaaknummer: "Z-4" }]);
  });
});
