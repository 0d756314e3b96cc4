import type { Aanbod } from "./aanbieders";
import type { Batch } from "./batch";
import type { Wijk } from "./gebied";
import type { Lijn, Persoon } from "./levensloop";
import type { Random } from "./random";

/** Someone who comes from another gemeente of the region, with the help that goes on. */
export interface Aankomst {
  readonly persoon: Persoon;
  readonly lijnen: readonly Lijn[];
}

/** What is needed to write the lives of one gemeente. */
export interface Kader {
  readonly random: Random;
  readonly batch: Batch;
  readonly gemeente: string;
  readonly aanbod: Aanbod;
  readonly wijken: readonly Wijk[];
  /** Id of the levering that says where these rows come from. */
  readonly levering: string;
  /** Next number of a series of this gemeente: zaaknummers, toewijzingsnummers per wet. */
  nummer(reeks: string): number;
  pseudoniem(): string;
  readonly aankomsten: Aankomst[];
  /** Hands someone over to another gemeente, or out of the region. */
  vertrek(aankomst: Aankomst): void;
}

/** A client that has been written. */
export interface DemoClient {
  readonly id: string;
  readonly team: string;
  readonly persoon: Persoon;
}

/** A traject that has been written, with the life it came from. */
export interface DemoTraject {
  readonly id: string;
  readonly client: DemoClient;
  readonly lijn: Lijn;
}

/** The columns that rows of a client share. */
export const rowOf = (
  kader: Pick<Kader, "gemeente" | "random">,
  client: DemoClient,
  aanbieders: readonly string[],
  day: number,
) => ({
  gemeente_code: kader.gemeente,
  id: kader.random.uuid(day),
  team_code: client.team,
  aanbieder_codes: aanbieders,
  client_id: client.id,
});
