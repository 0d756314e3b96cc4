import { ONVERDEELD } from "../domein";
import { AfgewezenFout, toonCode } from "./afgewezen";

/** The team that holds a new file: the one asked for, of the asker's own; else the first that divides the work. */
export function kiesTeam(eigen: readonly string[], gevraagd: string | null | undefined): string {
  const team = gevraagd ?? eigen.find((code) => code !== ONVERDEELD) ?? ONVERDEELD;
  if (eigen.includes(team)) return team;
  throw new AfgewezenFout("ONBEKEND", `U werkt niet in dit team${toonCode(team)}.`, "team");
}
