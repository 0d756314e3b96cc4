import { Afgekeurd } from "../../src/intake/afgekeurd";
import { leesBericht } from "../../src/intake/ijw-iwmo/lees-bericht";
import { alsBron } from "./bericht-xml";

/** Why the reader refuses these bytes, a line per reason with its path; empty when it takes them. */
export async function oordeel(inhoud: string | Buffer): Promise<string> {
  try {
    await leesBericht(alsBron(inhoud, 512));
    return "";
  } catch (error) {
    if (!(error instanceof Afgekeurd)) throw error;
    return error.bevindingen.map(({ pad, melding }) => `${pad ?? ""} ${melding}`).join("\n");
  }
}
