import type { EntityManager } from "typeorm";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { InformatieverzoekStatus } from "../domein";
import { Informatieverzoek, Traject } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisGebeurd } from "./datum";
import { eisGeenBsn } from "./geen-bsn";
import { leesPagina, type Lezer, type Pagina, type PaginaVraag } from "./pagina";
import { type Schrijver, vind } from "./schrijver";

/** The weighing comes with the question: what is needed, whether it is in proportion, whether less would do. */
export interface NieuwInformatieverzoek {
  readonly traject: Sleutel;
  readonly vraag: string;
  readonly noodzaak: string;
  readonly proportionaliteit: string;
  readonly subsidiariteit: string;
  /** Whether the client agreed, and on which day. */
  readonly toestemming: boolean;
  readonly toestemmingOp: string;
  /** The id of who asks. */
  readonly gesteldDoor: string;
}

/**
 * Asks the uitvoerder of a traject for what an evaluation needs (Twents kwaliteitskader §3.3 b). Refused without the
 * client's consent.
 */
export async function stelInformatieverzoek(
  { db, vandaag }: Schrijver,
  nieuw: NieuwInformatieverzoek,
): Promise<Informatieverzoek> {
  const { vraag, noodzaak, proportionaliteit, subsidiariteit, toestemming, toestemmingOp, gesteldDoor } = nieuw;
  const teksten = { vraag, noodzaak, proportionaliteit, subsidiariteit };
  for (const [veld, tekst] of Object.entries(teksten)) eisGeenBsn(tekst, veld);
  const traject = await vind(db, Traject, nieuw.traject, "traject", "BLIJFT");
  if (!toestemming) {
    const melding = "Zonder toestemming van de cliënt kan de aanbieder geen informatie geven. Vraag die eerst.";
    throw new AfgewezenFout("ONGELDIG", melding, "toestemming");
  }
  eisGebeurd(toestemmingOp, vandaag, "toestemmingOp");
  const verzoek: Informatieverzoek = {
    ...{ gemeenteCode: traject.gemeenteCode, id: v7(), teamCode: traject.teamCode, clientId: traject.clientId },
    ...{ aanbiederCodes: [traject.aanbiederCode], aanbiederCode: traject.aanbiederCode },
    ...{ trajectId: traject.id, wet: traject.wet },
    ...teksten,
    toestemmingOp,
    status: "OPEN",
    gesteldDoor,
    gesteldOp: new Date(),
    antwoord: null,
    beantwoordOp: null,
    ingetrokkenOp: null,
  };
  await db.insert(Informatieverzoek, verzoek);
  return verzoek;
}

/** Writes down what the aanbieder answers; once. */
export async function beantwoordInformatieverzoek(
  { db }: Schrijver,
  { informatieverzoek, antwoord }: { readonly informatieverzoek: Sleutel; readonly antwoord: string },
): Promise<Informatieverzoek> {
  eisGeenBsn(antwoord, "antwoord");
  return rondAf(db, informatieverzoek, { status: "BEANTWOORD", antwoord, beantwoordOp: new Date() });
}

/** Takes a question back that was not answered yet. */
export const trekInformatieverzoekIn = (
  { db }: Schrijver,
  { informatieverzoek }: { readonly informatieverzoek: Sleutel },
): Promise<Informatieverzoek> => rondAf(db, informatieverzoek, { status: "INGETROKKEN", ingetrokkenOp: new Date() });

async function rondAf(
  db: EntityManager,
  sleutel: Sleutel,
  nieuw: Partial<Informatieverzoek>,
): Promise<Informatieverzoek> {
  const verzoek = await vind(db, Informatieverzoek, sleutel, "informatieverzoek", "WIJZIGT");
  if (verzoek.status !== "OPEN") {
    const reden = verzoek.status === "BEANTWOORD" ? "al beantwoord" : "ingetrokken";
    throw new AfgewezenFout("CONFLICT", `Dit informatieverzoek is ${reden}.`, "informatieverzoek");
  }
  await db.update(Informatieverzoek, { gemeenteCode: verzoek.gemeenteCode, id: verzoek.id }, nieuw);
  return { ...verzoek, ...nieuw };
}

/** The questions that row security shows: to the team that asked, and to the aanbieder that was asked. */
export const leesInformatieverzoeken = (
  lezer: Lezer,
  status: InformatieverzoekStatus | null,
  vraag: PaginaVraag,
): Promise<Pagina<Informatieverzoek>> =>
  leesPagina(lezer, Informatieverzoek, vraag, (rijen) => {
    if (status !== null) rijen.andWhere("rij.status = :status", { status });
  });
