import { GraphQLError } from "graphql";
import pino from "pino";
import { VraagFout } from "../../src/aggregations/types";
import { HubError } from "../../src/errors";
import { createFormatError } from "../../src/server/format-error";
import { veiligeFout } from "../../src/server/logging";

const regels: string[] = [];
const log = pino({ serializers: { err: veiligeFout } }, { write: (regel: string) => void regels.push(regel) });
const format = createFormatError(log);
/** As Apollo hands an error over: wrapped in a GraphQLError, formatted. */
const vorm = (originalError: Error) => {
  const fout =
    originalError instanceof GraphQLError ? originalError : new GraphQLError(originalError.message, { originalError });
  return format(fout.toJSON(), fout);
};
beforeEach(() => regels.splice(0));

test("an error meant for the caller passes as it is", () => {
  expect(vorm(new HubError("FORBIDDEN", "Mag niet."))).toEqual({
    message: "Mag niet.",
    extensions: { code: "FORBIDDEN" },
  });
  expect(vorm(new VraagFout("Kies een andere periode.")).extensions).toEqual({ code: "BAD_USER_INPUT" });
  expect(regels).toEqual([]);
});

test("a variable that leaves an argument empty is the asker's to mend, not a bug", () => {
  const leeg = new GraphQLError('Argument "groepeer" of non-null type "[Dimensie!]!" must not be null.');
  const weg = new GraphQLError(
    'Argument "van" of required type "Datum!" was provided the variable "$van" which was not provided a runtime value.',
  );
  const deel = new GraphQLError('Argument "periode" has invalid value { van: $van, tot: "Jan de Vries" }.');
  for (const [fout, naam] of [
    [leeg, "groepeer"],
    [weg, "van"],
    [deel, "periode"],
  ] as const) {
    expect(vorm(fout)).toEqual({
      message: `Het argument ${naam} is leeg of niet volledig. Vul in wat verplicht is, of laat het weg als dat kan.`,
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  expect(regels).toEqual([]);
});

test("Apollo's own codes become codes of the closed set", () => {
  for (const code of [
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "BAD_REQUEST",
    "OPERATION_RESOLUTION_FAILURE",
  ]) {
    const fout = new GraphQLError("Cannot query field", { extensions: { code } });
    expect(format({ message: fout.message, extensions: { code } }, fout).extensions).toEqual({
      code: "BAD_USER_INPUT",
    });
  }
});

test("a bug says nothing but a reference, under which it is logged", () => {
  const antwoord = vorm(new Error("wachtwoord=geheim"));
  expect(antwoord.message).not.toMatch(/geheim/);
  expect(antwoord.extensions).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  expect(regels).toHaveLength(1);
  expect(regels[0]).toContain(String(antwoord.extensions?.["referentie"]));
});

test("the reference in the message is the one in the log, also when it holds many digits", () => {
  for (let poging = 0; poging < 200; poging++) {
    const antwoord = vorm(new Error("fout"));
    expect(antwoord.message).toContain(String(antwoord.extensions?.["referentie"]));
  }
});

test("a text that the database can't hold is the caller's to mend", () => {
  const sql = Object.assign(new Error("invalid byte sequence"), { code: "22021" });
  const wikkel = Object.assign(new Error(sql.message), { driverError: sql });
  expect(vorm(wikkel).extensions).toEqual({ code: "BAD_USER_INPUT" });
  expect(regels).toEqual([]);
});

test("what the database says of a row reaches neither the caller nor the log", () => {
  const sql = Object.assign(new Error("duplicate key: Key (zaaknummer)=(Z-Jansen)"), {
    code: "23505",
    constraint: "client_zaaknummer_key",
  });
  const wikkel = Object.assign(new Error(sql.message), { driverError: sql, parameters: ["Z-Jansen"], query: "insert" });
  expect(JSON.stringify(vorm(wikkel))).not.toMatch(/Jansen|zaaknummer/);
  expect(regels.join()).not.toMatch(/Jansen/);
  expect(regels.join()).toMatch(/client_zaaknummer_key/);
});

test("a statement that ran out of time is TIMEOUT", () => {
  expect(vorm(Object.assign(new Error("canceling statement"), { code: "57014" })).extensions).toEqual({
    code: "TIMEOUT",
  });
});

test("what looks like a BSN is repeated to no one", () => {
  expect(vorm(new HubError("BAD_USER_INPUT", "Onbekend: 999900006")).message).toBe("Onbekend: [nummer]");
  vorm(new Error("onbekend 999900006"));
  expect(regels.join()).not.toMatch(/999900006/);
});
