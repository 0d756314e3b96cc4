import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { Sleutel } from "../data/sleutel";
import { binnenZicht } from "../data/zicht";
import { Client, Traject } from "../entities";
import { leesPagina, type Lezer, type Pagina, type PaginaVraag } from "./pagina";

type Lijst = readonly (string | number)[] | null | undefined;

/** Which clients; each list narrows, absent narrows nothing. */
export interface ClientSelectie {
  readonly gemeente?: Lijst;
  readonly team?: Lijst;
  readonly wijk?: Lijst;
  readonly geslacht?: Lijst;
  readonly geboortejaar?: Lijst;
  /** Clients who get or got help of one of these. */
  readonly aanbieder?: Lijst;
}

/** Days [van, tot); either end may be open. */
export interface Dagen {
  readonly van?: string | null | undefined;
  readonly tot?: string | null | undefined;
}

/** Which trajecten; each list narrows, absent narrows nothing. */
export interface TrajectSelectie {
  readonly client?: readonly Sleutel[] | null | undefined;
  readonly gemeente?: Lijst;
  readonly aanbieder?: Lijst;
  readonly wet?: Lijst;
  readonly hulpvorm?: Lijst;
  readonly productcategorie?: Lijst;
  readonly segment?: Lijst;
  readonly ondersteuningsbehoefte?: Lijst;
  readonly niveau?: Lijst;
  readonly leveringsvorm?: Lijst;
  readonly verwijzer?: Lijst;
  readonly aanvang?: Dagen | null | undefined;
  readonly einde?: Dagen | null | undefined;
  /** True: not ended by the end of today. False: ended. */
  readonly lopend?: boolean | null | undefined;
}

/** The clients that may be seen and that the filter leaves. */
export function leesClienten(lezer: Lezer, selectie: ClientSelectie, vraag: PaginaVraag): Promise<Pagina<Client>> {
  const { gemeente, team, wijk, geslacht, geboortejaar, aanbieder } = selectie;
  return leesPagina(lezer, Client, vraag, (rijen) => {
    binnen(rijen, { gemeenteCode: gemeente, teamCode: team, wijkCode: wijk, geslacht, geboortejaar });
    if (aanbieder) rijen.andWhere("rij.aanbieder_codes && :aanbieder::text[]", { aanbieder });
  });
}

/** The trajecten that may be seen and that the filter leaves; `vandaag` is the civil date in Amsterdam. */
export function leesTrajecten(
  lezer: Lezer,
  selectie: TrajectSelectie,
  vraag: PaginaVraag,
  vandaag: string,
): Promise<Pagina<Traject>> {
  const { client, gemeente, aanbieder, aanvang, einde, lopend } = selectie;
  return leesPagina(lezer, Traject, vraag, (rijen) => {
    binnen(rijen, {
      gemeenteCode: gemeente,
      aanbiederCode: aanbieder,
      wet: selectie.wet,
      hulpvorm: selectie.hulpvorm,
      productcategorie: selectie.productcategorie,
      segment: selectie.segment,
      ondersteuningsbehoefte: selectie.ondersteuningsbehoefte,
      niveau: selectie.niveau,
      leveringsvorm: selectie.leveringsvorm,
      verwijzer: selectie.verwijzer,
    });
    if (client) {
      // An id is unique by itself; the gemeente lets the index on (gemeente_code, client_id) be used.
      binnen(rijen, { gemeenteCode: client.map((sleutel) => sleutel.gemeenteCode) }, "client");
      binnen(rijen, { clientId: client.map((sleutel) => sleutel.id) });
    }
    tussen(rijen, "aanvang", aanvang);
    tussen(rijen, "einde", einde);
    if (lopend === true) rijen.andWhere("(rij.einde is null or rij.einde > :vandaag)", { vandaag });
    if (lopend === false) rijen.andWhere("rij.einde <= :vandaag", { vandaag });
  });
}

/** The client with this number of the gemeente's own system, when it may be seen. */
export async function zoekClient({ db, scope }: Lezer, zaaknummer: string): Promise<Client | null> {
  const vraag = db.createQueryBuilder(Client, "rij").where("rij.zaaknummer = :zaaknummer", { zaaknummer });
  binnenZicht(vraag, db, Client, scope);
  return vraag.orderBy({ "rij.gemeenteCode": "ASC", "rij.id": "ASC" }).getOne();
}

function binnen<E extends ObjectLiteral>(
  vraag: SelectQueryBuilder<E>,
  kolommen: Readonly<Record<string, Lijst>>,
  naam = "",
): void {
  for (const [kolom, waarden] of Object.entries(kolommen)) {
    if (waarden) vraag.andWhere(`rij.${kolom} = any(:${kolom}${naam})`, { [`${kolom}${naam}`]: waarden });
  }
}

function tussen<E extends ObjectLiteral>(
  vraag: SelectQueryBuilder<E>,
  kolom: string,
  dagen: Dagen | null | undefined,
): void {
  if (dagen?.van) vraag.andWhere(`rij.${kolom} >= :${kolom}Van`, { [`${kolom}Van`]: dagen.van });
  if (dagen?.tot) vraag.andWhere(`rij.${kolom} < :${kolom}Tot`, { [`${kolom}Tot`]: dagen.tot });
}
