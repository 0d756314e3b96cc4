import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Wet } from "../domein";
import { Onderzoek } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisNietVoor } from "./datum";
import { eisGeenBsn } from "./geen-bsn";
import { leesPagina, type Lezer, type Pagina, type PaginaVraag } from "./pagina";
import { type Schrijver, vind } from "./schrijver";

/** An onderzoek ends within so many days; what lasts longer is opened again, and so weighed again. */
const LANGST_DAGEN = 366;
const DAG_MS = 86_400_000;

export interface NieuwOnderzoek {
  readonly gemeenteCode: string;
  readonly onderzoeker: string;
  readonly doeleinde: string;
  readonly grondslag: string;
  /** Absent: both wetten. */
  readonly wet?: Wet | null | undefined;
  /** Help that ran in [van, tot). */
  readonly van: string;
  readonly tot: string;
  readonly einddatum: string;
  readonly geopendDoor: string;
}

/** Opens an onderzoek for one named person, on behalf of the gemeente (AVG art. 5(1)(b) and 6). */
export async function openOnderzoek({ db, vandaag }: Schrijver, nieuw: NieuwOnderzoek): Promise<Onderzoek> {
  for (const veld of ["onderzoeker", "doeleinde", "grondslag"] as const) eisGeenBsn(nieuw[veld], veld);
  if (nieuw.onderzoeker === nieuw.geopendDoor) {
    throw new AfgewezenFout("ONGELDIG", "Wie een onderzoek opent, doet het niet zelf: noem een ander.", "onderzoeker");
  }
  if (nieuw.tot <= nieuw.van) {
    throw new AfgewezenFout("ONGELDIG", "De periode eindigt voor zij begint: kies een latere tot.", "van", "tot");
  }
  eisNietVoor(nieuw.einddatum, vandaag, "De einddatum is al voorbij.", "einddatum");
  if (Date.parse(nieuw.einddatum) - Date.parse(vandaag) > LANGST_DAGEN * DAG_MS) {
    throw new AfgewezenFout(
      "ONGELDIG",
      "Een onderzoek duurt ten hoogste een jaar: kies een eerdere einddatum.",
      "einddatum",
    );
  }
  const onderzoek: Onderzoek = {
    ...nieuw,
    id: v7(),
    wet: nieuw.wet ?? null,
    geheim: randomBytes(32).toString("hex"),
    geopendOp: new Date(),
    geslotenDoor: null,
    geslotenOp: null,
  };
  await db.insert(Onderzoek, onderzoek);
  return onderzoek;
}

/** Closes an onderzoek at once, and lets go of the secret behind its pseudonyms. */
export async function sluitOnderzoek(
  { db }: Schrijver,
  slot: { readonly onderzoek: Sleutel; readonly actor: string },
): Promise<Onderzoek> {
  const onderzoek = await vind(db, Onderzoek, slot.onderzoek, "onderzoek", "WIJZIGT");
  if (onderzoek.geslotenOp !== null) throw new AfgewezenFout("CONFLICT", "Dit onderzoek is al gesloten.", "onderzoek");
  const nieuw = { geheim: null, geslotenDoor: slot.actor, geslotenOp: new Date() };
  await db.update(Onderzoek, { gemeenteCode: onderzoek.gemeenteCode, id: onderzoek.id }, nieuw);
  return { ...onderzoek, ...nieuw };
}

/** The onderzoeken that row security shows: the asker's own, or those of the gemeente; the latest last. */
export const leesOnderzoeken = (lezer: Lezer, vraag: PaginaVraag): Promise<Pagina<Onderzoek>> =>
  leesPagina(lezer, Onderzoek, vraag, () => undefined);
