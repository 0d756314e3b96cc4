import type { Inwoners } from "./ijking";
import type { Random } from "./random";

/** A made-up wijk and the team that works there. */
export interface Wijk {
  readonly code: string;
  readonly naam: string;
  readonly team: string;
}

const teamsVoor = (inwoners: number) => (inwoners > 100_000 ? 5 : inwoners > 60_000 ? 4 : inwoners > 30_000 ? 3 : 2);

/** Teams and wijken of one gemeente: two to five teams, each with two wijken. */
export function maakWijken({ gemeente, inwoners }: Inwoners): Wijk[] {
  const teams = teamsVoor(inwoners);
  return Array.from({ length: teams * 2 }, (_, index) => ({
    code: `${gemeente}W${String(index + 1).padStart(2, "0")}`,
    naam: `Wijk ${index + 1}`,
    team: `TEAM-${(index % teams) + 1}`,
  }));
}

/** Earlier wijken are larger. */
export const kiesWijk = (random: Random, wijken: readonly Wijk[]): Wijk =>
  random.weighted(wijken.map((wijk, index) => [wijk, 1 / (index + 2)]));
