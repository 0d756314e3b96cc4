import type { Gebeurtenis, Raadpleeguitkomst } from "../domein";

/**
 * Whom something is about. A plan, doel or gezin without a client is about every member of that gezin: they are looked up
 * when the line is written. None of them: only the gemeente is known.
 */
export interface Onderwerp {
  readonly gemeente: string;
  readonly client?: string;
  readonly gezin?: string;
  readonly plan?: string;
  readonly doel?: string;
}

/** What was seen or done, in words of the schema alone. */
export interface Waarneming {
  readonly gebeurtenis: Gebeurtenis;
  /** Root field of the schema. */
  readonly operatie: string;
  /** Type of the schema; null where nothing was shown. */
  readonly gegeven: string | null;
  readonly uitkomst: Raadpleeguitkomst;
}

/** All that one request saw of one subject, with one outcome. */
export interface Notitie extends Onderwerp {
  readonly gebeurtenis: Gebeurtenis;
  readonly operaties: readonly string[];
  readonly gegevens: readonly string[];
  readonly uitkomst: Raadpleeguitkomst;
}

/** What weighs more is what the line says. */
const GEWICHT: readonly Gebeurtenis[] = ["LEZEN", "AANMAKEN", "WIJZIGEN", "VERNIETIGEN"];

interface Verzameld {
  readonly onderwerp: Onderwerp;
  readonly uitkomst: Raadpleeguitkomst;
  gebeurtenis: Gebeurtenis;
  readonly operaties: Set<string>;
  readonly gegevens: Set<string>;
}

/** Gathers during one request whose data it saw or changed, so that it can be written down before the answer leaves. */
export class Audit {
  private readonly verzameld = new Map<string, Verzameld>();

  noteer(onderwerp: Onderwerp, { gebeurtenis, operatie, gegeven, uitkomst }: Waarneming): void {
    const { gemeente, client = "", gezin = "", plan = "", doel = "" } = onderwerp;
    const sleutel = `${gemeente}|${client}|${gezin}|${plan}|${doel}|${uitkomst}`;
    let een = this.verzameld.get(sleutel);
    if (!een) {
      een = { onderwerp, uitkomst, gebeurtenis, operaties: new Set(), gegevens: new Set() };
      this.verzameld.set(sleutel, een);
    }
    if (GEWICHT.indexOf(gebeurtenis) > GEWICHT.indexOf(een.gebeurtenis)) een.gebeurtenis = gebeurtenis;
    een.operaties.add(operatie);
    if (gegeven !== null) een.gegevens.add(gegeven);
  }

  /** What was gathered, in the order in which it was seen. `mislukt`: the answer came to nothing, whatever was seen. */
  notities(mislukt: boolean): readonly Notitie[] {
    return [...this.verzameld.values()].map(({ onderwerp, uitkomst, gebeurtenis, operaties, gegevens }) => ({
      ...onderwerp,
      gebeurtenis,
      operaties: [...operaties].sort(),
      gegevens: [...gegevens].sort(),
      uitkomst: mislukt && uitkomst === "GESLAAGD" ? "MISLUKT" : uitkomst,
    }));
  }
}
