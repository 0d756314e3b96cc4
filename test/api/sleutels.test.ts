import { request } from "node:http";
import { maakSleutel, trekSleutelIn, uitDelen, type Dienst, type NieuweSleutel } from "../../src/access/api-sleutel";
import type { Dataset } from "../../src/access/dataset";
import { SLEUTEL_ONTHOUDEN_MS } from "../../src/access/sleutelcontrole";
import { rebuild } from "../../src/aggregations";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { startTestHub, type TestHub } from "../support/test-hub";
import { A, vulTweeGemeenten } from "../support/twee-gemeenten";

const ANALIST: Dienst = { rol: "ANALIST", id: "x", regio: "TWENTE" };
const AANBIEDER: Dienst = { rol: "AANBIEDER", id: "x", aanbieder: A, regio: "TWENTE" };
const CIJFER =
  '{ uitkomsten(indicatoren: [INSTROOM], periode: {van: "2024-01-01", tot: "2025-01-01"}, groepeer: [KWARTAAL]) { rijen { indicator } } }';
const LEVERINGEN = "{ leveringen(first: 1) { edges { node { id } } } }";
const DOSSIERS = "{ clienten(first: 1) { edges { node { id } } } }";

interface Antwoord {
  readonly status: number;
  readonly tekst: string;
  readonly codes: readonly string[];
}

describe("an API key", () => {
  let database: TestDatabase;
  let hub: TestHub;
  let sleutel: NieuweSleutel;

  const motor = () => asQueryable(database.motor);
  const maak = (actor: Dienst = ANALIST, datasets: readonly Dataset[] = ["cijfers"], geldig = 3600) =>
    maakSleutel(motor(), { naam: "een proef", actor, datasets, geldig });

  beforeAll(async () => {
    database = await createTestDatabase();
    await vulTweeGemeenten(database.motor);
    await rebuild(asTransactional(database.motor), { peildatum: "2026-01-01" });
    hub = await startTestHub(database);
    sleutel = await maak();
  });
  afterAll(async () => {
    await hub.stop();
    await database.dispose();
  });

  /** Sends headers as they are, also twice the same, which fetch would join. */
  function vraag(
    headers: Record<string, string | string[]>,
    query = CIJFER,
    pad = "/graphql",
    method = "POST",
  ): Promise<Antwoord> {
    return new Promise((klaar, mis) => {
      const verzoek = request(`${hub.url}${pad}`, {
        method,
        agent: false,
        headers: { "content-type": "application/json", "x-doelbinding": "UITVOERING_ONDERSTEUNING", ...headers },
      });
      verzoek.on("error", mis).on("response", (antwoord) => {
        let tekst = "";
        antwoord.setEncoding("utf8").on("data", (deel: string) => (tekst += deel));
        antwoord.on("end", () => {
          const { errors = [] } = JSON.parse(tekst) as { errors?: { extensions: { code: string } }[] };
          klaar({ status: antwoord.statusCode ?? 0, tekst, codes: errors.map(({ extensions }) => extensions.code) });
        });
      });
      verzoek.end(method === "GET" ? undefined : JSON.stringify({ query }));
    });
  }
  const met = (waarde: string, query = CIJFER) => vraag({ "x-api-key": waarde }, query);
  const basic = (naam: string, wachtwoord: string) =>
    `Basic ${Buffer.from(`${naam}:${wachtwoord}`).toString("base64")}`;

  it("is found by secret scanners, and never the same twice", async () => {
    const ander = await maak();
    for (const een of [sleutel, ander]) expect(een.sleutel).toMatch(/^drk_[a-z0-9]{12}_[0-9a-f]{64}$/);
    expect(ander.geheim).not.toBe(sleutel.geheim);
  });

  it("lets in as bearer, in X-API-Key and as Basic", async () => {
    for (const headers of [
      { authorization: `Bearer ${sleutel.sleutel}` },
      { authorization: `bearer ${sleutel.sleutel}` },
      { "x-api-key": sleutel.sleutel },
      { authorization: basic(sleutel.id, sleutel.geheim) },
    ]) {
      expect(await vraag(headers)).toMatchObject({ status: 200, codes: [] });
    }
  });

  it.each(["api_key", "apikey", "api-key", "key", "access_token", "sleutel", "X-API-Key"])(
    "is refused in the address, as %s, on every route and with any method",
    async (naam) => {
      const search = `?${naam}=${sleutel.sleutel}`;
      for (const [pad, method] of [
        ["/graphql", "POST"],
        ["/graphql", "GET"],
        ["/leveringen", "POST"],
        ["/anders", "GET"],
      ] as const) {
        const antwoord = await vraag({ "x-api-key": sleutel.sleutel }, CIJFER, `${pad}${search}`, method);
        expect(antwoord.status).toBe(400);
        expect(antwoord.tekst).toMatch(/nooit in het adres/);
        expect(antwoord.tekst).not.toContain(sleutel.geheim);
      }
    },
  );

  it("is refused in the address under any name, by how it begins", async () => {
    expect(await vraag({}, CIJFER, `/graphql?x=${sleutel.sleutel}`)).toMatchObject({ status: 400 });
  });

  it("is refused beside another proof, whichever is right", async () => {
    const token = await hub.token({ rol: "ANALIST", id: "an", regio: "TWENTE" });
    const bearer = `Bearer ${token}`;
    for (const headers of [
      { "x-api-key": sleutel.sleutel, authorization: bearer },
      { "x-api-key": sleutel.sleutel, authorization: `Bearer ${sleutel.sleutel}` },
      { "x-api-key": [sleutel.sleutel, sleutel.sleutel] },
      { authorization: [bearer, bearer] },
      { authorization: ["Bearer onzin", bearer] },
    ]) {
      const { status, tekst } = await vraag(headers);
      expect({ status, tekst }).toEqual({
        status: 401,
        tekst: expect.stringContaining("meer dan één bewijs") as string,
      });
    }
  });

  it("that is wrong, expired, revoked or unknown gets one answer, after one statement", async () => {
    const ingetrokken = await maak();
    await trekSleutelIn(motor(), ingetrokken.id);
    const verlopen = await maak();
    await database.motor.query(
      "update sleutel set gemaakt_op = now() - interval '2 days', vervalt_op = now() - interval '1 second' where id = $1",
      [verlopen.id],
    );
    const soorten = {
      fout: uitDelen(sleutel.id, "0".repeat(64)),
      verlopen: verlopen.sleutel,
      ingetrokken: ingetrokken.sleutel,
      onbekend: uitDelen("aaaaaaaaaaaa", sleutel.geheim),
      foutEnVerlopen: uitDelen(verlopen.id, "0".repeat(64)),
    };
    const gezien = new Set<string>();
    for (const waarde of Object.values(soorten)) {
      for (const headers of [{ "x-api-key": waarde }, { authorization: `Bearer ${waarde}` }]) {
        hub.queries.clear();
        const antwoord = await vraag(headers);
        expect(antwoord).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
        gezien.add(`${antwoord.tekst} ${hub.queries.statements.join(";")}`);
        expect(hub.queries.count).toBe(1);
      }
    }
    expect(gezien.size).toBe(1);
  });

  it.each([
    ["nothing", ""],
    ["a part of a key", "drk_aaaaaaaaaaaa_"],
    ["a key with a quote", `drk_aaaaaaaaaaa'_${"0".repeat(64)}`],
    ["a key and more", `drk_aaaaaaaaaaaa_${"0".repeat(64)}0`],
  ])("of the form of %s is refused without a statement", async (_, waarde) => {
    hub.queries.clear();
    expect(await met(waarde)).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
    expect(hub.queries.count).toBe(0);
  });

  it("that is revoked or expires is refused within seconds on every server", async () => {
    const ander = await startTestHub(database);
    try {
      const kort = await maak();
      const bij = (url: string) =>
        fetch(`${url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-api-key": kort.sleutel },
          body: JSON.stringify({ query: CIJFER }),
        }).then(({ status }) => status);
      expect(await Promise.all([hub.url, ander.url].map(bij))).toEqual([200, 200]);
      await trekSleutelIn(motor(), kort.id);
      await new Promise((klaar) => setTimeout(klaar, SLEUTEL_ONTHOUDEN_MS + 100));
      expect(await Promise.all([hub.url, ander.url].map(bij))).toEqual([401, 401]);
      const bijna = await maak(ANALIST, ["cijfers"], 1);
      expect((await met(bijna.sleutel)).status).toBe(200);
      await new Promise((klaar) => setTimeout(klaar, 1_100));
      expect((await met(bijna.sleutel)).status).toBe(401);
    } finally {
      await ander.stop();
    }
  });

  it("notes its use at most once a minute", async () => {
    const { id, sleutel: waarde } = await maak();
    const gebruikt = async () => {
      const { rows } = await database.motor.query<{ op: Date | null }>(
        "select laatst_gebruikt_op as op from sleutel where id = $1",
        [id],
      );
      return rows[0]?.op ?? null;
    };
    expect(await gebruikt()).toBeNull();
    await met(waarde);
    const eerst = await gebruikt();
    expect(eerst).not.toBeNull();
    await new Promise((klaar) => setTimeout(klaar, SLEUTEL_ONTHOUDEN_MS + 100));
    hub.queries.clear();
    expect((await met(waarde)).status).toBe(200);
    expect(hub.queries.statements.filter((tekst) => /update sleutel/.test(tekst))).toEqual([]);
    expect(await gebruikt()).toEqual(eerst);
    await database.motor.query("update sleutel set laatst_gebruikt_op = now() - interval '61 seconds' where id = $1", [
      id,
    ]);
    await new Promise((klaar) => setTimeout(klaar, SLEUTEL_ONTHOUDEN_MS + 100));
    await met(waarde);
    expect((await gebruikt())?.getTime()).toBeGreaterThan(Date.now() - 30_000);
  });

  it("reaches its own datasets alone, and never more than its role", async () => {
    const vragen = { cijfers: CIJFER, leveringen: LEVERINGEN, dossier: DOSSIERS };
    const datasets = Object.keys(vragen) as Dataset[];
    for (const eigen of datasets) {
      const { sleutel: waarde } = await maak(AANBIEDER, [eigen]);
      for (const dataset of datasets) {
        const { codes } = await met(waarde, vragen[dataset]);
        expect({ eigen, dataset, codes }).toEqual({ eigen, dataset, codes: dataset === eigen ? [] : ["FORBIDDEN"] });
      }
      expect((await met(waarde, '{ indicatoren { id } gemeente(code: "0153") { naam } }')).codes).toEqual([]);
    }
    const analist = await maak(ANALIST, ["cijfers", "leveringen", "dossier"]);
    expect((await met(analist.sleutel, DOSSIERS)).codes).toEqual(["FORBIDDEN"]);
  });

  it("delivers only when it is for deliveries", async () => {
    const lever = async (dataset: Dataset): Promise<number> => {
      const { sleutel: waarde } = await maak(AANBIEDER, [dataset]);
      const antwoord = await fetch(`${hub.url}/leveringen?proef=ja`, {
        method: "POST",
        headers: { "content-type": "text/csv", "x-api-key": waarde },
        body: "gemeente;bsn\r\n",
      });
      return antwoord.status;
    };
    expect([await lever("cijfers"), await lever("leveringen")]).toEqual([403, 422]);
  });

  it.each([
    ["a CLIENT", { rol: "CLIENT", gemeente: "0153", client: "0190a1b2-0000-7000-8000-000000000001" }],
    ["a TOEGANGSMEDEWERKER", { rol: "TOEGANGSMEDEWERKER", gemeente: "0153", teams: "ALLE" }],
    ["nobody", {}],
  ])("lets nobody in as %s, whatever its row says", async (_, claims) => {
    const { id, sleutel: waarde } = await maak(ANALIST, ["cijfers", "leveringen", "dossier"]);
    await database.motor.query("update sleutel set claims = $2 where id = $1", [id, JSON.stringify(claims)]);
    expect(await met(waarde, DOSSIERS)).toMatchObject({ status: 401 });
  });

  it("is kept as a hash that role app can't read, and is in no log line", async () => {
    const { rows } = await database.motor.query<{ tekst: string }>("select s::text as tekst from sleutel s");
    expect(rows.map(({ tekst }) => tekst).join()).not.toContain(sleutel.geheim);
    await expect(database.app.query("select hash from sleutel")).rejects.toThrow(/permission denied/);
    await expect(database.app.query("update sleutel set vervalt_op = now()")).rejects.toThrow(/permission denied/);
    await expect(database.lezer.query("update sleutel set laatst_gebruikt_op = now()")).rejects.toThrow(
      /permission denied/,
    );
    expect(hub.logged.join()).not.toMatch(/drk_|[0-9a-f]{64}/);
  });
});
