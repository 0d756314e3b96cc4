import type { Queryable } from "../../data/queryable";
import type { Sql } from "../../data/sql";
import type { Levergang, Toepassing } from "../../dossier/levering/levergang";
import type { Kolomsoort } from "./kolomsoorten";

/** A column of a set: what it means, and what its cells look like. */
export interface Kolom {
  readonly soort: Kolomsoort;
  readonly verplicht: boolean;
  /** Dutch, for the column dictionary. */
  readonly uitleg: string;
  /** A value for the example of the dictionary; empty when the example leaves the cell empty. */
  readonly voorbeeld: string;
}

/** What must not be found in the staged rows: `wanneer` is about `i`, a row of the staging table. */
export interface Controle {
  /** The column that a finding points at. */
  readonly kolom: string;
  readonly wanneer: Sql;
  /** Dutch: what is wrong and what to do. */
  readonly melding: string;
  /** True when the message names the value. */
  readonly toonWaarde?: boolean;
  /** FOUT unless given. A WAARSCHUWING tells and refuses nothing. */
  readonly ernst?: "WAARSCHUWING";
}

/** What is known of a delivery before its rows are read. */
export interface Omstandigheden {
  /** Who delivers, as the option said; null when nobody did. */
  readonly afzender: string | null;
  /** Half-open civil dates. */
  readonly periode: Levergang["periode"];
  readonly grondslag: string | null;
}

/** How rows name the client they are about: not, perhaps, one that must be known, or one that is made when new. */
export type ClientWijze = "GEEN" | "MAG" | "BEKEND" | "MAAKT";

/** Who may deliver a set: only an operator, the gemeente whose rows they are, or also the aanbieder of the rows. */
export type Leverancier = "BEHEERDER" | "GEMEENTE" | "AANBIEDER";

/** One kind of table that is delivered: its columns, what is checked, and how it is written. */
export interface GegevensSet {
  /** As people name it on the command line, in kebab-case. */
  readonly naam: string;
  readonly titel: string;
  /** Dutch: what the set is for. */
  readonly uitleg: string;
  readonly leverancier: Leverancier;
  readonly client: ClientWijze;
  readonly kolommen: Readonly<Record<string, Kolom>>;
  /**
   * Per column the names that a file may give it, the usual one first; its own name when there are none. Upper and lower
   * case, accents and anything but letters and digits make no other name.
   */
  readonly namen: Readonly<Record<string, readonly string[]>>;
  /** Names of columns that are known and not taken, each with the way out. */
  readonly geweigerd: Readonly<Record<string, string>>;
  /** What a delivery of this set lacks, in Dutch; it is refused when anything is. */
  readonly eisen: (omstandigheden: Omstandigheden) => readonly string[];
  /** Columns that together say which thing a row is about; a second row with the same ones is refused. */
  readonly sleutel: readonly string[];
  /** Looks up what the rows point at, into the tables that `controles` and `pasToe` read (dossier/levering/zoek.ts). */
  readonly zoek: (db: Queryable) => Promise<void>;
  /** Per column of the staging table what makes it wrong, beside what is there. */
  readonly controles: readonly Controle[];
  /** True when a delivery is about a period and replaces the earlier one of it whole. */
  readonly perPeriode: boolean;
  /** True when someone may move to another gemeente within a record: staged is then who that would be there. */
  readonly volgtVerhuizing: boolean;
  /** Writes the sound rows, in the transaction of `gang`. */
  readonly pasToe: (db: Queryable, gang: Levergang) => Promise<Toepassing>;
}

type Standaard = "perPeriode" | "volgtVerhuizing" | "client" | "controles" | "zoek" | "namen" | "geweigerd" | "eisen";
type Invoer = Omit<GegevensSet, Standaard> & Partial<Pick<GegevensSet, Standaard>>;

/** Declares a set. Names of columns are those of the file, in lowercase. */
export const definieerSet = (invoer: Invoer): GegevensSet => {
  const standaard = {
    client: "GEEN",
    controles: [],
    namen: {},
    geweigerd: {},
    perPeriode: false,
    volgtVerhuizing: false,
    zoek: async () => undefined,
    eisen: () => [],
  } as const;
  const set: GegevensSet = { ...standaard, ...invoer };
  const onbekend = set.sleutel.filter((naam) => !(naam in set.kolommen) && naam !== "client");
  if (onbekend.length > 0) throw new Error(`set ${set.naam}: no columns ${onbekend.join(", ")}`);
  return set;
};

/** How a file names a column of a set: the first name that it may have. */
export const naamInBestand = ({ namen }: Pick<GegevensSet, "namen">, kolom: string): string =>
  namen[kolom]?.[0] ?? kolom;

export const verplicht = (soort: Kolomsoort, uitleg: string, voorbeeld: string): Kolom => ({
  soort,
  verplicht: true,
  uitleg,
  voorbeeld,
});

export const optioneel = (soort: Kolomsoort, uitleg: string, voorbeeld = ""): Kolom => ({
  soort,
  verplicht: false,
  uitleg,
  voorbeeld,
});
