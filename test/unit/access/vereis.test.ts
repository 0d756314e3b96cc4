import type { Actor } from "../../../src/access/actor";
import { isGeldigDoel } from "../../../src/access/doelbinding";
import type { Actie } from "../../../src/access/policy";
import { vereis } from "../../../src/access/vereis";
import { HubError } from "../../../src/errors";

const medewerker: Actor = { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: "ALLE" };
const analist: Actor = { rol: "ANALIST", id: "n", regio: "TWENTE" };

function codeVan(actor: Actor, actie: Actie, doelbinding: string | null = null): unknown {
  try {
    vereis({ actor, doelbinding }, actie);
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
  expect(isGeldigDoel("BEHEERDER", "UITVOERING_ONDERSTEUNING")).toBe(false);
});
