import { plusDagen, plusMaanden } from "./datum";
import { buiten, geteld, horizon, inPopulatie, type Bestand, type Bijdrage, type Kenmerken } from "./bijdrage";
import { groepeer } from "./episodes";
import type { Looptijd } from "./stand";
import type { AanmeldingRij, ClientRij, DoelRij, EvaluatieRij, PlanRij } from "./rijen";

/** Figures of the way to help and back, in plain loops over aanmeldingen and plans. */
export const PROCES: Readonly<Record<string, (bestand: Bestand) => Bijdrage[]>> = {
  AANMELDINGEN: (bestand) => aanmeldingen(bestand).map(({ van, rij }) => geteld(van, rij.datum, 1)),
  WACHTTIJD_GESPREK: (bestand) => wachttijd(bestand, 28),
  WACHTTIJD_GESPREK_2W: (bestand) => wachttijd(bestand, 14),
  WACHTTIJD_GESPREK_6W: (bestand) => wachttijd(bestand, 42),
  TOELEIDING: toeleiding,
  PLANNEN: (bestand) => plannen(bestand).map(({ van, rij }) => geteld(van, rij.vastgesteld_op, 1)),
  DOORLOOPTIJD: doorlooptijd,
  DOORVERWIJZING_MAATWERK: doorverwijzing,
  HERHAALDE_HULPVRAAG: herhaald,
  GAS_T_SCORE: tScores,
};

const clientSleutel = (rij: { gemeente_code: string }, id: string | null) => `${rij.gemeente_code}:${String(id)}`;

function aanmeldingen(bestand: Bestand): { van: Kenmerken; rij: AanmeldingRij }[] {
  const clienten = new Map(bestand.rijen.clienten.map((rij) => [clientSleutel(rij, rij.id), rij]));
  return bestand.rijen.aanmeldingen.map((rij) => {
    const client = clienten.get(clientSleutel(rij, rij.client_id));
    if (!client) throw new Error("Een aanmelding is van iemand");
    const { gemeente_code, geboortejaar, wijk_code: WIJK, geslacht: GESLACHT } = client;
    return {
      rij,
      van: { gemeente_code, geboortejaar, aanbieder_code: null, waarden: { WIJK, GESLACHT, WET: rij.wet } },
    };
  });
}

/** Done on or before the last day of a term: counted once that day lies before the horizon, whether done or not. */
function opTijd(bestand: Bestand, van: Kenmerken, datum: string, laatsteDag: string, gedaan: string | null): Bijdrage {
  if (laatsteDag >= horizon(bestand, van.gemeente_code)) return inPopulatie(van, datum, "VENSTER_OPEN");
  return geteld(van, datum, gedaan !== null && gedaan <= laatsteDag ? 1 : 0);
}

/** Aanmeldingen with the day by which the question was clear: by a gesprek, a plan, or help that began. */
function metVraagHelder(bestand: Bestand) {
  const { rijen } = bestand;
  const clienten = new Map(rijen.clienten.map((rij) => [clientSleutel(rij, rij.id), rij]));
  const trajecten = groepeer(rijen.trajecten, (rij) => clientSleutel(rij, rij.client_id));
  const plannenVan = groepeer(rijen.plannen, (rij) => clientSleutel(rij, rij.client_id ?? rij.gezin_id));
  return aanmeldingen(bestand).map(({ van, rij }) => {
    const dagen = rij.gesprek_op === null ? [] : [rij.gesprek_op];
    for (const traject of trajecten.get(clientSleutel(rij, rij.client_id)) ?? []) {
      if (traject.wet === rij.wet && traject.leidend && !traject.aanvang_administratief) dagen.push(traject.aanvang);
    }
    const gezin = clienten.get(clientSleutel(rij, rij.client_id))?.gezin_id ?? null;
    for (const eigenaar of gezin === null ? [rij.client_id] : [rij.client_id, gezin]) {
      for (const plan of plannenVan.get(clientSleutel(rij, eigenaar)) ?? []) {
        if (plan.wet === rij.wet) dagen.push(plan.vastgesteld_op);
      }
    }
    const [helder = null] = dagen.filter((dag) => dag >= rij.datum).sort();
    return { van, rij, helder };
  });
}

const wachttijd = (bestand: Bestand, dagen: number): Bijdrage[] =>
  metVraagHelder(bestand).map(({ van, rij, helder }) =>
    opTijd(bestand, van, rij.datum, plusDagen(rij.datum, dagen), helder),
  );

/** Who waits more than fourteen days, from the fifteenth on, up to the day before the question is clear. */
export const wachtenden = (bestand: Bestand): Looptijd[] =>
  metVraagHelder(bestand)
    .map(({ van, rij, helder }) => ({
      van,
      eersteDag: plusDagen(rij.datum, 15),
      laatsteDag: helder === null ? null : plusDagen(helder, -1),
      ...{ populatie: true, noemer: true, teller: 1, weggelaten: null },
    }))
    .filter(({ eersteDag, laatsteDag }) => laatsteDag === null || laatsteDag >= eersteDag);

function toeleiding(bestand: Bestand): Bijdrage[] {
  const toewijzingen = groepeer(bestand.rijen.toewijzingen, (rij) => clientSleutel(rij, rij.client_id));
  const trajecten = groepeer(bestand.rijen.trajecten, (rij) => clientSleutel(rij, rij.client_id));
  const bijdragen: Bijdrage[] = [];
  for (const { van, rij } of aanmeldingen(bestand)) {
    const { aanvraagdatum } = rij;
    if (aanvraagdatum === null) continue;
    const sleutel = clientSleutel(rij, rij.client_id);
    const dagen: string[] = [];
    for (const toewijzing of toewijzingen.get(sleutel) ?? []) {
      if (toewijzing.wet === rij.wet && !toewijzing.verwijderd) dagen.push(toewijzing.eerste_datum);
    }
    for (const traject of trajecten.get(sleutel) ?? []) {
      if (traject.wet === rij.wet && traject.leidend && !traject.aanvang_administratief) dagen.push(traject.aanvang);
    }
    const [eerste = null] = dagen.filter((dag) => dag >= aanvraagdatum).sort();
    bijdragen.push(opTijd(bestand, van, aanvraagdatum, plusDagen(aanvraagdatum, 56), eerste));
  }
  return bijdragen;
}

interface Plan {
  readonly van: Kenmerken;
  readonly rij: PlanRij;
  /** Its client, or every member of its gezin. */
  readonly mensen: readonly ClientRij[];
}

/** Plans with whom they are about; one of a gezin without members is about nobody. */
function plannen(bestand: Bestand): Plan[] {
  const clienten = new Map(bestand.rijen.clienten.map((rij) => [clientSleutel(rij, rij.id), rij]));
  const gezinnen = groepeer(bestand.rijen.clienten, (rij) => clientSleutel(rij, rij.gezin_id));
  return bestand.rijen.plannen.flatMap((rij) => {
    const client = rij.client_id === null ? undefined : clienten.get(clientSleutel(rij, rij.client_id));
    const mensen = client ? [client] : (gezinnen.get(clientSleutel(rij, rij.gezin_id)) ?? []);
    const [onder] = [...mensen].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!onder) return [];
    const van: Kenmerken = {
      gemeente_code: rij.gemeente_code,
      geboortejaar: client ? client.geboortejaar : null,
      aanbieder_code: null,
      waarden: {
        WET: rij.wet,
        VERWIJZER: rij.verwijzer,
        WIJK: onder.wijk_code,
        GESLACHT: client ? client.geslacht : null,
      },
    };
    return [{ van, rij, mensen }];
  });
}

/** The aanmelding that a plan came of: the last in its wet since the plan of its soort before it, of the same client or gezin. */
function aanleiding(
  { rij, mensen }: Plan,
  perClient: ReadonlyMap<string, AanmeldingRij[]>,
  eerder: readonly PlanRij[],
) {
  const vorige = eerder
    .filter((ander) => ander.wet === rij.wet && ander.soort === rij.soort && ander.vastgesteld_op < rij.vastgesteld_op)
    .map((ander) => ander.vastgesteld_op)
    .sort()
    .at(-1);
  return (
    mensen
      .flatMap((lid) => perClient.get(clientSleutel(lid, lid.id)) ?? [])
      .filter((een) => een.wet === rij.wet && een.datum <= rij.vastgesteld_op)
      .filter((een) => vorige === undefined || een.datum > vorige)
      .sort((a, b) => (`${a.datum} ${a.id}` < `${b.datum} ${b.id}` ? -1 : 1))
      .at(-1) ?? null
  );
}

/** Every plan with the aanmelding it came of, and what its people asked. */
function metAanleiding(bestand: Bestand) {
  const perClient = groepeer(bestand.rijen.aanmeldingen, (rij) => clientSleutel(rij, rij.client_id));
  const perEigenaar = groepeer(bestand.rijen.plannen, (rij) => clientSleutel(rij, rij.client_id ?? rij.gezin_id));
  return plannen(bestand).map((plan) => ({
    ...plan,
    aanleiding: aanleiding(
      plan,
      perClient,
      perEigenaar.get(clientSleutel(plan.rij, plan.rij.client_id ?? plan.rij.gezin_id)) ?? [],
    ),
    gevraagd: plan.mensen.flatMap((lid) => perClient.get(clientSleutel(lid, lid.id)) ?? []),
  }));
}

const isZorgplan = ({ soort }: PlanRij): boolean => soort === "ZORGPLAN";

function doorlooptijd(bestand: Bestand): Bijdrage[] {
  return metAanleiding(bestand).map((plan) => {
    const { van, rij, aanleiding: uit } = plan;
    const gesprek = uit?.gesprek_op ?? null;
    const vraag = gesprek !== null && gesprek < rij.vastgesteld_op ? gesprek : rij.vastgesteld_op;
    if (isZorgplan(rij)) return buiten(van, vraag, "NIET_VAN_TOEPASSING");
    const laatsteDag = plusMaanden(vraag, 6);
    const vertrokken = vertrokkenOp(plan, bestand);
    const open = rij.afgesloten_op === null || (vertrokken !== null && rij.afgesloten_op >= vertrokken);
    if (vertrokken !== null && vertrokken <= laatsteDag && open) return buiten(van, vraag, "NIET_WAARNEEMBAAR");
    return opTijd(bestand, van, vraag, laatsteDag, rij.afgesloten_op);
  });
}

function doorverwijzing(bestand: Bestand): Bijdrage[] {
  return plannen(bestand).flatMap(({ van, rij }) => {
    if (rij.afgesloten_op === null) return [];
    if (isZorgplan(rij)) return [buiten(van, rij.afgesloten_op, "NIET_VAN_TOEPASSING")];
    if (rij.bestemming === null) return [inPopulatie(van, rij.afgesloten_op, null)];
    return [geteld(van, rij.afgesloten_op, rij.bestemming === "MAATWERK_WMO" ? 1 : 0)];
  });
}

/** The first day since a plan on which help of its client ended by death or a move; of a gezin there is none. */
function vertrokkenOp({ rij }: Plan, bestand: Bestand): string | null {
  if (rij.client_id === null) return null;
  const dagen = bestand.rijen.trajecten.flatMap((traject) => {
    if (traject.gemeente_code !== rij.gemeente_code || traject.client_id !== rij.client_id || !traject.leidend)
      return [];
    if (traject.einde === null || traject.einde < rij.vastgesteld_op) return [];
    const overleden = bestand.referentie.redenen.some(
      (reden) =>
        reden.lijst === traject.reden_lijst &&
        reden.versie === traject.reden_versie &&
        reden.code === traject.reden_code &&
        reden.effect === "OVERLIJDEN",
    );
    return traject.einde_administratief || overleden ? [traject.einde] : [];
  });
  return dagen.sort()[0] ?? null;
}

/** Whether it could not be seen that someone comes back: no one known person, or gone before the year was over. */
function isOnzichtbaar(plan: Plan, bestand: Bestand, laatsteDag: string): boolean {
  const onbekend = plan.rij.client_id !== null && plan.mensen.some(({ identiteit }) => identiteit !== "BEKEND");
  const vertrokken = vertrokkenOp(plan, bestand);
  return onbekend || (vertrokken !== null && vertrokken <= laatsteDag);
}

function herhaald(bestand: Bestand): Bijdrage[] {
  return metAanleiding(bestand).flatMap((plan) => {
    const { van, rij, aanleiding: uit, gevraagd } = plan;
    const gesloten = rij.afgesloten_op;
    if (gesloten === null) return [];
    if (isZorgplan(rij)) return [buiten(van, gesloten, "NIET_VAN_TOEPASSING")];
    if (isOnzichtbaar(plan, bestand, plusMaanden(gesloten, 12))) return [buiten(van, gesloten, "NIET_WAARNEEMBAAR")];
    const [terug = null] = gevraagd
      .filter((een) => een.hulpvraag === uit?.hulpvraag && een.datum > gesloten)
      .map((een) => een.datum)
      .sort();
    const bijdrage = opTijd(bestand, van, gesloten, plusMaanden(gesloten, 12), terug);
    const vergelijkbaar = uit !== null && uit.hulpvraag !== "ANDERS";
    return [bijdrage.noemer && !vergelijkbaar ? inPopulatie(van, gesloten, null) : bijdrage];
  });
}

const VOORKEUR = ["GEZAMENLIJK", "CLIENT", "OUDER", "VERTEGENWOORDIGER", "TOEGANG", "AANBIEDER"];

/** The EIND evaluation of a doel around the day its plan closed, that counts before the others. */
function eindoordeel(doel: DoelRij, gesloten: string, alle: readonly EvaluatieRij[]): EvaluatieRij | null {
  const vervangen = alle.map((rij) => rij.vervangt_id);
  const [eerste = null] = alle
    .filter((rij) => rij.gemeente_code === doel.gemeente_code && rij.soort === "EIND" && !vervangen.includes(rij.id))
    .filter((rij) => rij.datum >= plusDagen(gesloten, -8 * 7) && rij.datum <= plusDagen(gesloten, 13 * 7))
    .sort((a, b) => {
      const verschil = VOORKEUR.indexOf(a.informant) - VOORKEUR.indexOf(b.informant);
      return verschil !== 0 ? verschil : `${a.datum} ${a.id}` < `${b.datum} ${b.id}` ? 1 : -1;
    });
  return eerste;
}

/** Kiresuk & Sherman, to the cent. */
export function tScore(doelen: readonly { readonly gewicht: number; readonly score: number }[]): number {
  let gewogen = 0;
  let gewichten = 0;
  let kwadraten = 0;
  for (const { gewicht, score } of doelen) {
    gewogen += gewicht * score;
    gewichten += gewicht;
    kwadraten += gewicht * gewicht;
  }
  return Math.round(100 * (50 + (10 * gewogen) / Math.sqrt((7 * kwadraten + 3 * gewichten * gewichten) / 10))) / 100;
}

function tScores(bestand: Bestand): Bijdrage[] {
  const perPlan = groepeer(bestand.rijen.doelen, (rij) => clientSleutel(rij, rij.plan_id));
  const perDoel = groepeer(bestand.rijen.evaluaties, (rij) => clientSleutel(rij, rij.doel_id));
  return plannen(bestand).flatMap(({ van, rij }) => {
    const gesloten = rij.afgesloten_op;
    if (gesloten === null) return [];
    const alle = perPlan.get(clientSleutel(rij, rij.id)) ?? [];
    const doelen = alle.filter((doel) => doel.vervallen_op === null);
    if (doelen.length === 0) return alle.length > 0 ? [buiten(van, gesloten, "VERVALLEN")] : [];
    const oordelen = doelen.flatMap((doel) => {
      const evaluatie = eindoordeel(doel, gesloten, perDoel.get(clientSleutel(doel, doel.id)) ?? []);
      return evaluatie ? [{ gewicht: doel.gewicht, score: evaluatie.gas_score, informant: evaluatie.informant }] : [];
    });
    const geteldeOordelen = oordelen.filter(({ informant }) => informant !== "AANBIEDER");
    if (geteldeOordelen.length === 0)
      return [inPopulatie(van, gesloten, oordelen.length > 0 ? "ALLEEN_AANBIEDER" : null)];
    return [geteld(van, gesloten, tScore(geteldeOordelen))];
  });
}
