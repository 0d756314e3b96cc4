import { createHash, type Hash } from "node:crypto";
import { asQueryable } from "../data/queryable-pg";
import { vindBericht } from "../dossier/levering/leveringen";
import { Afgekeurd, toon } from "./afgekeurd";
import type { Bericht } from "./bericht";
import { bevindingenVan } from "./bevindingen-van";
import { herkenSet } from "./levering/herken-set";
import { afgekeurd, LEEG_VERSLAG, type Verslag } from "./levering/verslag";
import { verwerkSet, type SetOpties } from "./levering/verwerk-set";
import { bewaarWeigering } from "./levering/weigering";
import type { GegevensSet } from "./set/definieer-set";
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

/** The verdict that an error is, with what was known of the file by then. */
function weigerDoor(error: unknown, kop: Partial<Verslag> = {}): Verslag {
  const bevindingen = bevindingenVan(error);
  if (!bevindingen) throw error;
  return afgekeurd(bevindingen, kop);
}

/** Lets bytes through and gathers their checksum; `einde` is told when all were seen. */
async function* metChecksum(
  bron: AsyncIterable<Uint8Array>,
  hash: Hash,
  einde: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const stuk of bron) {
    hash.update(stuk);
    yield stuk;
  }
  einde();
}

/** An aanbieder delivers the sets of its own help; the rows are held to that later. */
function eisLeverancier({ naam, leverancier }: GegevensSet, { aanbieder }: LeverOpties): void {
  if (aanbieder === undefined || leverancier === "AANBIEDER") return;
  throw new Afgekeurd({
    pad: null,
    melding: `De set ${naam} levert een aanbieder niet aan. Dat doet de ${leverancier === "GEMEENTE" ? "gemeente" : "beheerder"}.`,
  });
}

async function verwerkTabel(
  bron: AsyncIterable<Uint8Array>,
  checksum: () => string,
  intake: Intake,
  opties: LeverOpties,
): Promise<Verslag> {
  const tabel = await leesTabel(bron, { blad: opties.blad, signal: opties.signal });
  try {
    const sets = intake.kolomindeling ? setsMet(intake.kolomindeling) : SETS;
    const { set, plaatsen } = herkenSet(sets, tabel.kop, opties.set);
    try {
      eisLeverancier(set, opties);
      return await verwerkSet({ set, tabel, plaatsen, checksum }, intake, opties);
    } catch (error) {
      return weigerDoor(error, { soort: set.naam });
    }
  } finally {
    await tabel.rijen.return(undefined).catch(() => undefined);
  }
}

async function verwerkXml(bron: AsyncIterable<Uint8Array>, intake: Intake, opties: LeverOpties): Promise<Verslag> {
  let gelezen: Bericht | undefined;
  const eis = (bericht: Bericht): void => {
    gelezen = bericht;
    if (opties.gemeenten !== undefined && !opties.gemeenten.includes(bericht.gemeente)) {
      const melding = `Gemeente ${toon(bericht.gemeente)} hoort niet bij uw regio. Lever alleen aan voor gemeenten van uw regio.`;
      throw new Afgekeurd({ pad: "/Bericht/Header", melding });
    }
    if (opties.aanbieder === undefined || bericht.afzender === opties.aanbieder) return;
    const melding = `Dit bericht is van afzender ${toon(bericht.afzender)}. Lever alleen berichten aan die u zelf verzendt.`;
    throw new Afgekeurd({ pad: "/Bericht/Header/Afzender", melding });
  };
  const oordeel = await verwerkBericht(bron, intake, { proef: opties.proef, eis });
  const { bericht } = oordeel;
  const kop = bericht && {
    soort: bericht.soort,
    afzender: bericht.afzender,
    gemeenten: [bericht.gemeente],
    rijen: bericht.regels,
  };
  if (oordeel.oordeel === "AFGEKEURD") return afgekeurd(oordeel.bevindingen, kop ?? {});
  const levering = gelezen && (await vindBericht(asQueryable(intake.motor), gelezen));
  return { ...LEEG_VERSLAG, ...kop, oordeel: oordeel.oordeel, levering: levering ?? null };
}

/**
 * Takes one file in, whatever it is: recognises it by its content, checks it and applies it. Never half: what is refused
 * leaves its verdict alone, as a levering of its gemeenten, or of LANDELIJK when those could not be told.
 *
 * @throws what is wrong with the hub itself, such as a database that does not answer, or with the source of the bytes
 */
export async function verwerkLevering(
  bron: AsyncIterable<Uint8Array>,
  intake: Intake,
  opties: LeverOpties,
): Promise<Verslag> {
  const { eerste, bron: alles } = await kijkVooruit(bron);
  const soort = herkenBestand(eerste);
  const hash = createHash("sha256");
  const stand = { compleet: false };
  const geheel = metChecksum(alles, hash, () => void (stand.compleet = true));
  const checksum = (): string => hash.copy().digest("hex");
  const neem = async (): Promise<Verslag> => {
    const onleesbaar = ONLEESBAAR[soort];
    if (onleesbaar !== undefined) throw new Afgekeurd({ pad: null, melding: onleesbaar });
    if (soort === "XML") return verwerkXml(geheel, intake, opties);
    return verwerkTabel(geheel, checksum, intake, opties);
  };
  const verslag = await neem().catch((error: unknown) => weigerDoor(error));
  if (verslag.oordeel !== "AFGEKEURD" || opties.proef) return verslag;
  return bewaarWeigering(intake, verslag, opties, stand.compleet ? checksum() : null);
}
