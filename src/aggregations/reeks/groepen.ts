import type { Indicator } from "../engine/define";
import {
  begindagen,
  EERSTE_JAAR,
  eersteNa,
  inMaanden,
  isPeriodeSoort,
  MAANDEN,
  naamVan,
  verschoven,
  type PeriodeSoort,
} from "../engine/periode";
import type { Opdracht } from "../engine/plan";
import { vanSleutel, type GelezenSleutel } from "../engine/sleutel";
import type { CelScope, Dimensie, Filter, Periode } from "../types";

/** Which periods a series has: of what length, and how many at most. */
export interface Reeksvraag {
  readonly per: PeriodeSoort;
  readonly aantal: number;
}

/** A period with its name. */
export interface Stap extends Periode {
  readonly naam: string;
}

/** A row whose series is asked: what it is about apart from time, and the periods of its series. */
export interface Reeksrij {
  readonly gelezen: GelezenSleutel;
  readonly indicator: Indicator;
  readonly dimensies: Readonly<Partial<Record<Dimensie, string>>>;
  readonly stappen: readonly Stap[];
}

/** Rows of one question: their series are read together. */
export interface Reeksgroep {
  readonly rijen: readonly Reeksrij[];
  readonly opdracht: Opdracht;
}

const zonderTijd = <T>(per: Readonly<Partial<Record<Dimensie, T>>>): Readonly<Partial<Record<Dimensie, T>>> =>
  Object.fromEntries(Object.entries(per).filter(([dimensie]) => !isPeriodeSoort(dimensie)));

/** The first day after what a row is about. */
function eindeVan({ vraag, dimensies }: GelezenSleutel): string {
  const eigen = Object.entries(dimensies).flatMap(([dimensie, waarde]) =>
    isPeriodeSoort(dimensie) ? [[dimensie, [waarde]] as const] : [],
  );
  const laatste = begindagen(vraag.periode, { ...vraag.filter, ...Object.fromEntries(eigen) }, "MAAND")?.at(-1);
  return laatste === undefined ? vraag.periode.tot : eersteNa(laatste, "MAAND");
}

/** The last whole periods that are over by this day, the oldest first. */
function stappenTot(tot: string, { per, aantal }: Reeksvraag): readonly Stap[] {
  const { tot: maand } = inMaanden({ van: `${EERSTE_JAAR}-01-01`, tot });
  const einde = verschoven(tot, -(maand % MAANDEN[per]));
  return Array.from({ length: aantal }, (_, plek) => verschoven(einde, (plek - aantal) * MAANDEN[per]))
    .filter((van) => Number(van.slice(0, 4)) >= EERSTE_JAAR)
    .map((van) => ({ van, tot: eersteNa(van, per), naam: naamVan(per, van) }));
}

/** What a row by this key is about, and its periods; null where the indicator does not exist by such periods. */
export function reeksrij(sleutel: string, reeksvraag: Reeksvraag): Reeksrij | null {
  const gelezen = vanSleutel(sleutel);
  const { indicator, dimensies } = gelezen;
  if (!indicator.dimensies.includes(reeksvraag.per)) return null;
  return { gelezen, indicator, dimensies: zonderTijd(dimensies), stappen: stappenTot(eindeVan(gelezen), reeksvraag) };
}

/** From the first day of any series to the last; null when none has a period. */
export function omvat(rijen: readonly Reeksrij[]): Periode | null {
  const dagen = rijen.flatMap(({ stappen }) => [stappen[0]?.van ?? [], stappen.at(-1)?.tot ?? []].flat()).sort();
  const [van, tot] = [dagen[0], dagen.at(-1)];
  return van === undefined || tot === undefined ? null : { van, tot };
}

const MEESTE_WAARDEN = 500;

/** Only what the rows are of: their own values of each dimension, when these are not too many to name. */
function eigenWaarden(rijen: readonly Reeksrij[], groepeer: readonly Dimensie[]): Filter {
  return Object.fromEntries(
    groepeer.flatMap((dimensie) => {
      const waarden = [...new Set(rijen.flatMap((rij) => rij.dimensies[dimensie] ?? []))];
      // A gemeente without a region is in none, so no filter finds it.
      return dimensie === "REGIO" || waarden.length > MEESTE_WAARDEN ? [] : [[dimensie, waarden]];
    }),
  );
}

/** Puts rows together that one statement can read: those that are told apart and narrowed alike. */
export function groepenVan(rijen: readonly Reeksrij[], { per }: Reeksvraag, scope: CelScope): readonly Reeksgroep[] {
  const groepen = new Map<string, Reeksrij[]>();
  for (const rij of rijen) {
    const naam = JSON.stringify([Object.keys(rij.dimensies), Object.entries(zonderTijd(rij.gelezen.vraag.filter))]);
    groepen.set(naam, [...(groepen.get(naam) ?? []), rij]);
  }
  return [...groepen.values()].flatMap((daarin) => {
    const [eerste] = daarin;
    const periode = omvat(daarin);
    if (!eerste || !periode) return [];
    const { AANBIEDER, ...filter } = zonderTijd(eerste.gelezen.vraag.filter);
    const groepeer = Object.keys(eerste.dimensies) as Dimensie[];
    return [
      {
        rijen: daarin,
        opdracht: {
          periode,
          groepeer: [...groepeer, per],
          filter: { ...filter, ...eigenWaarden(daarin, groepeer) },
          // The aanbieders of a key are its maker's scope; who sees only its own never gets more.
          scope: { ...scope, aanbieders: scope.aanbieders === "ALLE" ? (AANBIEDER ?? "ALLE") : scope.aanbieders },
        },
      },
    ];
  });
}
