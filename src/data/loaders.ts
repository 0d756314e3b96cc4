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
import { loadBy, loadGroupedBy, type OpenSession } from "./load-by";
import type { Queryable, Row } from "./queryable";
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

/**
 * The loaders of one request: one SQL statement per level of a document, however many rows it has. Made from the request's
 * own session, so that what one actor may see never answers another.
 */
export function createLoaders(open: OpenSession, lezer: Queryable) {
  const loaders = {
    client: loadBy(open, Client),
    gezin: loadBy(open, Gezin),
    ondersteuningsplan: loadBy(open, Ondersteuningsplan),
    doel: loadBy(open, Doel),
    traject: loadBy(open, Traject),
    evaluatie: loadBy(open, Evaluatie),

    clientenVanGezin: loadGroupedBy(open, Client, "gezinId"),
    plannenVanClient: loadGroupedBy(open, Ondersteuningsplan, "clientId", { vastgesteldOp: "ASC" }),
    plannenVanGezin: loadGroupedBy(open, Ondersteuningsplan, "gezinId", { vastgesteldOp: "ASC" }),
    aanmeldingenVanClient: loadGroupedBy(open, Aanmelding, "clientId", { datum: "ASC" }),
    trajectenVanClient: loadGroupedBy(open, Traject, "clientId", { aanvang: "ASC" }),
    doelenVanPlan: loadGroupedBy(open, Doel, "planId"),
    tussenstappenVanDoel: loadGroupedBy(open, Tussenstap, "doelId"),
    evaluatiesVanDoel: loadGroupedBy(open, Evaluatie, "doelId", { datum: "ASC" }),
    ervaringenVanTraject: loadGroupedBy(open, Ervaring, "trajectId", { volgnummer: "ASC" }),
    metingenVanTraject: loadGroupedBy(open, Meting, "trajectId", { datum: "ASC" }),
    linksVanTraject: loadGroupedBy(open, TrajectDoel, "trajectId"),
    linksVanDoel: loadGroupedBy(open, TrajectDoel, "doelId"),

    gemeente: loadReference<GemeenteRij>(
      lezer,
      (codes) => sql`select code, naam, regio_code as "regioCode" from gemeente where code = any(${codes})`,
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
