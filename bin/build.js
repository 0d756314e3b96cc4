#!/usr/bin/env node
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { root, stamp } = require("./build-state");

/** Absent when npm left the development packages out, as it does with NODE_ENV=production. */
function findCompiler() {
  try {
    return require.resolve("typescript/bin/tsc");
  } catch {
    return null;
  }
}

/** TypeScript to dist/. The stamp is as old as the beginning, so a source changed during the build counts as changed. */
function build() {
  const begin = new Date();
  const tsc = findCompiler();
  if (!tsc) {
    process.stderr.write("Om te bouwen zijn ook de ontwikkelpakketten nodig. Draai: npm ci --include=dev\n");
    return false;
  }
  // What an older build left would be found before what took its place: a file before a folder of its name.
  fs.rmSync(path.join(root, "dist"), { recursive: true, force: true });
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
