import { join, sql, type Sql } from "./sql";
import type { Queryable } from "./queryable";

/** What a role could do that it must not; all of it also by way of another role it is a member of. */
interface RoleRights {
  readonly [right: string]: unknown;
  readonly rol: string;
  readonly omzeilt: boolean;
  readonly bezit: boolean;
  readonly ziet_personen: boolean;
}

const PEOPLE: readonly Sql[] = ["select", "insert", "update"].map(
  (right) => sql`has_any_column_privilege(c.oid, ${right})`,
);

const rights = sql`
  select current_user::text as rol,
    exists (select from pg_roles r where (r.rolsuper or r.rolbypassrls) and pg_has_role(r.oid, 'member')) as omzeilt,
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^(pg_|information_schema$)' and pg_has_role(c.relowner, 'member')) as bezit,
    exists (select from pg_class c where c.relkind in ('r', 'p') and c.relrowsecurity
      and (${join(PEOPLE, " or ", "false")})) as ziet_personen`;

const unforced = sql`
  select c.oid::regclass::text as tabel from pg_class c
  where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity`;

/** Tables with a client's rows, or with what was given access to, of which row security or its policy is missing. */
const open = sql`
  select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'feiten')
    and (c.relname in ('noodtoegang', 'onderzoek') or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped))
    and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`;

async function rightsOf(db: Queryable): Promise<RoleRights> {
  const [found] = await db.query<RoleRights>(rights);
  if (!found) throw new Error("the database did not say who asks");
  return found;
}

/**
 * Start-up check that row security holds: app and lezer own nothing and bypass nothing, lezer has no way to people's
 * rows, motor does bypass (else it would count zero rows), and no table of people is without row security or leaves its
 * owner out of it.
 * Returns what is wrong, in Dutch; empty when all is well.
 */
export async function checkRoles(roles: {
  readonly app: Queryable;
  readonly lezer: Queryable;
  readonly motor: Queryable;
}): Promise<string[]> {
  const [app, lezer, motor] = await Promise.all([rightsOf(roles.app), rightsOf(roles.lezer), rightsOf(roles.motor)]);
  const problems: string[] = [];
  for (const role of [app, lezer]) {
    if (role.omzeilt) problems.push(`Rol ${role.rol} omzeilt de rijbeveiliging.`);
    if (role.bezit) problems.push(`Rol ${role.rol} is eigenaar van tabellen.`);
  }
  if (lezer.ziet_personen) problems.push(`Rol ${lezer.rol} heeft rechten op tabellen met persoonsgegevens.`);
  if (!motor.omzeilt) problems.push(`Rol ${motor.rol} omzeilt de rijbeveiliging niet en telt daardoor niets.`);
  for (const { tabel } of await roles.motor.query<{ tabel: string }>(unforced)) {
    problems.push(`De rijbeveiliging van ${tabel} geldt niet voor de eigenaar.`);
  }
  for (const { tabel } of await roles.motor.query<{ tabel: string }>(open)) {
    problems.push(`Tabel ${tabel} heeft geen rijbeveiliging.`);
  }
  return problems;
}
