import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pseudoniemen } from "../../src/access/pseudoniem";
import type { Verslag } from "../../src/intake/levering/verslag";
import type { Intake } from "../../src/intake/verwerk-bericht";
import { verwerkLevering, type LeverOpties } from "../../src/intake/verwerk-levering";
import { alsBron } from "./bericht-xml";
import { createTestDatabase, type TestDatabase } from "./database";

type Cellen = Readonly<Record<string, string | number>>;

/** Rows as a CSV: the columns of the first row, in its order. */
export function csv(rijen: readonly Cellen[], scheiding = ";"): string {
  const kolommen = [...new Set(rijen.flatMap((rij) => Object.keys(rij)))];
  const regels = rijen.map((rij) => kolommen.map((kolom) => String(rij[kolom] ?? "")).join(scheiding));
  return [kolommen.join(scheiding), ...regels, ""].join("\r\n");
}

/** A database to deliver tables to, and questions about what came of them. */
export class SetProef {
  private constructor(
    readonly database: TestDatabase,
    private readonly map: string,
    readonly intake: Intake,
  ) {}

  static async open(): Promise<SetProef> {
    const database = await createTestDatabase();
    const map = mkdtempSync(join(tmpdir(), "drieluik-sets-"));
    const plaats = { pad: join(map, "sleutels.json"), zelfAanmaken: true };
    return new SetProef(database, map, {
      motor: database.motor,
      pseudoniemen: new Pseudoniemen(plaats, true),
      indicatoren: ["CLIENTEN", "VOORTIJDIG"],
    });
  }

  async sluit(): Promise<void> {
    rmSync(this.map, { recursive: true });
    await this.database.dispose();
  }

  lever(inhoud: string | Buffer | readonly Cellen[], opties: Partial<LeverOpties> = {}): Promise<Verslag> {
    const bytes = typeof inhoud === "string" || Buffer.isBuffer(inhoud) ? inhoud : csv(inhoud);
    return verwerkLevering(alsBron(bytes, 4096), this.intake, { vandaag: "2025-06-01", ...opties });
  }

  /** Delivers what must be taken. */
  async neemt(inhoud: string | Buffer | readonly Cellen[], opties: Partial<LeverOpties> = {}): Promise<Verslag> {
    const verslag = await this.lever(inhoud, opties);
    expect(verslag).toMatchObject({ oordeel: "VERWERKT", bevindingen: [] });
    return verslag;
  }

  /** What is wrong, as `rij kolom: melding`. */
  async weigert(inhoud: string | Buffer | readonly Cellen[], opties: Partial<LeverOpties> = {}): Promise<string[]> {
    const { oordeel, bevindingen } = await this.lever(inhoud, opties);
    expect(oordeel).toBe("AFGEKEURD");
    return bevindingen.map(({ rij, kolom, waarde, melding }) =>
      [rij, kolom, waarde, melding].filter((deel) => deel !== undefined).join(" "),
    );
  }

  async rijen<R extends Record<string, unknown> = Record<string, unknown>>(tekst: string): Promise<R[]> {
    return (await this.database.motor.query<R>(tekst)).rows;
  }
}
