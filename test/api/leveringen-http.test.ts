import { berichtXml } from "../support/bericht-xml";
import { AANBIEDER, ANDER, EIGEN, isProbleem, KOP, LeverdeurProef, rij, stroom } from "../support/leverdeur-proef";
import { csv } from "../support/set-proef";

const BEHEERDER = { rol: "BEHEERDER", id: "h" } as const;
const START = { toewijzing: "7", categorie: "45", code: "45A01", begin: "2024-03-04" };
const START_XML = berichtXml({ soort: "JW305", identificatie: "K1", regels: [START] });

let proef: LeverdeurProef;

beforeAll(async () => {
  proef = await LeverdeurProef.open();
});
afterAll(() => proef.sluit());
beforeEach(() => proef.maakLeeg());

describe("a sound delivery", () => {
  test("answers the id by which GraphQL knows it, and says so when it was there already", async () => {
    const body = KOP + rij(1);
    const eerste = await proef.lever(AANBIEDER, body);
    const [kenmerk] = eerste.inhoud["leveringen"] as string[];
    const vraag = `{ levering(id: "${kenmerk ?? ""}") { status afzender } }`;
    expect((await proef.hub.vraag(AANBIEDER, vraag, {}, null)).data).toEqual({
      levering: { status: "VERWERKT", afzender: EIGEN },
    });
    expect((await proef.hub.vraag(ANDER, vraag, {}, null)).data).toEqual({ levering: null });
    const tweede = await proef.lever(AANBIEDER, body);
    expect([tweede.status, tweede.inhoud["oordeel"], tweede.inhoud["leveringen"]]).toEqual([
      200,
      "AL_VERWERKT",
      [kenmerk],
    ]);
  });

  test("a message of the caller itself is taken in, with its id", async () => {
    const antwoord = await proef.lever(AANBIEDER, START_XML, { soort: "application/xml" });
    expect(antwoord.status).toBe(201);
    expect(antwoord.inhoud).toMatchObject({ oordeel: "VERWERKT", soort: "JW305", gemeenten: ["0153"] });
    expect(antwoord.inhoud["leveringen"]).toHaveLength(1);
    expect(proef.hub.logged.join()).not.toMatch(/9999000|Korenwolf|Bearer/);
  });

  test("a trial writes nothing, neither of a set nor of a message, sound or not", async () => {
    const alsProef = { search: "?proef=ja" };
    expect((await proef.lever(AANBIEDER, KOP + rij(1), alsProef)).inhoud).toMatchObject({
      oordeel: "GECONTROLEERD",
      nieuw: 1,
    });
    const bericht = await proef.lever(AANBIEDER, START_XML, { ...alsProef, soort: "text/xml" });
    expect([bericht.status, bericht.inhoud["oordeel"]]).toEqual([200, "GECONTROLEERD"]);
    expect((await proef.lever(AANBIEDER, `${KOP}0153;C;X`, alsProef)).status).toBe(422);
    expect((await proef.lever(ANDER, START_XML, { ...alsProef, soort: "text/xml" })).status).toBe(422);
    for (const tabel of ["levering", "client", "traject", "aanbieder"]) expect(await proef.aantal(tabel)).toBe(0);
  });

  test("a beheerder delivers for whomever, and names set, period and grondslag in the address", async () => {
    const search = "?set=trajecten&periode=2024-01-01/2024-07-01&grondslag=Jeugdwet%207.4";
    const antwoord = await proef.lever(BEHEERDER, KOP + rij(1) + rij(2, "DL000002"), {
      search,
      soort: "application/octet-stream",
    });
    expect(antwoord.status).toBe(201);
    expect(await proef.rijen("select afzender, periode_van, periode_tot, grondslag from levering")).toEqual([
      { afzender: "0153", periode_van: "2024-01-01", periode_tot: "2024-07-01", grondslag: "Jeugdwet 7.4" },
    ]);
  });
});

describe("a delivery that is refused for what it holds", () => {
  test("rows of another aanbieder refuse the whole, row by row", async () => {
    const antwoord = await proef.lever(AANBIEDER, KOP + rij(1) + rij(2, "DL000002"));
    expect(antwoord.status).toBe(422);
    isProbleem(antwoord, "afgekeurd");
    expect(antwoord.inhoud).toMatchObject({
      oordeel: "AFGEKEURD",
      aantalBevindingen: 1,
      bevindingen: [{ rij: 3, kolom: "aanbieder", gemeente: "0153" }],
    });
    expect(await proef.aantal("traject")).toBe(0);
    expect(await proef.leveringen()).toMatchObject([{ gemeente_code: "0153", afzender: EIGEN, status: "AFGEKEURD" }]);
  });

  test("a message of another sender is refused before anything of it is written, and noted with who brought it", async () => {
    const antwoord = await proef.lever(ANDER, START_XML, { soort: "application/xml" });
    expect(antwoord.status).toBe(422);
    expect(antwoord.inhoud).toMatchObject({ bevindingen: [{ pad: "/Bericht/Header/Afzender" }] });
    for (const tabel of ["client", "traject", "aanbieder", "dirty_client"]) expect(await proef.aantal(tabel)).toBe(0);
    expect(await proef.leveringen()).toMatchObject([
      { gemeente_code: "0153", soort: "JW305", afzender: "DL000002", status: "AFGEKEURD" },
    ]);
    // What was refused does not stand in the way of who may send it.
    expect((await proef.lever(AANBIEDER, START_XML, { soort: "application/xml" })).status).toBe(201);
  });

  test("a set that a gemeente delivers is not taken from an aanbieder", async () => {
    const client = { gemeente: "0153", client_zaaknummer: "C-1", geboortejaar: 2010, geslacht: "VROUW" };
    const antwoord = await proef.lever(AANBIEDER, csv([client]), { search: "?set=clienten" });
    expect(antwoord.status).toBe(422);
    expect(antwoord.inhoud["detail"]).toMatch(/clienten levert een aanbieder niet aan/);
    expect(await proef.aantal("client")).toBe(0);
  });

  test.each([
    ["nothing", "", /leeg/],
    ["XML that breaks off", "<Bericht", /niet goed gevormd|niet compleet|geen bericht/],
    ["no file that is read", Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), /geen XML, geen CSV/],
    ["columns of nothing", "a;b\n1;2\n", /geen enkele set/],
  ])("%s is refused and not lost sight of", async (_, body, melding) => {
    const antwoord = await proef.lever(AANBIEDER, body, { soort: "application/octet-stream" });
    expect(antwoord.status).toBe(422);
    isProbleem(antwoord, "afgekeurd");
    expect(antwoord.inhoud["detail"]).toMatch(melding);
    expect(await proef.rijen("select gemeente_code, soort, afzender, status, checksum from levering")).toEqual([
      { gemeente_code: "0000", soort: "ONBEKEND", afzender: EIGEN, status: "AFGEKEURD", checksum: "" },
    ]);
    const vraag = "{ leveringen { edges { node { gemeente { code } status aantalBevindingen } } } }";
    expect((await proef.hub.vraag(AANBIEDER, vraag, {}, null)).data).toEqual({
      leveringen: { edges: [{ node: { gemeente: null, status: "AFGEKEURD", aantalBevindingen: 1 } }] },
    });
    expect((await proef.hub.vraag(ANDER, vraag, {}, null)).data).toEqual({ leveringen: { edges: [] } });
  });

  test("an early refusal reaches a caller who is still sending, and the next is served", async () => {
    const antwoord = await proef.lever(AANBIEDER, stroom(6 * 1024 * 1024), { search: "?set=bestaat-niet" });
    expect(antwoord.status).toBe(422);
    expect(antwoord.inhoud["detail"]).toMatch(/bestaat niet/);
    expect((await proef.lever(AANBIEDER, KOP + rij(1))).status).toBe(201);
  });

  test("whether someone is known through another aanbieder can't be found out", async () => {
    const traject = {
      gemeente: "0153",
      pseudoniem: rij(1).split(";")[1] ?? "",
      wet: "JEUGDWET",
      aanvang: "2024-03-04",
    };
    const ervaring = {
      ...traject,
      aanbieder: "DL000002",
      informant: "JEUGDIGE",
      afname: "2024-05-01",
      rapportcijfer: 8,
    };
    const vragen = async () => {
      const antwoorden = [
        await proef.lever(ANDER, csv([{ ...traject, aanbieder: "DL000002" }]), { search: "?set=trajecten&proef=ja" }),
        await proef.lever(ANDER, csv([ervaring]), { search: "?set=ervaringen&proef=ja" }),
      ];
      return antwoorden.map(({ status, inhoud }) => ({ status, inhoud }));
    };
    const onbekend = await vragen();
    expect(onbekend.map(({ status }) => status)).toEqual([422, 422]);
    expect((await proef.lever(AANBIEDER, KOP + rij(1))).status).toBe(201);
    expect(await vragen()).toEqual(onbekend);
    // Who helps the client itself needs to say no more than that.
    const eigen = csv([{ ...traject, aanbieder: EIGEN, productcategorie: 45, einde: "2024-06-01", reden: 31 }]);
    expect((await proef.lever(AANBIEDER, eigen)).inhoud).toMatchObject({ oordeel: "VERWERKT", gewijzigd: 1 });
  });

  test("each gemeente of a delivery reads the findings of its own rows", async () => {
    const elders = (nummer: number): string => rij(nummer).replace("0153", "0141").replace("VROUW", "?");
    const thuis = rij(2).replace(";45;", ";XX;");
    expect(
      (await proef.lever(AANBIEDER, KOP + rij(1) + elders(1) + thuis + rij(3).replace("0153", "0141"))).status,
    ).toBe(422);
    const vraag = "{ leveringen { edges { node { bevindingen { rij } } } } }";
    const leest = async (gemeente: string) =>
      (await proef.hub.vraag({ rol: "CONTRACTMANAGER", id: "c", gemeenten: [gemeente] }, vraag, {}, null)).data;
    expect(await leest("0153")).toEqual({ leveringen: { edges: [{ node: { bevindingen: [{ rij: 4 }] } }] } });
    expect(await leest("0141")).toEqual({ leveringen: { edges: [{ node: { bevindingen: [{ rij: 3 }] } }] } });
  });
});
