// Takes files in through the hub's own pipeline, in a process of its own so that its memory can be told.
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(join(root, "package.json"));
const { createPool } = require("./dist/src/data/databases");
const { Pseudoniemen } = require("./dist/src/access/pseudoniem");
const { verwerkLevering } = require("./dist/src/intake/verwerk-levering");

process.once("message", async ({ motor: url, files, keys }) => {
  const motor = createPool(url);
  const intake = { motor, pseudoniemen: new Pseudoniemen({ pad: keys, zelfAanmaken: true }, true) };
  const started = performance.now();
  let rijen = 0;
  for (const file of files) {
    const verslag = await verwerkLevering(createReadStream(file), intake, { vandaag: "2026-01-01" });
    if (verslag.oordeel !== "VERWERKT") throw new Error(JSON.stringify(verslag.bevindingen.slice(0, 3)));
    rijen += verslag.rijen;
  }
  const seconds = (performance.now() - started) / 1000;
  await motor.end();
  process.send({ rijen, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }, () =>
    process.disconnect(),
  );
});
