import type { Pool } from "pg";
import type { Databases } from "../data/databases";
import { migratieStand } from "../data/migreer";

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
    rollen: await controleer(async () => (await rolFouten(databases)).join("; ") || GOED),
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

interface Rolrechten {
  readonly rol: string;
  readonly meester: boolean;
  readonly omzeilt: boolean;
  readonly bezit: boolean;
}

// Owning a table or a schema is enough to switch its row security off.
const RECHTEN = `
  select current_user as rol, r.rolsuper as meester, r.rolbypassrls as omzeilt,
    exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'member') and c.relnamespace in
      (select oid from pg_namespace where nspname in ('public', 'feiten', 'cellen')))
    or exists (select from pg_namespace n where nspname in ('feiten', 'cellen') and pg_has_role(r.oid, n.nspowner, 'member'))
      as bezit
  from pg_roles r where r.rolname = current_user`;

/** What is wrong with the roles that requests use: app and lezer own nothing and bypass nothing. Empty when all is well. */
export async function rolFouten(databases: Pick<Databases, "app" | "lezer">): Promise<string[]> {
  const [vanApp, vanLezer] = await Promise.all([
    databases.app.query<Rolrechten[]>(RECHTEN),
    databases.lezer.query<Rolrechten>(RECHTEN).then(({ rows }) => rows),
  ]);
  const fouten = [...vanApp, ...vanLezer].flatMap(({ rol, meester, omzeilt, bezit }) => [
    ...(meester ? [`rol ${rol} is superuser`] : []),
    ...(omzeilt ? [`rol ${rol} omzeilt row security`] : []),
    ...(bezit && !meester ? [`rol ${rol} bezit tabellen`] : []),
  ]);
  const { rows } = await databases.lezer.query<{ micro: boolean }>(
    "select has_table_privilege('client', 'select') as micro",
  );
  return rows[0]?.micro === false ? fouten : [...fouten, "de lezer kan bij microtabellen"];
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
