import type { Bestand } from "./bijdrage";
import { plusMaanden } from "./datum";
import { groepeer, type Episode } from "./episodes";
import type { DoelRij, EvaluatieRij } from "./rijen";

/** How one doel of an episode stands on a day, once help has run a year. */
export interface Koers {
  readonly episode: Episode;
  readonly doel: DoelRij;
  readonly vervallen: boolean;
  /** The GAS score of the last TUSSEN evaluation; null when there is none. */
  readonly gas: number | null;
  readonly alleenAanbieder: boolean;
}

const VOORKEUR = ["GEZAMENLIJK", "CLIENT", "OUDER", "VERTEGENWOORDIGER", "TOEGANG", "AANBIEDER"];

/** The last one; of one day by informant, then the greatest id. */
function laatste(evaluaties: readonly EvaluatieRij[]): EvaluatieRij | undefined {
  return [...evaluaties].sort((a, b) => {
    if (a.datum !== b.datum) return a.datum < b.datum ? 1 : -1;
    const voorkeur = VOORKEUR.indexOf(a.informant) - VOORKEUR.indexOf(b.informant);
    return voorkeur !== 0 ? voorkeur : a.id < b.id ? 1 : -1;
  })[0];
}

/** Every pair of an episode that runs and has run a year on that day and a doel that is there, as it stands that day. */
export function koersOp(bestand: Bestand, dag: string): Koers[] {
  const { rijen } = bestand;
  const vervangen = new Set(rijen.evaluaties.map((rij) => `${rij.gemeente_code}:${String(rij.vervangt_id)}`));
  const perDoel = groepeer(rijen.evaluaties, (rij) => `${rij.gemeente_code}:${rij.doel_id}`);
  const perTraject = groepeer(rijen.trajectDoelen, (rij) => `${rij.gemeente_code}:${rij.traject_id}`);
  const doelen = new Map(rijen.doelen.map((rij) => [`${rij.gemeente_code}:${rij.id}`, rij]));
  const plannen = new Map(rijen.plannen.map((rij) => [`${rij.gemeente_code}:${rij.id}`, rij]));
  const stand: Koers[] = [];
  for (const episode of bestand.episodes) {
    if (plusMaanden(episode.aanvang, 12) > dag || (episode.einde !== null && episode.einde < dag)) continue;
    const koppelingen = episode.lijnen.flatMap((lijn) => perTraject.get(`${lijn.gemeente_code}:${lijn.id}`) ?? []);
    for (const doelId of new Set(koppelingen.map((rij) => rij.doel_id))) {
      const doel = doelen.get(`${episode.gemeente_code}:${doelId}`);
      const plan = doel && plannen.get(`${doel.gemeente_code}:${doel.plan_id}`);
      if (!doel || !plan) throw new Error(`Er is geen doel ${doelId} in een plan`);
      if (plan.vastgesteld_op > dag) continue;
      const evaluaties = (perDoel.get(`${doel.gemeente_code}:${doelId}`) ?? []).filter(
        (rij) =>
          rij.soort === "TUSSEN" &&
          rij.datum >= episode.aanvang &&
          rij.datum <= dag &&
          !vervangen.has(`${rij.gemeente_code}:${rij.id}`),
      );
      const telt = laatste(evaluaties.filter((rij) => rij.informant !== "AANBIEDER"));
      stand.push({
        episode,
        doel,
        vervallen: doel.vervallen_op !== null && doel.vervallen_op <= dag,
        gas: telt?.gas_score ?? null,
        alleenAanbieder: telt === undefined && evaluaties.length > 0,
      });
    }
  }
  return stand;
}
