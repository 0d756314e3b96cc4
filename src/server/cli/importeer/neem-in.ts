import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Bevinding } from "../../../intake/afgekeurd";
import { afgekeurd, type Verslag } from "../../../intake/levering/verslag";
import { SETS } from "../../../intake/sets";
import type { Intake } from "../../../intake/verwerk-bericht";
import { verwerkLevering, type LeverOpties } from "../../../intake/verwerk-levering";
import { CliFout } from "../../../errors";
import { naamVan, STDIN, vrijPad } from "./bestanden";
import { Bevindingenlijst, OP_SCHERM } from "./bevindingenlijst";
import { schrijfAfgekeurdeRijen } from "./afgekeurde-rijen";
import { toonVoortgang } from "./voortgang";

/** What became of one file, and what was put beside it. */
export interface Uitslag extends Verslag {
  readonly bestand: string;
  /** The whole list of findings, when it is longer than the screen. */
  readonly bevindingenBestand?: string;
  /** The rows that were refused while the others were taken, to be mended. */
  readonly afgekeurdBestand?: string;
  /** True when rows were refused that can't be delivered by themselves: the set replaces its whole period. */
  readonly geheelOpnieuw?: boolean;
}

const ONLEESBAAR: ReadonlySet<unknown> = new Set(["ENOENT", "EACCES", "EPERM", "EISDIR", "EIO"]);

/** A file that is gone or closed to us is refused like any other; what else breaks is the hub's. */
class Leesfout extends Error {}

async function* leesBestand(pad: string): AsyncGenerator<Uint8Array> {
  const bron: AsyncIterable<Uint8Array> =
    pad === STDIN ? process.stdin : createReadStream(pad, { highWaterMark: 256 * 1024 });
  try {
    yield* bron;
  } catch (error) {
    throw ONLEESBAAR.has((error as NodeJS.ErrnoException).code) ? new Leesfout() : error;
  }
}

const NIET_TE_LEZEN: Bevinding = {
  pad: null,
  melding: "Dit bestand is niet te lezen. Bestaat het nog, en mag deze gebruiker het lezen?",
};

interface Rechten {
  readonly grootte: number;
  /** What is put beside a file is as open as that file. */
  readonly mode: number;
}

const rechtenVan = async (pad: string): Promise<Rechten> => {
  const gegevens = pad === STDIN ? null : await stat(pad).catch(() => null);
  return { grootte: gegevens?.size ?? 0, mode: gegevens ? gegevens.mode & 0o666 : 0o600 };
};

/** Rows that are refused must have a place to go before the others are applied. */
async function eisPlaats(pad: string): Promise<void> {
  const map = dirname(pad);
  await access(map, constants.W_OK).catch(() => {
    throw new CliFout(`Met --deels komen de afgekeurde rijen naast het bestand, maar ${map} is niet beschrijfbaar.`);
  });
}

async function verwerk(pad: string, intake: Intake, opties: LeverOpties, grootte: number): Promise<Verslag> {
  const voortgang = toonVoortgang(naamVan(pad), grootte);
  try {
    const meld = { ...opties, voortgang: (rijen: number) => voortgang.rijen(rijen) };
    return await verwerkLevering(voortgang.volg(leesBestand(pad)), intake, meld);
  } catch (error) {
    if (error instanceof Leesfout) return afgekeurd([NIET_TE_LEZEN]);
    throw error;
  } finally {
    voortgang.stop();
  }
}

/**
 * Takes one file in. Beside it come the full list of its findings when that is long, and with `deels` the rows that were
 * refused; a trial and a refusal of the whole leave the file as it is.
 *
 * @throws what is wrong with the hub itself
 */
export async function neemIn(pad: string, intake: Intake, opties: LeverOpties): Promise<Uitslag> {
  const { grootte, mode } = await rechtenVan(pad);
  if (opties.deels && pad !== STDIN) await eisPlaats(pad);
  const lijst = new Bevindingenlijst(pad === STDIN ? null : `${pad}.bevindingen.csv`, mode);
  try {
    const neem = (portie: readonly Bevinding[], begin: boolean): Promise<void> => lijst.neem(portie, begin);
    const verslag = await verwerk(pad, intake, { ...opties, opBevindingen: neem }, grootte);
    // A message and a file that broke off have no list of rows; what is wrong with them is all in the answer.
    if (verslag.aantalBevindingen > OP_SCHERM && lijst.rijen.aantal === 0) await lijst.neem(verslag.bevindingen, true);
    const bevindingenBestand = verslag.aantalBevindingen > OP_SCHERM ? await lijst.sluit() : null;
    return {
      bestand: naamVan(pad),
      ...verslag,
      ...(bevindingenBestand !== null && { bevindingenBestand }),
      ...(await zetApart(pad, verslag, lijst, opties, mode)),
    };
  } finally {
    await lijst.gooiWeg();
  }
}

async function zetApart(
  pad: string,
  { oordeel, soort, afgekeurd: aantal }: Verslag,
  { rijen }: Bevindingenlijst,
  { blad }: LeverOpties,
  mode: number,
): Promise<Pick<Uitslag, "afgekeurdBestand" | "geheelOpnieuw">> {
  if ((oordeel !== "VERWERKT" && oordeel !== "AL_VERWERKT") || aantal === 0) return {};
  // A part of a period would take the place of all of it.
  if (SETS.find(({ naam }) => naam === soort)?.perPeriode) return { geheelOpnieuw: true };
  const doel = await vrijPad(dirname(pad), `${basename(pad)}.afgekeurd.csv`);
  await schrijfAfgekeurdeRijen(pad, doel, rijen, { blad, mode });
  return { afgekeurdBestand: doel };
}
