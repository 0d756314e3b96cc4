import type { GraphQLResolveInfo } from "graphql";
import type { Actor } from "../../access/actor";
import { type Actie, mag } from "../../access/policy";
import { celScope } from "../../access/scope";
import { vereis } from "../../access/vereis";
import {
  BIJLEZINGEN,
  type Bijlezing,
  type Cijferbron,
  type Dimensie,
  DIMENSIES,
  evaluate,
  evaluateSleutel,
  type Filter,
  historie,
  historieSleutel,
  indicatorVan,
  perInwoner,
  type Uitkomsten,
  type UitkomstRij,
  vanSleutel,
  VerouderdeCijfers,
  type Vraag,
} from "../../aggregations";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { asksFor } from "../selection";
import type { BronNaam } from "./enums";
import { naarFilter } from "./uitkomst-filter.input";
import type { VraagArgs } from "./vraag.args";

/** Lets through who may have figures of this bron, and tells everyone else where the figures asked for are. */
function vereisBron(
  ctx: RequestContext,
  bron: BronNaam,
  live: "uitkomst:lees" | "monitor:lees",
): asserts bron is Cijferbron {
  if (bron === "PUBLICATIE") {
    vereis(ctx, "publicatie:lees");
    throw new HubError("BAD_USER_INPUT", "Er is nog geen publicatie. Vraag bron WERKVERSIE, als uw rol dat mag.");
  }
  vereis(ctx, live);
  if (bron === "HISTORIE") vereis(ctx, "historie:lees");
}

/** The monitor is of live figures: of the old series it would be mostly gaps. */
export function vereisMonitor(ctx: RequestContext, bron: BronNaam): void {
  vereisBron(ctx, bron, "monitor:lees");
  if (bron === "WERKVERSIE") return;
  throw new HubError(
    "BAD_USER_INPUT",
    "De monitor is er niet voor bron HISTORIE. Vraag de oude reeks met uitkomsten(bron: HISTORIE), uitgesplitst naar REGIO of GEMEENTE.",
  );
}

/** An aanbieder's live figures never tell what others did: such an indicator it reads in a release only. */
export function weigerOverAnderen(actor: Actor, indicatoren: readonly string[]): void {
  if (actor.rol !== "AANBIEDER") return;
  const geweigerd = indicatoren.filter((id) => indicatorVan(id)?.overAnderen);
  if (geweigerd.length === 0) return;
  throw new HubError(
    "FORBIDDEN",
    `${geweigerd.join(", ")} gaat ook over hulp van anderen. Een aanbieder leest dit alleen in een publicatie.`,
  );
}

/** Who may have what is read beside a row; what is of the row itself needs nothing more. */
const EIS: Readonly<Record<Bijlezing, Actie | null>> = {
  VORIGE_PERIODE: null,
  GEMEENTE: "benchmark:gemeente",
  REGIO: "benchmark:regio",
  AANBIEDERS: "benchmark:regio",
};

/** The fields of a row that need something read beside it. The explanation compares too, where the asker may. */
const VELDEN: Readonly<Record<Bijlezing, readonly string[]>> = {
  VORIGE_PERIODE: ["vorigePeriode", "verschil"],
  GEMEENTE: ["benchmarkGemeente"],
  REGIO: ["benchmark"],
  AANBIEDERS: ["benchmarkSoort", "trechter", "onderscheid", "toelichting"],
};

/** What a document asks beside the rows at `pad`, as far as the asker may have it. Of what kind an aanbieder is, is no cell. */
export function bijlezingen(ctx: RequestContext, info: GraphQLResolveInfo, pad: readonly string[]): Bijlezing[] {
  if (asksFor(info, [...pad, "benchmarkSoort"])) ctx.gelezen.meer = true;
  return BIJLEZINGEN.filter((bij) => {
    const eis = EIS[bij];
    return (eis === null || mag(ctx.actor, eis)) && VELDEN[bij].some((veld) => asksFor(info, [...pad, veld]));
  });
}

/** Keeps a filter within what the parent of the question is about: a value outside it matches nothing. */
function binnen(filter: Filter, grens: Filter): Filter {
  const smaller: Partial<Record<Dimensie, readonly string[]>> = { ...filter };
  for (const dimensie of DIMENSIES) {
    const waarden = grens[dimensie];
    if (waarden) smaller[dimensie] = filter[dimensie]?.filter((een) => waarden.includes(een)) ?? waarden;
  }
  return smaller;
}

/**
 * Answers a question for figures, live or of the old series, within the asker's own scope. `grens` holds what the parent of the field is about.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, or BAD_USER_INPUT for what can't be answered as asked
 */
export async function stelVraag(
  ctx: RequestContext,
  args: VraagArgs,
  info: GraphQLResolveInfo,
  grens: Filter = {},
): Promise<Uitkomsten> {
  const { bron, indicatoren, periode, groepeer } = args;
  vereisBron(ctx, bron, "uitkomst:lees");
  weigerOverAnderen(ctx.actor, indicatoren);
  const vraag: Vraag = {
    indicatoren,
    periode,
    groepeer,
    filter: binnen(naarFilter(args.filter), grens),
    bij: bijlezingen(ctx, info, ["rijen"]),
  };
  if (bron === "WERKVERSIE") noteerVraag(ctx, vraag);
  const uitkomsten = await metActueleCijfers(eenmaal(ctx, vraag, bron));
  noteer(ctx, uitkomsten);
  return uitkomsten;
}

/** A code that an asker may have worded is told of in the log only when it looks like one of ours. */
const CODE = /^[\w.:+-]{1,10}$/;
const veiligeCode = (code: string): string => (CODE.test(code) && !/^\d{9}/.test(code) ? code : "[overig]");

/** Notes a question for live figures for the log. */
export function noteerVraag(
  { gelezen }: RequestContext,
  { indicatoren, groepeer, filter }: Pick<Vraag, "indicatoren" | "groepeer" | "filter">,
): void {
  const beperkt = Object.entries(filter).map(([dimensie, codes]) => [dimensie, codes.map(veiligeCode)] as const);
  gelezen.cijfervragen.push({ indicatoren, dimensies: groepeer, filter: Object.fromEntries(beperkt) });
}

/** Notes which state of the cells an answer shows, and whether it shows more: counts of residents and the old series are no cells. */
export function noteer(
  { gelezen }: RequestContext,
  { rijen, dataStand, wachtSinds }: Pick<Uitkomsten, "rijen" | "dataStand" | "wachtSinds">,
): void {
  gelezen.dataStanden.add(dataStand);
  if (wachtSinds !== null) gelezen.meer = true;
  if (
    rijen.some(
      ({ bron, indicator, dimensies }) =>
        bron !== "WERKVERSIE" || dimensies.REGIO !== undefined || perInwoner(indicator),
    )
  )
    gelezen.meer = true;
}

/** Figures that must be counted again are for an operator to mend, so the asker is not told to ask otherwise. */
export async function metActueleCijfers<T>(antwoord: Promise<T>): Promise<T> {
  try {
    return await antwoord;
  } catch (fout) {
    if (fout instanceof VerouderdeCijfers) throw new HubError("INTERNAL_SERVER_ERROR", fout.message);
    throw fout;
  }
}

const ANTWOORD = { WERKVERSIE: evaluate, HISTORIE: historie } as const;

const gevraagd = new WeakMap<RequestContext, Map<string, Promise<Uitkomsten>>>();

/** Asks a question once per request: a page of trajecten may ask the same of one aanbieder a hundred times. */
function eenmaal(ctx: RequestContext, vraag: Vraag, bron: Cijferbron): Promise<Uitkomsten> {
  const eerder = gevraagd.get(ctx) ?? new Map<string, Promise<Uitkomsten>>();
  gevraagd.set(ctx, eerder);
  const sleutel = JSON.stringify([bron, vraag]);
  const antwoord =
    eerder.get(sleutel) ?? celScope(ctx.actor, ctx.cellen).then((scope) => ANTWOORD[bron](ctx.cellen, vraag, scope));
  eerder.set(sleutel, antwoord);
  return antwoord;
}

/** One row again, by its key; null when it is not there, or not for the asker. */
export async function vraagOpnieuw(
  ctx: RequestContext,
  sleutel: string,
  info: GraphQLResolveInfo,
): Promise<UitkomstRij | null> {
  const { bron, vraag } = vanSleutel(sleutel);
  vereisBron(ctx, bron, "uitkomst:lees");
  weigerOverAnderen(ctx.actor, vraag.indicatoren);
  const scope = await celScope(ctx.actor, ctx.cellen);
  if (bron === "HISTORIE") return historieSleutel(ctx.referentie, sleutel, scope);
  noteerVraag(ctx, vraag);
  const gevonden = await metActueleCijfers(evaluateSleutel(ctx.cellen, sleutel, scope, bijlezingen(ctx, info, [])));
  if (!gevonden) return null;
  noteer(ctx, { rijen: [gevonden.rij], dataStand: gevonden.dataStand, wachtSinds: null });
  return gevonden.rij;
}
