import { laatDoelVervallen, voegDoelToe, wijzigDoel } from "../../../src/dossier/doel";
import { corrigeerEvaluatie, registreerEvaluatie } from "../../../src/dossier/evaluatie";
import { sluitPlan, stelOndersteuningsplanVast } from "../../../src/dossier/ondersteuningsplan";
import { draagPlanOver } from "../../../src/dossier/overdracht";
import { BESTEMMINGEN, EVALUATIE_INFORMANTEN, EVALUATIESOORTEN, PLANSOORTEN, RICHTINGEN } from "../../../src/domein";
import type { DoelRij, PlanRij } from "../naief/rijen";
import { about, clienten, mutate, newClient, WETTEN } from "./mutations";
import { sleutelVan, type Step, type Story } from "./story";
import type { Throws } from "./throws";
import { TEAMS } from "./world";

export const newPlan: Step = about(clienten, newClient, (story, throws, client) => {
  const gezin = throws.chance(50) ? client.gezin_id : null;
  const nieuw = {
    client: gezin === null ? sleutelVan(client) : null,
    gezin: gezin === null ? null : { gemeenteCode: client.gemeente_code, id: gezin },
    soort: throws.of(PLANSOORTEN),
    wet: throws.of(WETTEN),
    verwijzer: throws.maybe(50, () => "01"),
    vastgesteldOp: throws.day(),
  };
  return mutate(story, client.gemeente_code, `stelOndersteuningsplanVast ${JSON.stringify(nieuw)}`, (schrijver) =>
    stelOndersteuningsplanVast(schrijver, nieuw),
  );
});

/** As the writer saw it last; now and then as it was before that, which is refused. */
async function versie(story: Story, throws: Throws, planId: string): Promise<number> {
  const [rij] = await story.world.rows<{ versie: number }>("select versie from ondersteuningsplan where id = $1", [
    planId,
  ]);
  return (rij?.versie ?? 1) - (throws.chance(3) ? 1 : 0);
}

const open = (story: Story): readonly PlanRij[] => {
  const some = story.rijen.plannen.filter(({ afgesloten_op }) => afgesloten_op === null);
  return some.length > 0 ? some : story.rijen.plannen;
};

const inhoud = (throws: Throws) => {
  const ondersteuningsbehoefte = throws.of(["1", "2"]);
  return {
    ondersteuningsbehoefte,
    niveau: throws.maybe(50, () => throws.of(["1", "2"])),
    leefgebied: "WONEN",
    richting: throws.of(RICHTINGEN),
    startniveau: throws.maybe(70, () => throws.upTo(4) - 2),
    gewicht: throws.of([1, 1, 2, 0.5]),
  };
};

/** Whose trajecten may work on what a plan is about. */
const trajectenVan = (story: Story, plan: PlanRij): { gemeenteCode: string; id: string }[] => {
  const wie = new Set(
    story.rijen.clienten
      .filter(({ gemeente_code, id, gezin_id }) =>
        plan.gemeente_code === gemeente_code && plan.client_id === null
          ? gezin_id === plan.gezin_id
          : id === plan.client_id,
      )
      .map(({ id }) => id),
  );
  return story.rijen.trajecten
    .filter((rij) => rij.gemeente_code === plan.gemeente_code && wie.has(rij.client_id))
    .map(sleutelVan);
};

export const newDoel: Step = about(open, newPlan, async (story, throws, plan) => {
  const nieuw = {
    plan: sleutelVan(plan),
    ...inhoud(throws),
    trajecten: throws.chance(80) ? trajectenVan(story, plan).slice(0, 1 + throws.upTo(3)) : [],
  };
  return mutate(story, plan.gemeente_code, `voegDoelToe ${JSON.stringify(nieuw)}`, (schrijver) =>
    voegDoelToe(schrijver, nieuw),
  );
});

const doelen = (story: Story): readonly DoelRij[] => {
  const some = story.rijen.doelen.filter(({ vervallen_op }) => vervallen_op === null);
  return some.length > 0 ? some : story.rijen.doelen;
};

/** The doelen whose plan may still be changed. */
const openDoelen = (story: Story): readonly DoelRij[] => {
  const plannen = new Set(open(story).map(({ id }) => id));
  const some = doelen(story).filter(({ plan_id }) => plannen.has(plan_id));
  return some.length > 0 ? some : doelen(story);
};

export const changeDoel: Step = about(openDoelen, newDoel, async (story, throws, doel) => {
  const plan = story.rijen.plannen.find(({ id }) => id === doel.plan_id);
  const wijziging = {
    doel: sleutelVan(doel),
    versie: await versie(story, throws, doel.plan_id),
    ...inhoud(throws),
    trajecten: plan && throws.chance(60) ? trajectenVan(story, plan).slice(-1 - throws.upTo(2)) : [],
  };
  return mutate(story, doel.gemeente_code, `wijzigDoel ${JSON.stringify(wijziging)}`, (schrijver) =>
    wijzigDoel(schrijver, wijziging),
  );
});

export const dropDoel: Step = about(openDoelen, newDoel, async (story, throws, doel) => {
  const plan = story.rijen.plannen.find(({ id }) => id === doel.plan_id);
  const verval = {
    doel: sleutelVan(doel),
    versie: await versie(story, throws, doel.plan_id),
    vervallenOp: throws.after(plan?.vastgesteld_op ?? throws.day()),
    reden: "ANDER_DOEL",
  };
  return mutate(story, doel.gemeente_code, `laatDoelVervallen ${JSON.stringify(verval)}`, (schrijver) =>
    laatDoelVervallen(schrijver, verval),
  );
});

export const closePlan: Step = about(open, newPlan, async (story, throws, plan) => {
  const sluiting = {
    plan: sleutelVan(plan),
    versie: await versie(story, throws, plan.id),
    afgeslotenOp: throws.after(plan.vastgesteld_op),
    bestemming: throws.of(BESTEMMINGEN),
  };
  return mutate(story, plan.gemeente_code, `sluitPlan ${JSON.stringify(sluiting)}`, (schrijver) =>
    sluitPlan(schrijver, sluiting),
  );
});

export const handOverPlan: Step = about(open, newPlan, async (story, throws, plan) => {
  const [rij] = await story.world.rows<{ team_code: string }>(
    "select team_code from ondersteuningsplan where id = $1",
    [plan.id],
  );
  const andere = TEAMS.filter((team) => team !== rij?.team_code);
  const overdracht = {
    plan: sleutelVan(plan),
    versie: await versie(story, throws, plan.id),
    team: throws.among(andere) ?? "NOORD",
  };
  return mutate(story, plan.gemeente_code, `draagPlanOver ${JSON.stringify(overdracht)}`, (schrijver) =>
    draagPlanOver(schrijver, overdracht),
  );
});

/** The day that an evaluation of a doel is near: an end of help that works on it, else the day of its plan. */
function near(story: Story, throws: Throws, doel: DoelRij): string {
  const links = story.rijen.trajectDoelen.filter((rij) => rij.doel_id === doel.id).map(({ traject_id }) => traject_id);
  const einde = throws.among(
    story.rijen.trajecten.filter(({ id }) => links.includes(id)).map((rij) => rij.einde ?? rij.aanvang),
  );
  if (einde !== undefined) return throws.chance(40) ? throws.after(einde) : einde;
  return throws.after(story.rijen.plannen.find(({ id }) => id === doel.plan_id)?.vastgesteld_op ?? throws.day());
}

const oordeel = (throws: Throws) => ({
  soort: throws.chance(40) ? throws.of(EVALUATIESOORTEN) : ("EIND" as const),
  gasScore: throws.of([0, 1, -1, 2, -2]),
  informant: throws.of([...EVALUATIE_INFORMANTEN, "GEZAMENLIJK"] as const),
});

export const newEvaluatie: Step = about(doelen, newDoel, (story, throws, doel) => {
  const nieuw = { doel: sleutelVan(doel), datum: near(story, throws, doel), ...oordeel(throws) };
  return mutate(story, doel.gemeente_code, `registreerEvaluatie ${JSON.stringify(nieuw)}`, (schrijver) =>
    registreerEvaluatie(schrijver, nieuw),
  );
});

export const correctEvaluatie: Step = about(
  ({ rijen }) => {
    const vervangen = new Set(rijen.evaluaties.map(({ vervangt_id }) => vervangt_id));
    return rijen.evaluaties.filter(({ id }) => !vervangen.has(id));
  },
  newEvaluatie,
  (story, throws, evaluatie) => {
    const { soort, gasScore, informant } = oordeel(throws);
    const correctie = {
      evaluatie: sleutelVan(evaluatie),
      gasScore,
      soort: throws.chance(20) ? soort : null,
      informant: throws.chance(20) ? informant : null,
    };
    return mutate(story, evaluatie.gemeente_code, `corrigeerEvaluatie ${JSON.stringify(correctie)}`, (schrijver) =>
      corrigeerEvaluatie(schrijver, correctie),
    );
  },
);
