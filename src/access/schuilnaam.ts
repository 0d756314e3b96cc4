import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const ALGORITME = "aes-256-gcm";
const NONCE = 12;
const ZEGEL = 16;

const sleutelVoor = (geheim: string, gebruik: string): Buffer =>
  createHmac("sha256", Buffer.from(geheim, "hex")).update(gebruik).digest();

/**
 * What an id is called inside one onderzoek: the same every time there, another in each other onderzoek, and of no use as an
 * id anywhere. HMAC-SHA-256 with the secret of the onderzoek, of which 144 bits are shown.
 */
export const schuilnaam = (geheim: string, id: string): string =>
  createHmac("sha256", sleutelVoor(geheim, "id")).update(id).digest().subarray(0, 18).toString("base64url");

/** A cursor that only this onderzoek reads back: the place in a list is an id too. */
export function verzegelCursor(geheim: string, cursor: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITME, sleutelVoor(geheim, "cursor"), nonce);
  const tekst = Buffer.concat([cipher.update(cursor, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), tekst]).toString("base64url");
}

/** The cursor behind the seal; null when it is none of this onderzoek. */
export function openCursor(geheim: string, verzegeld: string): string | null {
  const bytes = Buffer.from(verzegeld, "base64url");
  if (bytes.length <= NONCE + ZEGEL) return null;
  try {
    const decipher = createDecipheriv(ALGORITME, sleutelVoor(geheim, "cursor"), bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + ZEGEL));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + ZEGEL)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
