import { AfgewezenFout } from "../../../src/dossier/afgewezen";
import { registreerAanmelding, registreerGesprek } from "../../../src/dossier/aanmelding";
import { registreerClient } from "../../../src/dossier/client";
import { beeindigTraject, startTraject } from "../../../src/dossier/traject";
import { registreerErvaring } from "../../../src/dossier/ervaring";
import { registreerMeting } from "../../../src/dossier/meting";
import { afgewezenDoor } from "../../../src/dossier/schending";
import type { Schrijver } from "../../../src/dossier/schrijver";
import { type ErvaringInformant, GESLACHTEN, METING_INFORMANTEN, type Wet } from "../../../src/domein";
import type { ClientRij, TrajectRij } from "../naief/rijen";
import { REDENEN, SEGMENTEN, SOORTEN_HULP } from "../wereld";
import { sleutelVan, type Outcome, type Step, type Story } from "./story";
import type { Throws } from "./throws";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN, TEAMS, WIJK } from "./world";

const JAREN = [2012, 1950, 1985, 2005, 2006, 2007, 2008, 2011, 2013, 2015, 2020] as const;
export const WETTEN = ["JEUGDWET", "JEUGDWET", "WMO"] as const satisfies readonly Wet[];

/** Writes as a mutation does; a refusal by a rule leaves nothing. */
export async function mutate(
  story: Story,
  gemeente: string,
  said: string,
  work: (schrijver: Schrijver) => Promise<unknown>,
): Promise<Outcome> {
  try {
    await story.world.write(gemeente, story.today, work);
    return { verdict: "TAKEN", said };
  } catch (error) {
    const reden = afgewezenDoor(error);
    if (!(reden instanceof AfgewezenFout)) throw error;
    return { verdict: "REFUSED", said: `${said}: ${reden.melding}` };
  }
}

export const newClient: Step = (story, throws) => {
  const gezinVan = throws.chance(40) ? throws.among(story.rijen.clienten) : undefined;
  const gemeenteCode = gezinVan?.gemeente_code ?? throws.of(GEMEENTEN);
  const nieuw = {
    gemeenteCode,
    eigenTeams: TEAMS,
    team: gezinVan ? null : throws.of(TEAMS),
    zaaknummer: `Z${String(story.serial())}`,
    geboortejaar: throws.of(JAREN),
    geslacht: throws.of(GESLACHTEN),
    wijk: throws.maybe(50, () => WIJK),
    gezinVan: gezinVan ? sleutelVan(gezinVan) : null,
  };
  return mutate(story, gemeenteCode, `registreerClient ${JSON.stringify(nieuw)}`, (schrijver) =>
    registreerClient(schrijver, nieuw),
  );
};

/** A step about something that is there; where nothing is, someone or something is made first, and that is the step. */
export const about =
  <T>(
    kies: (story: Story) => readonly T[],
    otherwise: Step,
    doe: (story: Story, throws: Throws, wat: T) => Promise<Outcome>,
  ): Step =>
  (story, throws) => {
    const wat = throws.among(kies(story));
    return wat === undefined ? otherwise(story, throws) : doe(story, throws, wat);
  };

export const clienten = (story: Story): readonly ClientRij[] => story.rijen.clienten;
const trajecten = (story: Story): readonly TrajectRij[] => story.rijen.trajecten;

export const newAanmelding: Step = about(clienten, newClient, (story, throws, client) => {
  const datum = throws.day();
  const gesprekOp = throws.maybe(60, () => throws.after(datum));
  const nieuw = {
    client: sleutelVan(client),
    wet: throws.of(WETTEN),
    datum,
    hulpvraag: throws.of(["OPVOEDEN", "GEDRAG", "SCHOOL"]),
    gesprekOp,
    gesprekken: gesprekOp === null ? null : throws.of([1, 2, 5, 6]),
    aanvraagdatum: throws.maybe(50, () => throws.after(gesprekOp ?? datum)),
  };
  return mutate(story, client.gemeente_code, `registreerAanmelding ${JSON.stringify(nieuw)}`, (schrijver) =>
    registreerAanmelding(schrijver, nieuw),
  );
});

/** One more gesprek about what was asked, now and then with the aanvraag that came of it. */
export const newGesprek: Step = about(
  ({ rijen }) => rijen.aanmeldingen,
  newAanmelding,
  (story, throws, aanmelding) => {
    const datum = throws.after(aanmelding.datum);
    const aanvraagdatum = aanmelding.aanvraagdatum === null ? throws.maybe(50, () => throws.after(datum)) : null;
    const nieuw = { aanmelding: sleutelVan(aanmelding), datum, aanvraagdatum };
    return mutate(story, aanmelding.gemeente_code, `registreerGesprek ${JSON.stringify(nieuw)}`, (schrijver) =>
      registreerGesprek(schrijver, nieuw),
    );
  },
);

/** Half of the time more help for someone who got some, for most rules are about what follows. */
export const newTraject: Step = about(clienten, newClient, (story, throws, drawn) => {
  const helped = throws.chance(50) ? throws.among(story.rijen.trajecten) : undefined;
  const client =
    story.rijen.clienten.find((een) => een.gemeente_code === helped?.gemeente_code && een.id === helped.client_id) ??
    drawn;
  const vanClient = (rij: { gemeente_code: string; client_id: string | null }): boolean =>
    rij.gemeente_code === client.gemeente_code && rij.client_id === client.id;
  const eerder = throws.chance(70) ? throws.among(story.rijen.trajecten.filter(vanClient)) : undefined;
  const zelfde = eerder !== undefined && throws.chance(60);
  const wet = zelfde ? eerder.wet : throws.of(WETTEN);
  const [product, hulpvorm] = throws.among(SOORTEN_HULP[wet]) ?? [null, null];
  const niveau = throws.maybe(40, () => throws.of(["1", "2"]));
  const doelen = story.rijen.doelen.filter((doel) => vanClient(doel) || isVanGezin(story, doel.plan_id, client));
  const nieuw = {
    client: sleutelVan(client),
    aanbieder: zelfde ? eerder.aanbieder_code : throws.of(AANBIEDERS),
    wet,
    productcategorie: zelfde ? eerder.productcategorie : product,
    hulpvorm: zelfde ? eerder.hulpvorm : hulpvorm,
    segment: throws.among(SEGMENTEN[wet]) ?? null,
    ondersteuningsbehoefte: niveau === null ? null : "1",
    niveau,
    voorziening: throws.chance(15) ? ("VRIJ_TOEGANKELIJK" as const) : ("INDIVIDUEEL" as const),
    leveringsvorm: throws.chance(15) ? ("PGB" as const) : ("ZIN" as const),
    verwijzer: throws.maybe(50, () => throws.of(["01", "02"])),
    toewijzingsnummer: throws.maybe(30, () => throws.of(["11", "12", "21"])),
    aanvang: eerder ? throws.after(eerder.einde ?? eerder.aanvang) : throws.day(),
    doelen: throws.chance(60) ? doelen.slice(0, 1 + throws.upTo(2)).map(sleutelVan) : [],
  };
  return mutate(story, client.gemeente_code, `startTraject ${JSON.stringify(nieuw)}`, (schrijver) =>
    startTraject(schrijver, nieuw),
  );
});

const isVanGezin = (story: Story, planId: string, client: ClientRij): boolean =>
  client.gezin_id !== null &&
  story.rijen.plannen.some((plan) => plan.id === planId && plan.gezin_id === client.gezin_id);

/** Ends help that runs or was stopped for a while; now and then help that ended already, which is refused. */
export const endTraject: Step = about(
  (story) => {
    const open = story.rijen.trajecten.filter(({ einde, reden_code }) => einde === null || reden_code === "20");
    return open.length > 0 ? open : story.rijen.trajecten;
  },
  newTraject,
  (story, throws, traject) => {
    const einde = throws.after(traject.einde ?? traject.aanvang);
    const reden = throws.among(REDENEN[traject.wet]) ?? "31";
    return mutate(story, traject.gemeente_code, `beeindigTraject ${traject.id} ${einde} ${reden}`, (schrijver) =>
      beeindigTraject(schrijver, { traject: sleutelVan(traject), einde, reden }),
    );
  },
);

const ENDED = (story: Story): readonly TrajectRij[] => {
  const ended = trajecten(story).filter(({ einde }) => einde !== null);
  return ended.length > 0 ? ended : trajecten(story);
};

const INFORMANTEN: Readonly<Record<Wet, readonly ErvaringInformant[]>> = {
  JEUGDWET: ["JEUGDIGE", "OUDER", "PLEEGOUDER", "VERTEGENWOORDIGER"],
  WMO: ["CLIENT", "VERTEGENWOORDIGER"],
};

export const newErvaring: Step = about(ENDED, newTraject, (story, throws, traject) => {
  const rapportcijfer = throws.maybe(70, () => 1 + throws.upTo(9));
  const nieuw = {
    traject: sleutelVan(traject),
    informant: throws.among(INFORMANTEN[traject.wet]) ?? "VERTEGENWOORDIGER",
    afname: throws.after(traject.aanvang),
    rapportcijfer,
    verderZonderHulp: rapportcijfer === null || throws.chance(60) ? throws.of(["01", "02", "03", "04"]) : null,
  };
  return mutate(story, traject.gemeente_code, `registreerErvaring ${JSON.stringify(nieuw)}`, (schrijver) =>
    registreerErvaring(schrijver, nieuw),
  );
});

/** Before help, or after it: half of the time what makes a pair with one that is there. */
export const newMeting: Step = about(ENDED, newTraject, (story, throws, traject) => {
  const eerder = story.rijen.metingen.find(
    (rij) => rij.gemeente_code === traject.gemeente_code && rij.traject_id === traject.id,
  );
  const instrument =
    INSTRUMENTEN.find(({ code }) => throws.chance(80) && code === eerder?.instrument_code) ?? throws.of(INSTRUMENTEN);
  const na = eerder ? eerder.moment === "VOOR" : throws.chance(20);
  const informant = throws.chance(80) && METING_INFORMANTEN.find((naam) => naam === eerder?.informant);
  const nieuw = {
    traject: sleutelVan(traject),
    instrument: instrument.code,
    instrumentVersie: "1",
    informant: informant || (throws.among(INFORMANTEN[traject.wet]) ?? "VERTEGENWOORDIGER"),
    moment: na ? ("NA" as const) : ("VOOR" as const),
    datum: na ? throws.after(traject.einde ?? traject.aanvang) : throws.after(traject.aanvang),
    score: instrument.laag + throws.upTo(instrument.hoog - instrument.laag),
  };
  return mutate(story, traject.gemeente_code, `registreerMeting ${JSON.stringify(nieuw)}`, (schrijver) =>
    registreerMeting(schrijver, nieuw),
  );
});
