import type { Pool } from "pg";
import type { Databases } from "../data/databases";
import { migratieStand } from "../data/migreer";
import type { Queryable, Row } from "../data/queryable";
import { asQueryable } from "../data/queryable-pg";
import { checkRoles } from "../data/role-check";
import { type Sql, toQuery } from "../data/sql";

/** Whether the hub may get requests, and per control what it found: `goed`, or a few words that hold no data. */
export interface Gereedheid {
  readonly gereed: boolean;
  readonly controles: Readonly<Record<string, string>>;
}

const GOED = "goed";

/** Asks everything that must hold before a request may come in. Never throws. */
export async function gereedheid(databases: Databases, definities: string): Promise<Gereedheid> {
  const { lezer } = databases;
  const controles = {
    database: await controleer(async () => {
      await lezer.query("select 1");
      return GOED;
    }),
    migraties: await controleer(async () => {
      const { openstaand } = await migratieStand(lezer);
      return openstaand.length === 0 ? GOED : `${String(openstaand.length)} migraties staan open`;
    }),
    rollen: await controleer(async () => (await rolFouten(databases)).join(" ") || GOED),
    definities: await controleer(async () => definitiesStand(lezer, definities)),
  };
  return { gereed: Object.values(controles).every((uitkomst) => uitkomst === GOED), controles };
}

async function controleer(controle: () => Promise<string>): Promise<string> {
  try {
    return await controle();
  } catch {
    return "niet te bereiken";
  }
}

/** Role app for a question that is about nobody, and so needs no session. */
export const alsQueryable = ({ app }: Databases): Queryable => ({
  query: async <R extends Row>(vraag: Sql) => {
    const { text, values } = toQuery(vraag);
    return app.query<R[]>(text, values);
  },
});

/** What is wrong with the roles that this process works as; see checkRoles. */
export function rolFouten(databases: Databases): Promise<string[]> {
  const { lezer, motor } = databases;
  return checkRoles({ app: alsQueryable(databases), lezer: asQueryable(lezer), motor: asQueryable(motor) });
}

async function definitiesStand(lezer: Pool, definities: string): Promise<string> {
  const { rows } = await lezer.query<{ aantal: number }>(
    "select count(*)::int as aantal from cellen.stand where definities <> $1",
    [definities],
  );
  const aantal = rows[0]?.aantal ?? 0;
  return aantal === 0
    ? GOED
    : `de cijfers van ${String(aantal)} gemeenten hebben andere definities; voer herbereken uit`;
}
