"use strict";
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const main = path.join(root, "dist", "src", "main.js");
const stamp = path.join(root, "dist", ".built");

function newest(entry) {
  const { mtimeMs } = fs.statSync(entry);
  if (!fs.statSync(entry).isDirectory()) return mtimeMs;
  return fs.readdirSync(entry).reduce((time, name) => Math.max(time, newest(path.join(entry, name))), mtimeMs);
}

/** "missing", "old" (a source changed since the build) or "fresh". */
function buildState() {
  if (!fs.existsSync(main) || !fs.existsSync(stamp)) return "missing";
  const sources = ["src", "migrations", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  const changed = sources
    .map((name) => path.join(root, name))
    .some((entry) => newest(entry) > fs.statSync(stamp).mtimeMs);
  return changed ? "old" : "fresh";
}

module.exports = { root, main, stamp, buildState };
