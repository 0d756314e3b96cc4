import type { Row } from "../../data/queryable";
import type { Begin, Bijcijfers, CelScope, Dimensie, Vraag } from "../types";
import { delenVan, gedeeldMetRegio, isPerAanbieder, trechtersoortVan, type Deelsoort } from "./bijlezen";
import { telbaarVan, type Indicator } from "./define";
import { eenPeriodeEerder } from "./eerder";
import { kolomnaam, waardenVan } from "./lees";
import { aanbiedersVan } from "./plaats";
import { onderscheidVan, trechterbasis, trechterVan, type Trechterbasis } from "./trechter";
import { GEEN_BIJCIJFERS, isTelling, waardeVan, type Cel } from "./uitkomst";

/** One row of the answer: its part, its indicator, a column per dimension, and its numbers. */
export interface Deelrij extends Row, Cel {
  readonly soort: Deelsoort | null;
  readonly indicator: string;
  /** The kind of its aanbieder, where aanbieders were read. */
  readonly aanbiedersoort?: string | null;
}

type Dimensiewaarden = Readonly<Partial<Record<Dimensie, string>>>;

const naam = (indicator: string, groepeer: readonly Dimensie[], waarden: Dimensiewaarden): string =>
  JSON.stringify([indicator, ...groepeer.map((dimensie) => waarden[dimensie])]);

/** Rows that have these dimensions in common, by indicator. */
function perGroep<T>(rijen: readonly Deelrij[], groepeer: readonly Dimensie[], maak: (groep: readonly Deelrij[]) => T) {
  const groepen = new Map<string, Deelrij[]>();
  for (const rij of rijen) {
    const sleutel = naam(rij.indicator, groepeer, waardenVan(rij, groepeer));
    const groep = groepen.get(sleutel);
    if (groep) groep.push(rij);
    else groepen.set(sleutel, [rij]);
  }
  const gemaakt = new Map([...groepen].map(([sleutel, groep]) => [sleutel, maak(groep)]));
  return (indicator: Indicator, waarden: Dimensiewaarden): T | undefined =>
    gemaakt.get(naam(indicator.id, groepeer, waarden));
}

const enige = ([rij]: readonly Deelrij[]): Deelrij | undefined => rij;

/** The aanbieders of one question in the region: their funnel, and the sums of each kind. */
interface Aanbieders {
  readonly trechter: Trechterbasis | null;
  readonly soortVan: ReadonlyMap<string, string>;
  readonly perSoort: ReadonlyMap<string, Cel>;
}

function aanbiedersUit(rijen: readonly Deelrij[], indicator: Indicator | undefined): Aanbieders {
  const soortVan = new Map<string, string>();
  const perSoort = new Map<string, { teller: number; noemer: number }>();
  for (const rij of rijen) {
    const soort = rij.aanbiedersoort ?? "OVERIG";
    soortVan.set(String(rij[kolomnaam("AANBIEDER")]), soort);
    const { teller, noemer } = perSoort.get(soort) ?? { teller: 0, noemer: 0 };
    perSoort.set(soort, { teller: teller + (rij.teller ?? 0), noemer: noemer + (rij.noemer ?? 0) });
  }
  const eenheden = rijen.map(({ teller, noemer, kwadraat }) => ({
    teller: teller ?? 0,
    noemer: noemer ?? 0,
    kwadraat: kwadraat ?? 0,
  }));
  const trechtersoort = indicator ? trechtersoortVan(indicator) : null;
  const trechter = trechtersoort && trechterbasis(trechtersoort, eenheden);
  return { trechter, soortVan, perSoort };
}

/** Gives what stands beside a row, from all that was read for its question. */
export type Ernaast = (cel: Cel, indicator: Indicator, dimensies: Dimensiewaarden) => Bijcijfers;

export function ernaast(
  antwoord: readonly Deelrij[],
  vraag: Vraag,
  scope: CelScope,
  indicatoren: readonly Indicator[],
  begin: Begin | null,
): Ernaast {
  if (vraag.bij.length === 0) return () => GEEN_BIJCIJFERS;
  const delen = delenVan(vraag, indicatoren, scope);
  const groepeerVan = (soort: Deelsoort) => delen.find((deel) => deel.soort === soort)?.opdracht.groepeer ?? [];
  const rijenVan = (soort: Deelsoort) => antwoord.filter((rij) => rij.soort === soort);
  const zoek = (soort: Deelsoort) => perGroep(rijenVan(soort), groepeerVan(soort), enige);
  const [vorige, regio, gemeente, natura] = (["vorige", "regio", "gemeente", "natura"] as const).map(zoek);
  const gedeeld = gedeeldMetRegio(vraag.groepeer);
  const opId = new Map(indicatoren.map((een) => [een.id, een]));
  const aanbieders = perGroep(rijenVan("aanbieder"), gedeeld, (groep) =>
    aanbiedersUit(groep, opId.get(groep[0]?.indicator ?? "")),
  );
  const isGemengd = new Set(delen.filter(({ soort }) => soort === "natura").flatMap((deel) => deel.indicatoren));
  const eerder = vraag.bij.includes("VORIGE_PERIODE") ? eenPeriodeEerder(vraag) : null;

  const waarde = (rij: Deelrij | undefined, indicator: Indicator): number | null =>
    rij ? waardeVan(rij, indicator) : null;

  /** Of what was counted before any figure of it nothing is known; after that no cell is none. */
  const vorigePeriode = (indicator: Indicator, dimensies: Dimensiewaarden): number | null => {
    if (!eerder) return null;
    const rij = vorige?.(indicator, eerder.toen(dimensies));
    if (rij || !isTelling(indicator)) return waarde(rij, indicator);
    const eerste = begin?.[telbaarVan(indicator).id];
    return eerste !== undefined && eerste < eerder.periode.tot ? 0 : null;
  };

  return (cel, indicator, dimensies) => {
    const bijcijfers = {
      ...GEEN_BIJCIJFERS,
      vorigePeriode: vorigePeriode(indicator, dimensies),
      benchmark: waarde(regio?.(indicator, dimensies), indicator),
      benchmarkGemeente: waarde(gemeente?.(indicator, dimensies), indicator),
    };
    const naast = isPerAanbieder(vraag, scope) ? aanbieders(indicator, dimensies) : undefined;
    const code = dimensies.AANBIEDER ?? aanbiedersVan({ ...vraag, scope })[0];
    if (!naast || code === undefined) return bijcijfers;
    const soort = naast.soortVan.get(code);
    const soortgenoten = soort === undefined ? undefined : naast.perSoort.get(soort);
    const zonderPgb = isGemengd.has(indicator) ? (natura?.(indicator, dimensies) ?? {}) : cel;
    const deel = zonderPgb.noemer === cel.noemer ? cel : zonderPgb;
    const trechter = naast.trechter && trechterVan(naast.trechter, deel.noemer ?? 0);
    return {
      ...bijcijfers,
      benchmarkSoort: soortgenoten ? waardeVan(soortgenoten, indicator) : null,
      trechter,
      onderscheid: trechter && onderscheidVan(trechter, waardeVan(deel, indicator)),
      vergeleken: deel === cel ? null : { noemer: deel.noemer ?? 0, waarde: waardeVan(deel, indicator) },
    };
  };
}
