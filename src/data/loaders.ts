import DataLoader from "dataloader";
import {
  Aanmelding,
  Client,
  Doel,
  Ervaring,
  Evaluatie,
  Gezin,
  Meting,
  Ondersteuningsplan,
  Traject,
  TrajectDoel,
  Tussenstap,
} from "../entities";
import { loadBevindingen, loadLevering } from "./levering-rijen";
import { loadBy, loadGroupedBy, loadKeysOf, type SessionSource } from "./load-by";
import type { Queryable, Row } from "./queryable";
import type { LeveringSession } from "./session";
import { type Sql, sql } from "./sql";

interface GemeenteRij extends Row {
  readonly code: string;
  readonly naam: string;
  readonly regioCode: string | null;
}

interface AanbiederRij extends Row {
  readonly code: string;
  /** Null for an aanbieder that only messages know. */
  readonly naam: string | null;
}

interface GemeenteJaarRij extends Row {
  readonly code: string;
  readonly inwoners: number;
}

interface CodeRij extends Row {
  readonly code: string;
  readonly omschrijving: string;
}

/** A loader over a reference table: the rows carry their key as `code`. */
function loadReference<R extends Row & { readonly code: string }>(
  lezer: Queryable,
  question: (codes: readonly string[]) => Sql,
): DataLoader<string, R | null> {
  return new DataLoader(async (codes) => {
    const rows = await lezer.query<R>(question(codes));
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  });
}

/** How a code of a list is named for the loader `code`. */
export const codeSleutel = (lijst: string, versie: string, code: string): string => `${lijst}|${versie}|${code}`;

/** How a year of a gemeente is named for the loader `gemeenteJaar`. */
export const gemeenteJaarSleutel = (gemeente: string, jaar: number): string => `${gemeente}|${jaar}`;

/**
 * The loaders of one request: one SQL statement per level of a document, however many rows it has. Made from the request's
 * own session, so that what one actor may see never answers another.
 */
export function createLoaders(
  micro: SessionSource,
  leveringen: { open(): Promise<LeveringSession> },
  lezer: Queryable,
) {
  const loaders = {
    client: loadBy(micro, Client),
    gezin: loadBy(micro, Gezin),
    aanmelding: loadBy(micro, Aanmelding),
    ondersteuningsplan: loadBy(micro, Ondersteuningsplan),
    doel: loadBy(micro, Doel),
    traject: loadBy(micro, Traject),
    evaluatie: loadBy(micro, Evaluatie),

    clientenVanGezin: loadGroupedBy(micro, Client, "gezinId"),
    plannenVanClient: loadGroupedBy(micro, Ondersteuningsplan, "clientId", "vastgesteldOp"),
    plannenVanGezin: loadGroupedBy(micro, Ondersteuningsplan, "gezinId", "vastgesteldOp"),
    aanmeldingenVanClient: loadGroupedBy(micro, Aanmelding, "clientId", "datum"),
    trajectenVanClient: loadGroupedBy(micro, Traject, "clientId", "aanvang"),
    doelenVanPlan: loadGroupedBy(micro, Doel, "planId"),
    tussenstappenVanDoel: loadGroupedBy(micro, Tussenstap, "doelId"),
    evaluatiesVanDoel: loadGroupedBy(micro, Evaluatie, "doelId", "datum"),
    correctiesVanEvaluatie: loadGroupedBy(micro, Evaluatie, "vervangtId"),
    ervaringenVanTraject: loadGroupedBy(micro, Ervaring, "trajectId", "volgnummer"),
    metingenVanTraject: loadGroupedBy(micro, Meting, "trajectId", "datum"),
    linksVanTraject: loadGroupedBy(micro, TrajectDoel, "trajectId"),
    linksVanDoel: loadGroupedBy(micro, TrajectDoel, "doelId"),

    trajectenVanEpisode: loadKeysOf(micro, "feiten.episode_traject", "id"),
    doelenVanEpisode: loadKeysOf(micro, "feiten.episode_doel", "doel_id"),

    levering: loadLevering(leveringen),
    bevindingenVanLevering: loadBevindingen(leveringen),

    gemeente: loadReference<GemeenteRij>(
      lezer,
      (codes) => sql`select code, naam, regio_code as "regioCode" from gemeente where code = any(${codes})`,
    ),
    /** By gemeenteJaarSleutel. */
    gemeenteJaar: loadReference<GemeenteJaarRij>(
      lezer,
      (codes) => sql`
        select gemeente_code || '|' || jaar as code, inwoners from gemeente_jaar
        where gemeente_code || '|' || jaar = any(${codes})`,
    ),
    aanbieder: loadReference<AanbiederRij>(
      lezer,
      (codes) => sql`select code, naam from aanbieder where code = any(${codes})`,
    ),
    /** By codeSleutel. Reasons of ending are in a table of their own. */
    code: loadReference<CodeRij>(
      lezer,
      (codes) => sql`
        select * from (
          select lijst || '|' || versie || '|' || code as code, omschrijving from code
          union all
          select lijst || '|' || versie || '|' || code, omschrijving from reden_beeindiging
        ) as codes where code = any(${codes})`,
    ),
  };
  return {
    ...loaders,
    /** Forgets what was read: a mutation may have changed any of it. */
    clear(): void {
      for (const loader of Object.values(loaders)) (loader as { clearAll(): unknown }).clearAll();
    },
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
