import { opdrachtVan } from "../../src/server/cli/vernietig";

const CLIENT = Buffer.from("0153:01900000-0000-7000-8000-000000000001").toString("base64url");

test.each([
  [{ client: CLIENT }, "horen bij elkaar"],
  [{ reden: "BEVEL" }, "horen bij elkaar"],
  [{ client: CLIENT, reden: "TERMIJN" }, "VERZOEK_CLIENT, ONRECHTMATIG, BEVEL"],
  [{ client: CLIENT, reden: "zomaar" }, "VERZOEK_CLIENT, ONRECHTMATIG, BEVEL"],
  [{ client: "x", reden: "BEVEL" }, "geen id van een cliënt"],
  [{ client: CLIENT, reden: "BEVEL", per: "2020-01-01" }, "geen --gemeente en --per"],
  [{ client: CLIENT, reden: "BEVEL", gemeente: ["0153"] }, "geen --gemeente en --per"],
  [{ per: "2999-01-01" }, "toekomst"],
  [{ per: "gisteren" }, "zoals 2026-01-01"],
])("%j is wrong use", (opties, melding) => {
  expect(() => opdrachtVan(opties)).toThrow(expect.objectContaining({ exitCode: 2 }) as Error);
  expect(() => opdrachtVan(opties)).toThrow(melding);
});

test("one client goes for a reason of its own, others at their term", () => {
  expect(opdrachtVan({ client: CLIENT, reden: "ONRECHTMATIG", proef: true })).toMatchObject({
    proef: true,
    reden: "ONRECHTMATIG",
    client: { gemeenteCode: "0153", id: "01900000-0000-7000-8000-000000000001" },
  });
  expect(opdrachtVan({ per: "2026-01-01" })).toEqual({
    proef: false,
    per: "2026-01-01",
    reden: "TERMIJN",
    client: null,
  });
});
