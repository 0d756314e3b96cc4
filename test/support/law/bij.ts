import { csv } from "../set-proef";
import { deliver } from "./messages";
import type { Step } from "./story";
import type { Throws } from "./throws";
import { AANBIEDERS, GEMEENTEN, PERSONEN } from "./world";
import { plusDagen } from "../naief/datum";

type Row = Readonly<Record<string, string | number>>;

/** What the last delivery about a half-year said. */
export interface SentBij {
  readonly rows: readonly Row[];
}

const HALF_YEARS = ["2024-01-01", "2024-07-01", "2023-07-01", "2025-01-01"] as const;
const AFTER: Readonly<Record<string, string>> = {
  "2023-07-01": "2024-01-01",
  "2024-01-01": "2024-07-01",
  "2024-07-01": "2025-01-01",
  "2025-01-01": "2025-07-01",
};

const keyOf = (row: Row): string => [row["BSN"], row["gemeentecode"], row["hulpvorm"], row["datum aanvang"]].join();

/** Ended within the half-year or running on, with or without the answers of who got the help. */
function finish(throws: Throws, van: string, tot: string, row: Row): Row {
  const aanvang = String(row["datum aanvang"]);
  const einde = plusDagen(aanvang > van ? aanvang : van, throws.of([30, 0, 1, 59, 90, 150]));
  const answers = throws.chance(60)
    ? {
        "informant 1": throws.of(["01", "02"]),
        "outcome 2": 1 + throws.upTo(9),
        "outcome 3.1": throws.of(["01", "03", "04"]),
      }
    : {};
  const slot =
    throws.chance(60) && einde < tot
      ? { "datum einde": einde, "reden beëindiging": throws.of(["01", "02", "03", "04", "05"]) }
      : {};
  return { ...row, "datum einde": "", "reden beëindiging": "", ...answers, ...slot };
}

const drawRow = (throws: Throws, van: string): Row => {
  const persoon = throws.of([PERSONEN[0], PERSONEN[1], PERSONEN[3], PERSONEN[4]]);
  return {
    BSN: persoon.bsn,
    geboortedatum: persoon.geboren.replaceAll("-", ""),
    geslacht: persoon.geslacht === "MAN" ? "M" : "V",
    gemeentecode: throws.of(GEMEENTEN),
    verwijzer: "02",
    hulpvorm: throws.of(["02", "03"]),
    "gestart met crisis": "02",
    "datum aanvang": plusDagen(van, throws.of([10, 0, -40, -60, 100, 30])),
  };
};

/**
 * A half-year of jeugdhulp: new, in the place of what was delivered of it before, or going on where another half-year left
 * off, in the same gemeente or (moved) in the other.
 */
export const bijDelivery: Step = async (story, throws) => {
  const van = throws.of(HALF_YEARS);
  const tot = AFTER[van] ?? van;
  const before = story.bij.get(van) ?? story.bij.get(HALF_YEARS.find((een) => AFTER[een] === van) ?? "");
  const kept = (before?.rows ?? [])
    .filter((row) => throws.chance(80) && String(row["datum aanvang"]) < tot)
    .map((row) => (throws.chance(25) ? { ...row, gemeentecode: throws.of(GEMEENTEN) } : row));
  const fresh = Array.from({ length: throws.upTo(2) + (kept.length === 0 ? 1 : 0) }, () => drawRow(throws, van));
  const unique = new Map([...kept, ...fresh].slice(0, 4).map((row) => [keyOf(row), row]));
  const rows = [...unique.values()].map((row) => finish(throws, van, tot, row));
  const outcome = await deliver(story, csv(rows), `BiJ ${van} ${JSON.stringify(rows)}`, {
    set: "bij-jeugdhulp",
    periode: { van, tot },
    aanbieder: AANBIEDERS[0],
    grondslag: "Verwerkersovereenkomst 2024-1",
  });
  if (outcome.verdict === "TAKEN") story.bij.set(van, { rows });
  return outcome;
};

export const sourcePriority: Step = (story, throws) => {
  const rij = {
    gemeente: throws.of(GEMEENTEN),
    aanbieder: AANBIEDERS[0],
    wet: "JEUGDWET",
    van: throws.of(["2023-01-01", "2024-01-01", "2024-07-01"]),
    tot: throws.chance(30) ? "2024-10-01" : "",
    bron: throws.of(["BIJ", "BERICHT"]),
  };
  return deliver(story, csv([rij]), `bronvoorrang ${JSON.stringify(rij)}`, { set: "bronvoorrang" });
};
