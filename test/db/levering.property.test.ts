import fc from "fast-check";
import { CSV_SETS } from "../../src/intake/csv";
import { voorbeeldVan } from "../../src/intake/set/voorbeeld";
import { berichtXml } from "../support/bericht-xml";
import { SetProef } from "../support/set-proef";

const BERICHT = berichtXml({
  soort: "JW307",
  identificatie: "FUZZ",
  regels: [{ toewijzing: "7", categorie: "45", code: "45A04", begin: "2024-03-04", einde: "2024-11-30", reden: "31" }],
});
const BESTANDEN: readonly (readonly [string, string])[] = [
  ...CSV_SETS.map((set) => [set.naam, voorbeeldVan(set)] as const),
  ["een bericht", BERICHT],
];
const TABELLEN = [
  "client",
  "gezin",
  "aanmelding",
  "traject",
  "ondersteuningsplan",
  "doel",
  "traject_doel",
  "evaluatie",
  "ervaring",
  "meting",
  "vervangen_rij",
  "dirty_client",
];
const OORDELEN = ["VERWERKT", "AL_VERWERKT", "GECONTROLEERD", "AFGEKEURD"];

/** Bits of text that meant something to some reader, once. */
const GRIL = fc.constantFrom(
  "",
  ";",
  '"',
  "\r",
  "\n",
  "\t",
  "\0",
  "\\N",
  "\\.",
  "'",
  "--",
  "<",
  "&",
  "]]>",
  "999900018",
  "000000000",
  "ja",
  "-1",
  "1e9",
  "NaN",
  "2027-06-31",
  "=1+1",
  "\ufeff",
  "\u202e",
  "é",
  "\ud800",
  "x".repeat(300),
);

/** A change to the bytes of a sound file. */
const wijziging = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.oneof(
    fc.nat(bytes.length).map((lengte) => bytes.subarray(0, lengte)),
    fc
      .tuple(fc.nat(bytes.length), fc.nat(6), GRIL)
      .map(([plaats, weg, gril]) =>
        Buffer.concat([bytes.subarray(0, plaats), Buffer.from(gril), bytes.subarray(plaats + weg)]),
      ),
    fc
      .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([plaats, byte]) => Buffer.from(bytes.map((oud, i) => (i === plaats ? byte : oud)))),
    fc
      .tuple(fc.nat(bytes.length), fc.nat(bytes.length))
      .map(([van, tot]) => Buffer.concat([bytes, bytes.subarray(Math.min(van, tot), Math.max(van, tot))])),
  );

/** A sound table with one cell replaced: what gets past the readers, to the checks and the database. */
const celWissel = (inhoud: string): fc.Arbitrary<Buffer> => {
  const [kop = "", rij = ""] = inhoud.split("\r\n");
  const cellen = rij.split(";");
  const waarde = fc.oneof(
    GRIL,
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.date({ min: new Date(0), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
    fc.integer().map(String),
  );
  return fc.tuple(fc.nat(cellen.length - 1), waarde).map(([plaats, nieuw]) => {
    const cel = `"${nieuw.replaceAll('"', '""')}"`;
    return Buffer.from([kop, cellen.with(plaats, cel).join(";"), ""].join("\r\n"));
  });
};

describe("whatever is delivered", () => {
  let proef: SetProef;
  beforeAll(async () => {
    proef = await SetProef.open();
    await proef.rijen(
      "insert into instrument (code, versie, naam, richting, minimum, maximum, ordinaal) values ('SDQ', '1', 'Verzonnen vragenlijst', 'LAGER_IS_BETER', 0, 40, false) on conflict do nothing",
    );
    // What the sets point at is there, so that a mutated row gets far.
    for (const set of CSV_SETS) await proef.neemt(voorbeeldVan(set));
  });
  afterAll(() => proef.sluit());

  const stand = async (): Promise<unknown> => {
    const delen = TABELLEN.map(
      (tabel) =>
        `(select coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') from ${tabel} t) as ${tabel}`,
    );
    return (await proef.rijen(`select ${delen.join(", ")}`))[0];
  };

  async function krijgtOordeel(bytes: Buffer, deels: boolean): Promise<void> {
    const voor = await stand();
    const verslag = await proef.lever(bytes, { deels });
    expect(OORDELEN).toContain(verslag.oordeel);
    expect(verslag.bevindingen.every(({ melding }) => melding.length > 10)).toBe(true);
    if (verslag.oordeel === "VERWERKT") return;
    expect(await stand()).toEqual(voor);
    if (verslag.oordeel === "AFGEKEURD") expect(verslag.aantalBevindingen).toBeGreaterThan(0);
  }

  it("bytes of chance get a verdict and change nothing", async () => {
    const bytes = fc.uint8Array({ maxLength: 600 }).map((rij) => Buffer.from(rij));
    await fc.assert(fc.asyncProperty(bytes, fc.boolean(), krijgtOordeel), { numRuns: 60 });
  });

  it.each(BESTANDEN)(
    "a mutated or cut copy of %s gets a verdict, and a refused one changes nothing",
    async (naam, inhoud) => {
      const bytes =
        naam === "een bericht"
          ? wijziging(Buffer.from(inhoud))
          : fc.oneof(wijziging(Buffer.from(inhoud)), celWissel(inhoud));
      await fc.assert(fc.asyncProperty(bytes, fc.boolean(), krijgtOordeel), { numRuns: 25 });
    },
  );
});
