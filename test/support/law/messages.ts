import { verwerkLevering } from "../../../src/intake/verwerk-levering";
import type { Wet } from "../../../src/domein";
import { alsBron, berichtXml, type XmlBericht, type XmlRegel } from "../bericht-xml";
import { maandVan, plusDagen, plusMaanden } from "../naief/datum";
import { REDENEN } from "../wereld";
import { WETTEN } from "./mutations";
import type { Outcome, Step, Story } from "./story";
import type { Throws } from "./throws";
import { AANBIEDERS, GEMEENTEN, PERSONEN, type Persoon } from "./world";

/** A line of help as messages name it, with the stops that were sent of it. */
export interface SentLine {
  readonly gemeente: string;
  readonly wet: Wet;
  readonly afzender: string;
  readonly persoon: Persoon;
  readonly regel: XmlRegel;
  readonly stops: { readonly einde: string; readonly reden: string }[];
}

/** A line of a declaratie that may be taken back. */
export interface SentClaim {
  readonly gemeente: string;
  readonly wet: Wet;
  readonly afzender: string;
  readonly persoon: Persoon;
  readonly referentie: string;
  readonly toewijzing: string;
  readonly categorie: string;
  readonly maand: string;
  readonly bedrag: string;
}

type Over = Pick<SentLine, "gemeente" | "wet" | "afzender" | "persoon">;

/** Delivers a file, of whatever kind, as the door does. */
export async function deliver(
  story: Story,
  inhoud: string,
  said: string,
  opties: Omit<Parameters<typeof verwerkLevering>[2], "vandaag"> = {},
): Promise<Outcome> {
  const { intake } = story.world;
  const verslag = await verwerkLevering(alsBron(inhoud, 65_536), intake, { vandaag: story.today, ...opties });
  if (verslag.oordeel === "VERWERKT") return { verdict: "TAKEN", said };
  if (verslag.oordeel === "AL_VERWERKT") return { verdict: "NOTHING_NEW", said };
  return { verdict: "REFUSED", said: `${said}: ${verslag.bevindingen.map(({ melding }) => melding).join(" ")}` };
}

/** The number of the message and its day are drawn apart, so that a later one may tell of earlier things. */
function send(story: Story, throws: Throws, over: Over, soort: "301" | "305" | "307" | "323", rest: object) {
  const { bsn, geboren, geslacht } = over.persoon;
  const bericht = {
    soort: `${over.wet === "WMO" ? "WMO" : "JW"}${soort}`,
    identificatie: `K${String(story.serial())}`,
    dagtekening: plusDagen(story.today, -throws.upTo(60)),
    gemeente: over.gemeente,
    afzender: over.afzender,
    bsn,
    geboortedatum: geboren,
    geslacht: geslacht === "MAN" ? "1" : "2",
    ...rest,
  } as XmlBericht;
  return deliver(story, berichtXml(bericht), JSON.stringify(bericht));
}

const CATEGORIEEN: Readonly<Record<Wet, readonly [string, ...string[]]>> = {
  JEUGDWET: ["45", "54", "41", "42"],
  WMO: ["02", "07", "12"],
};

const over = (throws: Throws): Over => ({
  persoon: throws.chance(5) ? PERSONEN[4] : throws.of([PERSONEN[0], PERSONEN[1], PERSONEN[2], PERSONEN[3]]),
  gemeente: throws.of(GEMEENTEN),
  wet: throws.of(WETTEN),
  afzender: throws.of([AANBIEDERS[0], AANBIEDERS[0], AANBIEDERS[1]]),
});

/** A number is of one person in one gemeente; a wrong one now and then shows what takes it over. */
function nummer(throws: Throws, { gemeente, persoon }: Over): string {
  const wie = PERSONEN.indexOf(persoon) + (throws.chance(5) ? 1 : 0);
  return String(100 + 10 * wie + 100 * GEMEENTEN.findIndex((code) => code === gemeente) + throws.upTo(1));
}

const product = (throws: Throws, wet: Wet) => {
  const categorie = throws.of(CATEGORIEEN[wet]);
  return { categorie, code: `${categorie}A01` };
};

const newLine = (story: Story, throws: Throws): SentLine => {
  const wie = over(throws);
  const eerder = throws.chance(60)
    ? throws.among(story.lines.filter((een) => een.persoon === wie.persoon && een.gemeente === wie.gemeente))
    : undefined;
  const { wet } = eerder ?? wie;
  return {
    ...wie,
    ...(eerder && throws.chance(60) ? { afzender: eerder.afzender } : {}),
    wet,
    regel: {
      ...(eerder && throws.chance(50)
        ? { categorie: eerder.regel.categorie ?? "", code: eerder.regel.code ?? "" }
        : product(throws, wet)),
      ...(throws.chance(15) ? {} : { toewijzing: nummer(throws, wie) }),
      begin: eerder ? throws.after(eerder.stops.at(-1)?.einde ?? eerder.regel.begin) : throws.day(),
    },
    stops: [],
  };
};

export const startMessage: Step = async (story, throws) => {
  const line = newLine(story, throws);
  const outcome = await send(story, throws, line, "305", { regels: [line.regel] });
  if (outcome.verdict === "TAKEN") story.lines.push(line);
  return outcome;
};

/** Of a line that was begun, or now and then of one whose start is late. */
export const stopMessage: Step = async (story, throws) => {
  const running = story.lines.filter(({ stops }) => stops.every(({ reden }) => reden === "20"));
  const known = throws.chance(85) ? throws.among(running.length > 0 ? running : story.lines) : undefined;
  const line = known ?? newLine(story, throws);
  const stop = {
    einde: throws.after(line.stops.at(-1)?.einde ?? line.regel.begin),
    reden: throws.among(REDENEN[line.wet]) ?? "31",
  };
  const outcome = await send(story, throws, line, "307", { regels: [{ ...line.regel, ...stop }] });
  if (outcome.verdict === "TAKEN") {
    line.stops.push(stop);
    if (!known) story.lines.push(line);
  }
  return outcome;
};

/** The start of a line whose stop came first, or once more. */
export const lateStartMessage: Step = async (story, throws) => {
  const line = throws.among(story.lines);
  if (!line) return startMessage(story, throws);
  return send(story, throws, line, "305", { regels: [line.regel] });
};

/** Takes back a stop, or a start without one (status 3). */
export const retraction: Step = async (story, throws) => {
  const line = throws.among(story.lines);
  if (!line) return startMessage(story, throws);
  const stop = throws.among(line.stops);
  const regel = { ...line.regel, ...stop, status: "3" };
  const outcome = await send(story, throws, line, stop ? "307" : "305", { regels: [regel] });
  if (outcome.verdict === "TAKEN") {
    if (stop) line.stops.splice(line.stops.indexOf(stop), 1);
    else story.lines.splice(story.lines.indexOf(line), 1);
  }
  return outcome;
};

/** A stop in the place of another, in one message: what is taken back makes room. */
export const correction: Step = async (story, throws) => {
  const line = throws.among(story.lines.filter(({ stops }) => stops.length > 0));
  const [stop] = line?.stops ?? [];
  if (!line || !stop) return stopMessage(story, throws);
  const nieuw = { einde: throws.after(line.regel.begin), reden: throws.among(REDENEN[line.wet]) ?? "31" };
  const regels = [
    { ...line.regel, ...stop, status: "3" },
    { ...line.regel, ...nieuw },
  ];
  const outcome = await send(story, throws, line, "307", { regels });
  if (outcome.verdict === "TAKEN") line.stops.splice(0, 1, nieuw);
  return outcome;
};

/** Grants help, changes what was granted, or takes it as never sent (reden 13). */
export const toewijzingMessage: Step = (story, throws) => {
  const known = throws.chance(50) ? throws.among(story.lines) : undefined;
  const wie: Over = known ?? over(throws);
  const ingang = known && throws.chance(50) ? known.regel.begin : throws.day();
  const weg = throws.chance(15);
  const einde = weg ? ingang : throws.maybe(60, () => throws.after(ingang));
  // A budget is of a stretch with an end.
  const budget = einde === null ? null : throws.maybe(60, () => throws.of(["100000", "0", "250055"]));
  const toewijzing = {
    toewijzing: known?.regel.toewijzing ?? nummer(throws, wie),
    ...product(throws, wie.wet),
    ...(known && throws.chance(60) ? { categorie: known.regel.categorie, code: known.regel.code } : {}),
    datum: plusDagen(ingang, -throws.of([0, 1, 14, 30])),
    ingang,
    ...(einde === null ? {} : { einde }),
    // Of a budget the standard names no product, only its category.
    ...(budget === null ? {} : { budget, code: "" }),
    ...(weg ? { reden: "13" } : {}),
  };
  return send(story, throws, wie, "301", { producten: [toewijzing] });
};

const claim = (throws: Throws, known: SentLine | undefined, referentie: string): SentClaim => {
  const wie = known ?? over(throws);
  return {
    gemeente: wie.gemeente,
    wet: wie.wet,
    afzender: wie.afzender,
    persoon: wie.persoon,
    referentie,
    toewijzing: known?.regel.toewijzing ?? nummer(throws, wie),
    categorie: known?.regel.categorie ?? throws.of(CATEGORIEEN[wie.wet]),
    maand: `${maandVan(known ? plusMaanden(known.regel.begin, throws.upTo(3)) : throws.day())}-01`,
    bedrag: throws.of(["5000", "12550", "75"]),
  };
};

/** Claims a month of help, or gives a claim back. */
export const declaratieMessage: Step = async (story, throws) => {
  const back = throws.chance(25) ? throws.among(story.claims) : undefined;
  const known = throws.chance(80) ? throws.among(story.lines) : undefined;
  const referentie = `R${String(story.serial())}`;
  const een = back ?? claim(throws, known, referentie);
  const totEnMet = plusDagen(plusMaanden(een.maand, 1), -1);
  const prestatie = {
    referentie,
    ...(back ? { vorige: back.referentie } : {}),
    bsn: een.persoon.bsn,
    toewijzing: een.toewijzing,
    categorie: een.categorie,
    code: `${een.categorie}A01`,
    van: een.maand,
    tot: totEnMet,
    tarief: een.bedrag,
    volume: "1",
    bedrag: een.bedrag,
  };
  const outcome = await send(story, throws, een, "323", {
    dagtekening: story.today,
    nummer: `D${referentie}`,
    periode: [een.maand, totEnMet],
    prestaties: [prestatie],
  });
  if (outcome.verdict === "TAKEN") {
    if (back) story.claims.splice(story.claims.indexOf(back), 1);
    else story.claims.push(een);
  }
  return outcome;
};
