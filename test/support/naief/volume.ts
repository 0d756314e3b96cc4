import { beeindigd, geteld, inPopulatie, type Bestand, type Bijdrage, type Kenmerken } from "./bijdrage";
import { plusDagen } from "./datum";
import { groepeer, type Episode } from "./episodes";

/** The mean number of days of ended help, both ends counted; of what a move opened the real beginning is not known. */
export function duur(bestand: Bestand): Bijdrage[] {
  return beeindigd(bestand).map((een) => {
    if (!een.instroom) return inPopulatie(een, een.einde, null);
    const dagen = Math.round((Date.parse(een.einde) - Date.parse(een.aanvang)) / 86_400_000);
    return geteld(een, een.einde, dagen + 1);
  });
}

/** Days up to and including the last; null: without end. */
interface Dagen {
  readonly van: Kenmerken;
  readonly clientId: string;
  readonly eersteDag: string;
  readonly laatsteDag: string | null;
}

const vroegste = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/** The days that two episodes of one client have in common, for every two. */
export function samen(bestand: Bestand, telt: (een: Episode, ander: Episode) => boolean): Dagen[] {
  const perClient = groepeer(bestand.episodes, (een) => `${een.gemeente_code}:${een.client.id}`);
  return [...perClient.values()].flatMap((eigen) =>
    eigen.flatMap((een, plek) =>
      eigen.slice(plek + 1).flatMap((ander) => {
        const eersteDag = een.aanvang > ander.aanvang ? een.aanvang : ander.aanvang;
        const laatsteDag = vroegste(een.einde, ander.einde);
        if (!telt(een, ander) || (laatsteDag !== null && laatsteDag < eersteDag)) return [];
        const { client } = een;
        return [
          {
            van: {
              gemeente_code: een.gemeente_code,
              geboortejaar: client.geboortejaar,
              aanbieder_code: null,
              waarden: { WIJK: client.wijk_code, GESLACHT: client.geslacht },
            },
            clientId: client.id,
            eersteDag,
            laatsteDag,
          },
        ];
      }),
    ),
  );
}

/** Whether a stretch has a day in the period, before the horizon. */
export function heeftDag(stuk: Dagen, periode: { van: string; tot: string }, grens: string): boolean {
  const tot = periode.tot < grens ? periode.tot : grens;
  const eerste = stuk.eersteDag > periode.van ? stuk.eersteDag : periode.van;
  const laatste = stuk.laatsteDag !== null && stuk.laatsteDag < tot ? stuk.laatsteDag : plusDagen(tot, -1);
  return eerste <= laatste;
}

export const STAPELINGEN: Readonly<Record<string, (bestand: Bestand) => Dagen[]>> = {
  STAPELING: (bestand) => samen(bestand, () => true),
  STAPELING_WETTEN: (bestand) => samen(bestand, (een, ander) => een.wet !== ander.wet),
};
