import { createHash, type Hash } from "node:crypto";
import { RuweBsnGeweigerd } from "../access/pseudoniem";
import { SleutelFout } from "../access/sleutelbestand";
import { AfgewezenFout } from "../dossier/afgewezen";
import { Afgekeurd, type Bevinding } from "./afgekeurd";
import { herkenSet } from "./levering/herken-set";
import { isSchending } from "../data/queryable-pg";
import { afgekeurd, LEEG_VERSLAG, type Verslag } from "./levering/verslag";
import { verwerkSet, type SetOpties } from "./levering/verwerk-set";
import { SETS, setsMet } from "./sets";
import { herkenBestand, kijkVooruit, leesTabel, type Bestandssoort } from "./tabel";
import { verwerkBericht, type Intake } from "./verwerk-bericht";

export interface LeverOpties extends SetOpties {
  /** Name of the set, when the columns should not tell. */
  readonly set?: string | undefined;
  /** Name of the sheet of a spreadsheet. */
  readonly blad?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const ONLEESBAAR: Readonly<Partial<Record<Bestandssoort, string>>> = {
  LEEG: "Het bestand is leeg.",
  XLS: "Dit is een oud Excel-bestand (.xls), of een bestand met een wachtwoord. Sla het op als .xlsx zonder wachtwoord.",
  "UTF-16": "Het bestand is in UTF-16 opgeslagen. Sla het op als UTF-8.",
  ONBEKEND: "Dit is geen XML, geen CSV en geen spreadsheet. Lever een van die drie aan.",
};

/** The findings of a refusal; null when the error is a fault of the hub and not of the file. */
function bevindingenVan(error: unknown): readonly Bevinding[] | null {
  if (error instanceof Afgekeurd) return error.bevindingen;
  if (error instanceof AfgewezenFout) return [{ pad: error.velden[0] ?? null, melding: error.melding }];
  if (error instanceof RuweBsnGeweigerd || error instanceof SleutelFout) return [{ pad: null, melding: error.message }];
  // A constraint that no check foresaw: rows of the file contradict each other, or what another wrote meanwhile.
  if (isSchending(error)) {
    const melding =
      "Rijen in dit bestand spreken elkaar tegen, of wat er al is. Controleer zaaknummers en sleutels, en lever opnieuw aan.";
    return [{ pad: null, melding }];
  }
  return null;
}

/** Lets bytes through and gathers their checksum. */
async function* metChecksum(bron: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const stuk of bron) {
    hash.update(stuk);
    yield stuk;
  }
}

async function verwerkTabel(bron: AsyncIterable<Uint8Array>, intake: Intake, opties: LeverOpties): Promise<Verslag> {
  const hash = createHash("sha256");
  const tabel = await leesTabel(metChecksum(bron, hash), { blad: opties.blad, signal: opties.signal });
  try {
    const sets = intake.kolomindeling ? setsMet(intake.kolomindeling) : SETS;
    const { set, plaatsen } = herkenSet(sets, tabel.kop, opties.set);
    return await verwerkSet({ set, tabel, plaatsen, checksum: () => hash.copy().digest("hex") }, intake, opties);
  } finally {
    await tabel.rijen.return(undefined).catch(() => undefined);
  }
}

async function verwerkXml(bron: AsyncIterable<Uint8Array>, intake: Intake): Promise<Verslag> {
  const oordeel = await verwerkBericht(bron, intake);
  const { bericht } = oordeel;
  const kop = bericht && {
    soort: bericht.soort,
    afzender: bericht.afzender,
    gemeenten: [bericht.gemeente],
    rijen: bericht.regels,
  };
  if (oordeel.oordeel === "AFGEKEURD") return afgekeurd(oordeel.bevindingen, kop ?? {});
  return { ...LEEG_VERSLAG, ...kop, oordeel: oordeel.oordeel };
}

/**
 * Takes one file in, whatever it is: recognises it by its content, checks it and applies it. Never half: what is refused
 * leaves its verdict alone.
 *
 * @throws what is wrong with the hub itself, such as a database that does not answer
 */
export async function verwerkLevering(
  bron: AsyncIterable<Uint8Array>,
  intake: Intake,
  opties: LeverOpties,
): Promise<Verslag> {
  const { eerste, bron: geheel } = await kijkVooruit(bron);
  const soort = herkenBestand(eerste);
  const onleesbaar = ONLEESBAAR[soort];
  try {
    if (onleesbaar !== undefined) throw new Afgekeurd({ pad: null, melding: onleesbaar });
    return await (soort === "XML" ? verwerkXml(geheel, intake) : verwerkTabel(geheel, intake, opties));
  } catch (error) {
    const bevindingen = bevindingenVan(error);
    if (!bevindingen) throw error;
    return afgekeurd(bevindingen);
  }
}
