import { crc32, deflateRawSync } from "node:zlib";

/** One part of a zip that a test makes. */
export interface ZipDeel {
  readonly naam: string;
  readonly inhoud: string | Buffer;
  /** Default: packed. */
  readonly los?: boolean;
  /** What the table of contents says of its size, to lie with. */
  readonly gezegd?: number;
  /** General purpose flags; 1 is encrypted. */
  readonly vlaggen?: number;
}

/** A zip of these parts, in memory. */
export function maakZip(delen: readonly ZipDeel[]): Buffer {
  const lokaal: Buffer[] = [];
  const inhoudsopgave: Buffer[] = [];
  let plaats = 0;
  for (const { naam, inhoud, los = false, gezegd, vlaggen = 0 } of delen) {
    const bytes = Buffer.from(inhoud as string);
    const ingepakt = los ? bytes : deflateRawSync(bytes, { level: 6 });
    const kop = Buffer.alloc(26);
    kop.writeUInt16LE(20, 0);
    kop.writeUInt16LE(vlaggen, 2);
    kop.writeUInt16LE(los ? 0 : 8, 4);
    kop.writeUInt32LE(crc32(bytes), 10);
    kop.writeUInt32LE(ingepakt.length, 14);
    kop.writeUInt32LE(gezegd ?? bytes.length, 18);
    kop.writeUInt16LE(Buffer.byteLength(naam), 22);
    const einde = Buffer.alloc(14);
    einde.writeUInt32LE(plaats, 10);
    const deel = Buffer.concat([Buffer.from("PK\x03\x04"), kop, Buffer.from(naam), ingepakt]);
    inhoudsopgave.push(Buffer.from("PK\x01\x02\x14\x00"), kop, einde, Buffer.from(naam));
    lokaal.push(deel);
    plaats += deel.length;
  }
  const opgave = Buffer.concat(inhoudsopgave);
  const slot = Buffer.alloc(22);
  slot.write("PK\x05\x06", "latin1");
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(opgave.length, 12);
  slot.writeUInt32LE(plaats, 16);
  return Buffer.concat([...lokaal, opgave, slot]);
}
