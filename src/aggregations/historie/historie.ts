import type { Queryable } from "../../data/queryable";
import type { Indicator } from "../engine/define";
import { gemeentenVan } from "../engine/lees";
import { eisHeleRegio, sleutelfilter, zietAlles, type Plaats } from "../engine/plaats";
import { sleutelmaker, vanSleutel } from "../engine/sleutel";
import type { Omlijsting } from "../engine/uitkomst";
import { VraagFout, type CelScope, type Uitkomsten, type UitkomstRij, type Vraag } from "../types";
import { breuken } from "./breuk";
import { groepenVan, perReeks, reeksVan, type Groep, type Reeksen } from "./groepen";
import { leesReeks, type Gelezen } from "./lees";
import { standVan } from "./stand";
import { controleerHistorie } from "./vraag";
import { vormReeks, vormReeksLeeg, type Reekssom } from "./vorm";

const plaatsVan = ({ regios }: Gelezen): Plaats => ({ regios, bekend: null });

const opCode = (een: string, ander: string): number => (een < ander ? -1 : een > ander ? 1 : 0);

/** The sums of a groep; `gemeenten` are those that it is about, whether the series has them or not. */
export function somVan(groep: Groep, gemeenten: readonly string[], reeksen: Reeksen): Reekssom {
  let teller = 0;
  let noemer: number | null = 0;
  for (const rij of groep.rijen) {
    teller += rij.teller;
    noemer = noemer === null || rij.noemer === null ? null : noemer + rij.noemer;
  }
  return {
    teller,
    noemer,
    breuken: breuken(groep.indicator, groep.rijen, (rij) => reeksVan(reeksen, rij)),
    definities: [...new Set(groep.rijen.map(({ definitie }) => definitie))].sort(opCode),
    volledig: groep.heeftMaanden(gemeenten) >= groep.gevraagdeMaanden * gemeenten.length,
  };
}

function rijenVan(
  gelezen: Gelezen,
  vraag: Vraag,
  scope: CelScope,
  indicatoren: readonly Indicator[],
  eigenSleutel?: string,
): UitkomstRij[] {
  const { groepeer, filter } = vraag;
  const regio = (gemeente: string) => gelezen.regioVan[gemeente] ?? "ONBEKEND";
  const inRegio = (gemeente: string) => filter.REGIO?.includes(regio(gemeente)) ?? true;
  const gemeenten = gemeentenVan({ scope, filter }).filter(inRegio);
  const reeksen = perReeks(gelezen.rijen.filter(({ gemeente }) => inRegio(gemeente)));
  const maakSleutel = sleutelmaker({ ...vraag, filter: sleutelfilter(vraag, scope, plaatsVan(gelezen)) }, "HISTORIE");
  const omlijst = (indicator: Indicator, dimensies: Groep["dimensies"]): Omlijsting => ({
    indicator,
    dimensies,
    sleutel: () => eigenSleutel ?? maakSleutel(indicator, dimensies),
  });

  const rijen = groepenVan(reeksen, gelezen, vraag, indicatoren).map((groep) => {
    const { GEMEENTE, REGIO } = groep.dimensies;
    const hier = gemeenten.filter((code) => (GEMEENTE ?? code) === code && (REGIO ?? regio(code)) === regio(code));
    return vormReeks(somVan(groep, hier, reeksen), omlijst(groep.indicator, groep.dimensies));
  });
  if (groepeer.length === 0) {
    const gevonden = new Map(rijen.map((rij) => [rij.indicator, rij]));
    return indicatoren.map((een) => gevonden.get(een.id) ?? vormReeksLeeg(omlijst(een, {})));
  }
  const plek = new Map(indicatoren.map(({ id }, index) => [id, index]));
  const volgorde = (een: UitkomstRij, ander: UitkomstRij): number =>
    groepeer.reduce((tot, dim) => tot || opCode(een.dimensies[dim] ?? "", ander.dimensies[dim] ?? ""), 0) ||
    (plek.get(een.indicator) ?? 0) - (plek.get(ander.indicator) ?? 0);
  return rijen.sort(volgorde);
}

/**
 * Answers a question from the series of the old monitor inside `scope`, in the rows that `evaluate` answers with: summed
 * tellers and noemers, never rates. The series has places, periods of its own and, through the concordance, needs; a
 * period is never split. There is no benchmark, populatie or respons. See breuk.ts for `reeksbreuk`, stand.ts for
 * `peildatum` and `dataStand`.
 *
 * @throws VraagFout when the question can't be answered as asked, or no series was ever delivered
 */
export async function historie(lezer: Queryable, vraag: Vraag, scope: CelScope): Promise<Uitkomsten> {
  const indicatoren = controleerHistorie(vraag, scope);
  const gelezen = await leesReeks(lezer, vraag, scope);
  eisHeleRegio(vraag, scope, plaatsVan(gelezen));
  return { rijen: rijenVan(gelezen, vraag, scope, indicatoren), ...standVan(gelezen), wachtSinds: null };
}

/**
 * One row of the series again, by its key; null when it no longer exists, or when it is about more than the scope.
 *
 * @throws VraagFout for what is no key of the series
 */
export async function historieSleutel(lezer: Queryable, sleutel: string, scope: CelScope): Promise<UitkomstRij | null> {
  const { vraag: gevraagd, dimensies, bron } = vanSleutel(sleutel);
  if (bron !== "HISTORIE") throw new VraagFout("Dit kenmerk hoort niet bij de oude reeks.");
  // The values of the row become filters, so that only it is read; the row keeps the key it has.
  const eigen = Object.fromEntries(Object.entries(dimensies).map(([naam, een]) => [naam, [een]]));
  const vraag = { ...gevraagd, filter: { ...gevraagd.filter, ...eigen } };
  const indicatoren = controleerHistorie(vraag, scope);
  const gelezen = await leesReeks(lezer, vraag, scope);
  if (!zietAlles(vraag, scope, plaatsVan(gelezen))) return null;
  const [rij] = rijenVan(gelezen, vraag, scope, indicatoren, sleutel);
  return rij ?? null;
}
