import type { Gelezen } from "./lees";

const kalender = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The civil date in the Netherlands on which a version 7 uuid was made; null for any other, or one of after 2500. */
function dagVan(uuid: string): string | null {
  const [, hoog = "", laag = ""] = /^(0[0-9a-f]{7})-([0-9a-f]{4})-7/.exec(uuid) ?? [];
  return hoog === "" ? null : kalender.format(parseInt(`${hoog}${laag}`, 16));
}

/** The last day before this first of a month. */
const dagVoor = (datum: string): string => new Date(Date.parse(datum) - 86_400_000).toISOString().slice(0, 10);

/**
 * What the answer is a state of. The old monitor counted long ago and the hub counts nothing of it, so `dataStand` is the
 * newest levering of the series and `peildatum` the day on which that came in, as its id tells. Of a series that no
 * levering brought, both are the last day of its newest period: it can't have been counted before.
 */
export function standVan({ levering, tot }: Pick<Gelezen, "levering" | "tot">): {
  readonly peildatum: string;
  readonly dataStand: string;
} {
  const laatste = dagVoor(tot);
  return { peildatum: (levering && dagVan(levering)) ?? laatste, dataStand: levering ?? `HISTORIE-${laatste}` };
}
