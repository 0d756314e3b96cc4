import { ONBEKEND, type Wet, WETTEN } from "../domein";
import type { Dataset } from "./dataset";

export const ROLLEN = [
  "TOEGANGSMEDEWERKER",
  "AANBIEDER",
  "CONTRACTMANAGER",
  "TOEZICHTHOUDER",
  "ANALIST",
  "BI",
  "CLIENT",
  "BEHEERDER",
  "PRIVACYFUNCTIONARIS",
] as const;
export type Rol = (typeof ROLLEN)[number] | "ANONIEM";

/** How the `id` of an actor begins that legitimised itself with an API key; the id of the key follows. */
export const SLEUTEL_ACTOR = "sleutel:";

/** What an actor has that legitimised itself with an API key: the id of the key, and what it may be about. */
interface MetSleutel {
  readonly sleutel?: string;
  readonly datasets?: readonly Dataset[];
}

/** Who asks. A closed union: what is not in it can't ask. `id` names the person or service in logs and audit lines. */
export type Actor = { readonly rol: "ANONIEM" } | (MetSleutel & Genoemd);

type Genoemd =
  | {
      readonly rol: "TOEGANGSMEDEWERKER";
      readonly id: string;
      readonly gemeente: string;
      readonly teams: readonly string[] | "ALLE";
      /** The wetten that the mandate is of; absent: both. */
      readonly wetten?: readonly Wet[] | undefined;
    }
  | { readonly rol: "AANBIEDER"; readonly id: string; readonly aanbieder: string; readonly regio: string }
  | {
      readonly rol: "CONTRACTMANAGER" | "TOEZICHTHOUDER" | "PRIVACYFUNCTIONARIS";
      readonly id: string;
      readonly gemeenten: readonly string[];
    }
  | { readonly rol: "ANALIST" | "BI"; readonly id: string; readonly regio: string }
  | { readonly rol: "CLIENT"; readonly id: string; readonly gemeente: string; readonly client: string }
  | { readonly rol: "BEHEERDER"; readonly id: string };

/**
 * On what exceptional ground a request asks for people's data, as its header states. The session finds out whether it is
 * there, runs, and is the asker's own; nothing is seen by stating it.
 */
export interface Grond {
  readonly soort: "NOODTOEGANG" | "ONDERZOEK";
  /** The uuid of the noodtoegang or onderzoek. */
  readonly id: string;
  readonly gemeente: string;
}

/** Sees rows of every wet, and those that say no wet. */
export const HEEL_MANDAAT: readonly string[] = [...WETTEN, ONBEKEND];

/** Whether nothing is left out for its wet. */
export const isHeelMandaat = (wetten: readonly string[] = []): boolean =>
  HEEL_MANDAAT.every((wet) => wetten.includes(wet));

/** The registers that are read whole by who keeps watch over them; everyone else reads what is their own. */
export type Register = "NOODTOEGANG" | "ONDERZOEK";

/** What a micro session may see: the settings that row security of people's rows reads. Empty and absent match nothing. */
export interface MicroScope {
  readonly gemeenten: readonly string[];
  readonly teams: readonly string[];
  readonly aanbieders: readonly string[];
  readonly clienten: readonly string[];
  /** Lines of the log about these clients, or of all of them; none unless given. */
  readonly inzage?: readonly string[];
  /** Of which wetten; ONBEKEND stands for rows that say none. */
  readonly wetten?: readonly string[];
  /** Who asks, for what is the asker's own. */
  readonly actor?: string;
  readonly registers?: readonly Register[];
  /** All of the gemeente's help that ran in [van, tot), by its pseudonyms alone. */
  readonly onderzoek?: { readonly van: string; readonly tot: string; readonly geheim: string };
}

/** Which deliveries a session may see: of these gemeenten all, or what these aanbieders sent. It reads, and writes nothing. */
export interface LeveringScope {
  readonly gemeenten: readonly string[];
  readonly aanbieders: readonly string[];
  readonly leveringen: readonly "ALLE"[];
  readonly wetten?: readonly string[];
}
