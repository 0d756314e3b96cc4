import { jaarVan, plusDagen } from "./datum";
import type { ClientRij, Microrijen, Referentie, ToewijzingRij, TrajectRij } from "./rijen";

/** The naive count's own copy of the parameter, so that a change in the engine's shows. */
export const O_DAGEN = 14;

/** One episode with all it carries; `einde` null while help runs, also during a temporary stop. */
export interface Episode {
  readonly client: ClientRij;
  readonly lijnen: readonly TrajectRij[];
  /** The line whose end is the episode's: its dimensions are the episode's. */
  readonly laatste: TrajectRij;
  readonly gemeente_code: string;
  readonly id: string;
  readonly aanbieder_code: string;
  readonly wet: string;
  readonly aanvang: string;
  readonly einde: string | null;
  readonly instroom: boolean;
  readonly beeindigd: boolean;
  readonly bijReden: string | null;
  readonly buitenSchaal: boolean;
  readonly overleden: boolean;
  readonly metUitkomst: boolean;
  readonly structureel: boolean;
  readonly doorlopend: boolean;
  /** Whatever the window; who turns 18 within it is not told here. */
  readonly nietWaarneembaar: boolean;
  readonly volgendeStart: string | null;
}

/** Rows to episodes, client by client, in plain loops. */
export function episodes(rijen: Microrijen, referentie: Referentie): Episode[] {
  const lijnenPerClient = groepeer(
    rijen.trajecten.filter((traject) => traject.leidend),
    sleutelVanClient,
  );
  const toewijzingenPerClient = groepeer(rijen.toewijzingen, sleutelVanClient);
  const alle: Episode[] = [];
  for (const client of rijen.clienten) {
    const sleutel = `${client.gemeente_code}:${client.id}`;
    const lijnen = lijnenPerClient.get(sleutel) ?? [];
    const perSoort = groepeer(lijnen, (lijn) => `${lijn.aanbieder_code}|${lijn.wet}|${soortHulp(lijn)}`);
    const kaal = [...perSoort.values()]
      .flatMap((groep) => ketens(groep, referentie))
      .map((keten) => episode(client, keten, referentie));
    const toewijzingen = toewijzingenPerClient.get(sleutel) ?? [];
    for (const een of kaal) alle.push({ ...een, ...vervolg(een, kaal, toewijzingen, lijnen, referentie) });
  }
  return alle;
}

const sleutelVanClient = (rij: { gemeente_code: string; client_id: string }) => `${rij.gemeente_code}:${rij.client_id}`;

export function groepeer<T>(rijen: readonly T[], sleutel: (rij: T) => string): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep) groep.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return groepen;
}

const soortHulp = (lijn: TrajectRij): string =>
  lijn.hulpvorm !== null
    ? `H${lijn.hulpvorm}`
    : lijn.productcategorie !== null
      ? `P${lijn.productcategorie}`
      : "ONBEKEND";

const redenVan = (lijn: TrajectRij, referentie: Referentie) =>
  referentie.redenen.find(
    (reden) => reden.lijst === lijn.reden_lijst && reden.versie === lijn.reden_versie && reden.code === lijn.reden_code,
  );

const vroegerBegonnen = (a: TrajectRij, b: TrajectRij): number =>
  a.aanvang !== b.aanvang ? (a.aanvang < b.aanvang ? -1 : 1) : a.id < b.id ? -1 : 1;

/** The line with the latest end; an open line is later than any; of equals the one that began last. */
function laatsteLijn(lijnen: readonly TrajectRij[]): TrajectRij {
  const [eerste, ...rest] = [...lijnen].sort(vroegerBegonnen);
  if (!eerste) throw new Error("Een episode heeft minstens een traject");
  let laatste = eerste;
  for (const lijn of rest) {
    if (lijn.einde === null || (laatste.einde !== null && lijn.einde >= laatste.einde)) laatste = lijn;
  }
  return laatste;
}

/** Lines of one client, uitvoerder, wet and kind of help, cut where more than O days lie between. */
function ketens(lijnen: readonly TrajectRij[], referentie: Referentie): TrajectRij[][] {
  const alle: TrajectRij[][] = [];
  for (const lijn of [...lijnen].sort(vroegerBegonnen)) {
    const huidige = alle.at(-1);
    if (huidige && sluitAan(huidige, lijn, referentie)) huidige.push(lijn);
    else alle.push([lijn]);
  }
  return alle;
}

function sluitAan(keten: readonly TrajectRij[], lijn: TrajectRij, referentie: Referentie): boolean {
  const laatste = laatsteLijn(keten);
  if (laatste.einde === null) return true;
  const effect = redenVan(laatste, referentie)?.effect;
  if (effect === "TIJDELIJK" || effect === "WIJZIGING") return true;
  return lijn.aanvang <= plusDagen(laatste.einde, O_DAGEN);
}

type Kaal = Omit<Episode, "doorlopend" | "nietWaarneembaar" | "volgendeStart">;

function episode(client: ClientRij, lijnen: readonly TrajectRij[], referentie: Referentie): Kaal {
  const eerste = lijnen[0];
  if (!eerste) throw new Error("Een episode heeft minstens een traject");
  const laatste = laatsteLijn(lijnen);
  const reden = redenVan(laatste, referentie);
  const einde = reden?.effect === "TIJDELIJK" ? null : laatste.einde;
  const beeindigd = einde !== null && !laatste.einde_administratief;
  const bijReden = einde === null ? null : opDeSchaal(client, laatste, einde, referentie);
  const product = referentie.productcategorieen.find(
    (rij) => rij.wet === laatste.wet && rij.code === laatste.productcategorie,
  );
  const segment = referentie.segmenten.find((rij) => rij.wet === laatste.wet && rij.code === laatste.segment);
  return {
    client,
    lijnen,
    laatste,
    gemeente_code: client.gemeente_code,
    id: eerste.id,
    aanbieder_code: eerste.aanbieder_code,
    wet: eerste.wet,
    aanvang: eerste.aanvang,
    einde,
    instroom: !eerste.aanvang_administratief,
    beeindigd,
    bijReden,
    buitenSchaal: beeindigd && reden !== undefined && bijReden === null,
    overleden: beeindigd && reden?.effect === "OVERLIJDEN",
    metUitkomst: product?.met_uitkomst ?? true,
    structureel: segment?.structureel ?? false,
  };
}

/** The reden on the BiJ scale 01-05, or null. Leaving for another domain is "volgens plan" for who turns 18. */
function opDeSchaal(client: ClientRij, lijn: TrajectRij, einde: string, referentie: Referentie): string | null {
  const reden = redenVan(lijn, referentie);
  if (reden?.effect !== "ANDER_DOMEIN") return reden?.bij_reden ?? null;
  return lijn.wet === "JEUGDWET" && jaarVan(einde) - client.geboortejaar >= 18 ? "01" : null;
}

/** Whether a line of the episode is what the toewijzing was for: by its number, or where it has none by what it is. */
function gebruikt(lijn: TrajectRij, toewijzing: ToewijzingRij): boolean {
  if (lijn.toewijzingsnummer !== null) return lijn.toewijzingsnummer === toewijzing.toewijzingsnummer;
  if (lijn.aanbieder_code !== toewijzing.aanbieder_code || lijn.wet !== toewijzing.wet) return false;
  const [eigen, toegewezen] = [lijn.productcategorie, toewijzing.productcategorie];
  return eigen === null || toegewezen === null || eigen === toegewezen;
}

/** What an ended episode says of afterwards: other help, what can't be seen, the next start. */
function vervolg(
  een: Kaal,
  kaal: readonly Kaal[],
  toewijzingen: readonly ToewijzingRij[],
  lijnen: readonly TrajectRij[],
  referentie: Referentie,
): Pick<Episode, "doorlopend" | "nietWaarneembaar" | "volgendeStart"> {
  const einde = een.einde;
  if (!een.beeindigd || einde === null) return { doorlopend: false, nietWaarneembaar: false, volgendeStart: null };
  const andere = kaal.filter((ander) => ander !== een && ander.wet === een.wet);
  const aansluiting = plusDagen(einde, O_DAGEN);

  const andereHulp = andere.some(
    (ander) => ander.aanvang <= aansluiting && (ander.einde === null || ander.einde > einde),
  );
  const toegewezen = toewijzingen.some(
    (toewijzing) =>
      toewijzing.wet === een.wet &&
      !toewijzing.verwijderd &&
      toewijzing.eerste_datum <= einde &&
      (toewijzing.einddatum === null || toewijzing.einddatum > einde) &&
      !een.lijnen.some((lijn) => gebruikt(lijn, toewijzing)) &&
      !lijnen.some(
        (lijn) =>
          lijn.wet === een.wet &&
          lijn.toewijzingsnummer === toewijzing.toewijzingsnummer &&
          lijn.einde !== null &&
          lijn.einde <= einde &&
          redenVan(lijn, referentie)?.effect !== "TIJDELIJK",
      ),
  );
  const starts = andere.filter((ander) => ander.instroom && ander.aanvang > aansluiting).map((ander) => ander.aanvang);
  return {
    doorlopend: andereHulp || toegewezen,
    nietWaarneembaar:
      een.bijReden === "05" ||
      een.overleden ||
      redenVan(een.laatste, referentie)?.effect === "ANDER_DOMEIN" ||
      een.client.identiteit !== "BEKEND",
    volgendeStart: starts.sort()[0] ?? null,
  };
}
