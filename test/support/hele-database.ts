import { Client } from "pg";

/** Every row of every table of the hub as text, with the name of its table before it. */
export async function heleDatabase(adminUrl: string): Promise<readonly string[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows: tabellen } = await admin.query<{ tabel: string }>(`
      select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^(pg_|information_schema$)' order by 1`);
    const regels: string[] = [];
    for (const { tabel } of tabellen) {
      const { rows } = await admin.query<{ tekst: string }>(`select t::text as tekst from ${tabel} t`);
      regels.push(...rows.map(({ tekst }) => `${tabel} ${tekst}`));
    }
    return regels;
  } finally {
    await admin.end();
  }
}
