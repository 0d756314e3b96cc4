import { alleBegindagen, begindagen, eersteNa, inMaanden, naamVan, PERIODESOORTEN } from "../engine/periode";
import { VraagFout, type Periode, type Vraag } from "../types";

/** Consecutive months that are asked as one. Several may bear one name, where a filter leaves months out between them. */
export interface Vak extends Periode {
  /** The period of the row they go to, by the finest kind that is grouped by; '' when by none. */
  readonly naam: string;
}

/** The months of a question, cut at every period that is grouped by. A figure must lie within one of these. */
export function vakkenVan({ periode, filter, groepeer }: Vraag): readonly Vak[] {
  const soort = PERIODESOORTEN.find((een) => groepeer.includes(een));
  const vakken: Vak[] = [];
  for (const van of begindagen(periode, filter, "MAAND") ?? alleBegindagen(periode, "MAAND")) {
    const naam = soort ? naamVan(soort, van) : "";
    const tot = eersteNa(van, "MAAND");
    const vorig = vakken.at(-1);
    if (vorig?.tot === van && vorig.naam === naam) vakken[vakken.length - 1] = { ...vorig, tot };
    else vakken.push({ van, tot, naam });
  }
  return vakken;
}

export const ligtIn = (een: Periode, ander: Periode): boolean => een.van >= ander.van && een.tot <= ander.tot;

const raken = (een: Periode, ander: Periode): boolean => een.van < ander.tot && ander.van < een.tot;

/** How many months a period has. */
export function lengte(periode: Periode): number {
  const { van, tot } = inMaanden(periode);
  return tot - van;
}

/** How many months two periods have in common. */
function gedeeld(een: Periode, ander: Periode): number {
  if (!raken(een, ander)) return 0;
  return lengte({
    van: een.van > ander.van ? een.van : ander.van,
    tot: een.tot < ander.tot ? een.tot : ander.tot,
  });
}

/** `2024`, `2024K1` or `2024-01`, or the two dates of a period that has no name. */
export function periodenaam(periode: Periode): string {
  const soort = PERIODESOORTEN.find(
    (een) => alleBegindagen(periode, een)[0] === periode.van && eersteNa(periode.van, een) === periode.tot,
  );
  return soort ? naamVan(soort, periode.van) : `${periode.van} tot ${periode.tot}`;
}

/** What a question takes of one series: the periods it adds up, and those that stand in its way. */
export interface Keuze<P extends Periode> {
  readonly gekozen: readonly P[];
  readonly inDeWeg: readonly P[];
}

/**
 * Chooses of one series (a gemeente and an indicator) the periods that fill the vakken without counting a month twice:
 * of periods within each other the longest. A period is never split: one that sticks out of its vak is in the way, unless
 * shorter ones tell all that is asked of it; so are periods that overlap by a part.
 */
export function kiesPerioden<P extends Periode>(reeks: readonly P[], vakken: readonly Vak[]): Keuze<P> {
  const passend = reeks.filter((een) => vakken.some((vak) => ligtIn(een, vak)));
  const gekozen = passend.filter((een) => !passend.some((ander) => ander !== een && ligtIn(een, ander)));
  const steekUit = reeks.filter((een) => {
    const gevraagd = vakken.reduce((som, vak) => som + gedeeld(een, vak), 0);
    if (gevraagd === 0 || passend.includes(een)) return false;
    return gekozen.reduce((som, ander) => som + gedeeld(een, ander), 0) < gevraagd;
  });
  const dwars = gekozen.filter((een) => gekozen.some((ander) => ander !== een && raken(een, ander)));
  return { gekozen, inDeWeg: [...steekUit, ...dwars] };
}

const GENOEMD = 24;

/** Refuses a question whose periods are not those of the series, and names the periods that there are. */
export function weigerPerioden(
  indicator: string,
  inDeWeg: readonly Periode[],
  reeks: readonly Periode[],
  vakken: readonly Vak[],
): never {
  const namen = (perioden: readonly Periode[]): string => {
    const alle = [...new Set(perioden.map(periodenaam))].sort();
    const rest = alle.length - GENOEMD;
    return `${alle.slice(0, GENOEMD).join(", ")}${rest > 0 ? ` en nog ${rest}` : ""}`;
  };
  const beschikbaar = reeks.filter((een) => vakken.some((vak) => raken(een, vak)));
  throw new VraagFout(
    `De oude reeks van ${indicator} heeft perioden die niet in uw vraag passen: ${namen(inDeWeg)}. Zo'n periode wordt niet gesplitst. Vraag hele perioden van de reeks. Beschikbaar: ${namen(beschikbaar)}.`,
  );
}
