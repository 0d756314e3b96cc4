import type { ClientBase } from "pg";

/** A log: each writes in it in the own name alone, and others read it. */
const WRITTEN_BY_ITS_ACTOR = new Set(["public.raadpleging"]);

/** Tables that Citus would copy to every node: small, without people, so they may lack gemeente_code in their key. */
const REFERENCE_TABLES = new Set([
  "public.regio",
  "public.gemeente",
  "public.gemeente_jaar",
  "public.wijk",
  "public.team",
  "public.aanbieder",
  "public.code",
  "public.reden_beeindiging",
  "public.hulpvorm",
  "public.productcategorie",
  "public.segment",
  "public.ondersteuningsbehoefte",
  "public.ondersteuningsniveau",
  "public.leeftijdsgroep",
  "public.instrument",
  "public.bronvoorrang",
  "public.contract",
  "public.productcode",
  "public.concordantie",
  "public.referentiecijfer",
  "public.bewaartermijn",
  "public.sleutel",
  "public.pseudoniemstand",
  "public.migrations",
]);

/** Cells hold no people: they are guarded by a required scope and a role of their own, not by row security. */
const WITHOUT_ROW_SECURITY = new Set([
  "cellen.cel",
  "cellen.stand",
  "cellen.historie_cijfer",
  "cellen.wachtend",
  "cellen.revisie",
  "cellen.verschil",
]);

/** A cell is told apart by what is made of its columns (migration 0022), which a unique index can hold and a primary key can't. */
const UNIQUE_BY_EXPRESSION = new Set(["cellen.cel"]);

interface Relation {
  name: string;
  secured: boolean;
}
interface UniqueIndex {
  table: string;
  index: string;
  first: string | null;
  primary: boolean;
  whole: boolean;
}
interface ForeignKey {
  table: string;
  target: string;
  name: string;
  columns: string[];
  target_columns: string[];
}
interface Policy {
  table: string;
  name: string;
  using: string | null;
  check: string | null;
  tree: string;
}

const RELATION = "n.nspname || '.' || c.relname";
const OURS = "n.nspname in ('public', 'feiten', 'cellen')";

/** The one form of the first condition of a policy, as PostgreSQL writes it back. */
const GEMEENTE =
  "(gemeente_code = ANY (string_to_array(NULLIF(current_setting('hub.gemeenten'::text, true), ''::text), ','::text)))";

/** Whether the expression is that condition, alone or before an AND that the whole rest hangs on. */
function holdsToGemeente(expression: string): boolean {
  if (expression === GEMEENTE) return true;
  const begin = `(${GEMEENTE} AND (`;
  if (!expression.startsWith(begin)) return false;
  // The bracket after AND must be the last but one to close, or something stands beside it. Quoted text has no brackets.
  let depth = 2;
  for (let at = begin.length; at < expression.length; at += 1) {
    if (expression[at] === "(") depth += 1;
    if (expression[at] === ")") depth -= 1;
    if (depth === 1) return at === expression.length - 2;
  }
  return false;
}

/**
 * What in the catalogue would keep the tables from being distributed by gemeente_code over Citus without a schema
 * change, or would leave people's rows unguarded. One sentence per violation; an empty list when all is well.
 */
export async function citusViolations(db: ClientBase): Promise<string[]> {
  const rows = async <R extends object>(text: string) => (await db.query<R>(text)).rows;
  const relations = await rows<Relation>(`
    select ${RELATION} as name, c.relrowsecurity and c.relforcerowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'p') order by 1`);
  const uniques = await rows<UniqueIndex>(`
    select ${RELATION} as "table", k.relname as index, a.attname as first, i.indisprimary as primary, i.indpred is null as whole
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class k on k.oid = i.indexrelid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where ${OURS} and i.indisunique order by 1, 2`);
  const columns = (keys: string, relation: string) => `
    (select array_agg(a.attname::text order by k.ord) from unnest(${keys}) with ordinality k (num, ord)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.num)`;
  const foreignKeys = await rows<ForeignKey>(`
    select ${RELATION} as "table", tn.nspname || '.' || t.relname as target, f.conname as name,
      ${columns("f.conkey", "f.conrelid")} as columns, ${columns("f.confkey", "f.confrelid")} as target_columns
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = f.confrelid
    join pg_namespace tn on tn.oid = t.relnamespace
    where ${OURS} and f.contype = 'f' order by 1, 3`);
  const triggers = await rows<{ table: string; name: string }>(`
    select ${RELATION} as "table", g.tgname as name
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and not g.tgisinternal order by 1, 2`);
  const policies = await rows<Policy>(`
    select ${RELATION} as "table", p.polname as name,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
      coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, '') as tree
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} order by 1, 2`);

  const distributed = (table: string) => !REFERENCE_TABLES.has(table);
  const violations: string[] = [];

  for (const { name, secured } of relations.filter((relation) => distributed(relation.name))) {
    const isKey = ({ table, primary, whole }: UniqueIndex) =>
      table === name && (primary || (whole && UNIQUE_BY_EXPRESSION.has(name)));
    if (!uniques.some(isKey)) violations.push(`${name} has no primary key`);
    if (!secured && !WITHOUT_ROW_SECURITY.has(name)) violations.push(`${name} has no enabled and forced row security`);
    if (secured && !policies.some(({ table }) => table === name))
      violations.push(`${name} has row security but no policy`);
  }
  for (const { table, index, first } of uniques.filter(({ table }) => distributed(table))) {
    if (first !== "gemeente_code") violations.push(`${table}: unique index ${index} does not start with gemeente_code`);
  }
  for (const { table, target, name, columns: own, target_columns: other } of foreignKeys) {
    if (!distributed(table) && distributed(target))
      violations.push(`${table}: ${name} points from a reference table at ${target}`);
    if (distributed(table) && distributed(target) && (own[0] !== "gemeente_code" || other[0] !== "gemeente_code")) {
      violations.push(`${table}: foreign key ${name} does not start with gemeente_code`);
    }
  }
  for (const { table, name } of triggers) violations.push(`${table}: trigger ${name}`);
  for (const { table, name, using, check, tree } of policies) {
    if (using === null || !holdsToGemeente(using))
      violations.push(`${table}: policy ${name} does not start with gemeente_code, or lets others pass it by`);
    // Without a check of its own a policy checks what is written by what may be seen.
    if (check !== null && check !== using && !(WRITTEN_BY_ITS_ACTOR.has(table) && holdsToGemeente(check)))
      violations.push(`${table}: policy ${name} checks otherwise than it shows`);
    if (tree.includes("SUBLINK")) violations.push(`${table}: policy ${name} holds a subquery`);
  }
  return violations;
}
