// A process of its own that opens the embedded cluster of a data directory, prints whether it started it, and holds it
// until its stdin ends. Arguments: the data directory.
import { startEmbedded } from "../../src/data/embedded-postgres";

async function main([dataDir]: string[]): Promise<void> {
  if (!dataDir) throw new Error("usage: cluster-process DATA_DIR");
  const cluster = await startEmbedded(dataDir, { safe: false });
  process.stdout.write(`${JSON.stringify({ adminUrl: cluster.adminUrl, started: cluster.started })}\n`);
  process.stdin.resume().once("end", () => void cluster.close());
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
