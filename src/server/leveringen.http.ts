import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import { v7 } from "uuid";
import type { Actor } from "../access/actor";
import { gemeentenVan } from "../access/scope";
import type { Queryable } from "../data/queryable";
import { vereis } from "../access/vereis";
import { HubError } from "../errors";
import type { Verslag } from "../intake/levering/verslag";
import type { Intake } from "../intake/verwerk-bericht";
import { verwerkLevering } from "../intake/verwerk-levering";
import { encodeId } from "../resolvers/micro/id";
import { leesUpload, teGroot, type Uploadgrenzen } from "./aankomst";
import { json, probleem, ProbleemFout, type Probleem, type Uitkomst } from "./antwoord";
import { vandaag } from "./context";
import { heeftSleutelInAdres, type Legitimatie, SLEUTEL_IN_ADRES } from "./legitimatie";
import { eisSoort, leesLevervraag, onjuist } from "./levervraag";
import { adresVan, ONGELDIG_TOKEN, rekeningVan, type Tempo } from "./tempo";

export interface Levergrenzen extends Uploadgrenzen {
  readonly tegelijk: number;
  /** Of one aanbieder or operator. */
  readonly tegelijkPerLeverancier: number;
  /** Seconds. */
  readonly opnieuwNa: number;
}

export interface LeverdeurOpties {
  readonly authenticate: Legitimatie;
  readonly tempo: Tempo;
  /** How many proxies stand before the hub. */
  readonly proxies: number;
  readonly intake: Intake;
  /** Reads which gemeenten a region has. */
  readonly lezer: Queryable;
  readonly log: Logger;
  readonly grenzen: Levergrenzen;
}

/** Takes POST /leveringen; `magKomen` tells a caller who asked first that the body may come. */
export type Leverdeur = (vraag: IncomingMessage, search: string, magKomen: () => void) => Promise<Uitkomst>;

/** What a HubError is over HTTP. */
function vanHubError({ message, extensions }: HubError): Probleem {
  return extensions.code === "UNAUTHENTICATED"
    ? {
        status: 401,
        soort: "geen-geldig-token",
        title: "Er is geen geldig token",
        detail: message,
        headers: [["www-authenticate", "Bearer"]],
      }
    : { status: 403, soort: "niet-toegestaan", title: "Dit is niet toegestaan", detail: message };
}

/** The report with the ids by which GraphQL knows the levering. */
const metKenmerken = ({ levering, ...verslag }: Verslag): object => ({
  ...verslag,
  leveringen:
    levering === null ? [] : verslag.gemeenten.map((gemeenteCode) => encodeId({ gemeenteCode, id: levering })),
});

function naarUitkomst(verslag: Verslag): Uitkomst {
  if (verslag.oordeel !== "AFGEKEURD") {
    return json(verslag.oordeel === "VERWERKT" ? 201 : 200, metKenmerken(verslag));
  }
  const [eerste] = verslag.bevindingen;
  const meer = verslag.aantalBevindingen > 1 ? ` En nog ${verslag.aantalBevindingen - 1}; zie bevindingen.` : "";
  return probleem({
    status: 422,
    soort: "afgekeurd",
    title: "De levering is afgekeurd; er is niets van overgenomen",
    detail: `${eerste?.melding ?? "De levering klopt niet."}${meer}`,
    meer: metKenmerken(verslag),
  });
}

/** Who delivers. Throws for a token that is none, and says to wait to who tries many. */
async function wie(vraag: IncomingMessage, { authenticate, tempo, proxies }: LeverdeurOpties): Promise<Actor> {
  try {
    return await authenticate(vraag);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const wacht = rekeningVan(tempo, { rol: "ANONIEM" }, adresVan(vraag, proxies))(ONGELDIG_TOKEN);
    if (wacht === 0) throw error;
    throw new ProbleemFout({
      status: 429,
      soort: "te-vaak",
      title: "Te veel pogingen",
      detail: error.message,
      headers: [["retry-after", String(wacht)]],
    });
  }
}

/** Who may deliver, and what is refused before a byte is read. An aanbieder delivers as itself and of its own help. */
async function laatBinnen(
  vraag: IncomingMessage,
  search: string,
  deur: LeverdeurOpties,
): Promise<{ readonly actor: Actor; readonly opties: ReturnType<typeof leesLevervraag> }> {
  if (vraag.method !== "POST") {
    throw new ProbleemFout({
      status: 405,
      soort: "alleen-post",
      title: "Lever aan met POST",
      detail: "Stuur het bestand als inhoud van een POST. Leveringen opvragen kan met GraphQL.",
      headers: [["allow", "POST"]],
    });
  }
  if (heeftSleutelInAdres(search)) throw onjuist(SLEUTEL_IN_ADRES);
  const { grenzen } = deur;
  const actor = await wie(vraag, deur);
  vereis({ actor, doelbinding: null }, "levering:lever");
  eisSoort(vraag);
  const opties = leesLevervraag(search);
  if (Number(vraag.headers["content-length"] ?? 0) > grenzen.bodyBytes) throw teGroot(grenzen);
  return { actor, opties };
}

/** Makes the door that deliveries come in by: streamed, a few at a time, each applied whole or not at all. */
export function createLeverdeur(deur: LeverdeurOpties): Leverdeur {
  const { intake, grenzen, log } = deur;
  /** Who is delivering now: each one file at a time, so that nobody keeps the door from the others. */
  const binnen = new Map<string, number>();
  const bezig = (): number => [...binnen.values()].reduce((som, aantal) => som + aantal, 0);

  async function neem(vraag: IncomingMessage, search: string, magKomen: () => void): Promise<Uitkomst> {
    const { actor, opties } = await laatBinnen(vraag, search, deur);
    const wie = actor.rol === "ANONIEM" ? "" : actor.rol === "AANBIEDER" ? actor.aanbieder : actor.id;
    if (bezig() >= grenzen.tegelijk || (binnen.get(wie) ?? 0) >= grenzen.tegelijkPerLeverancier) {
      throw new ProbleemFout({
        status: 503,
        soort: "bezet",
        title: "Er worden al leveringen verwerkt",
        detail: `Probeer het over ${grenzen.opnieuwNa} seconden opnieuw.`,
        headers: [["retry-after", String(grenzen.opnieuwNa)]],
      });
    }
    binnen.set(wie, (binnen.get(wie) ?? 0) + 1);
    const begin = performance.now();
    const bron = leesUpload(vraag, grenzen);
    try {
      if (vraag.headers.expect !== undefined) magKomen();
      const eigen =
        actor.rol === "AANBIEDER"
          ? {
              afzender: actor.aanbieder,
              aanbieder: actor.aanbieder,
              gemeenten: await gemeentenVan(actor, deur.lezer),
            }
          : {};
      const verslag = await verwerkLevering(bron, intake, { ...opties, ...eigen, vandaag: vandaag() });
      const { oordeel, soort, gemeenten, rijen } = verslag;
      log.info(
        { rol: actor.rol, oordeel, soort, gemeenten, rijen, ms: Math.round(performance.now() - begin) },
        "levering",
      );
      return naarUitkomst(verslag);
    } finally {
      binnen.set(wie, (binnen.get(wie) ?? 1) - 1);
      // Lets go of the body where not all of it was read, so that the rest can run out.
      await bron.return(undefined);
    }
  }

  return async (vraag, search, magKomen) => {
    try {
      return await neem(vraag, search, magKomen);
    } catch (error) {
      if (error instanceof ProbleemFout) return probleem(error.probleem);
      if (error instanceof HubError) return probleem(vanHubError(error));
      // Who hung up gets no answer; http.ts notes it.
      if (!vraag.complete && vraag.destroyed) throw error;
      const referentie = v7();
      log.error({ referentie, err: error }, "interne fout");
      return probleem({
        status: 500,
        soort: "intern",
        title: "Er ging iets mis in de hub",
        detail: `Er is niets van de levering overgenomen. Noem bij vragen referentie ${referentie}.`,
        meer: { referentie },
      });
    }
  };
}
