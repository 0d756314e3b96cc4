#!/usr/bin/env node
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { root, stamp } = require("./build-state");

/** TypeScript to dist/. The stamp is as old as the beginning, so a source changed during the build counts as changed. */
function build() {
  const begin = new Date();
  const tsc = require.resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", path.join(root, "tsconfig.build.json")], {
    stdio: "inherit",
  });
  if (status !== 0) return false;
  fs.writeFileSync(stamp, "");
  fs.utimesSync(stamp, begin, begin);
  return true;
}

module.exports = { build };
if (require.main === module && !build()) process.exitCode = 1;
