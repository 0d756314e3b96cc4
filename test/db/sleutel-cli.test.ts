import { CliProef, type Loop } from "../support/cli-proef";

interface Gemaakt {
  readonly id: string;
  readonly sleutel: string;
  readonly geheim: string;
}

// Each command is a process of its own, which takes seconds to begin on a slow machine.
jest.setTimeout(180_000);

describe("drieluik sleutel", () => {
  let proef: CliProef;
  beforeAll(async () => {
    proef = await CliProef.open();
  });
  afterAll(() => proef.sluit());

  const sleutel = (...args: readonly string[]): Promise<Loop> => proef.start("sleutel", ...args).einde;
  const BI = ["--naam", "Power BI", "--rol", "BI", "--regio", "TWENTE", "--dataset", "cijfers"];

  it("shows a key once, alone on stdout, and never again", async () => {
    const { code, out, err } = await sleutel("maak", ...BI);
    expect(code).toBe(0);
    expect(out).toMatch(/^drk_[a-z0-9]{12}_[0-9a-f]{64}\n$/);
    expect(err).toMatch(/niet nog eens getoond/);
    const geheim = out.trim().slice(-64);
    expect(err).not.toContain(geheim);
    for (const args of [["lijst"], ["lijst", "--json"]]) {
      const lijst = await sleutel(...args);
      expect(lijst.code).toBe(0);
      expect(lijst.out).toMatch(/BI.*TWENTE.*Power BI|Power BI.*TWENTE/);
      expect(`${lijst.out}${lijst.err}`).not.toContain(geheim);
    }
  });

  it("tells what became of each key", async () => {
    const { id } = JSON.parse((await sleutel("maak", ...BI, "--json")).out) as Gemaakt;
    const stand = async () =>
      (JSON.parse((await sleutel("lijst", "--json")).out) as { id: string; stand: string }[]).find((s) => s.id === id);
    expect(await stand()).toMatchObject({ stand: "GELDIG", datasets: ["cijfers"], laatstGebruiktOp: null });
    expect(await sleutel("intrek", id)).toMatchObject({ code: 0, out: `Sleutel ${id} is ingetrokken.\n` });
    expect(await sleutel("intrek", id, "--json")).toMatchObject({
      code: 0,
      out: `{"id":"${id}","ingetrokken":true}\n`,
    });
    expect(await stand()).toMatchObject({ stand: "INGETROKKEN" });
    expect(await sleutel("intrek", "aaaaaaaaaaaa")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("geen sleutel") as string,
    });
  });

  it.each([
    [["--naam", "x", "--rol", "CLIENT", "--dataset", "dossier"], /niet voor de rol "CLIENT"/],
    [["--naam", "x", "--rol", "BI", "--regio", "TWENTE", "--dataset", "alles"], /Onbekende dataset/],
    [[...BI, "--geldig", "367d"], /hoogstens 366d/],
  ])("calls %j wrong use, and makes nothing", async (args, melding) => {
    const voor = (await proef.rijen("select id from sleutel")).length;
    expect(await sleutel("maak", ...args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(melding) as string,
    });
    expect(await proef.rijen("select id from sleutel")).toHaveLength(voor);
  });
});
