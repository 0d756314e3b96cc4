import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { Pseudoniemen } from "../../src/access/pseudoniem";
import {
  kenmerkVan,
  SleutelFout,
  sleutelsVan,
  voegSleutelToe,
  type Sleutelplaats,
} from "../../src/access/sleutelbestand";
import { asQueryable, inTransaction } from "../../src/data/queryable-pg";
import { neemSlot } from "../../src/dossier/bericht/levering";
import { roteerPseudoniemen, type Rotatie } from "../../src/dossier/roteer-pseudoniemen";
import { pseudonimiseer } from "../../src/intake/pseudonimiseer";
import type { Intake } from "../../src/intake/verwerk-bericht";
import { verwerkLevering } from "../../src/intake/verwerk-levering";
import { BerichtProef, bericht, LIJN, stop } from "../support/bericht-proef";
import { alsBron, berichtXml } from "../support/bericht-xml";
import { heleDatabase } from "../support/hele-database";
import { csv } from "../support/set-proef";

const GEMEENTE = "0153";
const RIJ = { gemeente: GEMEENTE, wet: "JEUGDWET", aanbieder: "98765432", geboortejaar: 2010, geslacht: "VROUW" };
const BESTAND = csv(["999900043", "999900055"].map((bsn) => ({ ...RIJ, bsn, aanvang: "2024-03-04" })));
const LATER = csv(["999900043", "999900055"].map((bsn) => ({ ...RIJ, bsn, aanvang: "2024-05-06" })));
const START = berichtXml(bericht("S1", [LIJN]));
const STOP = berichtXml(bericht("E1", [stop("2024-09-01")]));

describe("the keys of a gemeente", () => {
  let proef: BerichtProef;
  let plaats: Sleutelplaats;

  beforeEach(async () => {
    proef = await BerichtProef.open();
    plaats = { pad: join(proef.map, "sleutels.json"), zelfAanmaken: true };
  });
  afterEach(() => proef.sluit());

  const met = (een: Sleutelplaats): Intake => ({ ...proef.intake, pseudoniemen: new Pseudoniemen(een, true) });
  const lever = async (inhoud: string, intake = proef.intake): Promise<{ oordeel: string; melding?: string }> => {
    const { oordeel, bevindingen } = await verwerkLevering(alsBron(inhoud, 4096), intake, { vandaag: "2025-06-01" });
    return { oordeel, ...(bevindingen[0] && { melding: bevindingen[0].melding }) };
  };
  const roteer = (een = plaats, laatste: string | null = null): Promise<Rotatie> =>
    inTransaction(proef.database.motor, (client) =>
      roteerPseudoniemen(asQueryable(client), GEMEENTE, een, { laatste, zonderZegel: ["evaluaties"] }),
    );
  const geheimen = () =>
    proef.rijen(
      "select pseudoniem as w from client where pseudoniem is not null union select checksum from levering where checksum <> ''",
    ) as Promise<{ w: string }[]>;
  const mensen = async (): Promise<number> => (await proef.rijen("select id from client")).length;

  it("are rotated without losing anyone: what comes again is known, and what comes next finds the same clients", async () => {
    for (const inhoud of [START, BESTAND]) expect(await lever(inhoud)).toEqual({ oordeel: "VERWERKT" });
    const voor = await mensen();
    const oud = (await geheimen()).map(({ w }) => w);
    expect(await roteer()).toEqual({ sleutels: ["2"], hervat: false, pseudoniemen: voor, zegels: 2 });
    expect(await roteer()).toMatchObject({ sleutels: ["3"], hervat: false });
    const nieuw = (await geheimen()).map(({ w }) => w);
    expect(nieuw).toHaveLength(oud.length);
    expect(nieuw.filter((w) => oud.includes(w))).toEqual([]);
    for (const inhoud of [START, BESTAND]) expect(await lever(inhoud)).toEqual({ oordeel: "AL_VERWERKT" });
    for (const inhoud of [STOP, LATER]) expect(await lever(inhoud)).toEqual({ oordeel: "VERWERKT" });
    expect(await mensen()).toBe(voor);
  });

  it("leave nothing in the whole database of what the old key made", async () => {
    await lever(START);
    await lever(BESTAND);
    // The old state of a client is kept, with its pseudonym.
    await lever(
      csv([{ gemeente: GEMEENTE, bsn: "999900043", client_zaaknummer: "Z-1", geboortejaar: 2011, geslacht: "MAN" }]),
    );
    expect(await proef.rijen("select 1 from vervangen_rij where inhoud ->> 'pseudoniem' is not null")).not.toEqual([]);
    const oud = (await geheimen()).map(({ w }) => w);
    await roteer();
    const regels = await heleDatabase(proef.database.adminUrl);
    expect(oud.filter((w) => regels.some((regel) => regel.includes(w)))).toEqual([]);
  });

  it("are on disk before the database changes, and a rotation that broke off in between is finished with the same key", async () => {
    await lever(START);
    const oud = await geheimen();
    const afgebroken = inTransaction(proef.database.motor, async (client) => {
      await roteerPseudoniemen(asQueryable(client), GEMEENTE, plaats, { laatste: null, zonderZegel: [] });
      throw new Error("the machine stops");
    });
    await expect(afgebroken).rejects.toThrow("the machine stops");
    const klaar = sleutelsVan(plaats, GEMEENTE);
    expect(klaar).toHaveLength(2);
    expect(await geheimen()).toEqual(oud);
    for (const inhoud of [START, STOP, BESTAND]) {
      expect(await lever(inhoud)).toEqual({
        oordeel: "AFGEKEURD",
        melding: expect.stringMatching(/nog niet af/) as string,
      });
    }
    expect(await mensen()).toBe(1);
    expect(await roteer()).toMatchObject({ sleutels: ["2"], hervat: true, pseudoniemen: 1 });
    expect(sleutelsVan(plaats, GEMEENTE)).toEqual(klaar);
    expect(await lever(START)).toEqual({ oordeel: "AL_VERWERKT" });
    expect(await lever(STOP)).toEqual({ oordeel: "VERWERKT" });
  });

  it("do not change under a delivery: a rotation waits for it, and one with the keys of before is refused", async () => {
    await lever(START);
    let los: () => void = () => undefined;
    const bezig = inTransaction(proef.database.motor, async (client) => {
      await neemSlot(asQueryable(client), GEMEENTE);
      await new Promise<void>((klaar) => (los = klaar));
    });
    await new Promise((klaar) => setTimeout(klaar, 200));
    let klaar = false;
    const rotatie = roteer().then(() => (klaar = true));
    await new Promise((wacht) => setTimeout(wacht, 400));
    expect(klaar).toBe(false);
    los();
    await Promise.all([bezig, rotatie]);

    const oud = new Pseudoniemen(plaats, true);
    const bevroren = { ...proef.intake, pseudoniemen: Object.assign(oud, { vers: () => oud }) };
    oud.vanBsn(GEMEENTE, "999900018");
    await roteer();
    expect(await lever(STOP, bevroren)).toEqual({
      oordeel: "AFGEKEURD",
      melding: expect.stringMatching(/zijn gewisseld/) as string,
    });
  });

  it("that are others under the same name are refused, by a delivery and by a rotation", async () => {
    await lever(START);
    const elders = { pad: join(proef.map, "andere.json"), zelfAanmaken: false };
    writeFileSync(
      elders.pad,
      JSON.stringify({ [GEMEENTE]: [{ id: "1", sleutel: Buffer.alloc(32, 9).toString("base64") }] }),
    );
    expect(await lever(STOP, met(elders))).toMatchObject({ oordeel: "AFGEKEURD" });
    await expect(roteer(elders)).rejects.toThrow(/andere sleutels/);
    expect(sleutelsVan(elders, GEMEENTE)).toHaveLength(1);
  });

  it("may stand in the environment, where the operator adds one and the rotation applies it", async () => {
    const een = { id: "a", sleutel: Buffer.alloc(32, 1).toString("base64") };
    const twee = { id: "b", sleutel: Buffer.alloc(32, 2).toString("base64") };
    const nu = { pad: JSON.stringify({ [GEMEENTE]: [een] }), zelfAanmaken: false };
    const straks = { pad: JSON.stringify({ [GEMEENTE]: [een, twee] }), zelfAanmaken: false };
    expect(await lever(START, met(nu))).toEqual({ oordeel: "VERWERKT" });
    const geweigerd = await roteer(nu).catch((error: unknown) => error);
    expect(geweigerd).toBeInstanceOf(SleutelFout);
    expect(String(geweigerd)).toMatch(/openssl rand/);
    expect(String(geweigerd)).not.toContain(een.sleutel);
    expect(await lever(START, met(straks))).toMatchObject({ oordeel: "AFGEKEURD" });
    expect(await roteer(straks)).toMatchObject({ sleutels: ["b"], hervat: true, pseudoniemen: 1 });
    expect(await lever(START, met(straks))).toEqual({ oordeel: "AL_VERWERKT" });
    expect(await lever(START, met(nu))).toMatchObject({ oordeel: "AFGEKEURD" });
  });

  it("are asked for where a database from before does not know how many of them were applied", async () => {
    await lever(START);
    const admin = new Client({ connectionString: proef.database.adminUrl });
    await admin.connect();
    await admin.query("delete from pseudoniemstand");
    await admin.end();
    voegSleutelToe(plaats, GEMEENTE);
    await expect(roteer()).rejects.toThrow(/--laatste/);
    expect(await lever(STOP)).toMatchObject({ oordeel: "AFGEKEURD" });
    expect(await roteer(plaats, "1")).toMatchObject({ sleutels: ["2"], hervat: true, pseudoniemen: 1 });
    expect(await lever(START)).toEqual({ oordeel: "AL_VERWERKT" });
  });

  it("keep an operator's file whole, with the keys of the other gemeenten", async () => {
    const eigen = { pad: join(proef.map, "eigen.json"), zelfAanmaken: false };
    const sleutel = (id: string, letter: number) => ({ id, sleutel: Buffer.alloc(32, letter).toString("base64") });
    writeFileSync(eigen.pad, JSON.stringify({ [GEMEENTE]: [sleutel("1", 1)], "0141": [sleutel("x", 2)] }, null, 2));
    await roteer(eigen);
    expect(sleutelsVan(eigen, "0141").map(({ id }) => id)).toEqual(["x"]);
    expect(sleutelsVan(eigen, GEMEENTE).map(({ id }) => id)).toEqual(["1", "2"]);
  });

  describe("a file that was pseudonymised before a rotation", () => {
    /** The file as `drieluik pseudonimiseer` makes it with the keys of now. */
    async function gepseudonimiseerd(inhoud: string): Promise<string> {
      let uit = "";
      const opties = { gemeente: null };
      await pseudonimiseer(alsBron(inhoud, 4096), new Pseudoniemen(plaats, true), opties, async (tekst) => {
        uit += tekst;
      });
      return uit;
    }
    const blind = (): Intake => ({ ...proef.intake, pseudoniemen: new Pseudoniemen(plaats, false) });

    it("still finds the same clients, also where no numbers may come", async () => {
      await lever(BESTAND);
      const bestand = await gepseudonimiseerd(LATER);
      const [sleutel] = sleutelsVan(plaats, GEMEENTE);
      expect(bestand).toContain(sleutel && kenmerkVan(sleutel));
      await roteer();
      await roteer();
      expect(await lever(bestand, blind())).toEqual({ oordeel: "VERWERKT" });
      expect(await mensen()).toBe(2);
    });

    it("is refused when it does not say with which key, or names one that is not ours", async () => {
      await lever(BESTAND);
      const bestand = await gepseudonimiseerd(LATER);
      await roteer();
      const zonder = bestand.replaceAll(/1\.[0-9a-f]{16}/g, "");
      const ander = bestand.replaceAll(/1\.[0-9a-f]{16}/g, `1.${"0".repeat(16)}`);
      for (const inhoud of [zonder, ander]) {
        expect(await lever(inhoud, blind())).toEqual({
          oordeel: "AFGEKEURD",
          melding: expect.stringMatching(/andere sleutels gemaakt/) as string,
        });
      }
      expect(await mensen()).toBe(2);
    });
  });

  it("never stand in a log or message of a rotation", async () => {
    await lever(START);
    const rotatie = await roteer();
    const inBestand = [...readFileSync(plaats.pad, "utf8").matchAll(/"sleutel":"([^"]+)"/g)].map(
      ([, geheim]) => geheim,
    );
    expect(inBestand.length).toBeGreaterThan(1);
    expect(inBestand.filter((geheim) => JSON.stringify(rotatie).includes(geheim ?? ""))).toEqual([]);
  });
});
