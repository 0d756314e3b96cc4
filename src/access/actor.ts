import type { Dataset } from "./dataset";

export const ROLLEN = [
  "TOEGANGSMEDEWERKER",
  "AANBIEDER",
  "CONTRACTMANAGER",
  "TOEZICHTHOUDER",
  "ANALIST",
  "BI",
  "CLIENT",
  "PRIVACYFUNCTIONARIS",
  "BEHEERDER",
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

/** What a micro session may see: the settings that row security of people's rows reads. Empty lists match nothing. */
export interface MicroScope {
  readonly gemeenten: readonly string[];
  readonly teams: readonly string[];
  readonly aanbieders: readonly string[];
  readonly clienten: readonly string[];
  /** Lines of the log about these clients, or of all of them; none unless given. */
  readonly inzage?: readonly string[];
}

/** Which deliveries a session may see: of these gemeenten all, or what these aanbieders sent. It reads, and writes nothing. */
export interface LeveringScope {
  readonly gemeenten: readonly string[];
  readonly aanbieders: readonly string[];
  readonly leveringen: readonly "ALLE"[];
}
