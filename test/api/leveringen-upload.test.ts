import {
  AANBIEDER,
  antwoordOp,
  EIGEN,
  even,
  GRENZEN,
  isProbleem,
  KOP,
  LeverdeurProef,
  rij,
  stroom,
  type Houder,
} from "../support/leverdeur-proef";

let proef: LeverdeurProef;

beforeAll(async () => {
  proef = await LeverdeurProef.open();
});
afterAll(() => proef.sluit());
beforeEach(() => proef.maakLeeg());

describe("a caller who may not, or asks wrongly", () => {
  const niets = async () => expect(await proef.aantal("levering")).toBe(0);

  test("without a token, or with a bad one, it is 401", async () => {
    const zonder = await proef.lever(null, KOP + rij(1));
    expect(zonder.status).toBe(401);
    isProbleem(zonder, "geen-geldig-token");
    expect(zonder.headers.get("www-authenticate")).toBe("Bearer");
    const slecht = await fetch(`${proef.hub.url}/leveringen`, {
      method: "POST",
      headers: { authorization: "Bearer a.b.c" },
    });
    expect(slecht.status).toBe(401);
    await niets();
  });

  test.each<Houder>([
    { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: "ALLE" },
    { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] },
    { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153"] },
    { rol: "ANALIST", id: "n", regio: "TWENTE" },
    { rol: "BI", id: "p", regio: "TWENTE" },
  ])("$rol delivers nothing", async (wie) => {
    const antwoord = await proef.lever(wie, KOP + rij(1));
    expect(antwoord.status).toBe(403);
    isProbleem(antwoord, "niet-toegestaan");
    await niets();
  });

  test("only a POST of a kind of file that is read is a delivery", async () => {
    const opvragen = await proef.lever(AANBIEDER, null, { method: "GET" });
    expect([opvragen.status, opvragen.headers.get("allow")]).toEqual([405, "POST"]);
    isProbleem(opvragen, "alleen-post");
    for (const soort of ["application/json", "multipart/form-data; boundary=x", "application/zip"]) {
      const antwoord = await proef.lever(AANBIEDER, KOP + rij(1), { soort });
      expect(antwoord.status).toBe(415);
      isProbleem(antwoord, "verkeerd-soort-bestand");
    }
    expect((await proef.lever(AANBIEDER, KOP + rij(1), { soort: "Text/CSV; charset=utf-8" })).status).toBe(201);
  });

  test.each([
    "deels=ja",
    "proef=misschien",
    "periode=2024",
    "periode=2024-02-30/2024-03-01",
    "set=A&set=b",
    "set=a&set=b",
  ])("?%s is 400", async (search) => {
    const antwoord = await proef.lever(AANBIEDER, KOP + rij(1), { search: `?${search}` });
    expect(antwoord.status).toBe(400);
    isProbleem(antwoord, "onjuiste-vraag");
    await niets();
  });

  test("what is too large is refused at once when it says so, and on the way when it does not", async () => {
    const vooraf = await proef.handmatig({ "content-length": String(GRENZEN.bodyBytes + 1), expect: "100-continue" });
    let mocht = false;
    vooraf.on("continue", () => void (mocht = true));
    const gezegd = antwoordOp(vooraf);
    vooraf.flushHeaders();
    expect(await gezegd).toEqual({ status: 413, soort: "application/problem+json; charset=utf-8" });
    expect(mocht).toBe(false);
    vooraf.destroy();

    const antwoord = await proef.lever(AANBIEDER, stroom(GRENZEN.bodyBytes + 100_000));
    expect(antwoord.status).toBe(413);
    isProbleem(antwoord, "te-groot");
    await proef.motorIsVrij();
    for (const tabel of ["levering", "client", "traject"]) expect(await proef.aantal(tabel)).toBe(0);
  });

  test("who asks first whether it may send, is told that it may", async () => {
    const vraag = await proef.handmatig({ expect: "100-continue" });
    const antwoord = antwoordOp(vraag);
    vraag.on("continue", () => vraag.end(KOP + rij(1)));
    vraag.flushHeaders();
    expect((await antwoord).status).toBe(201);
  });
});

describe("a delivery that does not come to its end", () => {
  test.each([
    ["in chunks", {}],
    ["with a content-length", { "content-length": "5000000" }],
  ])("a caller who hangs up halfway, sending %s, leaves nothing", async (_, headers) => {
    const vraag = await proef.handmatig(headers);
    vraag.write(KOP);
    vraag.write(Array.from({ length: 30_000 }, (__, nummer) => rij(nummer)).join(""));
    await even(150);
    vraag.destroy();
    await proef.motorIsVrij();
    for (const tabel of ["levering", "client", "traject"]) expect(await proef.aantal(tabel)).toBe(0);
    expect(proef.hub.logged).toEqual([]);
    expect((await proef.lever(AANBIEDER, KOP + rij(1))).status).toBe(201);
  });

  test("a caller who falls silent is told so and leaves nothing", async () => {
    const vraag = await proef.handmatig();
    const antwoord = antwoordOp(vraag);
    vraag.write(KOP + rij(1));
    expect(await antwoord).toEqual({ status: 408, soort: "application/problem+json; charset=utf-8" });
    await proef.motorIsVrij();
    expect(await proef.aantal("levering")).toBe(0);
    vraag.destroy();
  });

  test("a third at once waits its turn, and may come when one has ended", async () => {
    const bezig = [await proef.handmatig(), await proef.handmatig()];
    const antwoorden = bezig.map(antwoordOp);
    bezig.forEach((vraag, nummer) => vraag.write(KOP + rij(nummer)));
    await even(150);
    const derde = await proef.lever(AANBIEDER, KOP + rij(9));
    expect([derde.status, derde.headers.get("retry-after")]).toEqual([503, "7"]);
    isProbleem(derde, "bezet");
    bezig.forEach((vraag) => vraag.end());
    expect((await Promise.all(antwoorden)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await proef.lever(AANBIEDER, KOP + rij(9))).status).toBe(201);
  });
});

test("several megabytes, sent in chunks while they are made, are taken in whole", async () => {
  const antwoord = await proef.lever(AANBIEDER, stroom(3 * 1024 * 1024));
  expect(antwoord.status).toBe(201);
  const { rijen: geleverd } = antwoord.inhoud as { rijen: number };
  expect(geleverd).toBeGreaterThan(20_000);
  expect(antwoord.inhoud).toMatchObject({
    oordeel: "VERWERKT",
    soort: "trajecten",
    nieuw: geleverd,
    bevindingen: [],
  });
  expect(await proef.aantal("traject")).toBe(geleverd);
  expect(await proef.leveringen()).toEqual([
    { gemeente_code: "0153", soort: "trajecten", afzender: EIGEN, status: "VERWERKT", aantal_rijen: geleverd },
  ]);
});
