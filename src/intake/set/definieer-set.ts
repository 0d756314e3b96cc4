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
  /** Columns that together say which thing a row is about; a second row with the same ones is refused. */
  readonly sleutel: readonly string[];
  /** Looks up what the rows point at, into the tables that `controles` and `pasToe` read (dossier/levering/zoek.ts). */
  readonly zoek: (db: Queryable) => Promise<void>;
  /** Per column of the staging table what makes it wrong, beside what is there. */
  readonly controles: readonly Controle[];
  /** True when a delivery is about a period and replaces the earlier one of it whole. */
  readonly perPeriode: boolean;
  /** Writes the sound rows, in the transaction of `gang`. */
  readonly pasToe: (db: Queryable, gang: Levergang) => Promise<Toepassing>;
}

type Invoer = Omit<GegevensSet, "perPeriode" | "client" | "controles" | "zoek"> & {
  readonly client?: ClientWijze;
  readonly controles?: readonly Controle[];
  readonly zoek?: GegevensSet["zoek"];
  readonly perPeriode?: boolean;
};

/** Declares a set. Names of columns are those of the file, in lowercase. */
export const definieerSet = (invoer: Invoer): GegevensSet => {
  const { client = "GEEN", controles = [], perPeriode = false, zoek = async () => undefined, ...rest } = invoer;
  const onbekend = rest.sleutel.filter((naam) => !(naam in rest.kolommen) && naam !== "client");
  if (onbekend.length > 0) throw new Error(`set ${rest.naam}: no columns ${onbekend.join(", ")}`);
  return { ...rest, client, controles, perPeriode, zoek };
};

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
