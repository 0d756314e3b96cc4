import { kenmerkenVan, type Bestand } from "./bijdrage";
import { plusDagen, plusMaanden } from "./datum";
import { groepeer, type Episode } from "./episodes";
import type { DoelRij, EvaluatieRij } from "./rijen";
import type { Looptijd } from "./stand";

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

/** An episode and a doel that one of its lines works on, with what was said of it along the way. */
interface Paar {
  readonly episode: Episode;
  readonly doel: DoelRij;
  /** From when it is asked how it stands: help has run a year, and there is a plan with this doel. */
  readonly begin: string;
  readonly evaluaties: readonly EvaluatieRij[];
}

function paren(bestand: Bestand): Paar[] {
  const { rijen } = bestand;
  const vervangen = new Set(rijen.evaluaties.map((rij) => `${rij.gemeente_code}:${String(rij.vervangt_id)}`));
  const perDoel = groepeer(rijen.evaluaties, (rij) => `${rij.gemeente_code}:${rij.doel_id}`);
  const perTraject = groepeer(rijen.trajectDoelen, (rij) => `${rij.gemeente_code}:${rij.traject_id}`);
  const doelen = new Map(rijen.doelen.map((rij) => [`${rij.gemeente_code}:${rij.id}`, rij]));
  const plannen = new Map(rijen.plannen.map((rij) => [`${rij.gemeente_code}:${rij.id}`, rij]));
  return bestand.episodes.flatMap((episode) => {
    const koppelingen = episode.lijnen.flatMap((lijn) => perTraject.get(`${lijn.gemeente_code}:${lijn.id}`) ?? []);
    return [...new Set(koppelingen.map((rij) => rij.doel_id))].map((doelId) => {
      const doel = doelen.get(`${episode.gemeente_code}:${doelId}`);
      const plan = doel && plannen.get(`${doel.gemeente_code}:${doel.plan_id}`);
      if (!doel || !plan) throw new Error(`Er is geen doel ${doelId} in een plan`);
      const jaarLater = plusMaanden(episode.aanvang, 12);
      const evaluaties = (perDoel.get(`${doel.gemeente_code}:${doelId}`) ?? []).filter(
        (rij) =>
          rij.soort === "TUSSEN" &&
          rij.datum >= episode.aanvang &&
          (episode.einde === null || rij.datum <= episode.einde) &&
          !vervangen.has(`${rij.gemeente_code}:${rij.id}`),
      );
      return { episode, doel, begin: jaarLater > plan.vastgesteld_op ? jaarLater : plan.vastgesteld_op, evaluaties };
    });
  });
}

function koersVan({ episode, doel, evaluaties }: Paar, dag: string): Koers {
  const gegeven = evaluaties.filter((rij) => rij.datum <= dag);
  const telt = laatste(gegeven.filter((rij) => rij.informant !== "AANBIEDER"));
  return {
    ...{ episode, doel },
    vervallen: doel.vervallen_op !== null && doel.vervallen_op <= dag,
    gas: telt?.gas_score ?? null,
    alleenAanbieder: telt === undefined && gegeven.length > 0,
  };
}

/** Every pair of an episode that runs and has run a year on that day and a doel that is there, as it stands that day. */
export const koersOp = (bestand: Bestand, dag: string): Koers[] =>
  paren(bestand)
    .filter(({ episode, begin }) => begin <= dag && (episode.einde === null || episode.einde >= dag))
    .map((paar) => koersVan(paar, dag));

/** The same as stretches: from each day on which something may change to the day before the next. */
export function koersLooptijden(bestand: Bestand): Looptijd[] {
  return paren(bestand).flatMap((paar) => {
    const { episode, doel, begin, evaluaties } = paar;
    const einde = episode.einde ?? "9999-12-31";
    const dagen = [
      begin,
      ...evaluaties.map((rij) => rij.datum),
      ...(doel.vervallen_op === null ? [] : [doel.vervallen_op]),
    ];
    const grenzen = [...new Set(dagen)].filter((dag) => dag >= begin && dag <= einde).sort();
    return grenzen.map((eersteDag, plek) => {
      const volgende = grenzen[plek + 1];
      const koers = koersVan(paar, eersteDag);
      const geldt = episode.metUitkomst && episode.laatste.voorziening === "INDIVIDUEEL";
      const populatie = geldt && !koers.vervallen;
      const noemer = populatie && koers.gas !== null;
      return {
        van: kenmerkenVan(episode, { ONDERSTEUNINGSBEHOEFTE: doel.ondersteuningsbehoefte, NIVEAU: doel.niveau }),
        eersteDag,
        laatsteDag: volgende === undefined ? episode.einde : plusDagen(volgende, -1),
        ...{ populatie, noemer },
        teller: noemer && koers.gas >= 0 ? 1 : 0,
        weggelaten: redenVan(geldt, koers),
      };
    });
  });
}

function redenVan(geldt: boolean, { vervallen, alleenAanbieder }: Koers): string | null {
  if (!geldt) return "NIET_VAN_TOEPASSING";
  if (vervallen) return "VERVALLEN";
  return alleenAanbieder ? "ALLEEN_AANBIEDER" : null;
}
