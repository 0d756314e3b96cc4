import { request, type ClientRequest } from "node:http";
import { Readable } from "node:stream";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "./database";
import { startTestHub, type TestHub } from "./test-hub";

/** The aanbieder that delivers in these tests, and another. */
export const EIGEN = "98765432";
export const AANBIEDER = { rol: "AANBIEDER", id: "a", aanbieder: EIGEN, regio: "TWENTE" } as const;
export const ANDER = { rol: "AANBIEDER", id: "b", aanbieder: "DL000002", regio: "TWENTE" } as const;

/** Rows of the set trajecten. */
export const KOP = "gemeente;pseudoniem;wet;aanbieder;aanvang;productcategorie;geboortejaar;geslacht\r\n";
export const rij = (nummer: number, aanbieder = EIGEN): string =>
  `0153;${nummer.toString(16).padStart(64, "0")};JEUGDWET;${aanbieder};2024-03-04;45;2010;VROUW\r\n`;

export const GRENZEN = {
  bodyBytes: 4 * 1024 * 1024,
  stilMs: 400,
  totaalMs: 30_000,
  tegelijk: 2,
  tegelijkPerLeverancier: 2,
  opnieuwNa: 7,
};

export interface Uitslag {
  readonly status: number;
  readonly soort: string | null;
  readonly headers: Headers;
  readonly inhoud: Record<string, unknown>;
}

interface Vraag {
  readonly search?: string;
  readonly soort?: string;
  readonly method?: string;
}

export type Houder = Exclude<Actor, { rol: "ANONIEM" }>;

/** A refusal as RFC 9457 has it, in Dutch. */
export function isProbleem({ soort, inhoud, status }: Uitslag, naam: string): void {
  expect(soort).toBe("application/problem+json; charset=utf-8");
  expect(inhoud).toMatchObject({
    type: `urn:drieluik:probleem:${naam}`,
    status,
    title: expect.stringMatching(/^\p{Lu}/u) as string,
    detail: expect.stringMatching(/\.$/) as string,
  });
}

/** As many rows as make about this many bytes, made while they are sent: chunked, without a content-length. */
export function stroom(bytes: number, maak: (nummer: number) => string = rij): ReadableStream<Uint8Array> {
  const perStuk = 500;
  let gemaakt = 0;
  function* stukken(): Generator<Uint8Array> {
    yield Buffer.from(KOP);
    for (let omvang = 0; omvang < bytes; gemaakt += perStuk) {
      const stuk = Buffer.from(Array.from({ length: perStuk }, (_, i) => maak(gemaakt + i)).join(""));
      omvang += stuk.length;
      yield stuk;
    }
  }
  return Readable.toWeb(Readable.from(stukken())) as ReadableStream<Uint8Array>;
}

export const even = (ms: number) => new Promise((klaar) => setTimeout(klaar, ms));

/** What an upload that is sent by hand is answered. */
export const antwoordOp = (vraag: ClientRequest) =>
  new Promise<{ status: number | undefined; soort: string | undefined }>((klaar, mis) => {
    vraag.on("error", mis);
    vraag.on("response", (antwoord) => {
      antwoord.resume();
      klaar({ status: antwoord.statusCode, soort: antwoord.headers["content-type"] });
    });
  });

/** A hub to deliver to over HTTP, and questions about what came of it. */
export class LeverdeurProef {
  private constructor(
    readonly db: TestDatabase,
    readonly hub: TestHub,
  ) {}

  static async open(): Promise<LeverdeurProef> {
    const db = await createTestDatabase();
    return new LeverdeurProef(db, await startTestHub(db, { levergrenzen: GRENZEN }));
  }

  async sluit(): Promise<void> {
    await this.hub.stop();
    await this.db.dispose();
  }

  async maakLeeg(): Promise<void> {
    this.hub.logged.splice(0);
    await this.db.motor.query(
      "delete from traject; delete from client; delete from levering; delete from dirty_client; delete from aanbieder",
    );
  }

  async lever(
    wie: Houder | null,
    body: string | Buffer | ReadableStream<Uint8Array> | null,
    { search = "", soort = "text/csv", method = "POST" }: Vraag = {},
  ): Promise<Uitslag> {
    const antwoord = await fetch(`${this.hub.url}/leveringen${search}`, {
      method,
      headers: { "content-type": soort, ...(wie && { authorization: `Bearer ${await this.hub.token(wie)}` }) },
      body,
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
    return {
      status: antwoord.status,
      soort: antwoord.headers.get("content-type"),
      headers: antwoord.headers,
      inhoud: (await antwoord.json()) as Record<string, unknown>,
    };
  }

  /** An upload of AANBIEDER that is sent by hand, piece by piece. */
  async handmatig(headers: Record<string, string> = {}): Promise<ClientRequest> {
    const { port } = new URL(this.hub.url);
    const vraag = request({
      port,
      path: "/leveringen",
      method: "POST",
      headers: { "content-type": "text/csv", authorization: `Bearer ${await this.hub.token(AANBIEDER)}`, ...headers },
    });
    vraag.on("error", () => undefined);
    return vraag;
  }

  async rijen(tekst: string): Promise<unknown[]> {
    return (await this.db.motor.query<Record<string, unknown>>(tekst)).rows;
  }

  async aantal(tabel: string): Promise<number> {
    return (await this.rijen(`select from ${tabel}`)).length;
  }

  leveringen(): Promise<unknown[]> {
    return this.rijen("select gemeente_code, soort, afzender, status, aantal_rijen from levering order by id");
  }

  /** Waits until no connection of role motor is in a transaction any more. */
  async motorIsVrij(): Promise<void> {
    for (let keer = 0; keer < 100; keer += 1) {
      const open = await this.rijen(
        "select from pg_stat_activity where datname = current_database() and usename = 'drieluik_motor' and state <> 'idle' and pid <> pg_backend_pid()",
      );
      if (open.length === 0) return;
      await even(50);
    }
    throw new Error("a transaction of role motor stayed open");
  }
}
