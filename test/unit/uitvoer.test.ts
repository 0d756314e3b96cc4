import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bezwaren, geheimenIn, keur } from "../support/uitvoer";

test.each([
  ["a burgerservicenummer", "Onbekend: 999900006."],
  ["a name", "van mevrouw Jansen"],
  ["SQL", "select id from client where id = $1"],
  ["SQL", "set local hub.teams = 'NOORD'"],
  ["what the database says", 'insert or update on table "x" violates foreign key'],
  ["a file path", "at leesClient (/srv/hub/src/dossier/lezen.ts:12:3)"],
  ["a token", "authorization Bearer eyJhbGciOi"],
])("%s is found in what a hub says", (wat, tekst) => {
  expect(bezwaren("log", tekst)).toContain(wat);
  expect(bezwaren("fout", tekst)).toContain(wat);
});

test("a stack is found in the body of an error", () => {
  expect(bezwaren("fout", JSON.stringify({ stacktrace: ["Error", "x"] }))).toEqual(["a stack trace"]);
  expect(bezwaren("fout", JSON.stringify({ message: "Error\n    at lees (lezen.ts:1:2)" }))).toEqual(["a stack trace"]);
});

test("free text that was sent is found wherever it comes back", () => {
  const geheimen = geheimenIn({
    invoer: { omschrijving: 'Zelf "leren" koken', gasOmschrijvingen: ["kan het niet"], leefgebied: "een twee drie" },
  });
  expect(geheimen).toEqual(['Zelf "leren" koken', "kan het niet"]);
  expect(bezwaren("log", JSON.stringify({ msg: 'x Zelf "leren" koken' }), geheimen)).toEqual(["free text"]);
});

test("what a hub may say is let through", () => {
  for (const tekst of [
    `{"level":30,"time":1764089000123,"verzoekId":"019ac000-0000-7000-8000-000000000001","hash":"0123456789abcdef","msg":"verzoek"}`,
    `{"stack":["    at leesClient (lezen.ts:12:3)"]}`,
    `{"errors":[{"message":"De vraag heeft 40 aliassen; hoogstens 30 mag.","path":["client"]}]}`,
    "123456789", // does not pass the elfproef
  ]) {
    expect(bezwaren("log", tekst)).toEqual([]);
  }
});

test("a run is judged by all its lines, and by the free text of all its tests", () => {
  const map = mkdtempSync(join(tmpdir(), "uitvoer-"));
  writeFileSync(
    join(map, "1.jsonl"),
    `${JSON.stringify(["log", "goed"])}\n${JSON.stringify(["fout", "hij leest de brief"])}\n`,
  );
  writeFileSync(join(map, "2.jsonl"), `${JSON.stringify(["geheim", "leest de brief"])}\n`);
  const oordeel = keur(map);
  rmSync(map, { recursive: true });
  expect(oordeel.regels).toBe(2);
  expect(oordeel.bezwaren).toEqual(["free text in a body of an error: hij leest de brief"]);
});
