#!/usr/bin/env node
"use strict";
const { main, buildState } = require("./build-state");

/**
 * Loads a module of graphql as in production: else it looks at every value of every answer for another copy of itself, a
 * check for whoever develops graphql. NODE_ENV itself means more to the hub, so that stays as it was.
 */
function withoutDeveloperChecks(name) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  require(name);
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}

const state = buildState();
if (state === "missing") {
  process.stderr.write("Drieluik is nog niet gebouwd. Draai eerst: npm run build\n");
  process.exitCode = 1;
} else {
  if (state === "old")
    process.stderr.write("Let op: de broncode is nieuwer dan de gebouwde versie. Draai: npm run build\n");
  withoutDeveloperChecks("graphql/jsutils/instanceOf");
  require(main);
}
