import { Readable } from "node:stream";
import { Afgekeurd } from "../../src/intake/afgekeurd";
import { leesTabel, type Tabel, type TabelOpties, type TabelRij } from "../../src/intake/tabel";

/** Bytes as they stream in, in pieces of `stuk`. */
export function inStukken(bytes: Buffer, stuk = 1 << 16): Readable {
  const aantal = Math.ceil(bytes.length / stuk);
  return Readable.from(Array.from({ length: aantal }, (_, i) => bytes.subarray(i * stuk, (i + 1) * stuk)));
}

/** A table with all its rows in one list. */
export async function leesAlles(
  inhoud: string | Buffer,
  opties: TabelOpties & { readonly stuk?: number } = {},
): Promise<Pick<Tabel, "kop" | "scheiding" | "tekenset" | "formaat"> & { readonly rijen: readonly TabelRij[] }> {
  const tabel = await leesTabel(inStukken(Buffer.from(inhoud as string), opties.stuk), opties);
  const rijen: TabelRij[] = [];
  for await (const portie of tabel.rijen) rijen.push(...portie);
  const { kop, scheiding, tekenset, formaat } = tabel;
  return { kop, scheiding, tekenset, formaat, rijen };
}

/** Why a file is refused; "" when it is not. Any other error is thrown on. */
export async function weigering(inhoud: string | Buffer, opties: TabelOpties = {}): Promise<string> {
  try {
    await leesAlles(inhoud, opties);
  } catch (error) {
    if (error instanceof Afgekeurd) return error.message;
    throw error;
  }
  return "";
}
