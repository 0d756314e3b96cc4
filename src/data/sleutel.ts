/** What names one row of the micro level: the gemeente that is responsible for it, and its uuid. */
export interface Sleutel {
  readonly gemeenteCode: string;
  readonly id: string;
}

/** The key as text, for maps and caches. */
export const sleutelTekst = ({ gemeenteCode, id }: Sleutel): string => `${gemeenteCode}:${id}`;
