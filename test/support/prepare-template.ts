// Run as a process of its own: importing entities in jest's global setup would leak TypeORM's process-wide metadata
// into the tests. Arguments: the server's URL and the name of the template to make.
import { Client } from "pg";
import { migreer } from "../../src/data/migreer";
import { ensureRoles } from "../../src/data/roles";
import { urlsOf } from "./test-cluster";

async function main([serverUrl, template]: string[]): Promise<void> {
  if (!serverUrl || !template) throw new Error("usage: prepare-template SERVER_URL TEMPLATE");
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    // Roles belong to the server, not to a database: runs that start at once must make them one after the other.
    await admin.query("select pg_advisory_lock(hashtext('drieluik_test_roles'))");
    await ensureRoles(admin, urlsOf(serverUrl, new URL(serverUrl).pathname.slice(1)));
    await admin.query(`create database ${admin.escapeIdentifier(template)}`);
    await migreer(urlsOf(serverUrl, template));
  } finally {
    await admin.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
