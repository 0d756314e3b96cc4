#!/usr/bin/env node
"use strict";
const { main, buildState } = require("./build-state");

const state = buildState();
if (state === "missing") {
  process.stderr.write("Drieluik is nog niet gebouwd. Draai eerst: npm run build\n");
  process.exitCode = 1;
} else {
  if (state === "old")
    process.stderr.write("Let op: de broncode is nieuwer dan de gebouwde versie. Draai: npm run build\n");
  require(main);
}
