import { BESTEMMINGEN, EVALUATIE_INFORMANTEN, GESLACHTEN, RICHTINGEN, type Wet } from "../../../src/domein";
import { csv } from "../set-proef";
import { REDENEN, SOORTEN_HULP } from "../wereld";
import type { TrajectRij } from "../naief/rijen";
import { deliver } from "./messages";
import { about, newClient, newTraject, WETTEN } from "./mutations";
import { startMessage } from "./messages";
import type { Outcome, Step, Story } from "./story";
import type { Throws } from "./throws";
import { AANBIEDERS, GEMEENTEN, INSTRUMENTEN, PERSONEN, WIJK } from "./world";

type Row = Record<string, string | number>;

const set = (story: Story, naam: string, rijen: readonly Row[]): Promise<Outcome> =>
  deliver(story, csv(rijen), `${naam} ${JSON.stringify(rijen)}`, { set: naam });

/** A client as files name one: by the number of the gemeente, or by the pseudonym that messages go by. */
interface Named extends Record<string, unknown> {
  readonly gemeente: string;
  readonly id: string;
  readonly zaaknummer: string | null;
  readonly pseudoniem: string | null;
  readonly gezin: boolean;
}

const named = (story: Story): Promise<Named[]> =>
  story.world.rows<Named>(
    `select gemeente_code as gemeente, id, zaaknummer, pseudoniem, gezin_id is not null as gezin from client
     where num_nonnulls(zaaknummer, pseudoniem) > 0 order by zaaknummer, pseudoniem`,
  );

const naam = ({ gemeente, zaaknummer, pseudoniem }: Named): Row => ({
  gemeente,
  pseudoniem: zaaknummer === null ? (pseudoniem ?? "") : "",
  client_zaaknummer: zaaknummer ?? "",
});

/**
 * What the system of the gemeente says of its clients. Tied to the pseudonym of someone whom messages know, two clients
 * become one.
 */
export const clientenSet: Step = async (story, throws) => {
  const gemeente = throws.of(GEMEENTEN);
  const eigen = (await named(story)).filter((een) => een.gemeente === gemeente);
  const [vanToegang, vanBericht] = [
    throws.among(eigen.filter(({ zaaknummer, pseudoniem }) => zaaknummer !== null && pseudoniem === null)),
    throws.among(
      eigen.filter(({ zaaknummer, pseudoniem, gezin }) => zaaknummer === null && pseudoniem !== null && !gezin),
    ),
  ];
  const persoon = throws.of([PERSONEN[0], PERSONEN[1], PERSONEN[2], PERSONEN[3]]);
  const bekend = throws.chance(50) ? (story.world.intake.pseudoniemen.vanBsn(gemeente, persoon.bsn) ?? "") : "";
  const gezin = throws.among(eigen.filter(({ zaaknummer }) => zaaknummer !== null));
  const nummer = vanToegang?.zaaknummer ?? `Z${String(story.serial())}`;
  return set(story, "clienten", [
    {
      gemeente,
      client_zaaknummer: nummer,
      pseudoniem: throws.chance(80) ? (vanBericht?.pseudoniem ?? bekend) : "",
      geboortejaar: throws.of([2012, 2007, 1980, 2016]),
      geslacht: throws.of(GESLACHTEN),
      wijk: throws.chance(50) ? WIJK : "",
      gezin_van: throws.chance(30) && gezin?.zaaknummer !== nummer ? (gezin?.zaaknummer ?? "") : "",
    },
  ]);
};

/** A row of a set that names someone; where nobody can be named, someone is made first. */
const ofSomeone =
  (doe: (story: Story, throws: Throws, wie: Named) => Promise<Outcome>): Step =>
  async (story, throws) => {
    const wie = throws.among(await named(story));
    return wie ? doe(story, throws, wie) : (throws.chance(50) ? startMessage : newClient)(story, throws);
  };

export const trajectenSet: Step = ofSomeone(async (story, throws, wie) => {
  const rijen = Array.from({ length: 1 + throws.upTo(1) }, () => {
    const wet = throws.of(WETTEN);
    const eerder = throws.chance(50)
      ? throws.among(
          story.rijen.trajecten.filter(
            (rij) => rij.gemeente_code === wie.gemeente && rij.client_id === wie.id && rij.wet === wet,
          ),
        )
      : undefined;
    const [product, hulpvorm] = throws.among(SOORTEN_HULP[wet]) ?? [null, null];
    const aanvang = eerder
      ? throws.chance(40)
        ? eerder.aanvang
        : throws.after(eerder.einde ?? eerder.aanvang)
      : throws.day();
    const einde = throws.maybe(70, () => throws.after(aanvang));
    return {
      ...naam(wie),
      wet,
      aanbieder: eerder?.aanbieder_code ?? throws.of(AANBIEDERS),
      aanvang,
      productcategorie: (eerder ? eerder.productcategorie : product) ?? "",
      hulpvorm: (eerder ? eerder.hulpvorm : hulpvorm) ?? "",
      voorziening: throws.chance(20) ? "VRIJ_TOEGANKELIJK" : "",
      leveringsvorm: throws.chance(30) ? "PGB" : "",
      einde: einde ?? "",
      reden: einde === null ? "" : (throws.among(REDENEN[wet]) ?? "31"),
    };
  });
  return set(story, "trajecten", rijen);
});

/** A row about a traject that leads, of a client who can be named. */
const ofTraject = (doe: (story: Story, throws: Throws, traject: TrajectRij, wie: Row) => Promise<Outcome>): Step =>
  about(
    ({ rijen }) => {
      const leidend = rijen.trajecten.filter((een) => een.leidend);
      const ended = leidend.filter((een) => een.einde !== null);
      return ended.length > 0 ? ended : leidend;
    },
    newTraject,
    async (story, throws, traject) => {
      const wie = (await named(story)).find(
        (een) => een.gemeente === traject.gemeente_code && een.id === traject.client_id,
      );
      if (!wie) return newTraject(story, throws);
      return doe(story, throws, traject, {
        ...naam(wie),
        wet: traject.wet,
        aanbieder: traject.aanbieder_code,
        aanvang: traject.aanvang,
        toewijzingsnummer: traject.toewijzingsnummer ?? "",
        productcategorie: traject.productcategorie ?? "",
      });
    },
  );

const informant = (throws: Throws, wet: Wet): string =>
  wet === "WMO" ? throws.of(["CLIENT", "VERTEGENWOORDIGER"]) : throws.of(["JEUGDIGE", "OUDER", "PLEEGOUDER"]);

export const ervaringenSet: Step = ofTraject((story, throws, traject, wie) =>
  set(story, "ervaringen", [
    {
      ...wie,
      informant: informant(throws, traject.wet),
      afname: throws.after(traject.aanvang),
      rapportcijfer: 1 + throws.upTo(9),
      verder_zonder_hulp: throws.of(["", "01", "03", "04"]),
    },
  ]),
);

export const metingenSet: Step = ofTraject((story, throws, traject, wie) => {
  const { code, laag, hoog } = throws.of(INSTRUMENTEN);
  const gedeeld = { ...wie, instrument: code, instrument_versie: "1", informant: informant(throws, traject.wet) };
  const score = (): number => laag + throws.upTo(hoog - laag);
  return set(story, "metingen", [
    { ...gedeeld, moment: "VOOR", datum: throws.after(traject.aanvang), score: score() },
    { ...gedeeld, moment: "NA", datum: throws.after(traject.einde ?? traject.aanvang), score: score() },
  ]);
});

export const aanmeldingenSet: Step = ofSomeone((story, throws, wie) => {
  const datum = throws.day();
  return set(story, "aanmeldingen", [
    {
      ...naam(wie),
      zaaknummer: `A-${wie.zaaknummer ?? "P"}-${String(throws.upTo(1))}`,
      wet: throws.of(WETTEN),
      datum,
      hulpvraag: throws.of(["OPVOEDEN", "GEDRAG"]),
      gesprek_op: throws.chance(60) ? throws.after(datum) : "",
      aanvraagdatum: throws.chance(40) ? throws.after(datum) : "",
    },
  ]);
});

export const plannenSet: Step = ofSomeone((story, throws, wie) => {
  const vastgesteld = throws.day();
  const afgesloten = throws.maybe(25, () => throws.after(vastgesteld));
  const gezin = wie.gezin && throws.chance(50);
  return set(story, "plannen", [
    {
      ...naam(wie),
      zaaknummer: `P-${wie.zaaknummer ?? "P"}${gezin ? "-G" : ""}`,
      voor_gezin: gezin ? "ja" : "",
      wet: throws.of(WETTEN),
      vastgesteld_op: vastgesteld,
      afgesloten_op: afgesloten ?? "",
      bestemming: afgesloten === null ? "" : throws.of(BESTEMMINGEN),
    },
  ]);
});

interface Plan extends Record<string, unknown> {
  readonly gemeente: string;
  readonly id: string;
  readonly zaaknummer: string;
  readonly vastgesteld: string;
  readonly doelen: readonly string[];
}

const ofPlan =
  (
    otherwise: Step,
    bruikbaar: (plan: Plan) => boolean,
    doe: (story: Story, throws: Throws, plan: Plan) => Promise<Outcome>,
  ): Step =>
  async (story, throws) => {
    const plannen = await story.world.rows<Plan>(
      `select p.gemeente_code as gemeente, p.id, p.zaaknummer, p.vastgesteld_op::text as vastgesteld, coalesce(
         array_agg(d.doelnummer order by d.doelnummer) filter (where d.doelnummer is not null and d.vervallen_op is null), '{}') as doelen
       from ondersteuningsplan p left join doel d on d.gemeente_code = p.gemeente_code and d.plan_id = p.id
       where p.zaaknummer is not null group by p.gemeente_code, p.id order by p.zaaknummer, p.gemeente_code`,
    );
    const plan = throws.among(plannen.filter(bruikbaar));
    return plan ? doe(story, throws, plan) : otherwise(story, throws);
  };

export const doelenSet: Step = ofPlan(
  plannenSet,
  () => true,
  (story, throws, plan) =>
    set(
      story,
      "doelen",
      ["1", "2"].slice(0, 1 + throws.upTo(1)).map((doelnummer) => {
        const vervallen = throws.maybe(10, () => throws.after(plan.vastgesteld));
        return {
          gemeente: plan.gemeente,
          zaaknummer: plan.zaaknummer,
          doelnummer,
          ondersteuningsbehoefte: throws.of(["1", "2"]),
          niveau: throws.of(["", "1", "2"]),
          leefgebied: "WONEN",
          richting: throws.of(RICHTINGEN),
          startniveau: throws.of(["-2", "-1", ""]),
          gewicht: throws.of(["", "2"]),
          vervallen_op: vervallen ?? "",
          vervallen_reden: vervallen === null ? "" : "ANDER_DOEL",
        };
      }),
    ),
);

const withDoel = ({ doelen }: Plan): boolean => doelen.length > 0;

export const evaluatiesSet: Step = ofPlan(doelenSet, withDoel, (story, throws, plan) => {
  const eigen = story.rijen.doelen.filter(({ plan_id }) => plan_id === plan.id).map(({ id }) => id);
  const links = story.rijen.trajectDoelen.filter((rij) => eigen.includes(rij.doel_id)).map((rij) => rij.traject_id);
  const einde = throws.among(
    story.rijen.trajecten.filter(({ id, einde: tot }) => tot !== null && links.includes(id)),
  )?.einde;
  return set(story, "evaluaties", [
    {
      gemeente: plan.gemeente,
      zaaknummer: plan.zaaknummer,
      doelnummer: throws.among(plan.doelen) ?? "1",
      soort: throws.of(["EIND", "EIND", "TUSSEN"]),
      datum: throws.chance(60) && einde ? einde : throws.after(einde ?? plan.vastgesteld),
      gas_score: throws.of(["0", "1", "-1", "2", "-2"]),
      informant: throws.of(EVALUATIE_INFORMANTEN),
    },
  ]);
});

/** Which traject works on a doel of the client's own plan, or of that of the gezin. */
export const trajectDoelenSet: Step = ofTraject((story, throws, traject, wie) => {
  const client = story.rijen.clienten.find(({ id }) => id === traject.client_id);
  const own = new Set(
    story.rijen.plannen
      .filter((rij) => rij.gemeente_code === traject.gemeente_code)
      .filter(
        (rij) => rij.client_id === traject.client_id || (rij.gezin_id !== null && rij.gezin_id === client?.gezin_id),
      )
      .map(({ id }) => id),
  );
  return ofPlan(
    newTraject,
    (plan) => withDoel(plan) && own.has(plan.id),
    (_story, _throws, plan) =>
      set(story, "traject-doelen", [
        { ...wie, zaaknummer: plan.zaaknummer, doelnummer: throws.among(plan.doelen) ?? "1" },
      ]),
  )(story, throws);
});
