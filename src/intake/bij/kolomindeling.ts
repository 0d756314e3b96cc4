import { readFileSync } from "node:fs";
import { z } from "zod";
import { CliFout } from "../../errors";
import { KOLOMMEN_V7 } from "./kolommen-v7";

const namen = z.array(z.string().trim().min(1)).min(1);
const CLIENTVELDEN = ["gemeente", "bsn", "pseudoniem", "client_zaaknummer", "geboortejaar", "geslacht"] as const;
const velden = <const Veld extends string>(lijst: readonly Veld[]) => z.strictObject(perVeld(lijst));
const perVeld = <Veld extends string>(lijst: readonly Veld[]) =>
  Object.fromEntries(lijst.map((veld) => [veld, namen])) as Record<Veld, typeof namen>;

const indeling = z.strictObject({
  versie: z.string().min(1),
  jeugdhulp: velden([
    ...CLIENTVELDEN,
    "verwijzer",
    "hulpvorm",
    "crisis",
    "aanvang",
    "einde",
    "reden",
    "informant_1",
    "cijfer_1",
    "verder_1",
    "informant_2",
    "cijfer_2",
    "verder_2",
  ]),
  maatregelen: velden([...CLIENTVELDEN, "maatregel", "aanvang", "einde", "reden"]),
  schalen: z
    .array(z.strictObject({ versie: z.enum(["v5", "v7"]), van: z.iso.date() }))
    .min(1)
    .refine((lijst) => lijst.every(({ van }, i) => i === 0 || (lijst[i - 1]?.van ?? "") < van), "moet op datum staan"),
});

type Namen = Readonly<Record<string, readonly string[]>>;

/** Which names the columns of a delivery may have, and which scale "zonder hulp verder" had as from which period. */
export interface Kolomindeling {
  readonly versie: string;
  readonly jeugdhulp: Namen;
  readonly maatregelen: Namen;
  readonly schalen: readonly { readonly versie: string; readonly van: string }[];
}

/**
 * The layout in a JSON file, or the one of the protocol.
 *
 * @throws CliFout (wrong use) that names every problem of the file
 */
export function leesKolomindeling(pad: string | null): Kolomindeling {
  if (pad === null) return KOLOMMEN_V7;
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(readFileSync(pad, "utf8"));
  } catch {
    throw new CliFout("Het bestand van DRIELUIK_BIJ_KOLOMMEN is er niet, of is geen JSON.", 2);
  }
  const gelezen = indeling.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  const regels = gelezen.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new CliFout(`Het bestand van DRIELUIK_BIJ_KOLOMMEN klopt niet:\n${regels.join("\n")}`, 2);
}
