import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import { type Actie, mag } from "../../src/access/policy";
import { rebuild } from "../../src/aggregations";
import { asTransactional } from "../../src/data/queryable-pg";
import { buildSchema } from "../../src/resolvers/build-schema";
import { type Plek, plekkenVan } from "../support/argumenten";
import { berichtXml } from "../support/bericht-xml";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, almelo, maakDecor, Medewerker, noord } from "../support/dossier";
import { ANALIST, CONTRACTMANAGER } from "../support/regio-cijfers";
import { csv } from "../support/set-proef";
import { startTestHub, type TestHub } from "../support/test-hub";
import { openTransacties } from "../support/verbindingen";
import { maakXlsx } from "../support/xlsx-schrijver";

/** What is in every text that is tried, and in no statement of the hub's own. */
const MERK = "zzinj";

const TEKSTEN = [
  `' or '1'='1' -- ${MERK}`,
  `${MERK}'; drop table client; --`,
  `${MERK}"; select pg_sleep(20); --`,
  `'||pg_sleep(20)||'${MERK}`,
  `$$; select set_config('hub.gemeenten', '0141', false); $$ ${MERK}`,
  `$${MERK}$ or true $${MERK}$`,
  `\\'; set session authorization postgres; -- ${MERK}`,
  `E'\\x27 or 1=1 -- ${MERK}`,
  `${MERK}' union all select null, rolname, rolpassword from pg_authid --`,
  `{"${MERK}","a'b"}`,
  `0153','0141${MERK}`,
  `${MERK}/*`,
  `%${MERK}_%`,
  `${MERK}\u0000' or 1=1`,
  `${MERK}\u02bc or 1=1; \uff07 or 1=1`,
  `\r\n${MERK};commit;`,
];

/** What an id or cursor of the hub looks like inside, with a text where its own parts were. */
const verpakt = (tekst: string): string[] =>
  [
    `0153:${tekst}`,
    `${tekst}:00000000-0000-7000-8000-000000000000`,
    JSON.stringify([
      "UITVAL",
      1,
      ["2024-01-01", "2025-01-01"],
      [["WIJK", tekst.slice(0, 40)]],
      [["WIJK", [tekst.slice(0, 40)]]],
    ]),
  ].map((inhoud) => Buffer.from(inhoud).toString("base64url"));

const TOEZIENDE: Actor = { rol: "PRIVACYFUNCTIONARIS", id: "p", gemeenten: ["0153"] };

describe("text that would be SQL if it were let", () => {
  let db: TestDatabase;
  let hub: TestHub;
  let dossier: Awaited<ReturnType<Medewerker["dossier"]>>;
  /** Every statement of every role, and every value beside one, as they went to the database. */
  const statements: string[] = [];
  const waarden: string[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on the client that it was called on.
  const query = Client.prototype.query as (...args: unknown[]) => unknown;

  beforeAll(async () => {
    db = await createTestDatabase();
    await maakDecor(db.motor);
    hub = await startTestHub(db);
    dossier = await new Medewerker(hub, noord).dossier({ client: { zaaknummer: "Z-1", wijk: "WK015301" } });
    await new Medewerker(hub, { ...almelo, teams: ["NOORD"] } as Actor).dossier();
    await rebuild(asTransactional(db.motor), { peildatum: "2026-01-01" });
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      const [vraag, los] = args as [string | { text?: string; values?: unknown[] }, unknown];
      statements.push(typeof vraag === "string" ? vraag : (vraag.text ?? ""));
      const bij = typeof vraag === "string" ? los : vraag.values;
      if (Array.isArray(bij)) waarden.push(JSON.stringify(bij));
      return query.apply(this, args);
    } as typeof Client.prototype.query;
  });
  afterAll(async () => {
    Client.prototype.query = query as typeof Client.prototype.query;
    await hub.stop();
    await db.dispose();
  });
  beforeEach(async () => {
    statements.splice(0);
    waarden.splice(0);
  });

  /** Of the other gemeente every row, and of the database its tables, roles and settings: nothing here may change those. */
  const onaangetast = async (): Promise<unknown> => {
    const tabellen = await db.motor.query<{ tabel: string }>(
      "select format('%I.%I', schemaname, tablename) as tabel from pg_tables where schemaname in ('public', 'feiten', 'cellen') order by 1",
    );
    const rijen = await db.motor.query(
      "select md5(string_agg(c::text, '' order by id)) as client from client c where gemeente_code = '0141'",
    );
    const rollen = await db.motor.query(
      "select rolname, rolsuper, rolbypassrls, rolconfig from pg_roles where rolname like 'drieluik%' order by 1",
    );
    return [tabellen.rows, rijen.rows, rollen.rows, await openTransacties(db)];
  };
  const inStatements = () => statements.filter((tekst) => tekst.includes(MERK)).map((tekst) => tekst.slice(0, 300));

  const ACTOREN: readonly Actor[] = [
    noord,
    aanbieder,
    ANALIST,
    { rol: "BEHEERDER", id: "b" },
    CONTRACTMANAGER,
    TOEZIENDE,
  ];

  /** Whose question goes furthest: a text that is refused at the door shows nothing of what lies behind it. */
  async function wieHetVerstKomt(plek: Plek): Promise<Actor> {
    const actie = plek.wortel.extensions["toegang"] as Actie | "OPENBAAR";
    let verst: { actor: Actor; statements: number } = { actor: ANALIST, statements: -1 };
    for (const actor of ACTOREN) {
      if (actie !== "OPENBAAR" && !mag(actor, actie)) continue;
      hub.queries.clear();
      const { errors } = await hub.vraag(actor, plek.document, plek.variabelen("x"));
      const geweigerd = errors?.some(({ extensions }) => extensions["code"] === "FORBIDDEN");
      if (!geweigerd && hub.queries.count > verst.statements) verst = { actor, statements: hub.queries.count };
    }
    return verst.actor;
  }

  it("is a value and nothing else, at every place of the schema that takes a text", async () => {
    const schema = buildSchema();
    const sleutel = Buffer.from(JSON.stringify(["UITVAL", 1, ["2024-01-01", "2025-01-01"], [], []])).toString(
      "base64url",
    );
    const plekken = plekkenVan(schema, {
      ...{
        Datum: "2024-03-01",
        GemeenteCode: "0153",
        AanbiederCode: AANBIEDER,
        RegioCode: "TWENTE",
        Bron: "WERKVERSIE",
      },
      ...{ PeriodeInvoer: { van: "2024-01-01", tot: "2025-01-01" }, IndicatorId: "UITVAL", Dimensie: "KWARTAAL" },
      "Query.client(id)": dossier.client,
      "Query.ondersteuningsplan(id)": dossier.plan,
      "Query.uitkomst(sleutel)": sleutel,
      ID: dossier.client,
    });
    const namen = new Set(plekken.map(({ naam }) => naam));
    // Of the walk itself: it reaches into filters, inputs, lists of inputs and fields of fields.
    for (const naam of [
      "Query.zoekClient(zaaknummer)",
      "Query.clienten(after)",
      "Query.uitkomsten(filter.wijk)",
      "Query.uitkomsten(periode.van)",
      "Query.uitkomsten(indicatoren)",
      "Mutation.voegDoelToe(invoer.tussenstappen.omschrijving)",
      "Mutation.startTraject(idempotentiesleutel)",
      "Onderbouwing.gevallen(after)",
      "Aanbieder.uitkomsten(filter.kwartaal)",
    ]) {
      expect(namen).toContain(naam);
    }
    const voor = await onaangetast();
    const mis: string[] = [];
    for (const plek of plekken) {
      const actor = await wieHetVerstKomt(plek);
      // What has a form of its own is refused by that form, whichever text it is.
      const vrij = plek.type === "String" ? TEKSTEN : TEKSTEN.slice(0, 4);
      const teksten =
        plek.type === "ID" || /after|cursor/i.test(plek.naam)
          ? TEKSTEN.flatMap((tekst) => [tekst, ...verpakt(tekst)])
          : vrij;
      for (const tekst of teksten) {
        const begin = Date.now();
        const antwoord = await hub.vraag(actor, plek.document, plek.variabelen(tekst));
        const codes = antwoord.errors?.map(({ extensions }) => extensions["code"]) ?? [];
        if (antwoord.status >= 500 || codes.some((code) => code !== "BAD_USER_INPUT"))
          mis.push(`${plek.naam} ${JSON.stringify(tekst)}: ${JSON.stringify(antwoord.errors)}`);
        if (Date.now() - begin > 15_000) mis.push(`${plek.naam} slept`);
      }
    }
    expect(mis.slice(0, 5)).toEqual([]);
    expect(inStatements()).toEqual([]);
    // It did get to the database, beside a statement: refused at the door alone it would have proved nothing.
    expect(waarden.filter((tekst) => tekst.includes(MERK)).length).toBeGreaterThan(300);
    expect(await onaangetast()).toEqual(voor);
  }, 600_000);

  it("is nothing at all in a header", async () => {
    const voor = await onaangetast();
    const token = `Bearer ${await hub.token(noord as never)}`;
    const headers = [
      "authorization",
      "x-doelbinding",
      "x-onderzoek",
      "x-api-key",
      "x-request-id",
      "x-forwarded-for",
      "accept",
      "user-agent",
      "cookie",
      "traceparent",
    ];
    for (const naam of headers) {
      for (const tekst of TEKSTEN) {
        const waarde = Buffer.from(tekst.replaceAll(/[\r\n\0]/g, " ")).toString("latin1");
        for (const een of [
          waarde,
          `Bearer ${waarde}`,
          `Basic ${Buffer.from(`${waarde}:${waarde}`).toString("base64")}`,
        ]) {
          const antwoord = await fetch(`${hub.url}/graphql`, {
            method: "POST",
            headers: {
              "content-type": "application/json",
              authorization: token,
              "x-doelbinding": "UITVOERING_ONDERSTEUNING",
              [naam]: een,
            },
            body: JSON.stringify({ query: "{ clienten { edges { node { id } } } }" }),
          });
          expect([200, 400, 401, 403, 406]).toContain(antwoord.status);
          expect(await antwoord.text()).not.toMatch(new RegExp(`INTERNAL|${MERK}`));
        }
      }
    }
    expect(inStatements()).toEqual([]);
    expect(await onaangetast()).toEqual(voor);
  }, 120_000);

  async function lever(inhoud: string | Buffer, soort: string, search = ""): Promise<void> {
    const antwoord = await fetch(`${hub.url}/leveringen${search}`, {
      method: "POST",
      headers: { "content-type": soort, authorization: `Bearer ${await hub.token(aanbieder as never)}` },
      body: inhoud,
    });
    const tekst = await antwoord.text();
    if (antwoord.status >= 500) throw new Error(`${search} ${String(inhoud).slice(0, 400)}: ${tekst}`);
  }

  const RIJ = {
    ...{
      gemeente: "0153",
      pseudoniem: "1".padStart(64, "0"),
      client_zaaknummer: "Z",
      wet: "JEUGDWET",
      aanbieder: AANBIEDER,
    },
    ...{
      aanvang: "2024-03-04",
      toewijzingsnummer: "1",
      productcategorie: "45",
      productcode: "45A04",
      geboortejaar: "2010",
      geslacht: "VROUW",
    },
    ...{
      contractpartij: AANBIEDER,
      hulpvorm: "02",
      segment: "2",
      voorziening: "INDIVIDUEEL",
      verwijzer: "01",
      einde: "2024-11-30",
      reden: "31",
    },
  };
  const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  it("is a value and nothing else in every column of a table, as CSV and as a workbook", async () => {
    const voor = await onaangetast();
    for (const kolom of Object.keys(RIJ)) {
      for (const tekst of TEKSTEN) {
        const rij = { ...RIJ, [kolom]: `"${tekst.replaceAll('"', '""')}"` };
        await lever(csv([rij]), "text/csv", "?set=trajecten");
        const werkmap = maakXlsx({
          naam: "Blad1",
          rijen: [Object.keys(RIJ), Object.values({ ...RIJ, [kolom]: tekst.replaceAll("\0", "") })],
        });
        if (TEKSTEN.indexOf(tekst) % 4 === 0) await lever(werkmap, XLSX, "?set=trajecten");
      }
    }
    for (const tekst of TEKSTEN)
      await lever(csv([{ ...RIJ, [tekst.replaceAll(/[;\r\n"]/g, "")]: "x" }]), "text/csv", "?set=trajecten");
    expect(inStatements()).toEqual([]);
    expect(waarden.filter((tekst) => tekst.includes(MERK)).length).toBeGreaterThan(20);
    expect(await onaangetast()).toEqual(voor);
  }, 300_000);

  it("is a value and nothing else in every element of a message, and in what an address says of a delivery", async () => {
    const voor = await onaangetast();
    const xml = berichtXml({
      soort: "JW307",
      identificatie: "1",
      afzender: AANBIEDER,
      regels: [
        {
          toewijzing: "7",
          categorie: "45",
          code: "45A01",
          begin: "2024-03-04",
          einde: "2024-05-01",
          reden: "31",
          status: "1",
        },
      ],
    });
    const elementen = [...xml.matchAll(/>([^<>]+)</g)].filter(([, inhoud]) => (inhoud ?? "").trim() !== "");
    expect(elementen.length).toBeGreaterThan(15);
    for (const element of elementen) {
      for (const tekst of TEKSTEN.slice(0, 10)) {
        const veilig = tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        await lever(
          `${xml.slice(0, element.index)}>${veilig}<${xml.slice(element.index + element[0].length)}`,
          "application/xml",
        );
      }
    }
    for (const naam of ["set", "blad", "periode", "grondslag", "proef"]) {
      for (const tekst of TEKSTEN) await lever(csv([RIJ]), "text/csv", `?${naam}=${encodeURIComponent(tekst)}`);
    }
    expect(inStatements()).toEqual([]);
    expect(await onaangetast()).toEqual(voor);
  }, 300_000);
});
