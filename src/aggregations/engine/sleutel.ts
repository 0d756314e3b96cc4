import { z } from "zod";
import { zoekIndicator } from "../register";
import { DIMENSIES, VraagFout, type Cijferbron, type Dimensie, type Vraag } from "../types";
import type { Indicator } from "./define";
import { gefilterd } from "./vraag";

const datum = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const waarde = z.string().max(40);
const perDimensie = z.array(z.tuple([z.enum(DIMENSIES), z.array(waarde).max(500)])).max(DIMENSIES.length);

const Live = z.tuple([
  z.string().max(60),
  z.number().int(),
  z.tuple([datum, datum]),
  z.array(z.tuple([z.enum(DIMENSIES), waarde])).max(DIMENSIES.length),
  perDimensie,
]);

/**
 * What a key holds: indicator, versie, periode, groepeer with the row's value of each, filter; and the bron where that is
 * not the live series.
 */
const Inhoud = z.union([Live, z.tuple([...Live.def.items, z.literal("HISTORIE")])]);

type Dimensiewaarden = Readonly<Partial<Record<Dimensie, string>>>;

/** Makes the key of a row. */
type Sleutelmaker = (indicator: Indicator, dimensies: Dimensiewaarden) => string;

/**
 * Of the rows of this question: the same row always has the same key, whatever else was asked beside it. What the rows
 * have in common is written once.
 */
export function sleutelmaker({ periode, groepeer, filter }: Vraag, bron: Cijferbron = "WERKVERSIE"): Sleutelmaker {
  const volgorde = DIMENSIES.filter((een) => groepeer.includes(een));
  const beperkt = gefilterd(filter).map((een): [Dimensie, string[]] => [een, [...(filter[een] ?? [])].sort()]);
  const tijd = JSON.stringify([periode.van, periode.tot] satisfies z.infer<typeof Live>[2]);
  const rest = JSON.stringify(beperkt satisfies z.infer<typeof Live>[4]);
  const einde = bron === "HISTORIE" ? `${rest},${JSON.stringify(bron)}` : rest;
  return ({ id, versie }, dimensies) => {
    const waarden = volgorde.map((een) => `["${een}",${JSON.stringify(dimensies[een] ?? "")}]`);
    return Buffer.from(`["${id}",${versie},${tijd},[${waarden.join()}],${einde}]`).toString("base64url");
  };
}

/** A row asked for again: its question without what is read beside it, and its own value of each dimension. */
export interface GelezenSleutel {
  readonly bron: Cijferbron;
  readonly indicator: Indicator;
  readonly vraag: Vraag;
  readonly dimensies: Dimensiewaarden;
}

/**
 * Reads a key. It comes from outside: whether the question may be asked is decided as for any other question.
 *
 * @throws VraagFout when it is no key, or of a version of the indicator that is no longer counted
 */
export function vanSleutel(sleutel: string): GelezenSleutel {
  const gelezen = Inhoud.safeParse(leesJson(sleutel));
  if (!gelezen.success) throw new VraagFout("Dit is geen kenmerk van een cijfer.");
  const [id, versie, [van, tot], waarden, filter, bron = "WERKVERSIE"] = gelezen.data;
  const indicator = zoekIndicator(id);
  if (indicator?.versie !== versie) {
    throw new VraagFout("Dit cijfer wordt niet meer zo berekend. Stel de vraag opnieuw.");
  }
  return {
    bron,
    indicator,
    dimensies: Object.fromEntries(waarden),
    vraag: {
      indicatoren: [id],
      periode: { van, tot },
      groepeer: waarden.map(([dimensie]) => dimensie),
      filter: Object.fromEntries(filter),
      bij: [],
    },
  };
}

function leesJson(sleutel: string): unknown {
  try {
    return JSON.parse(Buffer.from(sleutel, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
