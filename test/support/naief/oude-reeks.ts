import type { Cijferrij, OudeReeks } from "../oude-reeks";

/** A question to the naive count: whole years, grouped by at most one kind of period. */
export interface ReeksVraag {
  readonly indicatoren: readonly string[];
  readonly van: number;
  readonly tot: number;
  readonly groepeer: readonly ("GEMEENTE" | "JAAR" | "KWARTAAL" | "ONDERSTEUNINGSBEHOEFTE")[];
  readonly gemeenten: readonly string[];
  readonly behoeften?: readonly string[];
}

export interface ReeksAntwoord {
  readonly indicator: string;
  readonly dimensies: Readonly<Record<string, string>>;
  readonly teller: number;
  readonly noemer: number | null;
  readonly reeksbreuk: boolean;
}

/** One delivered period of one series, and the rows of it that count. */
interface Stuk {
  readonly gemeente: string;
  readonly indicator: string;
  readonly van: string;
  readonly tot: string;
  readonly definitie: string;
  readonly rijen: readonly Cijferrij[];
}

const perGroep = <T>(dingen: readonly T[], naam: (ding: T) => string): T[][] => {
  const namen = [...new Set(dingen.map(naam))];
  return namen.map((een) => dingen.filter((ding) => naam(ding) === een));
};

const periodeVan = (rij: Cijferrij): string =>
  `${rij.gemeente_code} ${rij.indicator} ${rij.periode_van} ${rij.periode_tot}`;

/** The definitie that was delivered last; of those delivered together, or by hand, the last by its name. */
function leidend(rijen: readonly Cijferrij[]): Cijferrij[] {
  const [eerste] = perGroep(rijen, ({ definitieversie }) => definitieversie).sort((een, ander) => {
    const laatst = (groep: readonly Cijferrij[]) =>
      groep
        .map((rij) => rij.levering_id ?? "")
        .sort()
        .at(-1) ?? "";
    const naam = (groep: readonly Cijferrij[]) => groep[0]?.definitieversie ?? "";
    if (laatst(een) !== laatst(ander)) return laatst(een) > laatst(ander) ? -1 : 1;
    return naam(een) > naam(ander) ? -1 : 1;
  });
  return eerste ?? [];
}

function stukken({ cijfers }: OudeReeks, perBehoefte: boolean): Stuk[] {
  return perGroep(cijfers, periodeVan).flatMap((alle) => {
    const rijen = leidend(alle);
    const [eerste] = rijen;
    if (!eerste) return [];
    const totaal = rijen.filter((rij) => rij.oud_product === "");
    const delen = rijen.filter((rij) => rij.oud_product !== "");
    const tellend = perBehoefte ? (delen.length > 0 ? delen : totaal) : totaal.length > 0 ? totaal : delen;
    return [
      {
        gemeente: eerste.gemeente_code,
        indicator: eerste.indicator,
        van: eerste.periode_van,
        tot: eerste.periode_tot,
        definitie: eerste.definitieversie,
        rijen: tellend,
      },
    ];
  });
}

/** What a row is mapped to, and by which version; '' when none is valid on the first day of its period. */
function vertaal(rij: Cijferrij, { concordantie }: OudeReeks): { behoefte: string; versie: string } {
  const geldig = concordantie.find(
    (een) =>
      een.oud_product === rij.oud_product &&
      een.geldig_van <= rij.periode_van &&
      (een.geldig_tot === null || rij.periode_van < een.geldig_tot),
  );
  return { behoefte: geldig?.ondersteuningsbehoefte ?? "ONBEKEND", versie: geldig?.versie ?? "" };
}

const isJaar = ({ van }: Stuk, tot: string): boolean =>
  van.endsWith("-01-01") && tot === `${Number(van.slice(0, 4)) + 1}-01-01`;

/** The stukken that fill one year of one series; null when one would have to be split. Series have years and quarters. */
function vanJaar(reeks: readonly Stuk[], jaar: string, perKwartaal: boolean): Stuk[] | null {
  const hier = reeks.filter(({ van }) => van.startsWith(jaar));
  const heel = hier.filter((een) => isJaar(een, een.tot));
  const kwartalen = hier.filter((een) => !isJaar(een, een.tot));
  if (!perKwartaal) return heel.length > 0 ? heel : kwartalen;
  return heel.length > 0 && kwartalen.length < 4 ? null : kwartalen;
}

const kwartaalnaam = (van: string): string => `${van.slice(0, 4)}K${(Number(van.slice(5, 7)) + 2) / 3}`;

/** The answer of a plain reading of the rules, or null where the question must be refused. */
export function telReeks(reeks: OudeReeks, vraag: ReeksVraag): ReeksAntwoord[] | null {
  const perBehoefte = vraag.groepeer.includes("ONDERSTEUNINGSBEHOEFTE") || vraag.behoeften !== undefined;
  const alle = stukken(reeks, perBehoefte);
  const geteld: { stuk: Stuk; rij: Cijferrij; behoefte: string }[] = [];
  const jaren = Array.from({ length: vraag.tot - vraag.van }, (_, n) => String(vraag.van + n));
  for (const gemeente of vraag.gemeenten) {
    for (const indicator of vraag.indicatoren) {
      const eigen = alle.filter((een) => een.gemeente === gemeente && een.indicator === indicator);
      for (const jaar of jaren) {
        const gekozen = vanJaar(eigen, jaar, vraag.groepeer.includes("KWARTAAL"));
        if (gekozen === null) return null;
        for (const stuk of gekozen) {
          for (const rij of stuk.rijen) {
            const { behoefte } = vertaal(rij, reeks);
            if (vraag.behoeften?.includes(behoefte) ?? true) geteld.push({ stuk, rij, behoefte });
          }
        }
      }
    }
  }
  const dimensies = ({ stuk, behoefte }: (typeof geteld)[number]): Record<string, string> => {
    const waarden = {
      GEMEENTE: stuk.gemeente,
      JAAR: stuk.van.slice(0, 4),
      KWARTAAL: kwartaalnaam(stuk.van),
      ONDERSTEUNINGSBEHOEFTE: behoefte,
    };
    return Object.fromEntries(vraag.groepeer.map((een) => [een, waarden[een]]));
  };
  const groepen = perGroep(geteld, (een) => `${een.stuk.indicator} ${JSON.stringify(dimensies(een))}`);
  return groepen.flatMap((groep) => {
    const [eerste] = groep;
    if (!eerste) return [];
    const noemers = groep.map(({ rij }) => rij.noemer);
    const vergeleken = groep.flatMap(({ stuk }) => [stuk, ...ervoor(stuk, alle)]);
    const versies = groep.map(({ rij }) => vertaal(rij, reeks).versie).filter((versie) => versie !== "");
    const vertaaldAnders = groep.some(({ stuk, behoefte, rij }) =>
      ervoor(stuk, alle)
        .flatMap(({ rijen }) => rijen)
        .filter((een) => een.oud_product === rij.oud_product || vertaal(een, reeks).behoefte === behoefte)
        .some((een) => {
          const nu = stuk.rijen.find(({ oud_product }) => oud_product === een.oud_product);
          return nu !== undefined && vertaal(nu, reeks).versie !== vertaal(een, reeks).versie;
        }),
    );
    return [
      {
        indicator: eerste.stuk.indicator,
        dimensies: dimensies(eerste),
        teller: groep.reduce((som, { rij }) => som + rij.teller, 0),
        noemer: noemers.includes(null) ? null : noemers.reduce<number>((som, een) => som + (een ?? 0), 0),
        reeksbreuk:
          new Set(vergeleken.map(({ definitie }) => definitie)).size > 1 ||
          (perBehoefte && (new Set(versies).size > 1 || vertaaldAnders)) ||
          groep.some(({ stuk }) => stuk.definitie !== "1"),
      },
    ];
  });
}

/** The stukken of the same series that end last of those that end before this one begins. */
function ervoor(stuk: Stuk, alle: readonly Stuk[]): Stuk[] {
  const eerder = alle.filter(
    (een) => een.gemeente === stuk.gemeente && een.indicator === stuk.indicator && een.tot <= stuk.van,
  );
  const laatste = eerder
    .map(({ tot }) => tot)
    .sort()
    .at(-1);
  return eerder.filter(({ tot }) => tot === laatste);
}
