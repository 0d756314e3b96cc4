import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leesClaimindeling, naarEigenNamen, type Claimindeling } from "../../../src/access/claimindeling";
import { toActor } from "../../../src/access/claims";
import { CliFout } from "../../../src/errors";

const actor = (claims: Record<string, unknown>, indeling: object) =>
  toActor(naarEigenNamen(claims, leesClaimindeling(JSON.stringify(indeling))));

describe("claims of an issuer that names them otherwise", () => {
  it("are read from where Keycloak puts them", () => {
    const claims = {
      sub: "f2a1",
      realm_access: { roles: ["offline_access", "hub-toegang"] },
      gemeentecode: "0153",
      groups: ["/teams/noord", "/teams/zuid", "/koffie"],
    };
    const indeling = {
      rol: { claim: ["realm_access", "roles"], waarden: { "hub-toegang": "TOEGANGSMEDEWERKER" } },
      gemeente: "gemeentecode",
      teams: { claim: "groups", waarden: { "/teams/noord": "NOORD", "/teams/zuid": "ZUID" } },
    };
    expect(actor(claims, indeling)).toEqual({
      rol: "TOEGANGSMEDEWERKER",
      id: "f2a1",
      gemeente: "0153",
      teams: ["NOORD", "ZUID"],
    });
  });

  it("are read from where Entra ID puts them, with a name that holds dots, and a region that is always the same", () => {
    const claims = { sub: "per-app", oid: "9c1e", roles: ["Analist"], "https://example.org/regio": "ELDERS" };
    const indeling = {
      sub: "oid",
      rol: { claim: "roles", waarden: { Analist: "ANALIST" } },
      regio: { vast: "TWENTE" },
    };
    expect(actor(claims, indeling)).toEqual({ rol: "ANALIST", id: "9c1e", regio: "TWENTE" });
    expect(actor(claims, { ...indeling, regio: "https://example.org/regio" })).toMatchObject({ regio: "ELDERS" });
  });

  it("make one value a list, and take ALLE for all teams", () => {
    expect(actor({ sub: "c", r: "CONTRACTMANAGER", g: "0153" }, { rol: "r", gemeenten: "g" })).toMatchObject({
      gemeenten: ["0153"],
    });
    const t = { sub: "t", rol: "TOEGANGSMEDEWERKER", gemeente: "0153", groups: ["x"] };
    expect(actor(t, { teams: { claim: "groups", waarden: { x: "ALLE" } } })).toMatchObject({ teams: "ALLE" });
  });

  it("are as they were without a layout", () => {
    expect(toActor(naarEigenNamen({ sub: "a", rol: "ANALIST", regio: "TWENTE" }, leesClaimindeling(null)))).toEqual({
      rol: "ANALIST",
      id: "a",
      regio: "TWENTE",
    });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ["two roles", { sub: "a", roles: ["BI", "ANALIST"], regio: "TWENTE" }, { rol: "roles" }],
    [
      "a role that the layout does not name",
      { sub: "a", roles: ["ANALIST"], regio: "TWENTE" },
      { rol: { claim: "roles", waarden: { Analist: "ANALIST" } } },
    ],
    ["their own names where the layout names others", { sub: "a", rol: "ANALIST", regio: "TWENTE" }, { rol: "roles" }],
    ["a role of the prototype", { sub: "a", rol: {}, regio: "TWENTE" }, { rol: ["rol", "constructor", "name"] }],
    [
      "a value of the prototype",
      { sub: "a", roles: ["constructor"], regio: "TWENTE" },
      { rol: { claim: "roles", waarden: {} } },
    ],
  ])("name nobody with %s", (_, claims, indeling) => {
    expect(actor(claims, indeling)).toBeNull();
  });
});

describe("a layout of claims", () => {
  const indeling: Claimindeling = { rol: "roles" };
  const weiger = (waarde: string): CliFout => {
    try {
      leesClaimindeling(waarde);
    } catch (error) {
      if (error instanceof CliFout) return error;
    }
    throw new Error("it was taken");
  };

  it("comes from a file or from the variable itself", () => {
    const map = mkdtempSync(join(tmpdir(), "claims-"));
    const pad = join(map, "claims.json");
    writeFileSync(pad, JSON.stringify(indeling));
    expect(leesClaimindeling(pad)).toEqual(indeling);
    expect(leesClaimindeling(JSON.stringify(indeling))).toEqual(indeling);
    rmSync(map, { recursive: true });
  });

  it("tells all that is wrong with it at once", () => {
    const { message, exitCode } = weiger('{"rol": 7, "gemeente": [], "regio": {"vast": ""}, "naam": "name"}');
    expect(exitCode).toBe(2);
    for (const naam of ["rol:", "gemeente:", "regio.vast:", "naam:"]) expect(message).toContain(naam);
  });

  it.each([
    ["a file that is not there", "/er/niet/claims.json", /bestand dat er niet is/],
    ["no JSON", "{rol}", /geen JSON/],
  ])("refuses %s", (_, waarde, melding) => {
    expect(weiger(waarde).message).toMatch(melding);
  });
});
