import type { Actor, Grond } from "../../../src/access/actor";
import { isGeldigDoel } from "../../../src/access/doelbinding";
import type { Actie } from "../../../src/access/policy";
import { vereis } from "../../../src/access/vereis";
import { HubError } from "../../../src/errors";

const medewerker: Actor = { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: "ALLE" };
const analist: Actor = { rol: "ANALIST", id: "n", regio: "TWENTE" };

const onderzoek: Grond = { soort: "ONDERZOEK", id: "0190a1b2-0000-7000-8000-000000000002", gemeente: "0153" };

function codeVan(actor: Actor, actie: Actie, doelbinding: string | null = null, grond: Grond | null = null): unknown {
  try {
    vereis({ actor, doelbinding, grond }, actie);
    return "mag";
  } catch (error) {
    return error instanceof HubError ? error.extensions.code : error;
  }
}

test("who has no token is told that a token may help, who has the wrong role that it won't", () => {
  expect(codeVan({ rol: "ANONIEM" }, "uitkomst:lees")).toBe("UNAUTHENTICATED");
  expect(codeVan(medewerker, "uitkomst:lees")).toBe("FORBIDDEN");
  expect(codeVan(analist, "uitkomst:lees")).toBe("mag");
  expect(codeVan({ rol: "ANONIEM" }, "indicator:lees")).toBe("mag");
});

test("people's data asks for a purpose that the role can have", () => {
  expect(codeVan(medewerker, "client:lees")).toBe("FORBIDDEN");
  expect(codeVan(medewerker, "client:lees", "MONITORING")).toBe("FORBIDDEN");
  expect(codeVan(medewerker, "client:lees", "")).toBe("FORBIDDEN");
  expect(codeVan(medewerker, "client:lees", "UITVOERING_ONDERSTEUNING")).toBe("mag");
  expect(codeVan(analist, "client:lees", "MONITORING")).toBe("FORBIDDEN");
});

test("a stated purpose gives no role a right of its own", () => {
  expect(isGeldigDoel("CLIENT", "INZAGEVERZOEK")).toBe(true);
  expect(isGeldigDoel("CLIENT", "UITVOERING_ONDERSTEUNING")).toBe(false);
  expect(isGeldigDoel("ANALIST", "MONITORING")).toBe(false);
  expect(isGeldigDoel("ANALIST", "MONITORING", onderzoek)).toBe(true);
  expect(isGeldigDoel("ANALIST", "KWALITEITSTOEZICHT", onderzoek)).toBe(false);
  expect(isGeldigDoel("TOEZICHTHOUDER", "KWALITEITSTOEZICHT", onderzoek)).toBe(true);
  expect(isGeldigDoel("TOEGANGSMEDEWERKER", "UITVOERING_ONDERSTEUNING", onderzoek)).toBe(false);
  expect(isGeldigDoel("BEHEERDER", "UITVOERING_ONDERSTEUNING")).toBe(false);
});

test("an analist reads people's data inside an onderzoek only, with its purpose, and without what identifies", () => {
  expect(codeVan(analist, "client:lees", "MONITORING", onderzoek)).toBe("mag");
  expect(codeVan(analist, "client:lees", "KWALITEITSTOEZICHT", onderzoek)).toBe("FORBIDDEN");
  expect(codeVan(analist, "client:lees", null, onderzoek)).toBe("FORBIDDEN");
  expect(codeVan(analist, "client:lees-kenmerken", "MONITORING", onderzoek)).toBe("FORBIDDEN");
  expect(codeVan(analist, "client:zoek", "MONITORING", onderzoek)).toBe("FORBIDDEN");
});
