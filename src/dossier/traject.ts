import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Leveringsvorm, Voorziening, Wet } from "../domein";
import { Client, Doel, RedenBeeindiging, Traject } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisDenkbaar, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { eisAanbieder, eisBehoefte, eisCode, eisHulp, redenVan } from "./referentie";
import { type Schrijver, vind } from "./schrijver";
import { koppel } from "./traject-doel";

export interface NieuwTraject {
  readonly client: Sleutel;
  /** The uitvoerder. */
  readonly aanbieder: string;
  /** Who holds the contract, when that is another. */
  readonly contractpartij?: string | null | undefined;
  readonly wet: Wet;
  readonly productcategorie?: string | null | undefined;
  readonly productcode?: string | null | undefined;
  /** Only in the Jeugdwet. */
  readonly hulpvorm?: string | null | undefined;
  readonly segment?: string | null | undefined;
  readonly ondersteuningsbehoefte?: string | null | undefined;
  readonly niveau?: string | null | undefined;
  readonly voorziening?: Voorziening | null | undefined;
  readonly leveringsvorm?: Leveringsvorm | null | undefined;
  readonly verwijzer?: string | null | undefined;
  readonly gestartMetCrisis?: boolean | null | undefined;
  readonly toewijzingsnummer?: string | null | undefined;
  readonly aanvang: string;
  /** The doelen it works on. */
  readonly doelen?: readonly Sleutel[] | null | undefined;
}

/** Starts a line of help for a client. From here on the uitvoerder sees the client and the doelen it works on. */
export async function startTraject({ db, vandaag }: Schrijver, nieuw: NieuwTraject): Promise<Traject> {
  const client = await vind(db, Client, nieuw.client, "client", "WIJZIGT");
  eisDenkbaar(nieuw.aanvang, vandaag, "aanvang");
  await eisAanbieder(db, nieuw.aanbieder, "aanbieder");
  await eisAanbieder(db, nieuw.contractpartij, "contractpartij");
  await eisHulp(db, nieuw.wet, nieuw);
  await eisBehoefte(db, nieuw.ondersteuningsbehoefte, nieuw.niveau);
  await eisCode(db, "VERWIJZER", nieuw.verwijzer, "verwijzer");
  const traject: Traject = {
    gemeenteCode: client.gemeenteCode,
    id: v7(),
    teamCode: client.teamCode,
    aanbiederCodes: [nieuw.aanbieder],
    clientId: client.id,
    aanbiederCode: nieuw.aanbieder,
    contractpartijCode: nieuw.contractpartij ?? nieuw.aanbieder,
    wet: nieuw.wet,
    productcategorie: nieuw.productcategorie ?? null,
    productcode: nieuw.productcode ?? null,
    hulpvorm: nieuw.hulpvorm ?? null,
    segment: nieuw.segment ?? null,
    ondersteuningsbehoefte: nieuw.ondersteuningsbehoefte ?? null,
    niveau: nieuw.niveau ?? null,
    voorziening: nieuw.voorziening ?? "INDIVIDUEEL",
    leveringsvorm: nieuw.leveringsvorm ?? "ZIN",
    verwijzer: nieuw.verwijzer ?? null,
    gestartMetCrisis: nieuw.gestartMetCrisis ?? false,
    toewijzingsnummer: nieuw.toewijzingsnummer ?? null,
    aanvang: nieuw.aanvang,
    aanvangAdministratief: false,
    einde: null,
    eindeAdministratief: false,
    redenLijst: null,
    redenVersie: null,
    redenCode: null,
    markeringen: [],
    bron: "REGISTRATIE",
    leveringId: null,
    leidend: true,
  };
  await db.insert(Traject, traject);
  const doelen: Doel[] = [];
  for (const doel of nieuw.doelen ?? []) doelen.push(await vind(db, Doel, doel, "doelen", "WIJZIGT"));
  await koppel({ db, vandaag }, traject, doelen, "doelen");
  await logDirty(db, client.gemeenteCode, [client.id]);
  return traject;
}

/** The reason of a temporary stop, in every list of reasons of the messages. */
const TIJDELIJK = "20";

/** Whether a traject can be ended as it stands: it runs, or stopped for a while. */
export const kanBeeindigd = ({ einde, redenCode }: Pick<Traject, "einde" | "redenCode">): boolean =>
  einde === null || redenCode === TIJDELIJK;

/**
 * Ends a traject, with a reason from the list of its wet. Once; only a temporary stop (20) may be followed by a definitive
 * one, on the same day or later.
 */
export async function beeindigTraject(
  { db, vandaag }: Schrijver,
  slot: {
    readonly traject: Sleutel;
    readonly einde: string;
    readonly reden: string;
    /** The list of the reason, when it is not the one of the messages of that wet. */
    readonly redenLijst?: string | null | undefined;
  },
): Promise<Traject> {
  const traject = await vind(db, Traject, slot.traject, "traject", "WIJZIGT");
  const { gemeenteCode, id, redenLijst, redenVersie, redenCode } = traject;
  eisDenkbaar(slot.einde, vandaag, "einde");
  eisNietVoor(slot.einde, traject.aanvang, "Het einde ligt voor de aanvang.", "einde");
  if (traject.einde !== null) {
    const tijdelijk =
      redenLijst !== null &&
      redenVersie !== null &&
      redenCode !== null &&
      (await db.existsBy(RedenBeeindiging, {
        lijst: redenLijst,
        versie: redenVersie,
        code: redenCode,
        effect: "TIJDELIJK",
      }));
    if (!tijdelijk) throw new AfgewezenFout("CONFLICT", "Dit traject is al beëindigd.", "traject");
    eisNietVoor(slot.einde, traject.einde, "Het einde ligt voor de tijdelijke stop van dit traject.", "einde");
  }
  const reden = await redenVan(db, traject.wet, slot.reden, slot.redenLijst);
  const nieuw = { einde: slot.einde, redenLijst: reden.lijst, redenVersie: reden.versie, redenCode: reden.code };
  await db.update(Traject, { gemeenteCode, id }, nieuw);
  await logDirty(db, gemeenteCode, [traject.clientId]);
  return { ...traject, ...nieuw };
}
