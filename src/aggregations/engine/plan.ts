import { isCelDimensie, type CelDimensie } from "../feiten/dimensies";
import { VraagFout, type CelScope, type Dimensie, type Filter, type Periode } from "../types";
import { telbaarVan, type Indicator, type Telbaar } from "./define";
import { kleinsteLaag, SOM_LAGEN, STAND_LAGEN, UNIEK_LAGEN, type Laag } from "./marges";
import { alleBegindagen, begindagen, passendeSoorten, PERIODESOORTEN, type PeriodeSoort } from "./periode";
import { geldtVoor } from "./rollup";
import { gefilterd } from "./vraag";

/** What is asked of one laag: the same for every indicator that takes it. */
export interface Deel {
  readonly laag: Laag;
  readonly indicatoren: readonly Indicator[];
  readonly periode: Periode;
  /** The periods asked for one by one; null when the whole range is. */
  readonly dagen: readonly string[] | null;
  readonly groepeer: readonly Dimensie[];
  readonly filter: Filter;
  readonly scope: CelScope;
  /** The cells below the line, of a ratio of two figures. */
  readonly noemer: Pick<Deel, "laag" | "dagen"> | null;
}

/** The question as it is put to the cells: without what is read beside it, and known to be well-formed. */
export type Opdracht = Pick<Deel, "periode" | "groepeer" | "filter" | "scope">;

/** The dimensions that the cells must carry to group and to filter. */
const nodig = ({ groepeer, filter, scope }: Opdracht): readonly CelDimensie[] => [
  ...new Set([
    ...[...groepeer, ...gefilterd(filter)].filter(isCelDimensie),
    ...(scope.aanbieders === "ALLE" ? [] : (["AANBIEDER"] as const)),
  ]),
];

/** Whether cells of this kind of period can be told apart as finely as is asked. */
const fijnGenoeg = (soort: PeriodeSoort, dimensies: readonly Dimensie[]): boolean =>
  PERIODESOORTEN.filter((dimensie) => dimensies.includes(dimensie)).every(
    (dimensie) => PERIODESOORTEN.indexOf(soort) <= PERIODESOORTEN.indexOf(dimensie),
  );

/** Which of these lagen an indicator has, worked out once: questions ask the same few indicators. */
const eigenLagen = (lagen: readonly Laag[]): ((indicator: Indicator) => readonly Laag[]) => {
  const bekend = new Map<Indicator, readonly Laag[]>();
  return (indicator) => {
    const gevonden = bekend.get(indicator) ?? lagen.filter((laag) => geldtVoor(laag, indicator));
    bekend.set(indicator, gevonden);
    return gevonden;
  };
};
const somLagenVan = eigenLagen(SOM_LAGEN);
const standLagenVan = eigenLagen(STAND_LAGEN);

function somLaag(indicator: Indicator, opdracht: Opdracht): Laag {
  const { periode, groepeer, filter } = opdracht;
  const soorten = passendeSoorten(periode).filter((soort) => fijnGenoeg(soort, [...groepeer, ...gefilterd(filter)]));
  const laag = kleinsteLaag(somLagenVan(indicator), nodig(opdracht), soorten);
  if (!laag) throw new Error(`the finest cells of ${indicator.id} do not cover what its dimensions allow`);
  return laag;
}

/** How many values of a dimension a row would add up; undefined when all. */
const aantalWaarden = ({ filter, scope }: Opdracht, dimensie: Dimensie): number | undefined =>
  filter[dimensie]?.length ??
  (dimensie === "AANBIEDER" && scope.aanbieders !== "ALLE" ? scope.aanbieders.length : undefined);

/** A distinct count can't be summed, so the question must be exactly a margin: one value of each, one period a row. */
function uniekeLaag(indicator: Indicator, opdracht: Opdracht): Laag {
  const { periode, groepeer, filter } = opdracht;
  const opgeteld = nodig(opdracht).find(
    (dimensie) => !groepeer.includes(dimensie) && (aantalWaarden(opdracht, dimensie) ?? 2) > 1,
  );
  if (opgeteld) {
    throw new VraagFout(
      `${indicator.id} telt elke cliënt één keer en is daarom niet op te tellen. Splits uit naar ${opgeteld}, of filter op één waarde.`,
    );
  }
  const perPeriode = PERIODESOORTEN.find((soort) => groepeer.includes(soort));
  const tijdfilters = gefilterd(filter);
  const soorten = passendeSoorten(periode).filter((soort) =>
    !fijnGenoeg(soort, tijdfilters)
      ? false
      : perPeriode
        ? soort === perPeriode
        : (begindagen(periode, filter, soort) ?? alleBegindagen(periode, soort)).length <= 1,
  );
  const laag = kleinsteLaag(UNIEK_LAGEN, nodig(opdracht), soorten, true);
  if (laag) return laag;
  if (kleinsteLaag(UNIEK_LAGEN, nodig(opdracht), ["JAAR"], true)) {
    throw new VraagFout(
      `${indicator.id} bestaat per heel kwartaal of heel jaar. Vraag precies één kwartaal of jaar, of splits hele kwartalen of jaren uit naar KWARTAAL of JAAR.`,
    );
  }
  throw teFijn(indicator, opdracht);
}

const teFijn = ({ id }: Indicator, opdracht: Opdracht): VraagFout =>
  new VraagFout(
    `${id} is niet te geven voor de combinatie ${nodig(opdracht).join(", ")}. Vraag minder dimensies tegelijk.`,
  );

/** A stock has cells of months only, of which a row reads one: that of its last day. */
function standLaag(indicator: Indicator, opdracht: Opdracht): Laag {
  const laag = kleinsteLaag(standLagenVan(indicator), nodig(opdracht), ["MAAND"]);
  if (!laag) throw teFijn(indicator, opdracht);
  return laag;
}

/** Which rows of the answer have the same shape: a ratio reads the cells of its count, a stock those of one month. */
const gedaante = (indicator: Indicator): string =>
  indicator.soort === "verhouding" ? indicator.id : indicator.soort === "stand" ? "stand" : "";

/** Where one side of a figure is read; `indicator` is what was asked, and so what a refusal names. */
function leesplaats(indicator: Indicator, van: Telbaar, opdracht: Opdracht): Pick<Deel, "laag" | "dagen"> {
  const kies = van.soort === "uniek" ? uniekeLaag : van.soort === "stand" ? standLaag : somLaag;
  const laag = kies(indicator, opdracht);
  return { laag, dagen: begindagen(opdracht.periode, opdracht.filter, laag.soort) };
}

/** Residents are those of one year, so each row must lie in one. */
function eisEenJaar({ id }: Indicator, { periode, groepeer, filter }: Opdracht): void {
  if (PERIODESOORTEN.some((soort) => groepeer.includes(soort))) return;
  const maanden = begindagen(periode, filter, "MAAND") ?? alleBegindagen(periode, "MAAND");
  if (new Set(maanden.map((maand) => maand.slice(0, 4))).size <= 1) return;
  throw new VraagFout(
    `${id} telt met de inwoners van één jaar. Vraag een periode binnen één jaar, of splits uit naar JAAR.`,
  );
}

/** Divides the indicators of a question over the smallest laag that answers each. */
export function plan(indicatoren: readonly Indicator[], opdracht: Opdracht): readonly Deel[] {
  const delen = new Map<string, Deel>();
  for (const indicator of indicatoren) {
    const verhouding = indicator.soort === "verhouding" ? indicator : null;
    const plaats = leesplaats(indicator, telbaarVan(indicator), opdracht);
    const onder = verhouding?.noemerVan ?? "INWONERS";
    if (verhouding && onder === "INWONERS") eisEenJaar(indicator, opdracht);
    const sleutel = [plaats.laag.marge.naam, plaats.laag.soort, gedaante(indicator)].join(" ");
    const deel = delen.get(sleutel);
    delen.set(sleutel, {
      ...opdracht,
      ...plaats,
      noemer: onder === "INWONERS" ? null : leesplaats(indicator, onder, opdracht),
      indicatoren: [...(deel?.indicatoren ?? []), indicator],
    });
  }
  return [...delen.values()];
}
