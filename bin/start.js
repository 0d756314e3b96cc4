#!/usr/bin/env node
"use strict";
// `npm start`: all that stands between a clone and a running hub with the demo of Twente.
const { buildState } = require("./build-state");
const { build } = require("./build");

if (buildState() !== "fresh") process.stderr.write("Bouwen...\n");
if (buildState() === "fresh" || build()) {
  process.argv.splice(2, 0, "serveer", "--met-demo");
  require("./drieluik");
} else {
  process.exitCode = 1;
}
